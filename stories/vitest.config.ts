import { fileURLToPath } from 'node:url';
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import { mergeConfig } from 'vite';
import shared from '../vite.config.js';

/** Every story is rendered and audited in Chromium; apart from the root so that unit tests stay light. */
export default mergeConfig(
  { resolve: shared.resolve },
  {
    // Found late, in sources that load lazily, each would reload the page in the middle of a test.
    optimizeDeps: {
      include: [
        'i18next',
        'lit',
        'lit/decorators.js',
        'lit/directives/guard.js',
        'lit/directives/live.js',
        'lit/directives/repeat.js',
        'lit/directives/style-map.js',
        'openapi-fetch',
      ],
    },
    plugins: [storybookTest({ configDir: fileURLToPath(new URL('.storybook', import.meta.url)) })],
    test: {
      name: 'storybook',
      browser: {
        enabled: true,
        headless: true,
        provider: playwright({
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
