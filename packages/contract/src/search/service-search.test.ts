import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Text } from '../definition.js';
import type { Directory, ServiceSummary } from '../gateway.js';
import { createServiceSearch, prepareServiceSearch } from './service-search.js';

const text = (ar: string, en = ''): Text => ({ ar, en });

function service(id: string, title: Text, more: Partial<ServiceSummary> = {}): ServiceSummary {
  return {
    ...{ id, version: 1, title, summary: text(''), keywords: [], events: [] },
    ...{ channels: ['online'], appointment: 'none', free: true },
    ...more,
  };
}

const services = [
  service('cars/renew', text('تجديد رخصة تسيير', 'Renew a vehicle licence'), {
    keywords: [text('رخصة السيارة', 'car licence')],
  }),
  service('cars/replace', text('بدل فاقد لرخصة', 'Replace a licence')),
  service('papers/copy', text('صورة من المحضر', 'Copy of a report'), {
    summary: text('اطلب صورة من المحضر بعد تجديد الطلب'),
    events: ['loss'],
  }),
];
const directory: Directory = {
  services,
  sectors: [{ id: 'cars', title: text('المرور', 'Traffic'), summary: text('') }],
  events: [{ id: 'loss', title: text('فقد الوثائق', 'Losing documents') }],
};
const search = createServiceSearch(directory);
const ids = (query: string) => search(query).map(({ id }) => id);

describe('createServiceSearch', () => {
  it.each(['', '   ', '…؟!', '\u064E', '\u2067'])('gives all in order for %j', (query) => {
    expect(search(query)).toEqual(services);
  });

  it.each([
    ['a title before a summary', 'تجديد', ['cars/renew', 'papers/copy']],
    ['a word half typed', 'تسي', ['cars/renew']],
    ['a letter that titles begin a word with', 'ت', ['cars/renew']],
    ['its letter behind empty words', 'عايز ص', ['papers/copy']],
    ['letters that one title has', 'ف ب', ['cars/replace']],
    ['no letter of other texts', 'ط', []],
    ['endings and the article', 'والرخصتين', ['cars/renew', 'cars/replace']],
    ['a letter written on', 'بمحضر', ['papers/copy']],
    ['everyday words', 'عربيتي', ['cars/renew']],
    ['everyday words half typed', 'عربي', ['cars/renew']],
    ['a wrong letter', 'محظر', ['papers/copy']],
    ['letters that changed places', 'محرض', ['papers/copy']],
    ['two slips in a long word', 'vihecle', ['cars/renew']],
    ['English', 'Licences', ['cars/renew', 'cars/replace']],
    ['the sector', 'traffic', ['cars/renew', 'cars/replace']],
    ['the event', 'وثيقه', ['papers/copy']],
    ['all words before one', 'بدل رخصة', ['cars/replace', 'cars/renew']],
    ['empty words', 'عايز من رخصة', ['cars/renew', 'cars/replace']],
    ['what is not there', 'طائرة', []],
  ])('finds by %s', (_by, query, found) => {
    expect(new Set(ids(query))).toEqual(new Set(found));
    expect(ids(query)[0]).toBe(found[0]);
  });

  it('keeps the order of the directory between equals', () => {
    const twins = ['z', 'a', 'm'].map((id) => service(`one/${id}`, text('شهادة')));
    const found = createServiceSearch({ services: twins, sectors: [], events: [] })('شهاده');
    expect(found).toEqual(twins);
  });

  it('takes any text, and never gives a service twice', () => {
    const letters = fc.constantFrom(...'ابتةهىيأإءؤ ًّـ\u200F\u2067\uD8001٢renew-"\u0000');
    const any = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: letters }));
    fc.assert(
      fc.property(any, (query) => {
        const found = ids(query);
        expect(new Set(found).size).toBe(found.length);
        expect(ids(query)).toEqual(found);
      }),
    );
  });

  it('gives the same however the words are spelt', () => {
    const spellings: Record<string, string[]> = {
      ا: ['ا', 'أ', 'إ', 'آ', 'ٱ'],
      ه: ['ه', 'ة'],
      ي: ['ي', 'ى', 'ی'],
      ك: ['ك', 'ک'],
    };
    const marks = fc.constantFrom('', '\u064E', '\u0651', '\u0640', '\u200F');
    const word = fc.string({
      unit: fc.constantFrom(...'ابتدرسشعقكلمنهي'),
      minLength: 1,
      maxLength: 8,
    });
    const known = fc.constantFrom('رخصه', 'تسيير', 'المحضر', 'صوره', 'وثايق', 'اطلب');
    const spelt = fc
      .oneof(word, known)
      .chain((plain) =>
        fc
          .tuple(
            ...Array.from(plain, (letter) =>
              fc.tuple(fc.constantFrom(...(spellings[letter] ?? [letter])), marks),
            ),
          )
          .map((letters) => [plain, letters.flat().join('')] as const),
      );
    fc.assert(
      fc.property(fc.array(spelt, { minLength: 1, maxLength: 4 }), (words) => {
        const [plain, other] = [0, 1].map((at) => words.map((pair) => pair[at]).join(' '));
        expect(ids(other ?? '')).toEqual(ids(plain ?? ''));
      }),
    );
  });

  it('takes a text of any length in no time', () => {
    expect(Array.isArray(search('رخصة '.repeat(100_000)))).toBe(true);
  });
});

describe('prepareServiceSearch', () => {
  it('searches alike, and lets others work while it makes its index', async () => {
    const many = Array.from({ length: 2000 }, (_, at) => ({
      ...(services[at % 3] as ServiceSummary),
      id: `${services[at % 3]?.id ?? ''}-${String(at)}`,
    }));
    let turns = 0;
    const turn = setInterval(() => (turns += 1));
    const prepared = await prepareServiceSearch({ ...directory, services: many });
    clearInterval(turn);
    expect(turns).toBeGreaterThan(1);
    const made = createServiceSearch({ ...directory, services: many });
    for (const query of ['', 'رخصه', 'ص', 'طائرة']) expect(prepared(query)).toEqual(made(query));
  });

  it('stops where it is given up', async () => {
    const giving = new AbortController();
    const prepared = prepareServiceSearch(directory, { signal: giving.signal });
    giving.abort();
    await expect(prepared).rejects.toThrow(giving.signal.reason as DOMException);
  });
});
