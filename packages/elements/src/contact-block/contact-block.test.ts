import { expect, fixture, html } from '@open-wc/testing';
import { describeElement } from '../testing/contract-suite.js';
import { must } from '../testing/fixtures.js';
import { seenIn } from '../testing/visual-order.js';
import { FanarContactBlock } from './contact-block.js';
import './define.js';

const PHONES = [
  { number: '066 320 0123', label: 'مكتب المدير' },
  { number: '16117', label: 'الخط الساخن' },
];

describeElement({
  elementClass: FanarContactBlock,
  define: new URL('./define.ts', import.meta.url),
  markup: {
    ar: `<fanar-contact-block heading="وحدة مرور الزهور" phones='${JSON.stringify(PHONES)}' hours="من الأحد إلى الخميس" address="شارع ٢٣ يوليو" map-href="#map"></fanar-contact-block>`,
    en: `<fanar-contact-block heading="Zohour traffic unit" phones='[{"number":"0663200123"},{"number":"16117","label":"Hotline"}]' hours="Sunday to Thursday" address="23 July Street" map-href="#map"></fanar-contact-block>`,
  },
  properties: {
    heading: 'مكتب صحة المناخ',
    headingLevel: 2,
    phones: [],
    hours: 'كل يوم',
    address: 'حي المناخ',
    mapHref: '#place',
  },
  slots: ['', 'hours', 'address'],
  tabStops: 3,
  atStart: '.block',
});

describe('<fanar-contact-block>', () => {
  async function links(numbers: readonly string[], numerals: 'arab' | 'latn' = 'arab') {
    const element = await fixture<FanarContactBlock>(html`
      <fanar-contact-block
        lang="ar"
        numerals=${numerals}
        .phones=${numbers.map((number) => ({ number }))}
      ></fanar-contact-block>
    `);
    return Array.from(element.shadowRoot?.querySelectorAll('a') ?? []);
  }

  it('calls in full, shows as people write, short numbers as they are', async () => {
    const found = await links(['066 320 0123', '+201001234567', '16117', '122']);
    expect(found.map((link) => link.getAttribute('href'))).to.deep.equal([
      'tel:+20663200123',
      'tel:+201001234567',
      'tel:16117',
      'tel:122',
    ]);
    expect(found[2]?.textContent).to.equal('١٦١١٧');
    expect(found[3]?.textContent).to.equal('١٢٢');
  });

  it('keeps the groups of a number in their order, in either digits', async () => {
    const [arabic] = await links(['0663200123']);
    expect(seenIn(must(arabic, 'link')).replace(/\s/g, '')).to.equal('٠٦٦٣٢٠٠١٢٣');
    const [link] = await links(['01001234567'], 'latn');
    expect(link?.textContent).to.equal('0100\u00A0123\u00A04567');
    expect(link?.firstElementChild?.getAttribute('dir')).to.equal('ltr');
  });

  it('survives a broken attribute', async () => {
    const element = await fixture<FanarContactBlock>(
      html`<fanar-contact-block phones="null" hours="كل يوم"></fanar-contact-block>`,
    );
    expect(element.shadowRoot?.querySelectorAll('.way')).to.have.lengthOf(1);
  });
});
