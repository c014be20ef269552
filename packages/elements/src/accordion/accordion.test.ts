import { expect, fixture, html } from '@open-wc/testing';
import { describeElement } from '../testing/contract-suite.js';
import { must } from '../testing/fixtures.js';
import { until } from '../testing/until.js';
import { FanarAccordion } from './accordion.js';
import './define.js';

describeElement({
  elementClass: FanarAccordion,
  define: new URL('./define.ts', import.meta.url),
  markup: {
    ar: `<fanar-accordion heading-level="2">
      <fanar-accordion-item heading="الرسوم" open>٧٠ جنيهًا</fanar-accordion-item>
      <fanar-accordion-item heading="المستندات">صورة البطاقة</fanar-accordion-item>
    </fanar-accordion>`,
    en: `<fanar-accordion heading-level="2">
      <fanar-accordion-item heading="Fees" open>70 pounds</fanar-accordion-item>
      <fanar-accordion-item heading="Documents">Copy of the ID card</fanar-accordion-item>
    </fanar-accordion>`,
  },
  properties: { headingLevel: 4 },
  slots: [''],
  tabStops: 3,
  atStart: '.all',
});

describe('<fanar-accordion>', () => {
  async function accordion(name = '') {
    const element = await fixture<FanarAccordion>(
      html`<fanar-accordion lang="ar" dir="rtl" heading-level="5">
        <fanar-accordion-item heading="الرسوم" name=${name}>نص</fanar-accordion-item>
        <fanar-accordion-item heading="المستندات" name=${name}>نص</fanar-accordion-item>
      </fanar-accordion>`,
    );
    await element.updateComplete;
    return {
      element,
      all: () => element.shadowRoot?.querySelector<HTMLElement>('.all') ?? null,
      open: () => element.items.map((item) => item.open),
    };
  }

  it('opens all and closes all', async () => {
    const { element, all, open } = await accordion();
    const press = async () => {
      must(all(), 'button').click();
      await element.updateComplete;
    };
    await press();
    expect(open()).to.deep.equal([true, true]);
    expect(all()?.textContent?.trim()).to.equal('إخفاء كل الأقسام');
    await press();
    expect(open()).to.deep.equal([false, false]);
    expect(all()?.textContent?.trim()).to.equal('إظهار كل الأقسام');
  });

  it('sees that the person has opened the last one', async () => {
    const { element, all } = await accordion();
    for (const item of element.items) item.open = true;
    await until(() => all()?.textContent?.trim() === 'إخفاء كل الأقسام');
  });

  it('keeps one open where they share a name, and offers no button for all', async () => {
    const { element, all, open } = await accordion('service');
    expect(all()).to.equal(null);
    const [first, second] = element.items;
    must(first, 'first').open = true;
    await until(() => first?.open);
    await first?.updateComplete;
    must(second, 'second').open = true;
    await until(() => !first?.open);
    element.openAll();
    expect(open()).to.deep.equal([false, true]);
  });

  it('gives its sections the level of their headings', async () => {
    const { element } = await accordion();
    const level = () =>
      element.items[1]?.shadowRoot?.querySelector('[role=heading]')?.getAttribute('aria-level');
    await until(() => level() === '5');
    element.headingLevel = 2;
    await until(() => level() === '2');
  });
});
