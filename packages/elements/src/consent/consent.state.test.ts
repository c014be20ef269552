import { describe, expect, it } from 'vitest';
import { give, holds, recall } from './consent.state.js';

const asked = { purpose: 'إرسال رسائل عن طلبي', version: 'sms-2' };
const record = { ...asked, at: '2026-01-05T08:00:00.000Z' };

describe('consent', () => {
  it('records what was agreed to, and the instant', () => {
    const given = give(asked, Date.UTC(2026, 0, 5, 8));
    expect(given.consent).toEqual(record);
    expect(give(asked, new Date('2026-01-05T10:00+02:00')).consent).toEqual(record);
    expect(holds(given, asked)).toBe(true);
  });

  it('given on the page is for its very words', () => {
    const given = give(asked, 0);
    expect(holds(given, { ...asked, purpose: 'بيع بياناتي' })).toBe(false);
    expect(holds(given, { ...asked, version: 'sms-3' })).toBe(false);
  });

  it('kept from before is for its version, in whichever language', () => {
    const given = recall(record);
    expect(given && holds(given, { ...asked, purpose: 'messages about my application' })).toBe(
      true,
    );
    expect(given && holds(given, { ...asked, version: 'sms-3' })).toBe(false);
  });

  it('kept without a version is for its very words', () => {
    const given = recall({ ...record, version: '' });
    expect(given && holds(given, { ...asked, version: '' })).toBe(true);
    expect(given && holds(given, { purpose: 'بيع بياناتي', version: '' })).toBe(false);
  });

  it('is not read out of anything else', () => {
    for (const other of [
      null,
      undefined,
      'نعم',
      true,
      {},
      { ...record, at: 'أمس' },
      { ...record, at: 5 },
      { ...record, purpose: null },
      { ...record, version: 2 },
    ]) {
      expect(recall(other)).toBe(null);
    }
  });

  it('keeps no more than it knows', () => {
    expect(recall({ ...record, name: 'منى' })?.consent).toEqual(record);
  });
});
