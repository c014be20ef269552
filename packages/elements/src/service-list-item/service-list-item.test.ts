import { expect, fixture, html } from '@open-wc/testing';
import { describeElement } from '../testing/contract-suite.js';
import { FanarServiceListItem } from './service-list-item.js';
import './define.js';

describeElement({
  elementClass: FanarServiceListItem,
  define: new URL('./define.ts', import.meta.url),
  markup: {
    ar: '<fanar-service-list-item heading="بدل فاقد رخصة قيادة" href="#lost" sector="المرور" fee="٧٠ جنيهًا" processing-time="يوم عمل واحد" appointment="needed">للمقيمين ببورسعيد</fanar-service-list-item>',
    en: '<fanar-service-list-item heading="Lost driving licence" href="#lost" sector="Traffic" fee="EGP 70" processing-time="One working day" appointment="none">For residents of Port Said</fanar-service-list-item>',
  },
  properties: {
    heading: 'نقل ملكية مركبة',
    headingLevel: 2,
    href: '#transfer',
    sector: 'الصحة',
    fee: 'بدون رسوم',
    processingTime: 'فورًا',
    appointment: 'offered',
  },
  slots: ['', 'heading'],
  tabStops: 1,
  atStart: '.item',
});

describe('<fanar-service-list-item>', () => {
  it('says only what is known', async () => {
    const element = await fixture<FanarServiceListItem>(
      html`<fanar-service-list-item lang="ar" heading="بدل فاقد"></fanar-service-list-item>`,
    );
    expect(element.shadowRoot?.querySelector('.facts')).to.equal(null);
    element.appointment = 'offered';
    await element.updateComplete;
    const facts = element.shadowRoot?.querySelectorAll('.fact') ?? [];
    expect(facts).to.have.lengthOf(1);
    expect(facts[0]?.querySelector('dd')?.textContent).to.equal('حجزه اختياري');
  });
});
