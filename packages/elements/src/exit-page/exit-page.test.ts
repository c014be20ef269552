import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { describeElement } from '../testing/contract-suite.js';
import { must } from '../testing/fixtures.js';
import { withoutMarks } from '../testing/typing.js';
import { until } from '../testing/until.js';
import { FanarExitPage } from './exit-page.js';
import './define.js';

// The page of the tests must stay.
before(() => document.addEventListener('fanar-before-exit', stay));
after(() => document.removeEventListener('fanar-before-exit', stay));
const stay = (event: Event) => event.preventDefault();

describeElement({
  elementClass: FanarExitPage,
  define: new URL('./define.ts', import.meta.url),
  markup: {
    ar: '<fanar-exit-page href="https://weather.example/"></fanar-exit-page>',
    en: '<fanar-exit-page href="https://weather.example/"></fanar-exit-page>',
  },
  properties: { href: 'https://search.example/' },
  slots: [''],
  tabStops: 1,
  atStart: '.keys',
});

describe('<fanar-exit-page>', () => {
  async function shown(href = 'https://weather.example/') {
    const element = await fixture<FanarExitPage>(
      html`<fanar-exit-page lang="ar" dir="rtl" href=${href}></fanar-exit-page>`,
    );
    let left = 0;
    element.addEventListener('fanar-before-exit', () => (left += 1));
    const find = (selector: string) =>
      must(element.shadowRoot?.querySelector<HTMLElement>(selector), selector);
    return { element, find, left: () => left };
  }

  const isCovered = (find: (selector: string) => HTMLElement) => {
    const { width, height } = find('dialog').getBoundingClientRect();
    return width >= innerWidth && height >= innerHeight;
  };

  it('covers the page and leaves when it is pressed', async () => {
    const { find, left } = await shown();
    expect(isCovered(find)).to.equal(false);
    find('a').click();
    expect(left()).to.equal(1);
    expect(isCovered(find)).to.equal(true);
    expect(find('dialog').matches(':modal')).to.equal(true);
  });

  it('leaves at the third Escape, and says how many are left', async () => {
    const { element, find, left } = await shown();
    await sendKeys({ press: 'Escape' });
    await until(() => find('[role=status]').textContent !== '');
    expect(withoutMarks(find('[role=status]').textContent)).to.equal(
      'اضغط Esc مرتين أخريين للخروج',
    );
    await sendKeys({ press: 'Escape' });
    await element.updateComplete;
    expect(element.shadowRoot?.querySelectorAll('.lit')).to.have.lengthOf(2);
    expect(left()).to.equal(0);
    await sendKeys({ press: 'Escape' });
    expect(left()).to.equal(1);
    await sendKeys({ press: 'Escape' });
    await sendKeys({ press: 'Escape' });
    expect(isCovered(find), 'covered for good').to.equal(true);
  });

  it('counts from the start after another key', async () => {
    const { left } = await shown();
    for (const press of ['Escape', 'Escape', 'a', 'Escape']) await sendKeys({ press });
    expect(left()).to.equal(0);
  });

  it('leaves at Escape even where something else takes the key', async () => {
    const { element, left } = await shown();
    const parent = must(element.parentElement, 'parent');
    parent.addEventListener('keydown', (event) => event.stopPropagation());
    element.focus();
    for (let press = 0; press < 3; press += 1) await sendKeys({ press: 'Escape' });
    expect(left()).to.equal(1);
  });

  it('no longer listens once it is gone', async () => {
    const { element, left } = await shown();
    element.remove();
    for (let press = 0; press < 3; press += 1) await sendKeys({ press: 'Escape' });
    expect(left()).to.equal(0);
  });

  it('shows the page again that the browser has kept', async () => {
    const { element, find } = await shown();
    element.exit();
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    expect(isCovered(find)).to.equal(false);
  });

  it('goes to no address that is none of the web', async () => {
    const { element, find, left } = await shown('data:text/html,x');
    element.exit();
    expect(left()).to.equal(0);
    expect(isCovered(find)).to.equal(false);
  });
});
