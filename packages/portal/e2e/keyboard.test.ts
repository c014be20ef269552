import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGINES, launch, type Browser } from './browsers/index.js';
import { openTab } from './during-test.js';
import { activate, tabTo, untilShown } from './keyboard.js';

const PAGE = `data:text/html,<button onclick="this.textContent='Pressed'">First</button><a href="%23">Last</a>`;

describe.concurrent.each(ENGINES)('the keyboard of %s', (engine) => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launch(engine);
  });

  afterAll(() => browser.close());

  it('presses a button that comes once Tab has gone past the end of the page', async (test) => {
    const tab = await openTab(browser, test);
    await tab.goto(PAGE);
    await tabTo(tab, 'Last');
    await activate(tab, 'First');
    expect(await untilShown(tab, 'Pressed')).toContain('Last');
  });
});
