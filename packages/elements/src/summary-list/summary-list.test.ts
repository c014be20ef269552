import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { describeElement } from '../testing/contract-suite.js';
import { must } from '../testing/fixtures.js';
import { placesIn } from '../testing/visual-order.js';
import { FanarSummaryList, type SummaryRow } from './summary-list.js';
import './define.js';

const markup = (name: string, mobile: string, mail: string) =>
  `<fanar-summary-list changeable rows='${JSON.stringify([
    { id: 'name', label: name, value: 'منى السيد', changeable: false },
    { id: 'mobile', label: mobile, value: '+20 100 123 4567', isolate: 'ltr' },
    { id: 'mail', label: mail },
  ])}'></fanar-summary-list>`;

describeElement({
  elementClass: FanarSummaryList,
  define: new URL('./define.ts', import.meta.url),
  markup: {
    ar: markup('الاسم', 'رقم المحمول', 'البريد الإلكتروني'),
    en: markup('Name', 'Mobile number', 'E-mail'),
  },
  properties: { rows: [{ id: 'name', label: 'الاسم', value: 'منى' }], changeable: true },
  tabStops: 2,
  atStart: '.label',
});

describe('<fanar-summary-list>', () => {
  async function withRows(...rows: readonly SummaryRow[]) {
    const element = await fixture<FanarSummaryList>(
      html`<fanar-summary-list lang="ar" dir="rtl" .rows=${rows}></fanar-summary-list>`,
    );
    const find = <E extends HTMLElement>(selector: string) =>
      must(element.shadowRoot?.querySelector<E>(selector), selector);
    return { element, find };
  }

  /** The horizontal place of each character, from the left. */
  const placesOf = (node: Node) => placesIn(node).map(({ left }) => left);

  for (const value of [
    '+20 100 123 4567',
    '٠١٠٠ ١٢٣ ٤٥٦٧',
    '٠٦٦-٣٢٢٠٠٠٠',
    '2026/1234',
    'AP-7K3M',
  ]) {
    it(`shows the identifier ${value} from left to right`, async () => {
      const { find } = await withRows({ id: 'id', label: 'الرقم', value, isolate: 'ltr' });
      const places = placesOf(find('bdo'));
      expect(places).to.deep.equal(places.toSorted((one, other) => one - other));
    });
  }

  it('does not turn Arabic letters around', async () => {
    const { find } = await withRows({
      id: 'plate',
      label: 'اللوحة',
      value: 'أ ب ج',
      isolate: 'ltr',
    });
    const places = placesOf(find('bdi'));
    expect(places[0]).to.be.greaterThan(must(places.at(-1), 'last'));
  });

  it('keeps what a person wrote apart from the page', async () => {
    const { find } = await withRows({ id: 'name', label: 'الاسم', value: 'Mona (منى)' });
    expect(find('dd bdi').textContent).to.equal('Mona (منى)');
  });

  it('shows several values one under another', async () => {
    const { element } = await withRows({ id: 'f', label: 'المرفقات', value: ['أ.pdf', 'ب.pdf'] });
    const lines = Array.from(element.shadowRoot?.querySelectorAll('.line') ?? []);
    expect(lines.map(({ textContent }) => textContent?.trim())).to.deep.equal(['أ.pdf', 'ب.pdf']);
  });

  for (const value of [undefined, '', []]) {
    it(`says that nothing was given: ${JSON.stringify(value)}`, async () => {
      const { find } = await withRows({ id: 'mail', label: 'البريد', value });
      expect(find('dd').textContent).to.equal('لا توجد إجابة');
    });
  }

  it('asks for a change of its row', async () => {
    const { element, find } = await withRows({
      id: 'mobile',
      label: 'رقم المحمول',
      value: '0100',
      changeable: true,
    });
    setTimeout(() => find<HTMLButtonElement>('button').click());
    const event = await oneEvent(element, 'fanar-change');
    expect(event.detail).to.deep.equal({ id: 'mobile' });
    expect(event.bubbles && event.composed).to.equal(true);
  });

  it('offers no change unless asked to', async () => {
    const { element } = await withRows({ id: 'name', label: 'الاسم', value: 'منى' });
    expect(element.shadowRoot?.querySelector('button')).to.equal(null);
  });

  it('takes the place of a value from the page', async () => {
    const { element, find } = await withRows({ id: 'photo', label: 'الصورة', value: 'photo.jpg' });
    const image = document.createElement('img');
    image.slot = 'photo';
    element.append(image);
    expect(find<HTMLSlotElement>('slot').assignedElements()).to.deep.equal([image]);
  });

  it('stacks where there is little room', async () => {
    const { element, find } = await withRows({ id: 'name', label: 'الاسم', value: 'منى' });
    const top = (selector: string) => find(selector).getBoundingClientRect().top;
    element.style.inlineSize = '40rem';
    expect(Math.abs(top('dd') - top('dt'))).to.be.lessThan(8);
    element.style.inlineSize = '18rem';
    expect(top('dd') - top('dt')).to.be.greaterThan(20);
  });
});
