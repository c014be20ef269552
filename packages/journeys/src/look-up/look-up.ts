import { toAsciiDigits } from '@fanar/arabic';
import { parseKey, parseReference, type Problem } from '@fanar/contract';

/** What opens something that was sent or booked, as typed, or as given by the host. */
export interface LookUp {
  readonly reference: string;
  readonly key: string;
}

/** The canonical reference and key, or what is wrong with each. */
export function readLookUp({
  reference,
  key,
}: LookUp):
  | ({ readonly ok: true } & LookUp)
  | { readonly ok: false; readonly reference?: Problem; readonly key?: Problem } {
  const ref = parseReference(reference);
  const secret = parseKey(key);
  if (ref.ok && secret.ok) return { ok: true, reference: ref.value, key: secret.value };
  return {
    ok: false,
    ...(!ref.ok && { reference: ref }),
    ...(!secret.ok && { key: secret }),
  };
}

/** Reads `#reference=…&key=…`, where a receipt's link puts the secret: no server ever sees it. */
export function readFragment(hash: string): Partial<LookUp> {
  const values = new URLSearchParams(hash.replace(/^#/, ''));
  const reference = values.get('reference');
  const key = values.get('key');
  return { ...(reference !== null && { reference }), ...(key !== null && { key }) };
}

/** The canonical reference and the last digits of a number, or what is wrong with each. */
export function readGlance(
  reference: string,
  digits: string,
):
  | { readonly ok: true; readonly reference: string; readonly lastDigits: string }
  | { readonly ok: false; readonly reference?: Problem; readonly digits?: Problem } {
  const ref = parseReference(reference);
  const lastDigits = toAsciiDigits(digits).trim();
  const isWhole = /^[0-9]{4}$/.test(lastDigits);
  if (ref.ok && isWhole) return { ok: true, reference: ref.value, lastDigits };
  return {
    ok: false,
    ...(!ref.ok && { reference: ref }),
    ...(!isWhole && { digits: { code: 'last-digits-wrong' } }),
  };
}
