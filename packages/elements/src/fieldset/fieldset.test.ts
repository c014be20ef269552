import { expect, fixture } from '@open-wc/testing';
import { describeElement } from '../testing/contract-suite.js';
import { must, settled } from '../testing/fixtures.js';
import { withoutMarks } from '../testing/typing.js';
import './define.js';
import { FanarFieldset } from './fieldset.js';

describeElement({
  elementClass: FanarFieldset,
  define: new URL('./define.ts', import.meta.url),
  markup: {
    ar: '<fanar-fieldset legend="عنوانك" hint="كما في البطاقة" heading-level="2"></fanar-fieldset>',
    en: '<fanar-fieldset legend="Your address" hint="As on the card" heading-level="2"></fanar-fieldset>',
  },
  properties: {
    legend: 'عنوان آخر',
    hint: 'من العقد',
    error: 'راجع العنوان',
    headingLevel: 3,
    numerals: 'latn',
  },
  slots: [''],
  tabStops: 0,
  atStart: 'legend',
});

describe('<fanar-fieldset>', () => {
  async function inPage(attributes: string) {
    const element = await fixture<FanarFieldset>(
      `<fanar-fieldset lang="ar" dir="rtl" legend="مدة الإقامة" ${attributes}>
        <label>من <input /></label>
      </fanar-fieldset>`,
    );
    return settled(element);
  }

  it('describes the group by hint and error', async () => {
    const element = await inPage('hint="بالأيام" error="النهاية قبل البداية"');
    const group = must(element.shadowRoot?.querySelector('fieldset'), 'fieldset');
    expect(group.getAttribute('aria-describedby')).to.equal('hint error');
    const error = must(element.shadowRoot?.querySelector('#error'), 'error');
    expect(withoutMarks(error.textContent)).to.equal('خطأ: النهاية قبل البداية');
  });

  it('is no heading unless the page says so', async () => {
    const element = await inPage('');
    expect(element.shadowRoot?.querySelector('[role=heading]')).to.equal(null);
    expect(element.shadowRoot?.querySelector('legend')?.textContent).to.equal('مدة الإقامة');
  });
});
