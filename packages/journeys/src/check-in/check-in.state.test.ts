import { makeKey, makeReference } from '@fanar/contract';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { asArabicKeys, asLatinKeys } from './arabic-layout.js';
import {
  INITIAL,
  isExplained,
  isMendable,
  isTouched,
  readEntry,
  transition,
  type CheckInEvent,
} from './check-in.state.js';
import { IdleClock, LONGER_SECONDS } from './idle-clock.js';
import { readScan } from './scan.js';
import { checkedIn, KEY, REFERENCE } from './testing/checked-in.js';

const after = (...events: readonly CheckInEvent[]) => events.reduce(transition, INITIAL);
const typed: CheckInEvent = { type: 'typed', reference: REFERENCE, lastDigits: '4567' };

describe('checking in', () => {
  it('sends what was typed, and keeps nothing of it once it is done', () => {
    const state = after(typed, { type: 'sent' }, { type: 'answered', result: checkedIn() });
    expect([state.step, state.reference, state.lastDigits]).toEqual(['in', '', '']);
    expect(state.result?.ticket.number).toBe('B4');
  });

  it('gives back the number, not the digits, to mend what was refused', () => {
    const state = after(
      typed,
      { type: 'sent' },
      { type: 'failed', failure: { code: 'appointment-not-found' } },
    );
    expect([state.step, state.failure?.code]).toEqual(['refused', 'appointment-not-found']);
    expect(transition(state, { type: 'back' })).toEqual({ ...INITIAL, reference: REFERENCE });
  });

  it('leaves nothing to the next person', () => {
    const states = [
      after(typed),
      after(typed, { type: 'sent' }, { type: 'answered', result: checkedIn() }),
      after({ type: 'camera', camera: 'open' }),
    ];
    expect(states.map(isTouched)).toEqual([true, true, true]);
    expect(states.map((state) => transition(state, { type: 'cleared' }))).toEqual([
      INITIAL,
      INITIAL,
      INITIAL,
    ]);
    expect(isTouched(INITIAL)).toBe(false);
  });

  it('reads a number and four digits as people write them', () => {
    expect(readEntry({ reference: REFERENCE.toLowerCase(), lastDigits: ' ٤٥٦٧ ' })).toEqual({
      ok: true,
      reference: REFERENCE,
      proof: { lastDigits: '4567' },
    });
  });

  it.each(['', '123', '12345', '12a4'])(
    'names what is wrong with the digits «%s»',
    (lastDigits) => {
      expect(readEntry({ reference: 'BK', lastDigits })).toEqual({
        ok: false,
        problems: [
          { pointer: '/reference', code: 'appointment-number-wrong' },
          { pointer: '/lastDigits', code: 'last-digits-wrong' },
        ],
      });
    },
  );

  it('explains the refusals that are about the appointment, and lets only the rest be mended', () => {
    const codes = ['check-in-early', 'appointment-cancelled', 'appointment-not-found', 'other'];
    expect(codes.map((code) => [isExplained({ code }), isMendable({ code })])).toEqual([
      [true, false],
      [true, false],
      [true, true],
      [false, true],
    ]);
  });
});

describe('a code that is read', () => {
  const address = `https://fanar.example/appointment/#reference=${REFERENCE}&key=${KEY}`;

  it('is an address with number and key in its fragment', () => {
    expect(readScan(`${address}\n`)).toEqual({ reference: REFERENCE, key: KEY });
  });

  it('is understood from a reader on a machine set to Arabic', () => {
    expect(asArabicKeys(address)).not.toBe(address);
    expect(readScan(asArabicKeys(address))).toEqual({ reference: REFERENCE, key: KEY });
  });

  it('is understood whatever number and key it holds, on either keyboard', () => {
    const bytes = fc.uint8Array({ minLength: 7, maxLength: 7 });
    fc.assert(
      fc.property(bytes, bytes, (one, other) => {
        const [reference, key] = [makeReference('BK', one), makeKey(other)];
        const text = `https://a.example/#reference=${reference}&key=${key}`;
        expect(readScan(text)).toEqual({ reference, key });
        expect(readScan(asArabicKeys(text))).toEqual({ reference, key });
      }),
    );
  });

  it.each(['', REFERENCE, 'https://a.example/', address.slice(0, -3), `#reference=${REFERENCE}`])(
    'is nothing else: %s',
    (text) => expect(readScan(text)).toBe(undefined),
  );

  it('leaves a text on a Latin keyboard as it is', () => {
    expect(asLatinKeys('BK-7K3M {x}')).toBe('BK-7K3M {x}');
  });
});

describe('a kiosk that nobody touches', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('counts twenty seconds and ends', () => {
    const told: (number | undefined)[] = [];
    let ends = 0;
    const clock = new IdleClock(
      (left) => told.push(left),
      () => (ends += 1),
    );
    clock.start();
    vi.advanceTimersByTime(19_000);
    expect([told.length, told.at(-1), ends]).toEqual([20, 1, 0]);
    vi.advanceTimersByTime(1000);
    expect([told.slice(-2), ends]).toEqual([[0, undefined], 1]);
    vi.advanceTimersByTime(60_000);
    expect(ends).toBe(1);
  });

  it('begins anew at a touch, and gives ten times as long to who asks', () => {
    let ends = 0;
    const clock = new IdleClock(
      () => undefined,
      () => (ends += 1),
    );
    clock.start();
    vi.advanceTimersByTime(15_000);
    clock.start();
    vi.advanceTimersByTime(15_000);
    clock.start(LONGER_SECONDS);
    vi.advanceTimersByTime(199_000);
    expect(ends).toBe(0);
    clock.stop();
    vi.advanceTimersByTime(60_000);
    expect(ends).toBe(0);
  });
});
