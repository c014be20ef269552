import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing';
import { describeElement } from '../testing/contract-suite.js';
import { must } from '../testing/fixtures.js';
import { FanarSpinner } from './spinner.js';
import './define.js';

describeElement({
  elementClass: FanarSpinner,
  define: new URL('./define.ts', import.meta.url),
  markup: {
    ar: '<fanar-spinner silent>جارٍ إرسال طلبك…</fanar-spinner>',
    en: '<fanar-spinner silent>Sending your application…</fanar-spinner>',
  },
  properties: { size: 'l', silent: true },
  slots: [''],
  tabStops: 0,
  atStart: '.spinner',
});

describe('<fanar-spinner>', () => {
  const said = (element: FanarSpinner) =>
    element.shadowRoot?.querySelector('[role=status]')?.textContent ?? '';

  const spinner = () => fixture<FanarSpinner>(html`<fanar-spinner lang="ar"></fanar-spinner>`);

  it('is neither seen nor said while the answer may still come at once', async () => {
    const element = await spinner();
    const ring = must(element.shadowRoot?.querySelector('.spinner'), 'spinner');
    expect(getComputedStyle(ring).opacity).to.equal('0');
    expect(element.getBoundingClientRect().height, 'its place').to.be.greaterThan(20);
    await aTimeout(300);
    expect(said(element)).to.equal('');
  });

  it('is seen and said once after that, in words of its own', async () => {
    const element = await spinner();
    await waitUntil(() => said(element) === 'جارٍ التحميل…');
    const ring = must(element.shadowRoot?.querySelector('.spinner'), 'spinner');
    expect(getComputedStyle(ring).opacity).to.equal('1');
  });

  it('says what the page put into it', async () => {
    const element = await fixture<FanarSpinner>(
      html`<fanar-spinner lang="ar"> جارٍ <b>الحفظ…</b> </fanar-spinner>`,
    );
    await waitUntil(() => said(element) === 'جارٍ الحفظ…');
  });

  it('is quiet where the page says it', async () => {
    const element = await fixture<FanarSpinner>(
      html`<fanar-spinner lang="ar" silent></fanar-spinner>`,
    );
    await aTimeout(800);
    expect(said(element)).to.equal('');
  });
});
