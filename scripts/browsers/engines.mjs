/**
 * The three engines, as the distribution packages them. `FANAR_BROWSERS=chromium,webkit` runs some.
 */
import { chromeLauncher } from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import { webkitLauncher } from './webkit.mjs';

const engines = {
  chromium: () =>
    chromeLauncher({
      puppeteer,
      launchOptions: {
        executablePath: process.env.FANAR_CHROMIUM ?? '/usr/bin/chromium',
        // A camera that shows a moving picture, and nobody asked whether it may.
        args: [
          '--no-sandbox',
          '--use-fake-device-for-media-stream',
          '--use-fake-ui-for-media-stream',
        ],
      },
      // Its own window: a hidden tab gets no animation frames and tests that wait for one hang.
      createPage: ({ context }) => context.newPage({ type: 'window' }),
    }),
  firefox: () =>
    chromeLauncher({
      puppeteer,
      launchOptions: {
        browser: 'firefox',
        executablePath: process.env.FANAR_FIREFOX ?? '/usr/bin/firefox-esr',
        headless: true,
        extraPrefsFirefox: {
          'media.navigator.streams.fake': true,
          'media.navigator.permission.disabled': true,
        },
      },
    }),
  webkit: () => webkitLauncher(),
};

export function selectedEngines(names = process.env.FANAR_BROWSERS) {
  const wanted = names ? names.split(',').map((name) => name.trim()) : Object.keys(engines);
  return wanted.map((name) => {
    const launch = engines[name];
    if (!launch) throw new Error(`Unknown browser "${name}": ${Object.keys(engines).join(', ')}`);
    return launch();
  });
}
