/**
 * Keeps the key of a receipt while the citizen is away to pay: a payment page is told no secret, so
 * it brings back the reference alone. In this tab only, and gone with it.
 */

const NAME = 'fanar:receipt';

/** Long enough for any payment page, in milliseconds. */
const KEPT_MS = 3_600_000;

interface Kept {
  readonly reference: string;
  readonly key: string;
  readonly until: number;
}

export function keepKey(reference: string, key: string, now = Date.now()): void {
  const kept: Kept = { reference, key, until: now + KEPT_MS };
  try {
    sessionStorage.setItem(NAME, JSON.stringify(kept));
  } catch {
    // Not allowed here: who comes back enters the key.
  }
}

export function keptKey(reference: string, now = Date.now()): string | undefined {
  try {
    const kept = JSON.parse(sessionStorage.getItem(NAME) ?? 'null') as Kept | null;
    return kept?.reference === reference && kept.until > now ? kept.key : undefined;
  } catch {
    return undefined;
  }
}

export function forgetKey(): void {
  try {
    sessionStorage.removeItem(NAME);
  } catch {
    // Nothing was kept.
  }
}
