import {
  formatAmount,
  formatNumber,
  isolate,
  isolateLtr,
  stripBidiControls,
  toArabicDigits,
} from '@fanar/arabic';
import { formatNationalId, formatPhone, maskNationalId } from '@fanar/egypt';
import { expect, fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import { seenIn } from '../testing/visual-order.js';
import { registerMessages } from './instance.js';
import phones from './locales/ar/phone-errors.json' with { type: 'json' };
import { elementMessages } from './messages.js';
import { words } from './words.js';

/*
 * What the engines make of digits, signs and Arabic letters in one line. Every expected string is
 * what the eye meets from left to right. An editor turns such strings around as well: the Latin
 * names between them keep them apart, and their code points tell the truth.
 */

/** What stands in a sentence: a plain string or a part of a template. */
type Value = string | TemplateResult;
type Direction = 'rtl' | 'ltr';

const DIRECTIONS: readonly Direction[] = ['rtl', 'ltr'];

/** The characters of a line by their places. */
async function seen(line: Value, direction: Direction = 'rtl'): Promise<string> {
  const paragraph = await fixture(
    html`<p dir=${direction} style="white-space: nowrap">${line}</p>`,
  );
  return seenIn(paragraph);
}

/** The value between two Arabic letters: the eye meets the second one first. */
const seenInSentence = (value: Value, direction?: Direction) => seen(html`أ ${value} ب`, direction);

const bdi = (text: string) => html`<bdi>${text}</bdi>`;
const bdiLtr = (text: string) => html`<bdi dir="ltr">${text}</bdi>`;
const bdoLtr = (text: string) => html`<bdo dir="ltr">${text}</bdo>`;

/** Puts a text into an Arabic sentence in every way there is; an override always keeps it. */
function itIsSeen(text: string, as: { bare: string; bdi: string; ltr: string }): void {
  const ways: readonly (readonly [way: string, value: Value, look: string])[] = [
    ['bare', text, as.bare],
    ['<bdi>', bdi(text), as.bdi],
    ['isolate()', isolate(text), as.bdi],
    ['<bdi dir=ltr>', bdiLtr(text), as.ltr],
    ['isolateLtr()', isolateLtr(text), as.ltr],
    ['<bdo dir=ltr>', bdoLtr(text), stripBidiControls(text)],
  ];
  for (const [way, value, look] of ways) {
    it(`${text} in ${way}`, async () => {
      expect(await seenInSentence(value)).to.equal(`ب ${look} أ`);
    });
  }
}

describe('what the eye sees in an Arabic sentence', () => {
  describe('ASCII digits and signs turn around until they are isolated', () => {
    for (const { text, bare } of [
      { text: '+20 100 123 4567', bare: '4567 123 100 20+' },
      { text: '0100 123 4567', bare: '4567 123 0100' },
      { text: '066-3220000', bare: '3220000-066' },
      { text: '(066) 3220000', bare: '3220000 )066(' },
      { text: '9:00–14:00', bare: '14:00–9:00' },
      { text: '3–7', bare: '7–3' },
      { text: '10-20', bare: '20-10' },
      { text: '-5', bare: '5-' },
      { text: '25%', bare: '%25' },
      { text: '#12345', bare: '12345#' },
      { text: 'C++', bare: '++C' },
      { text: '150 EGP', bare: 'EGP 150' },
    ]) {
      itIsSeen(text, { bare, bdi: text, ltr: text });
    }
  });

  describe('Arabic-Indic digits turn around a space, a hyphen and a dash in isolates too', () => {
    for (const { text, turned } of [
      { text: '٠١٠٠ ١٢٣ ٤٥٦٧', turned: '٤٥٦٧ ١٢٣ ٠١٠٠' },
      { text: '٠٦٦-٣٢٢٠٠٠٠', turned: '٣٢٢٠٠٠٠-٠٦٦' },
      { text: '٣٣١-١٠٥-٢٦٨', turned: '٢٦٨-١٠٥-٣٣١' },
      { text: '٢٠٢٦-٠١-٠٥', turned: '٠٥-٠١-٢٠٢٦' },
      { text: '١٠–٢٠', turned: '٢٠–١٠' },
      { text: '٩:٠٠–١٤:٠٠', turned: '١٤:٠٠–٩:٠٠' },
    ]) {
      itIsSeen(text, { bare: turned, bdi: turned, ltr: turned });
    }
  });

  describe('a no-break space, a slash, a colon and a Latin letter in front hold the order', () => {
    for (const text of [
      '٠١٠٠\u00A0١٢٣\u00A0٤٥٦٧',
      '٠١٠٠\u202F١٢٣\u202F٤٥٦٧',
      '0100\u00A0123\u00A04567',
      '0100\u202F123\u202F4567',
      '2026/1234',
      '١٢٣٤/٢٠٢٦',
      '05/01/2026',
      '٩:٠٠',
      'EG38 0019 0005',
      'PS-2026-000123',
      'a@b.c',
    ]) {
      itIsSeen(text, { bare: text, bdi: text, ltr: text });
    }
  });

  describe('a short date of Intl reads from right to left; in ASCII, left to right breaks it', () => {
    const arab = '٢٠٢٦/٠١/٠٥';
    itIsSeen('٠٥\u200F/٠١\u200F/٢٠٢٦', { bare: arab, bdi: arab, ltr: arab });
    itIsSeen('05\u200F/01\u200F/2026', {
      bare: '2026/01/05',
      bdi: '2026/01/05',
      ltr: '052026/01/',
    });
  });

  describe('alone in a line some of them keep their order, and hide what a sentence does', () => {
    for (const text of ['066-3220000', '10-20', '25%', '#12345']) {
      it(text, async () => {
        expect(await seen(text)).to.equal(text);
      });
    }
  });

  it('a range in prose reads from right to left, and can be told in words', async () => {
    expect(await seen('من ٣–٧ أيام')).to.equal('مايأ ٧–٣ نم');
    expect(await seen('من 3–7 أيام')).to.equal('مايأ 7–3 نم');
    expect(await seen('من ٩:٠٠ إلى ١٤:٠٠')).to.equal('١٤:٠٠ ىلإ ٩:٠٠ نم');
  });
});

describe('a value that is put into a sentence', () => {
  const name = 'Ali';
  const letter = 'م';
  const arabic = (value: Value) => seen(html`أ 1 ${value} 2 ب`);
  const english = (value: Value) => seen(html`A 1 ${value} 2 B`, 'ltr');

  it('moves its neighbours where it stands bare', async () => {
    expect(await arabic(name)).to.equal('ب Ali 2 1 أ');
    expect(await english(letter)).to.equal('A 1 2 م B');
  });

  for (const [way, isolated] of Object.entries({ bdi, isolate })) {
    it(`moves nothing in ${way}`, async () => {
      expect(await arabic(isolated(name))).to.equal('ب 2 Ali 1 أ');
      expect(await english(isolated(letter))).to.equal('A 1 م 2 B');
    });
  }
});

describe('identifiers', () => {
  const id = formatNationalId('20001150300919');
  const phone = formatPhone('+201001234567');
  const abroad = '+20\u00A0100\u00A0123\u00A04567';

  for (const { text, look } of [
    { text: id, look: '2\u00A0000115\u00A003\u00A00091\u00A09' },
    { text: toArabicDigits(id), look: '٢\u00A0٠٠٠١١٥\u00A0٠٣\u00A0٠٠٩١\u00A0٩' },
    { text: phone, look: '0100\u00A0123\u00A04567' },
    { text: toArabicDigits(phone), look: '٠١٠٠\u00A0١٢٣\u00A0٤٥٦٧' },
    { text: '+20 100 123 4567', look: '+20 100 123 4567' },
    { text: toArabicDigits(abroad), look: '+٢٠\u00A0١٠٠\u00A0١٢٣\u00A0٤٥٦٧' },
  ]) {
    for (const direction of DIRECTIONS) {
      it(`${text} keeps its order in a left-to-right isolate (${direction} paragraph)`, async () => {
        for (const isolated of [isolateLtr(text), bdiLtr(text)]) {
          expect(await seenInSentence(isolated, direction)).to.equal(`ب ${look} أ`);
        }
      });
    }
  }

  it('the dots of a masked one need the override', async () => {
    const text = toArabicDigits(maskNationalId('20001150300919'));
    const turned = '٩١\u00A0٩••\u00A0••\u00A0••••••\u00A0٢';
    const kept = '٢\u00A0••••••\u00A0••\u00A0••٩١\u00A0٩';
    expect(await seenInSentence(bdiLtr(text))).to.equal(`ب ${turned} أ`);
    expect(await seenInSentence(bdoLtr(text))).to.equal(`ب ${kept} أ`);
  });
});

describe('the country code of phones in its message', () => {
  registerMessages(elementMessages('phone-errors', phones, 'errors'));

  for (const [numerals, look] of [
    ['arab', '+٢٠'],
    ['latn', '+20'],
  ] as const) {
    it(`${look} keeps its plus in front`, async () => {
      const message = words('errors:phone-country', undefined, { language: 'ar', numerals });
      expect(await seen(message)).to.match(new RegExp(`^\\${look} `));
    });
  }
});

describe('the six plural forms of Arabic', () => {
  const forms = ['zero', 'one', 'two', 'few', 'many', 'other'];
  const ar = Object.fromEntries(forms.map((form) => [`form_${form}`, form]));
  registerMessages({ namespace: 'forms', ar, load: { en: () => Promise.resolve(ar) } });

  it('are chosen alike in every engine', () => {
    const chosen = [0, 1, 2, 3, 11, 100, 102, 111].map((count) =>
      words('forms:form', { count }, { language: 'ar', numerals: 'arab' }),
    );
    expect(chosen).to.deep.equal([...forms, 'other', 'many']);
  });
});

describe('numbers and amounts, isolated', () => {
  const percent = { style: 'percent', maximumFractionDigits: 1 } as const;
  const table = { style: 'table' } as const;
  const latn = { numerals: 'latn' } as const;
  const en = { language: 'en' } as const;

  for (const { text, look } of [
    { text: formatNumber(1234.5), look: '١٬٢٣٤٫٥' },
    { text: formatNumber(-12.5), look: '١٢٫٥-' },
    { text: formatNumber(-12.5, latn), look: '-12.5' },
    { text: formatNumber(-12.5, en), look: '-12.5' },
    { text: formatNumber(0.256, percent), look: '٪٢٥٫٦' },
    { text: formatNumber(-0.256, percent), look: '٪٢٥٫٦-' },
    { text: formatNumber(0.256, { ...percent, ...latn }), look: '25.6%' },
    { text: formatNumber(-0.256, { ...percent, ...latn }), look: '-25.6%' },
    { text: formatAmount(7000), look: 'اهًينج ٧٠' },
    { text: formatAmount(7050, latn), look: 'اشًرق 50و اهًينج 70' },
    { text: formatAmount(7050, en), look: 'EGP\u00A070.50' },
    { text: formatAmount(123_450, table), look: '.م.ج\u00A0١٬٢٣٤٫٥٠' },
    { text: formatAmount(-500, table), look: '.م.ج\u00A0٥٫٠٠-' },
    { text: formatAmount(-500, { ...table, ...latn }), look: '.م.ج\u00A05.00-' },
    { text: formatAmount(-123_400, { ...table, ...en }), look: '-EGP\u00A01,234.00' },
  ]) {
    for (const direction of DIRECTIONS) {
      it(`${text} (${direction} paragraph)`, async () => {
        expect(await seenInSentence(isolate(text), direction)).to.equal(`ب ${look} أ`);
      });
    }
  }
});
