import { expect, fixture } from '@open-wc/testing';
import { describeElement } from '../testing/contract-suite.js';
import { must } from '../testing/fixtures.js';
import { FanarLocationCard } from './location-card.js';
import './define.js';

const markup = (heading: string, address: string, opening: string, more: string) =>
  `<fanar-location-card heading="${heading}" address="${address}" opening="${opening}"
    opening-tone="success" distance="2430" map-href="#map" phone="066 322 0000">${more}</fanar-location-card>`;

describeElement({
  elementClass: FanarLocationCard,
  define: new URL('./define.ts', import.meta.url),
  markup: {
    ar: markup('وحدة مرور بورسعيد', 'شارع محمد علي', 'مفتوح الآن', '<p>المدخل من الخلف</p>'),
    en: markup('Port Said traffic unit', 'Mohamed Ali St', 'Open now', '<p>Enter behind</p>'),
  },
  properties: {
    heading: 'وحدة مرور بورفؤاد',
    headingLevel: 2,
    address: 'بورفؤاد',
    distance: 300,
    opening: 'مغلق',
    openingTone: 'danger',
    mapHref: '#map',
    phone: '19000',
  },
  slots: [''],
  tabStops: 2,
  atStart: '.card',
});

describe('<fanar-location-card>', () => {
  async function card(attributes: string) {
    const element = await fixture<FanarLocationCard>(
      `<fanar-location-card lang="ar" dir="rtl" heading="وحدة مرور بورسعيد" ${attributes}></fanar-location-card>`,
    );
    const find = (selector: string) =>
      element.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
    const said = (selector: string) =>
      find(selector)
        ?.textContent?.replace(/\p{Bidi_Control}/gu, '')
        .trim();
    return { element, find, said };
  }

  for (const [metres, words] of [
    [0, 'على بعد ٠ م'],
    [447, 'على بعد ٤٥٠ م'],
    [996, 'على بعد ١ كم'],
    [2430, 'على بعد ٢٫٤ كم'],
  ] as const) {
    it(`says how far ${String(metres)} metres are`, async () => {
      const { said } = await card(`distance="${String(metres)}"`);
      expect(said('.distance')).to.equal(words);
    });
  }

  it('says nothing of what it does not know', async () => {
    const { element } = await card('distance="near"');
    for (const selector of ['.distance', '.line', '.links']) {
      expect(element.shadowRoot?.querySelector(selector), selector).to.equal(null);
    }
  });

  it('dials the digits, however the number is written', async () => {
    const { find } = await card('phone="٠٦٦-٣٢٢ ٠٠٠٠"');
    const link = must(find('a'), 'link');
    expect(link.getAttribute('href')).to.equal('tel:0663220000');
    expect(link.querySelector('[dir=ltr]')?.textContent).to.equal('٠٦٦-٣٢٢ ٠٠٠٠');
  });

  it('names each link after the place', async () => {
    const { said } = await card('map-href="#map" phone="19000"');
    expect(said('.map')).to.equal('اعرض على الخريطة: وحدة مرور بورسعيد');
    expect(said('[part=phone]')).to.contain('وحدة مرور بورسعيد');
  });
});
