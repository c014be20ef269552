import { plainPassphrase } from './passphrase.js';
import { fromBytes, newNonce, seal, toBytes, unseal } from './seal.js';

/** What a file for later holds. */
export interface DraftFileContent {
  /** Any JSON. */
  readonly content: unknown;
  /** By the ids that the content knows them by. */
  readonly files: ReadonlyMap<string, File>;
}

export type DraftFileProblem = 'not-ours' | 'damaged' | 'too-new' | 'passphrase-wrong';

export class DraftFileError extends Error {
  override readonly name = 'DraftFileError';

  constructor(
    readonly code: DraftFileProblem,
    options?: ErrorOptions,
  ) {
    super(code, options);
  }
}

/** In the clear, since it tells how to open the rest. */
interface Header {
  readonly format: number;
  readonly derivation: 'PBKDF2-SHA-256';
  readonly iterations: number;
  /** Hexadecimal. */
  readonly salt: string;
  readonly cipher: 'AES-256-GCM';
  readonly iv: string;
}

interface Manifest {
  readonly content: unknown;
  readonly files: readonly {
    readonly id: string;
    readonly name: string;
    readonly type: string;
    readonly size: number;
    readonly lastModified: number;
  }[];
}

export const DRAFT_FILE_EXTENSION = '.fanar';

const FORMAT = 1;

/** OWASP's figure for PBKDF2 with SHA-256. A file may ask for more, within reason. */
const ITERATIONS = 600_000;
const MAX_ITERATIONS = 10_000_000;

const SALT_BYTES = 16;
const DIGEST_BYTES = 32;
const MAX_HEADER_BYTES = 4096;

/** As that of PNG: a transfer as text breaks it visibly. */
const MAGIC = new Uint8Array([0x89, 0x46, 0x41, 0x4e, 0x41, 0x52, 0x0d, 0x0a]);

/*
 * magic (8) · length of header (4) · header (JSON) · sealed · SHA-256 of all before (32)
 * sealed: AES-GCM, bound to all before it, of: length of manifest (4) · manifest (JSON) · files
 *
 * The digest tells damage from a wrong passphrase; who tampers with both gets no further than a
 * wrong passphrase does.
 */

/** Encrypts an application and its files into one file that its passphrase opens. */
export async function writeDraftFile(
  { content, files }: DraftFileContent,
  passphrase: string,
): Promise<Blob> {
  const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES));
  const key = await keyOf(passphrase, salt, ITERATIONS);
  const plain = await bodyOf(content, files);
  // The nonce stands in the header, and the header is what the text is bound to.
  const iv = newNonce();
  const header: Header = {
    format: FORMAT,
    derivation: 'PBKDF2-SHA-256',
    iterations: ITERATIONS,
    salt: toHex(salt),
    cipher: 'AES-256-GCM',
    iv: toHex(iv),
  };
  const head = join([MAGIC, withLength(toBytes(header))]);
  const { bytes } = await seal(key, plain, head, iv);
  const whole = join([head, new Uint8Array(bytes)]);
  const digest = await crypto.subtle.digest('SHA-256', whole);
  return new Blob([whole, digest], { type: 'application/octet-stream' });
}

/** @throws DraftFileError */
export async function readDraftFile(file: Blob, passphrase: string): Promise<DraftFileContent> {
  const { header, head, sealed } = await examine(file);
  const key = await keyOf(passphrase, fromHex(header.salt), header.iterations);
  const plain = await unseal(key, { iv: fromHex(header.iv), bytes: sealed }, head).catch(
    (cause: unknown) => {
      throw new DraftFileError('passphrase-wrong', { cause });
    },
  );
  return contentOf(new Uint8Array(plain));
}

/** Looks at a file before a passphrase is asked for. */
export async function checkDraftFile(file: Blob): Promise<DraftFileProblem | undefined> {
  try {
    await examine(file);
    return undefined;
  } catch (error) {
    return error instanceof DraftFileError ? error.code : 'damaged';
  }
}

async function examine(file: Blob) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (!MAGIC.every((byte, at) => bytes[at] === byte)) throw new DraftFileError('not-ours');
  const whole = bytes.subarray(0, -DIGEST_BYTES);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', whole));
  if (!digest.every((byte, at) => bytes[whole.length + at] === byte)) {
    throw new DraftFileError('damaged');
  }
  const [text, end] = lengthPrefixed(whole, MAGIC.length, MAX_HEADER_BYTES);
  const header = json(text) as Partial<Header> | null;
  if (typeof header?.format === 'number' && header.format > FORMAT) {
    throw new DraftFileError('too-new');
  }
  if (!isHeader(header)) throw new DraftFileError('damaged');
  return { header, head: whole.slice(0, end), sealed: whole.slice(end) };
}

function isHeader(header: Partial<Header> | null): header is Header {
  const { format, derivation, cipher, iterations = 0, salt = '', iv = '' } = header ?? {};
  return (
    format === FORMAT &&
    derivation === 'PBKDF2-SHA-256' &&
    cipher === 'AES-256-GCM' &&
    Number.isInteger(iterations) &&
    iterations > 0 &&
    iterations <= MAX_ITERATIONS &&
    /^(?:[0-9a-f]{2}){8,64}$/.test(salt) &&
    /^[0-9a-f]{24}$/.test(iv)
  );
}

async function bodyOf(
  content: unknown,
  files: ReadonlyMap<string, File>,
): Promise<Uint8Array<ArrayBuffer>> {
  const entries = Array.from(files, ([id, { name, type, size, lastModified }]) => ({
    id,
    name,
    type,
    size,
    lastModified,
  }));
  const manifest: Manifest = { content, files: entries };
  const buffers = await Promise.all(Array.from(files.values(), (file) => file.arrayBuffer()));
  return join([withLength(toBytes(manifest)), ...buffers.map((buffer) => new Uint8Array(buffer))]);
}

function contentOf(plain: Uint8Array<ArrayBuffer>): DraftFileContent {
  const [text, start] = lengthPrefixed(plain, 0, plain.length);
  const { content, files: entries } = json(text) as Manifest;
  const files = new Map<string, File>();
  let at = start;
  for (const { id, name, type, size, lastModified } of entries) {
    files.set(id, new File([plain.slice(at, at + size)], name, { type, lastModified }));
    at += size;
  }
  return { content, files };
}

async function keyOf(
  passphrase: string,
  salt: BufferSource,
  iterations: number,
): Promise<CryptoKey> {
  const text = new TextEncoder().encode(plainPassphrase(passphrase));
  const known = await crypto.subtle.importKey('raw', text, 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
    known,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

function json(bytes: Uint8Array<ArrayBuffer>): unknown {
  try {
    return fromBytes(bytes);
  } catch (cause) {
    throw new DraftFileError('damaged', { cause });
  }
}

function withLength(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, bytes.length);
  return join([length, bytes]);
}

/** What stands behind its length, and where it ends. @throws DraftFileError */
function lengthPrefixed(
  bytes: Uint8Array<ArrayBuffer>,
  at: number,
  longest: number,
): [Uint8Array<ArrayBuffer>, number] {
  const start = at + 4;
  const length =
    bytes.length < start ? Infinity : new DataView(bytes.buffer, bytes.byteOffset).getUint32(at);
  if (length > longest || start + length > bytes.length) throw new DraftFileError('damaged');
  return [bytes.subarray(start, start + length), start + length];
}

function join(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function fromHex(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16));
}
