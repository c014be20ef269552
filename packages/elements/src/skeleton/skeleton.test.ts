import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { describeElement } from '../testing/contract-suite.js';
import { must } from '../testing/fixtures.js';
import { until } from '../testing/until.js';
import { FanarSkeleton } from './skeleton.js';
import './define.js';

describeElement({
  elementClass: FanarSkeleton,
  define: new URL('./define.ts', import.meta.url),
  markup: {
    ar: '<fanar-skeleton shape="card" silent></fanar-skeleton>',
    en: '<fanar-skeleton shape="card" silent></fanar-skeleton>',
  },
  properties: { shape: 'row', count: 3, lines: 4, label: 'جارٍ تحميل المواعيد…', silent: true },
  tabStops: 0,
  atStart: '.shapes',
});

describe('<fanar-skeleton>', () => {
  const said = (element: FanarSkeleton) =>
    element.shadowRoot?.querySelector('[role=status]')?.textContent ?? '';

  it('is as tall as the text that comes', async () => {
    const frame = await fixture(
      html`<div lang="ar">
        <fanar-skeleton lines="2"></fanar-skeleton>
        <fanar-skeleton lines="4"></fanar-skeleton>
      </div>`,
    );
    const [two, four] = Array.from(frame.children, (each) => each.getBoundingClientRect().height);
    expect(four).to.be.closeTo(2 * Number(two), 1);
  });

  it('says once for its region what is loading', async () => {
    const frame = await fixture(
      html`<div lang="ar">
        <fanar-skeleton label="جارٍ تحميل المواعيد…"></fanar-skeleton>
        <fanar-skeleton silent></fanar-skeleton>
      </div>`,
    );
    const [speaks, silent] = Array.from(frame.querySelectorAll('fanar-skeleton'));
    await until(() => said(must(speaks, 'first')) === 'جارٍ تحميل المواعيد…');
    expect(said(must(silent, 'second'))).to.equal('');
  });

  it('is not said where the content comes at once', async () => {
    const element = await fixture<FanarSkeleton>(html`<fanar-skeleton lang="ar"></fanar-skeleton>`);
    element.remove();
    await aTimeout(800);
    expect(said(element)).to.equal('');
  });

  it('draws nothing for a count that is no number, and no endless page', async () => {
    const element = await fixture<FanarSkeleton>(
      html`<fanar-skeleton lang="ar" count="many"></fanar-skeleton>`,
    );
    const items = () => element.shadowRoot?.querySelectorAll('.item').length;
    expect(items()).to.equal(0);
    element.count = 1e9;
    await element.updateComplete;
    expect(items()).to.equal(50);
  });
});
