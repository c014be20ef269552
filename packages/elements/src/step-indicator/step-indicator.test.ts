import { expect, fixture, html } from '@open-wc/testing';
import { describeElement } from '../testing/contract-suite.js';
import { must } from '../testing/fixtures.js';
import { FanarStepIndicator, type Step } from './step-indicator.js';
import './define.js';

const markup = (...titles: readonly string[]) => {
  const steps = titles.map((title, index) => ({ id: `step-${index + 1}`, title }));
  return `<fanar-step-indicator current="step-2" steps='${JSON.stringify(steps)}'></fanar-step-indicator>`;
};

describeElement({
  elementClass: FanarStepIndicator,
  define: new URL('./define.ts', import.meta.url),
  markup: {
    ar: markup('مقدم الطلب', 'بيانات المركبة', 'المراجعة'),
    en: markup('Applicant', 'Vehicle', 'Review'),
  },
  properties: { steps: [{ id: 'one', title: 'مقدم الطلب' }], current: 'one' },
  tabStops: 0,
  atStart: '.steps',
});

describe('<fanar-step-indicator>', () => {
  const steps: readonly Step[] = [
    { id: 'applicant', title: 'مقدم الطلب' },
    { id: 'vehicle', title: 'بيانات المركبة' },
    { id: 'review', title: 'المراجعة' },
  ];

  const inWidth = async (width: string, current = 'vehicle') => {
    const frame = await fixture<HTMLElement>(
      html`<div lang="ar" dir="rtl">
        <fanar-step-indicator .steps=${steps} current=${current}></fanar-step-indicator>
      </div>`,
    );
    frame.style.inlineSize = width;
    const element = must(frame.querySelector('fanar-step-indicator'), 'element');
    await element.updateComplete;
    const root = must(element.shadowRoot, 'root');
    return {
      element,
      progress: root.querySelector<HTMLElement>('.progress'),
      items: Array.from(root.querySelectorAll<HTMLElement>('li')),
      markers: Array.from(root.querySelectorAll<HTMLElement>('.marker')),
    };
  };

  it('tells in words where the person is, each value isolated', async () => {
    const { progress } = await inWidth('20rem');
    expect(progress?.textContent?.trim()).to.equal(
      'الخطوة \u2068٢\u2069 من \u2068٣\u2069: \u2068بيانات المركبة\u2069',
    );
    expect(progress?.checkVisibility()).to.equal(true);
  });

  it('shows a bar from the right where there is little room', async () => {
    const { items, markers } = await inWidth('20rem');
    expect(markers.some((marker) => marker.checkVisibility())).to.equal(false);
    const [first, second] = items.map((item) => item.getBoundingClientRect().right);
    expect(first).to.be.greaterThan(must(second, 'second'));
  });

  it('shows every step by name where there is room', async () => {
    const { progress, items, markers } = await inWidth('50rem');
    expect(progress?.checkVisibility()).to.equal(false);
    expect(markers.every((marker) => marker.checkVisibility())).to.equal(true);
    expect(markers.map(({ textContent }) => textContent?.trim())).to.deep.equal(['', '٢', '٣']);
    expect(items[0]?.querySelector('svg')).to.not.equal(null);
    const [first, second] = items.map((item) => item.getBoundingClientRect().right);
    expect(first).to.be.greaterThan(must(second, 'second'));
  });

  it('marks the current step and no other', async () => {
    const { items } = await inWidth('50rem');
    expect(items.map((item) => item.getAttribute('aria-current'))).to.deep.equal([
      null,
      'step',
      null,
    ]);
  });

  it('has only steps to come before the first', async () => {
    const { items, progress } = await inWidth('50rem', '');
    expect(progress).to.equal(null);
    expect(items.every((item) => item.matches('.to-come'))).to.equal(true);
  });

  it('shows nothing for an attribute that is no JSON', async () => {
    const element = await fixture<FanarStepIndicator>(
      html`<fanar-step-indicator lang="ar" steps="[oops"></fanar-step-indicator>`,
    );
    expect(element.shadowRoot?.childElementCount).to.equal(0);
  });
});
