import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { describeElement } from '../testing/contract-suite.js';
import { deepActiveElement, must } from '../testing/fixtures.js';
import type { TabChangeDetail } from './tabs.js';
import { FanarTabs } from './tabs.js';
import './define.js';

describeElement({
  elementClass: FanarTabs,
  define: new URL('./define.ts', import.meta.url),
  markup: {
    ar: `<fanar-tabs label="من يقدّم الطلب">
      <fanar-tab-panel id="people" label="الأفراد">بطاقة الرقم القومي</fanar-tab-panel>
      <fanar-tab-panel id="firms" label="الشركات">السجل التجاري</fanar-tab-panel>
    </fanar-tabs>`,
    en: `<fanar-tabs label="Who applies">
      <fanar-tab-panel id="people" label="People">National ID card</fanar-tab-panel>
      <fanar-tab-panel id="firms" label="Companies">Commercial register</fanar-tab-panel>
    </fanar-tabs>`,
  },
  properties: { label: 'طرق التقديم', selected: 'firms', headingLevel: 2 },
  slots: [''],
  tabStops: 2,
  atStart: '.list',
  drawsChildren: true,
});

describe('<fanar-tabs>', () => {
  async function tabs(dir = 'rtl', selected = '') {
    const element = await fixture<FanarTabs>(
      html`<fanar-tabs lang="ar" dir=${dir} selected=${selected}>
        <fanar-tab-panel id="a" label="الأول"><p>أ</p></fanar-tab-panel>
        <fanar-tab-panel id="b" label="الثاني"><p>ب</p></fanar-tab-panel>
        <fanar-tab-panel id="c" label="الثالث"><p>ج</p></fanar-tab-panel>
      </fanar-tabs>`,
    );
    await element.updateComplete;
    const told: string[] = [];
    element.addEventListener('fanar-tab-change', (event: CustomEvent<TabChangeDetail>) =>
      told.push(event.detail.id),
    );
    const tab = (index: number) =>
      must(element.shadowRoot?.querySelectorAll<HTMLElement>('.tab')[index], 'tab');
    const shown = async () => {
      await element.updateComplete;
      const panels = Array.from(element.children) as (Element & { updateComplete: unknown })[];
      for (const panel of panels) await panel.updateComplete;
      return panels.filter((panel) => panel.firstElementChild?.checkVisibility()).map((p) => p.id);
    };
    return { element, told, tab, shown };
  }

  it('shows the first, or the one that the page asks for', async () => {
    expect(await (await tabs()).shown()).to.deep.equal(['a']);
    const { element, shown, told } = await tabs('rtl', 'c');
    expect(await shown()).to.deep.equal(['c']);
    element.selected = 'b';
    expect(await shown()).to.deep.equal(['b']);
    element.selected = 'nothing of the kind';
    expect(await shown()).to.deep.equal(['a']);
    expect(told).to.deep.equal([]);
  });

  it('shows the one whose tab is pressed, and tells it', async () => {
    const { element, tab, shown, told } = await tabs();
    tab(1).click();
    expect(await shown()).to.deep.equal(['b']);
    tab(1).click();
    expect(told).to.deep.equal(['b']);
    expect(element.getAttribute('selected')).to.equal('b');
  });

  for (const [dir, next, back] of [
    ['rtl', 'ArrowLeft', 'ArrowRight'],
    ['ltr', 'ArrowRight', 'ArrowLeft'],
  ] as const) {
    it(`follows the eye with the arrows (${dir})`, async () => {
      const { element, tab, told } = await tabs(dir);
      element.focus();
      for (const [key, index] of [
        [next, 1],
        ['End', 2],
        [next, 0],
        [back, 2],
        ['Home', 0],
      ] as const) {
        await sendKeys({ press: key });
        await element.updateComplete;
        expect(deepActiveElement(), key).to.equal(tab(index));
        expect(tab(index).getAttribute('aria-selected')).to.equal('true');
      }
      expect(told).to.deep.equal(['b', 'c', 'a', 'c', 'a']);
    });
  }

  it('shows what searching in the page has found', async () => {
    const { element, shown, told } = await tabs();
    const panel = must(element.querySelector('#c')?.shadowRoot?.querySelector('.folded'), 'panel');
    expect(panel.getAttribute('hidden')).to.equal('until-found');
    panel.dispatchEvent(new Event('beforematch', { bubbles: true }));
    expect(await shown()).to.deep.equal(['c']);
    expect(told).to.deep.equal(['c']);
  });

  it('follows a panel that is renamed, added or gone', async () => {
    const { element, tab, shown } = await tabs('rtl', 'c');
    must(element.querySelector('#b'), 'b').setAttribute('label', 'الجديد');
    element.querySelector('#c')?.remove();
    await new Promise((resolve) => setTimeout(resolve));
    expect(await shown()).to.deep.equal(['a']);
    expect(tab(1).textContent?.trim()).to.equal('الجديد');
  });
});
