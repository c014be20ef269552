import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { describeElement } from '../testing/contract-suite.js';
import { must } from '../testing/fixtures.js';
import { until } from '../testing/until.js';
import { FanarTable } from './table.js';
import './define.js';

describeElement({
  elementClass: FanarTable,
  define: new URL('./define.ts', import.meta.url),
  markup: {
    ar: `<fanar-table><table><caption>رسوم المرور</caption>
      <thead><tr><th scope="col">الخدمة</th><th scope="col">الرسم</th></tr></thead>
      <tbody><tr><th scope="row">بدل فاقد</th><td>٧٠ جنيهًا</td></tr></tbody></table></fanar-table>`,
    en: `<fanar-table><table><caption>Traffic fees</caption>
      <thead><tr><th scope="col">Service</th><th scope="col">Fee</th></tr></thead>
      <tbody><tr><th scope="row">Lost licence</th><td>EGP 70</td></tr></tbody></table></fanar-table>`,
  },
  properties: { sortable: true, narrow: 'scroll' },
  slots: [''],
  tabStops: 0,
  atStart: '.scroller',
});

describe('<fanar-table>', () => {
  async function table({ width = '60rem', caption = 'الطلبات', cell = '2' } = {}) {
    const wrapper = await fixture(html`
      <div lang="ar" dir="rtl" style="inline-size: ${width}">
        <fanar-table>
          <table>
            ${
              caption
                ? html`<caption>
                    ${caption}
                  </caption>`
                : ''
            }
            <thead>
              <tr>
                <th scope="col" data-sort="text">الاسم</th>
                <th scope="col" data-sort="number">الرسم</th>
                <th scope="col">الحالة</th>
              </tr>
            </thead>
            <tbody>
              <tr>
                <th scope="row">هدى</th>
                <td>١٬٢٥٠ ج.م.</td>
                <td>${cell}</td>
              </tr>
              <tr>
                <th scope="row">أحمد</th>
                <td>٧٠ ج.م.</td>
                <td>1</td>
              </tr>
            </tbody>
          </table>
        </fanar-table>
      </div>
    `);
    const element = must(wrapper.querySelector('fanar-table'), 'element');
    await element.updateComplete;
    const names = () =>
      Array.from(element.querySelectorAll('tbody th'), ({ textContent }) => textContent);
    const header = (place: number) =>
      must(element.querySelectorAll<HTMLTableCellElement>('thead th')[place], 'header');
    const scroller = must(element.shadowRoot?.querySelector('.scroller'), 'scroller');
    return { element, names, header, scroller };
  }

  it('sorts with the keyboard, turns around, and says so once each time', async () => {
    const { element, names, header } = await table();
    const heard: string[] = [];
    new MutationObserver(() => {
      const said = element.shadowRoot?.querySelector('[role=status]')?.textContent;
      if (said) heard.push(said.replace(/[\u2066-\u2069]/g, ''));
    }).observe(must(element.shadowRoot, 'root'), { subtree: true, childList: true });

    must(header(1).querySelector('button'), 'button').focus();
    await sendKeys({ press: 'Enter' });
    expect(names()).to.deep.equal(['أحمد', 'هدى']);
    expect(header(1).ariaSort).to.equal('ascending');
    await until(() => heard.length > 0);
    await sendKeys({ type: ' ' });
    expect(names()).to.deep.equal(['هدى', 'أحمد']);
    await until(() => heard.length > 1);
    expect(heard).to.deep.equal(['رُتّب حسب الرسم، تصاعديًّا', 'رُتّب حسب الرسم، تنازليًّا']);
    expect(document.activeElement?.textContent).to.equal('الرسم');

    header(0).querySelector('button')?.click();
    expect(header(1).hasAttribute('aria-sort')).to.equal(false);
    expect(names()).to.deep.equal(['أحمد', 'هدى']);
  });

  it('sorts only by headers that say so, unless told to by all', async () => {
    const { element, header } = await table();
    expect(header(2).querySelector('button')).to.equal(null);
    element.sortable = true;
    await element.updateComplete;
    expect(header(2).querySelector('button')?.textContent).to.equal('الحالة');
  });

  it('leaves the rows alone where the page brings them', async () => {
    const { element, names, header } = await table();
    const asked: unknown[] = [];
    element.addEventListener('fanar-before-sort', (event) => {
      asked.push(event.detail);
      event.preventDefault();
    });
    element.addEventListener('fanar-sort', () => expect.fail());
    header(1).querySelector('button')?.click();
    expect(asked).to.deep.equal([{ column: 1, direction: 'ascending' }]);
    expect(names()).to.deep.equal(['هدى', 'أحمد']);
    expect(header(1).hasAttribute('aria-sort')).to.equal(false);
  });

  it('makes cards of rows where there is little room, and keeps their meaning', async () => {
    const { element } = await table({ width: '20rem' });
    const row = must(element.querySelector('tbody tr'), 'row');
    const cell = must(row.querySelector('td'), 'cell');
    expect(getComputedStyle(row).display).to.equal('grid');
    expect(cell.dataset.label).to.equal('الرسم');
    // Firefox tells where the words come from, others the words.
    expect(getComputedStyle(cell, '::before').content).to.match(/data-label|الرسم/);
    expect([row.role, cell.role]).to.deep.equal(['row', 'cell']);
    await expect(element).to.be.accessible();
  });

  it('is a row again where it is told to scroll, in a region with a name and a stop', async () => {
    const { element, scroller } = await table({ width: '12rem', cell: 'مطلوب-'.repeat(9) });
    expect(scroller.hasAttribute('tabindex')).to.equal(false);
    element.narrow = 'scroll';
    await element.updateComplete;
    const row = must(element.querySelector('tbody tr'), 'row');
    expect(getComputedStyle(row).display).to.equal('table-row');
    must(element.querySelector('td'), 'cell').style.minInlineSize = '30rem';
    await until(() => scroller.getAttribute('role') === 'region');
    expect(scroller.ariaLabel).to.equal('الطلبات');
    expect(scroller.getAttribute('tabindex')).to.equal('0');
    await expect(element).to.be.accessible();
  });

  it('takes rows that come later', async () => {
    const { element } = await table();
    const row = document.createElement('tr');
    row.append(document.createElement('td'), document.createElement('td'));
    element.querySelector('tbody')?.append(row);
    await Promise.resolve();
    expect(row.cells.item(1)?.dataset.label).to.equal('الرسم');
    expect(row.role).to.equal('row');
  });

  it('puts units under units in both directions', async () => {
    const { element } = await table();
    const cell = must(element.querySelector('td'), 'cell');
    expect(getComputedStyle(cell).textAlign).to.equal('start');
    must(element.parentElement, 'wrapper').dir = 'ltr';
    expect(getComputedStyle(cell).textAlign).to.equal('end');
    expect(getComputedStyle(cell).fontVariantNumeric).to.equal('tabular-nums');
  });

  it('lends its styles to the root it stands in, once, and takes them back', async () => {
    const host = await fixture<HTMLElement>('<div></div>');
    const root = host.attachShadow({ mode: 'open' });
    const [first, second] = [new FanarTable(), new FanarTable()];
    root.append(first, second);
    expect(root.adoptedStyleSheets).to.have.lengthOf(1);
    first.remove();
    expect(root.adoptedStyleSheets).to.have.lengthOf(1);
    second.remove();
    expect(root.adoptedStyleSheets).to.have.lengthOf(0);
  });

  it('tells a developer of a table without a caption', async () => {
    const { warn } = console;
    const said: string[] = [];
    console.warn = (words: string) => said.push(words);
    try {
      await table({ caption: '' });
    } finally {
      console.warn = warn;
    }
    expect(said).to.have.lengthOf(1);
    expect(said[0]).to.contain('caption-missing');
  });
});
