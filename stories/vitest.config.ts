import { fileURLToPath } from 'node:url';
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import { mergeConfig } from 'vite';
import type { BrowserCommand } from 'vitest/node';
import shared from '../vite.config.js';
import type { Media } from './.storybook/audit.js';

const emulateMedia: BrowserCommand<[media: Media]> = ({ page }, media) => page.emulateMedia(media);

/**
 * Every story is rendered in Chromium, audited in each language, theme and in forced colours, and
 * measured on a small screen and with large and long text;
 * apart from the root so that unit tests stay light.
 */
export default mergeConfig(
  { resolve: shared.resolve },
  {
    // Found late, in sources that load lazily, each would reload the page in the middle of a test.
    optimizeDeps: {
      include: [
        'lit',
        'lit/decorators.js',
        'lit/directive.js',
        'lit/directives/guard.js',
        'lit/directives/live.js',
        'lit/directives/ref.js',
        'lit/directives/repeat.js',
        'lit/directives/style-map.js',
        'openapi-fetch',
      ],
    },
    plugins: [
      storybookTest({
        configDir: fileURLToPath(new URL('.storybook', import.meta.url)),
        // No story can take itself out by a tag.
        tags: { include: [] },
      }),
    ],
    test: {
      name: 'storybook',
      maxWorkers: 2,
      // One page for many files of stories, each of which is taken away before the next is shown.
      isolate: false,
      // The audit below is the only one: the add-on need not make its own first.
      provide: { 'storybook/test-provided': { a11y: false } },
      // Hooks run from the last to the first: what changes the story most comes last.
      setupFiles: ['layout.ts', 'audit.ts'].map((file) =>
        fileURLToPath(new URL(`.storybook/${file}`, import.meta.url)),
      ),
      browser: {
        enabled: true,
        headless: true,
        commands: { emulateMedia },
        provider: playwright({
          // Colours are compared as they stand, not on their way from one theme to another.
          contextOptions: { reducedMotion: 'reduce' },
          launchOptions: {
            executablePath: process.env.FANAR_CHROMIUM ?? '/usr/bin/chromium',
            args: ['--no-sandbox'],
          },
        }),
        instances: [{ browser: 'chromium' }],
      },
    },
  },
);
