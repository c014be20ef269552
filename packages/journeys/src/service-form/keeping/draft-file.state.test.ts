import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDraftFile, DraftFileError, readDraftFile, writeDraftFile } from './draft-file.js';
import { isPassphrase, plainPassphrase } from './passphrase.js';
import { newSealKey, seal, toBytes, unseal } from './seal.js';

const passphrase = 'بورسعيد ١٩٥٦ فنار';

async function bytesOf(blob: Blob): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await blob.arrayBuffer());
}

async function refusal(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(
    () => 'opened',
    (thrown: unknown) => thrown,
  );
  return error instanceof DraftFileError ? error.code : String(error);
}

describe('seal', () => {
  it('opens with its key where it belongs, and not with a bit changed', async () => {
    const key = await newSealKey();
    expect(key.extractable).toBe(false);
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 200 }),
        fc.string(),
        fc.nat(),
        async (data, place, at) => {
          const plain = Uint8Array.from(data);
          const sealed = await seal(key, plain, toBytes(place));
          expect(new Uint8Array(await unseal(key, sealed, toBytes(place)))).toEqual(plain);
          await expect(unseal(key, sealed, toBytes(`${place}!`))).rejects.toThrow();
          const bytes = new Uint8Array(sealed.bytes.slice(0));
          const bit = at % (bytes.length * 8);
          bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
          await expect(unseal(key, { iv: sealed.iv, bytes }, toBytes(place))).rejects.toThrow();
        },
      ),
    );
  });
});

describe('a draft in a file', async () => {
  const licence = new File(['%PDF-1.7 licence'], 'رخصة.pdf', {
    type: 'application/pdf',
    lastModified: 1_700_000_000_000,
  });
  const empty = new File([], 'empty.png', { type: 'image/png' });
  const content = { answers: { name: 'سارة', count: 3, list: [true, null] } };
  const files = new Map([
    ['one', licence],
    ['two', empty],
  ]);
  const blob = await writeDraftFile({ content, files }, passphrase);
  const bytes = await bytesOf(blob);

  it('comes back whole, files included, however the passphrase is typed', async () => {
    const back = await readDraftFile(blob, '  بورسعيد  1956 فنار\u200f ');
    expect(back.content).toEqual(content);
    const [first, second] = [...back.files.values()];
    expect([...back.files.keys()]).toEqual(['one', 'two']);
    expect(first).toMatchObject({
      name: 'رخصة.pdf',
      type: 'application/pdf',
      lastModified: 1_700_000_000_000,
    });
    expect(await first?.text()).toBe('%PDF-1.7 licence');
    expect(second?.size).toBe(0);
  });

  it('tells nothing of what it holds', () => {
    const text = new TextDecoder('latin1').decode(bytes);
    const names = [...new TextEncoder().encode('رخصة')].map((byte) => String.fromCharCode(byte));
    expect(text).not.toContain(names.join(''));
    expect(text).not.toContain('answers');
    expect(text).not.toContain('PDF-1.7');
  });

  it('is never the same twice', async () => {
    const again = await bytesOf(await writeDraftFile({ content, files }, passphrase));
    expect(again).not.toEqual(bytes);
  });

  it('refuses another passphrase', async () => {
    expect(await refusal(readDraftFile(blob, 'بورسعيد 1957 فنار'))).toBe('passphrase-wrong');
  });

  it('refuses another file', async () => {
    expect(await checkDraftFile(licence)).toBe('not-ours');
    expect(await checkDraftFile(empty)).toBe('not-ours');
  });

  it('knows that it is damaged before it asks for the passphrase', async () => {
    expect(await checkDraftFile(blob)).toBe(undefined);
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.integer({ min: 1, max: 255 }), async (place, change) => {
        const other = bytes.slice();
        const at = place % other.length;
        other[at] = (other[at] ?? 0) ^ change;
        const code = await checkDraftFile(new Blob([other]));
        expect(code).toBe(at < 8 ? 'not-ours' : 'damaged');
        const cut = bytes.slice(0, at);
        expect(await checkDraftFile(new Blob([cut]))).toBe(at < 8 ? 'not-ours' : 'damaged');
      }),
    );
  });

  it('does not open once somebody has changed it and mended the digest', async () => {
    const other = bytes.slice(0, -32);
    const last = other.length - 1;
    other[last] = (other[last] ?? 0) ^ 1;
    const digest = await crypto.subtle.digest('SHA-256', other);
    expect(await refusal(readDraftFile(new Blob([other, digest]), passphrase))).toBe(
      'passphrase-wrong',
    );
  });

  async function withHeader(header: Record<string, unknown>): Promise<Blob> {
    const text = new TextEncoder().encode(JSON.stringify(header));
    const length = new Uint8Array(4);
    new DataView(length.buffer).setUint32(0, text.length);
    const whole = await bytesOf(new Blob([bytes.slice(0, 8), length, text]));
    return new Blob([whole, await crypto.subtle.digest('SHA-256', whole)]);
  }

  it('says that it was made by a newer version, and refuses what would stop the browser', async () => {
    expect(await checkDraftFile(await withHeader({ format: 2 }))).toBe('too-new');
    const header = {
      format: 1,
      derivation: 'PBKDF2-SHA-256',
      iterations: 4e9,
      salt: '00'.repeat(16),
      cipher: 'AES-256-GCM',
      iv: '00'.repeat(12),
    };
    expect(await checkDraftFile(await withHeader(header))).toBe('damaged');
    const sane = await withHeader({ ...header, iterations: 1000 });
    expect(await refusal(readDraftFile(sane, passphrase))).toBe('passphrase-wrong');
  });

  it('takes a passphrase as people type it', () => {
    expect(plainPassphrase(' ٣ قطط\u00a0 سوداء\u202c ')).toBe('3 قطط سوداء');
    expect([isPassphrase('١٢٣٤٥ ٧٨٩٠١٢'), isPassphrase('12345        ١٢٣')]).toEqual([true, false]);
  });
});
