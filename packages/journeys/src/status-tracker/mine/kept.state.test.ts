import { describe, expect, it } from 'vitest';
import { asking, KEY, REFERENCE, REQUEST, status } from '../testing/status.js';
import { entryOf, found, isKept } from './entry.js';
import { ALL, idsOf, type Kept } from './kept.js';

const AT = '2031-01-06T10:00:00.000Z';
const whole = asking({
  messages: [
    {
      ...{ id: 'm1', by: 'office', text: 'سرّ', at: AT },
      ...{ date: '2031-01-06', time: '12:00' },
    },
  ],
});

const kept = (changes: Partial<Kept>): Kept => ({
  ...entryOf({ status: status(), at: AT, seen: [] }),
  ...changes,
});

describe('what is kept of an application', () => {
  it('is neither its key nor its status, unless that was chosen too', () => {
    const entry = entryOf({ status: whole, at: AT, seen: idsOf(whole) });
    expect(entry).toEqual({
      reference: REFERENCE,
      title: whole.serviceTitle,
      isOver: false,
      updatedAt: whole.updatedAt,
      at: AT,
      seen: ['e2', 'e1', 'm1', REQUEST],
    });
  });

  it('is no message, no file and no answer, also where it is whole', () => {
    const [request] = whole.requests ?? [];
    const answered = {
      ...whole,
      requests: request && [
        {
          ...request,
          words: 'سأحضرها',
          files: [{ id: 'f', name: 'بطاقتي.pdf', size: 1, type: 'application/pdf' }],
        },
      ],
    } as typeof whole;
    const entry = entryOf({ status: answered, at: AT, seen: [], key: KEY });
    expect(entry.key).toBe(KEY);
    expect(entry.status?.requests?.[0]?.title).toEqual(request?.title);
    expect(JSON.stringify(entry)).not.toMatch(/سرّ|سأحضرها|بطاقتي/);
  });

  it.each([
    ['nothing', undefined],
    ['a text', 'AP-7K3M-9QXA'],
    ['another thing', { reference: REFERENCE }],
    ['no instant', kept({ at: 'yesterday' })],
    ['a key without its status', kept({ key: KEY })],
    ['a status without its key', kept({ status: status() })],
    ['the status of another', kept({ key: KEY, status: status({ reference: 'AP-OTHE-R000' }) })],
    ['half a status', kept({ key: KEY, status: { reference: REFERENCE } as never })],
  ])('is not %s', (_, value) => {
    expect(isKept(value)).toBe(false);
  });

  it('is known again', () => {
    const entry = entryOf({ status: whole, at: AT, seen: ['e1'], key: KEY });
    expect([isKept(entry), isKept(kept({}))]).toEqual([true, true]);
    expect(isKept(JSON.parse(JSON.stringify(entry)))).toBe(true);
  });
});

describe('the list of this device', () => {
  const list = [
    kept({ reference: 'AP-AAAA-AAAA', updatedAt: '2031-01-01T10:00:00Z' }),
    kept({
      reference: 'AP-BBBB-BBBB',
      title: { ar: 'شهادة ميلاد', en: 'Birth certificate' },
      updatedAt: '2031-01-03T10:00:00+02:00',
      isOver: true,
    }),
    kept({ reference: 'AP-CCCC-CCCC', updatedAt: '2031-01-03T09:00:00Z' }),
  ];
  const references = (wanted: Partial<typeof ALL>) =>
    found(list, { ...ALL, ...wanted }, ({ ar }) => ar).map(({ reference }) => reference);

  it('has the last changed first', () => {
    expect(references({})).toEqual(['AP-CCCC-CCCC', 'AP-BBBB-BBBB', 'AP-AAAA-AAAA']);
  });

  it('is narrowed to what goes on, or has ended', () => {
    expect(references({ which: 'open' })).toEqual(['AP-CCCC-CCCC', 'AP-AAAA-AAAA']);
    expect(references({ which: 'over' })).toEqual(['AP-BBBB-BBBB']);
  });

  it('is searched as people spell, by title and by reference', () => {
    expect(references({ query: 'شهاده' })).toEqual(['AP-BBBB-BBBB']);
    expect(references({ query: 'جواز' })).toEqual([]);
    expect(references({ query: 'الرخصه' })).toEqual(['AP-CCCC-CCCC', 'AP-AAAA-AAAA']);
    expect(references({ query: 'ap-cccc' })).toEqual(['AP-CCCC-CCCC']);
  });
});
