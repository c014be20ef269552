import type { StorybookConfig } from '@storybook/web-components-vite';
import { mergeConfig } from 'vite';

const config: StorybookConfig = {
  framework: {
    name: '@storybook/web-components-vite',
    // The root's: stories read the packages' sources.
    options: { builder: { viteConfigPath: 'vite.config.ts' } },
  },
  stories: ['../*/*.stories.ts', '../guides/generated/**/*.mdx'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  // light-dark() must stay as it is: lowered, it would not follow a theme set further down.
  viteFinal: (vite) =>
    mergeConfig(vite, { build: { cssTarget: ['chrome123', 'firefox120', 'safari17.5'] } }),
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
};

export default config;
