import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.js';

const nonceBytes = 12;
const tagBytes = 16;

/** Encrypts what must not be read at rest, and hashes what must only be compared. */
export interface Vault {
  /** AES-256-GCM. `place` says what the bytes are, and a sealed value opens at its place alone. */
  seal(bytes: Uint8Array, place: string): Uint8Array;
  /** @throws when the bytes were changed, moved, or sealed with another secret */
  open(sealed: Uint8Array, place: string): Uint8Array;
  sealJson(value: unknown, place: string): Uint8Array;
  openJson(sealed: Uint8Array, place: string): unknown;
  /** Keyed hash (HMAC-SHA-256), so that a stolen table cannot be searched by guessing. */
  hash(text: string, place: string): string;
  /** Compares with a stored hash in constant time; a missing hash takes as long. */
  matches(text: string, place: string, hash: string | undefined): boolean;
}

export function createVault(secret: string): Vault {
  const derive = (use: string): Buffer => Buffer.from(hkdfSync('sha256', secret, 'fanar', use, 32));
  const sealing = derive('seal');
  const hashing = derive('hash');

  const vault: Vault = {
    seal(bytes, place) {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv('aes-256-gcm', sealing, nonce).setAAD(Buffer.from(place));
      const body = Buffer.concat([cipher.update(bytes), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]);
    },
    open(sealed, place) {
      const nonce = sealed.subarray(0, nonceBytes);
      const decipher = createDecipheriv('aes-256-gcm', sealing, nonce)
        .setAAD(Buffer.from(place))
        .setAuthTag(sealed.subarray(nonceBytes, nonceBytes + tagBytes));
      return Buffer.concat([
        decipher.update(sealed.subarray(nonceBytes + tagBytes)),
        decipher.final(),
      ]);
    },
    sealJson: (value, place) => vault.seal(Buffer.from(JSON.stringify(value)), place),
    openJson: (sealed, place): unknown =>
      JSON.parse(Buffer.from(vault.open(sealed, place)).toString()),
    hash: (text, place) =>
      createHmac('sha256', hashing).update(`${place}\n${text}`).digest('base64url'),
    matches(text, place, hash) {
      const given = Buffer.from(vault.hash(text, place));
      const kept = Buffer.from(hash ?? given.toString().replace(/./g, '-'));
      return given.length === kept.length && timingSafeEqual(given, kept) && hash !== undefined;
    },
  };
  return vault;
}

/** @throws when the database was filled with another secret */
export async function checkVault(db: Kysely<Database>, vault: Vault): Promise<void> {
  const value = vault.hash('secret', 'setting');
  await db
    .insertInto('setting')
    .values({ name: 'secret-check', value })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const kept = await db
    .selectFrom('setting')
    .select('value')
    .where('name', '=', 'secret-check')
    .executeTakeFirstOrThrow();
  if (kept.value !== value) {
    throw new Error('FANAR_SECRET is not the one with which this database was filled.');
  }
}
