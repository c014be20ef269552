/** What tests ask of the machine and no page can do itself. */
import { sizePage } from './webkit.mjs';

/** `{ width, height }` of the page in CSS pixels, in every engine. */
export function viewportPlugin() {
  return {
    name: 'fanar-viewport',
    async executeCommand({ command, payload, session }) {
      if (command !== 'viewport') return undefined;
      if (session.browser.type !== 'webdriver') {
        await session.browser.getPage(session.id).setViewport(payload);
        return true;
      }
      await sizePage(session.browser.driver, payload);
      return true;
    },
  };
}

/** Chromium only; `{ active: boolean }`. Answers whether the engine could. */
export function forcedColorsPlugin() {
  const clients = new Map();
  return {
    name: 'fanar-forced-colors',
    async executeCommand({ command, payload, session }) {
      if (command !== 'forced-colors') return undefined;
      if (session.browser.name !== 'Chromium') return { supported: false };
      let client = clients.get(session.id);
      if (!client) {
        client = await session.browser.getPage(session.id).createCDPSession();
        clients.set(session.id, client);
      }
      const value = payload.active ? 'active' : 'none';
      await client.send('Emulation.setEmulatedMedia', {
        features: [{ name: 'forced-colors', value }],
      });
      return { supported: true };
    },
  };
}
