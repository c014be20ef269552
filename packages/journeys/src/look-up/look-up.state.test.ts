import { describe, expect, it } from 'vitest';
import { KEY, REFERENCE } from '../status-tracker/testing/status.js';
import { readFragment, readLookUp } from './look-up.js';

describe('look-up', () => {
  it('reads references and keys as people write them', () => {
    const canonical = { ok: true, reference: REFERENCE, key: KEY };
    expect(readLookUp({ reference: REFERENCE, key: KEY })).toEqual(canonical);
    const arabic = (text: string) =>
      text.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)));
    expect(
      readLookUp({
        reference: ` ${arabic(REFERENCE.toLowerCase().replaceAll('-', ' '))}\u200f`,
        key: arabic(KEY.replaceAll('-', '')),
      }),
    ).toEqual(canonical);
  });

  it('says what is wrong with each', () => {
    expect(readLookUp({ reference: '', key: KEY })).toMatchObject({
      ok: false,
      reference: { code: 'reference-format' },
    });
    const swapped = REFERENCE.slice(0, 3) + REFERENCE[4] + REFERENCE[3] + REFERENCE.slice(5);
    expect(readLookUp({ reference: swapped, key: '123' })).toMatchObject({
      reference: { code: 'reference-check' },
      key: { code: 'key-format' },
    });
  });

  it('reads the fragment of a link', () => {
    expect(readFragment(`#reference=${REFERENCE}&key=${KEY}`)).toEqual({
      reference: REFERENCE,
      key: KEY,
    });
    expect(readFragment(`#reference=${REFERENCE}`)).toEqual({ reference: REFERENCE });
    expect(readFragment('#section')).toEqual({});
    expect(readFragment('')).toEqual({});
  });
});
