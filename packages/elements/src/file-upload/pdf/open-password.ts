import { md5 } from './md5.js';

type Bytes = Uint8Array<ArrayBuffer>;

/** What is added to a password to make it 32 bytes: all of it where there is none. */
const PADDING = bytesOf('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a');
const KEY_BITS = 40;

/**
 * Whether an encrypted PDF opens with the empty password, as readers try it first.
 *
 * ISO 32000-1, 7.6.3; ISO 32000-2, 7.6.4.
 *
 * @param dictionary What stands under `Encrypt`, and what follows it.
 * @param trailer Where the `ID` of the document stands.
 */
export async function opensFreely(dictionary: string, trailer: string): Promise<boolean> {
  if (!/\/Filter\s*\/Standard\b/.test(dictionary)) return false;
  const number = (name: string) => {
    const [, value] = new RegExp(`/${name}\\s+(-?\\d+)`).exec(dictionary) ?? [];
    return value === undefined ? undefined : Number(value);
  };
  const revision = number('R') ?? 0;
  const user = stringAfter('/U', dictionary);
  if (revision >= 5) return opensLate(user, revision);
  const key = earlyKey({
    revision,
    owner: stringAfter('/O', dictionary),
    permissions: number('P') ?? 0,
    id: stringAfter('/ID\\s*\\[', trailer),
    length: revision === 2 ? KEY_BITS / 8 : topLevelLength(dictionary) / 8,
    hidesMetadata: !/\/EncryptMetadata\s+false\b/.test(dictionary),
  });
  return revision === 2
    ? isSame(rc4(key, PADDING), user)
    : isSame(earlyCheck(key, stringAfter('/ID\\s*\\[', trailer)), user.subarray(0, 16));
}

interface EarlyEncryption {
  readonly revision: number;
  readonly owner: Bytes;
  readonly permissions: number;
  readonly id: Bytes;
  /** Bytes of the key. */
  readonly length: number;
  readonly hidesMetadata: boolean;
}

/** Algorithm 2, for the empty password. */
function earlyKey(encryption: EarlyEncryption): Bytes {
  const { revision, owner, permissions, id, length, hidesMetadata } = encryption;
  const rights = [0, 8, 16, 24].map((shift) => (permissions >>> shift) & 0xff);
  const mark = revision >= 4 && !hidesMetadata ? [255, 255, 255, 255] : [];
  let key = md5(Uint8Array.of(...PADDING, ...owner.subarray(0, 32), ...rights, ...id, ...mark));
  for (let round = 0; revision >= 3 && round < 50; round += 1) key = md5(key.subarray(0, length));
  return key.subarray(0, length);
}

/** Algorithm 5. */
function earlyCheck(key: Bytes, id: Bytes): Bytes {
  let check = md5(Uint8Array.of(...PADDING, ...id));
  for (let round = 0; round < 20; round += 1) {
    check = rc4(
      key.map((byte) => byte ^ round),
      check,
    );
  }
  return check;
}

/** Algorithm 11: a hash, then the salt that it was made with. */
async function opensLate(user: Bytes, revision: number): Promise<boolean> {
  const { subtle } = crypto;
  // On a page without a certificate there is nothing to try it with: the office will see.
  if (!subtle) return true;
  const salt = user.slice(32, 40);
  let hash = new Uint8Array(await subtle.digest('SHA-256', salt));
  if (revision >= 6) hash = await harden(hash);
  return isSame(hash.subarray(0, 32), user.subarray(0, 32));
}

/** Algorithm 2.B, for the empty password. */
async function harden(hash: Bytes): Promise<Bytes> {
  const { subtle } = crypto;
  for (let round = 0, last = 0; round < 64 || last > round - 32; round += 1) {
    const text = new Uint8Array(hash.length * 64);
    for (let at = 0; at < text.length; at += hash.length) text.set(hash, at);
    const key = await subtle.importKey('raw', hash.slice(0, 16), 'AES-CBC', false, ['encrypt']);
    const cipher = { name: 'AES-CBC', iv: hash.slice(16, 32) };
    // What is behind it is padding, which was not asked for.
    const encrypted = new Uint8Array(await subtle.encrypt(cipher, key, text)).slice(0, text.length);
    // 256 leaves 1 when divided by 3, so the remainder of the number is that of its digits.
    const sum = encrypted.subarray(0, 16).reduce((total, byte) => total + byte, 0);
    const algorithm = ['SHA-256', 'SHA-384', 'SHA-512'][sum % 3] ?? '';
    hash = new Uint8Array(await subtle.digest(algorithm, encrypted));
    last = encrypted.at(-1) ?? 0;
  }
  return hash;
}

/** Of the dictionary, not of a crypt filter within it. */
function topLevelLength(dictionary: string): number {
  const flat = dictionary.replace(/\/CF\s*<<[^]*?>>\s*>>/, '');
  return Number(/\/Length\s+(\d+)/.exec(flat)?.[1] ?? KEY_BITS);
}

/** The text after a name, in either of its two forms. */
function stringAfter(name: string, text: string): Bytes {
  const [, hex, literal] =
    new RegExp(`${name}\\s*(?:<([\\da-fA-F\\s]*)>|\\(((?:\\\\[^]|[^\\\\)])*)\\))`).exec(text) ?? [];
  if (hex !== undefined) return bytesOf(hex.replace(/\s/g, ''));
  return Uint8Array.from(unescaped(literal ?? ''), (letter) => letter.charCodeAt(0));
}

const ESCAPED: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** Writers escape the brackets in what is random, so that none has to be counted. */
function unescaped(text: string): string {
  return text.replace(/\\([0-7]{1,3}|\r\n|[^])/g, (_, code: string) => {
    if (/[0-7]/.test(code)) return String.fromCharCode(Number.parseInt(code, 8) & 0xff);
    return /[\r\n]/.test(code) ? '' : (ESCAPED[code] ?? code);
  });
}

function rc4(key: Bytes, text: Bytes): Bytes {
  const box = Uint8Array.from({ length: 256 }, (_, index) => index);
  const swap = (one: number, other: number) => {
    [box[one], box[other]] = [box[other] ?? 0, box[one] ?? 0];
  };
  for (let at = 0, mixed = 0; at < 256; at += 1) {
    mixed = (mixed + (box[at] ?? 0) + (key[at % key.length] ?? 0)) & 0xff;
    swap(at, mixed);
  }
  let [one, other] = [0, 0];
  return text.map((byte) => {
    one = (one + 1) & 0xff;
    other = (other + (box[one] ?? 0)) & 0xff;
    swap(one, other);
    return byte ^ (box[((box[one] ?? 0) + (box[other] ?? 0)) & 0xff] ?? 0);
  });
}

function bytesOf(hex: string): Bytes {
  const pairs = hex.match(/..?/g) ?? [];
  return Uint8Array.from(pairs, (pair) => Number.parseInt(pair.padEnd(2, '0'), 16));
}

function isSame(some: Bytes, others: Bytes): boolean {
  return (
    some.length > 0 &&
    some.length === others.length &&
    some.every((byte, at) => byte === others[at])
  );
}
