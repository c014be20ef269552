import { expect, fixture, html } from '@open-wc/testing';
import { describeElement } from '../testing/contract-suite.js';
import { deepActiveElement, must } from '../testing/fixtures.js';
import { withoutMarks } from '../testing/typing.js';
import { FanarPagination } from './pagination.js';
import './define.js';

describeElement({
  elementClass: FanarPagination,
  define: new URL('./define.ts', import.meta.url),
  markup: {
    ar: '<fanar-pagination page="3" total="12" href="#page-{page}"></fanar-pagination>',
    en: '<fanar-pagination page="3" total="12" href="#page-{page}"></fanar-pagination>',
  },
  properties: { page: 2, total: 9, href: '?p={page}', label: 'صفحات الطلبات' },
  tabStops: 8,
  atStart: '.previous',
});

describe('<fanar-pagination>', () => {
  async function shown(width: string, attributes: Partial<FanarPagination>) {
    const frame = await fixture<HTMLElement>(
      html`<div lang="ar" dir="rtl"><fanar-pagination></fanar-pagination></div>`,
    );
    frame.style.inlineSize = width;
    const element = must(frame.querySelector('fanar-pagination'), 'element');
    Object.assign(element, attributes);
    await element.updateComplete;
    const root = must(element.shadowRoot, 'root');
    const find = (selector: string) => root.querySelector<HTMLElement>(selector);
    return {
      element,
      find,
      words: () =>
        Array.from(root.querySelectorAll<HTMLElement>('.step, .gap, .position'))
          .filter((part) => part.checkVisibility())
          .map(({ textContent }) => withoutMarks(textContent)),
    };
  }

  it('writes the pages in the digits of the page, with gaps, from the right', async () => {
    const { words, find } = await shown('60rem', { page: 6, total: 12 });
    expect(words()).to.deep.equal(['السابق', '١', '…', '٥', '٦', '٧', '…', '١٢', 'التالي']);
    const left = (selector: string) => must(find(selector), selector).getBoundingClientRect().left;
    expect(left('.previous')).to.be.greaterThan(left('.next'));
  });

  it('tells the place in words where there is little room', async () => {
    const { words } = await shown('20rem', { page: 3, total: 12 });
    expect(words()).to.deep.equal(['السابق', 'صفحة ٣ من ١٢', 'التالي']);
  });

  it('says of each number that it is a page, and of the current one how many there are', async () => {
    const { find } = await shown('60rem', { page: 3, total: 12 });
    expect(withoutMarks(find('.current')?.ariaLabel)).to.equal('صفحة ٣ من ١٢');
    expect(find('.current')?.ariaCurrent).to.equal('page');
    expect(withoutMarks(find('.page')?.ariaLabel)).to.equal('الصفحة ١');
  });

  it('links to the pages where it has an address for them', async () => {
    const { find } = await shown('60rem', { page: 3, total: 12, href: '?page={page}&sort=date' });
    expect(find('.next')?.getAttribute('href')).to.equal('?page=4&sort=date');
    expect(find('button')).to.equal(null);
  });

  it('asks the host for a page, and takes the focus to it', async () => {
    const { element, find } = await shown('60rem', { page: 11, total: 12 });
    const asked: number[] = [];
    element.addEventListener('fanar-page', ({ detail }) => asked.push(detail.page));
    find('.next')?.click();
    expect(asked).to.deep.equal([12]);
    expect(element.page).to.equal(12);
    expect(find('.next')).to.equal(null);
    expect(deepActiveElement()).to.equal(find('.current'));
    find('.current')?.click();
    expect(asked).to.deep.equal([12]);
  });

  it('takes the focus to the place in words where there is little room', async () => {
    const { find } = await shown('20rem', { page: 11, total: 12 });
    find('.next')?.click();
    expect(deepActiveElement()).to.equal(find('.position'));
  });

  it('offers no step that leads nowhere', async () => {
    const first = await shown('60rem', { page: 1, total: 3 });
    expect(first.find('.previous')).to.equal(null);
    const only = await shown('60rem', { page: 1, total: 1 });
    expect(only.find('nav')).to.equal(null);
  });
});
