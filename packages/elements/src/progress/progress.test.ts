import { expect, fixture } from '@open-wc/testing';
import { describeElement } from '../testing/contract-suite.js';
import { must } from '../testing/fixtures.js';
import { FanarProgress } from './progress.js';
import './define.js';

describeElement({
  elementClass: FanarProgress,
  define: new URL('./define.ts', import.meta.url),
  markup: {
    ar: '<fanar-progress label="المستندات المرفقة" value="3" max="5" format="count"></fanar-progress>',
    en: '<fanar-progress label="Documents attached" value="3" max="5" format="count"></fanar-progress>',
  },
  properties: { label: 'رفع الملف', value: 0.5, max: 2, format: 'count' },
  slots: [''],
  tabStops: 0,
  atStart: '.label',
});

describe('<fanar-progress>', () => {
  async function progress(attributes: string) {
    const element = await fixture<FanarProgress>(
      `<fanar-progress lang="ar" dir="rtl" label="رفع الملف" ${attributes}></fanar-progress>`,
    );
    const bar = must(element.shadowRoot?.querySelector('progress'), 'bar');
    const words = () => (bar.ariaValueText ?? '').replace(/\p{Bidi_Control}/gu, '');
    return { element, bar, words };
  }

  it('says how many of how many', async () => {
    const { words } = await progress('value="3" max="5" format="count"');
    expect(words()).to.equal('٣ من ٥');
  });

  it('says the share, and all of it only when it is all', async () => {
    const { element, words } = await progress('value="0.999"');
    expect(words()).to.equal('٩٩٪');
    element.value = 1;
    await element.updateComplete;
    expect(words()).to.equal('١٠٠٪');
  });

  it('says that work goes on where nobody knows how much is done', async () => {
    const { element, bar, words } = await progress('');
    expect(bar.position).to.equal(-1);
    expect(words()).to.equal('جارٍ العمل…');
    element.value = 0.25;
    await element.updateComplete;
    expect(bar.position).to.equal(0.25);
    element.removeAttribute('value');
    element.value = undefined;
    await element.updateComplete;
    expect(bar.position).to.equal(-1);
  });

  for (const [attributes, position] of [
    ['value="7" max="5"', 1],
    ['value="-2"', 0],
    ['value="1" max="0"', 1],
    ['value="half"', -1],
  ] as const) {
    it(`keeps within its limits: ${attributes}`, async () => {
      const { bar } = await progress(attributes);
      expect(bar.position).to.equal(position);
    });
  }

  it('keeps its words to screen readers where none are shown', async () => {
    const { element, words } = await progress('value="0.5" format="none"');
    expect(element.shadowRoot?.querySelector('.amount')).to.equal(null);
    expect(words()).to.equal('٥٠٪');
  });
});
