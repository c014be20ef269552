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

/** `{ x, y }` within the page: a real double click, in every engine. */
export function doubleClickPlugin() {
  return {
    name: 'fanar-double-click',
    async executeCommand({ command, payload, session }) {
      if (command !== 'double-click') return undefined;
      const { x, y } = payload;
      if (session.browser.type !== 'webdriver') {
        await session.browser.getPage(session.id).mouse.click(x, y, { count: 2 });
        return true;
      }
      const press = [
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ];
      const actions = [{ type: 'pointerMove', duration: 0, x, y }, ...press, ...press];
      const parameters = { pointerType: 'mouse' };
      await session.browser.driver.performActions([
        { type: 'pointer', id: 'mouse', parameters, actions },
      ]);
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
