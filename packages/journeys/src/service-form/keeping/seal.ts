/** A text that only its key opens, and only where it belongs. */
export interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly bytes: ArrayBuffer;
}

const IV_BYTES = 12;

/** A key that nobody can read out of the browser, this code included. */
export function newSealKey(): Promise<CryptoKey> {
  const algorithm = { name: 'AES-GCM', length: 256 };
  return crypto.subtle.generateKey(algorithm, false, ['encrypt', 'decrypt']);
}

/** A nonce; of one key never the same one twice. */
export function newNonce(): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(IV_BYTES));
}

/**
 * Encrypts by AES-GCM.
 *
 * @param context What it belongs to. Under another one it does not open.
 * @param iv Default: a fresh nonce.
 */
export async function seal(
  key: CryptoKey,
  plain: BufferSource,
  context: BufferSource,
  iv = newNonce(),
): Promise<Sealed> {
  const bytes = await crypto.subtle.encrypt(algorithm(iv, context), key, plain);
  return { iv, bytes };
}

/** @throws OperationError where key or context is another one, or a bit was changed. */
export function unseal(
  key: CryptoKey,
  { iv, bytes }: { readonly iv: BufferSource; readonly bytes: BufferSource },
  context: BufferSource,
): Promise<ArrayBuffer> {
  return crypto.subtle.decrypt(algorithm(iv, context), key, bytes);
}

export function toBytes(value: unknown): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(value));
}

/** @throws SyntaxError, TypeError on what is no JSON in UTF-8 */
export function fromBytes(bytes: BufferSource): unknown {
  return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
}

function algorithm(iv: BufferSource, additionalData: BufferSource): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData };
}
