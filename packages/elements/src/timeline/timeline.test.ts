import { expect, fixture, html } from '@open-wc/testing';
import { describeElement } from '../testing/contract-suite.js';
import { FanarTimeline } from './timeline.js';
import './define.js';

const EVENTS = [
  { id: 'received', title: 'استلمنا طلبك', date: '2026-11-20' },
  {
    id: 'review',
    title: 'قيد المراجعة',
    date: '2026-11-26',
    text: 'نراجع مستنداتك',
    state: 'current',
  },
  { id: 'ready', title: 'جاهز للاستلام', date: 'خلال أسبوع', state: 'to-come' },
] as const;

const markup = (events: readonly object[]) =>
  `<fanar-timeline events='${JSON.stringify(events)}'></fanar-timeline>`;

describeElement({
  elementClass: FanarTimeline,
  define: new URL('./define.ts', import.meta.url),
  markup: {
    ar: markup(EVENTS),
    en: markup([
      { id: 'received', title: 'Application received', date: '2026-11-20' },
      { id: 'review', title: 'Under review', text: 'We check your papers', state: 'current' },
      { id: 'ready', title: 'Ready for collection', state: 'to-come' },
    ]),
  },
  properties: { events: EVENTS.slice(0, 1), label: 'مراحل طلب الرخصة', reversed: true },
  slots: ['review'],
  tabStops: 0,
  atStart: '.marker',
});

describe('<fanar-timeline>', () => {
  it('writes dates in words and digits of the page, others as they are', async () => {
    const element = await fixture<FanarTimeline>(
      html`<fanar-timeline lang="ar" .events=${EVENTS}></fanar-timeline>`,
    );
    const dates = Array.from(
      element.shadowRoot?.querySelectorAll('.date') ?? [],
      ({ textContent }) => textContent,
    );
    expect(dates).to.deep.equal(['٢٠ نوفمبر ٢٠٢٦', '٢٦ نوفمبر ٢٠٢٦', 'خلال أسبوع']);
    expect(element.shadowRoot?.querySelector('time')?.dateTime).to.equal('2026-11-20');
  });

  it('marks the one current event, and says so in words', async () => {
    const element = await fixture<FanarTimeline>(
      html`<fanar-timeline lang="ar" .events=${EVENTS}></fanar-timeline>`,
    );
    const current = element.shadowRoot?.querySelectorAll('[aria-current=step]') ?? [];
    expect(current).to.have.lengthOf(1);
    expect(current[0]?.querySelector('fanar-tag')?.textContent).to.equal('المرحلة الحالية');
  });

  it('shows the last event first where that is wished, the same one current', async () => {
    const element = await fixture<FanarTimeline>(
      html`<fanar-timeline lang="ar" reversed .events=${EVENTS}></fanar-timeline>`,
    );
    const list = element.shadowRoot?.querySelector('ol');
    expect(list?.reversed).to.equal(true);
    const items = Array.from(list?.children ?? []);
    expect(items.map((item) => item.querySelector('.title')?.textContent)).to.deep.equal(
      EVENTS.map(({ title }) => title).reverse(),
    );
    expect(items.map((item) => item.ariaCurrent)).to.deep.equal([null, 'step', null]);
  });

  it('shows nothing where the attribute is broken', async () => {
    const element = await fixture<FanarTimeline>(html`<fanar-timeline></fanar-timeline>`);
    element.setAttribute('events', 'null');
    await element.updateComplete;
    expect(element.shadowRoot?.childElementCount).to.equal(0);
  });
});
