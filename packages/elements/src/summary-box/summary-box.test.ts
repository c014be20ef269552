import { expect, fixture, html } from '@open-wc/testing';
import { describeElement } from '../testing/contract-suite.js';
import { FanarSummaryBox } from './summary-box.js';
import './define.js';

describeElement({
  elementClass: FanarSummaryBox,
  define: new URL('./define.ts', import.meta.url),
  markup: {
    ar: `<fanar-summary-box heading="قبل أن تبدأ"><dl>
      <div><dt>الرسوم</dt><dd>٧٠ جنيهًا</dd></div>
      <div><dt>مدة إنجاز الخدمة</dt><dd>يوم عمل واحد</dd></div></dl></fanar-summary-box>`,
    en: `<fanar-summary-box heading="Before you start"><dl>
      <div><dt>Fees</dt><dd>EGP 70</dd></div>
      <div><dt>Processing time</dt><dd>One working day</dd></div></dl></fanar-summary-box>`,
  },
  properties: { heading: 'معلومات الخدمة', headingLevel: 3 },
  slots: [''],
  tabStops: 0,
  atStart: '.box',
});

describe('<fanar-summary-box>', () => {
  it('has no empty heading', async () => {
    const element = await fixture<FanarSummaryBox>(html`<fanar-summary-box></fanar-summary-box>`);
    expect(element.shadowRoot?.querySelector('[role=heading]')).to.equal(null);
  });

  it('styles its facts in a shadow root too', async () => {
    const host = await fixture<HTMLElement>('<div></div>');
    const root = host.attachShadow({ mode: 'open' });
    const box = new FanarSummaryBox();
    const facts = document.createElement('dl');
    box.append(facts);
    root.append(box);
    await box.updateComplete;
    expect(getComputedStyle(facts).display).to.equal('grid');
  });
});
