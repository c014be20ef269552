import { expect, fixture } from '@open-wc/testing';
import '../button/define.js';
import '../summary-list/define.js';
import { until } from '../testing/until.js';

/** A part of a page with a style sheet of its own, as each page gets an element but once. */
async function pageWith(css: string, markup: string) {
  const host = await fixture<HTMLElement>('<div lang="ar" dir="rtl"></div>');
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  root.innerHTML = markup;
  const displayOf = (selector: string) => {
    const element = root.querySelector(selector);
    return element ? getComputedStyle(element).display : 'missing';
  };
  return { root, displayOf };
}

const BUTTONS = `<fanar-button id="plain">تابع</fanar-button><fanar-button id="full" width="full">تابع</fanar-button>
  <fanar-button id="away" class="away">تابع</fanar-button><fanar-button id="hidden" hidden>تابع</fanar-button>
  <fanar-summary-list></fanar-summary-list>`;

for (const weight of ['', ' !important']) {
  it(`keeps elements boxes where a page puts everything back${weight}`, async () => {
    const { displayOf } = await pageWith(
      `* { all: revert${weight} } .away { display: none${weight} }`,
      BUTTONS,
    );
    await until(() => displayOf('#plain') === 'inline-block', 'a button');
    await until(() => displayOf('fanar-summary-list') === 'block', 'a list');
    expect(['#full', '#away', '#hidden'].map(displayOf)).to.deep.equal(['block', 'none', 'none']);
  });
}

it('adds nothing to a page that leaves elements as they are', async () => {
  const { root, displayOf } = await pageWith(
    '@layer page { .away { display: none } } #plain { display: flex }',
    BUTTONS,
  );
  await new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)));
  expect(['#plain', '#away', 'fanar-summary-list'].map(displayOf)).to.deep.equal([
    'flex',
    'none',
    'block',
  ]);
  expect(root.adoptedStyleSheets).to.have.lengthOf(1);
});
