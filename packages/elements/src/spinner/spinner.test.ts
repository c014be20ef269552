import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { describeElement } from '../testing/contract-suite.js';
import { must } from '../testing/fixtures.js';
import { until } from '../testing/until.js';
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

  it('is neither seen nor said while the answer may still come at once, then both', async () => {
    const started = performance.now();
    const element = await spinner();
    const ring = must(element.shadowRoot?.querySelector('.spinner'), 'spinner');
    expect(getComputedStyle(ring).opacity).to.equal('0');
    expect(element.getBoundingClientRect().height, 'its place').to.be.greaterThan(20);
    await until(() => said(element) !== '', 'words');
    expect(performance.now() - started, 'milliseconds').to.be.at.least(500);
    expect(said(element)).to.equal('جارٍ التحميل…');
    await until(() => getComputedStyle(ring).opacity === '1', 'the ring');
  });

  it('says what the page put into it', async () => {
    const element = await fixture<FanarSpinner>(
      html`<fanar-spinner lang="ar"> جارٍ <b>الحفظ…</b> </fanar-spinner>`,
    );
    await until(() => said(element) === 'جارٍ الحفظ…');
  });

  it('is quiet where the page says it', async () => {
    const element = await fixture<FanarSpinner>(
      html`<fanar-spinner lang="ar" silent></fanar-spinner>`,
    );
    await aTimeout(800);
    expect(said(element)).to.equal('');
  });
});
