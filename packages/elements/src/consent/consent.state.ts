/** What the answers hold once consent is given. */
export interface Consent {
  /** In the words in which it was agreed to. */
  readonly purpose: string;
  /** The version of those words. */
  readonly version: string;
  /** When, an ISO 8601 instant in UTC. */
  readonly at: string;
}

/** What is asked now. */
export interface ConsentRequest {
  readonly purpose: string;
  readonly version: string;
}

export interface GivenConsent {
  readonly consent: Consent;
  /** Given on this page, in the words shown; else brought back from where it is kept. */
  readonly isFresh: boolean;
}

/** Consent given now. */
export function give({ purpose, version }: ConsentRequest, now: number | Date): GivenConsent {
  const at = new Date(now).toISOString();
  return { consent: { purpose, version, at }, isFresh: true };
}

/** Consent given before; null for what is no record of one. */
export function recall(record: unknown): GivenConsent | null {
  const consent = readConsent(record);
  return consent && { consent, isFresh: false };
}

/**
 * Whether it is consent to what is asked now. What was agreed to on this page is held to its very
 * words. A record may be in another language, and is held to its version; without one, to its words.
 */
export function holds({ consent, isFresh }: GivenConsent, asked: ConsentRequest): boolean {
  if (consent.version !== asked.version) return false;
  return consent.purpose === asked.purpose || (!isFresh && asked.version !== '');
}

function readConsent(record: unknown): Consent | null {
  if (typeof record !== 'object' || record === null) return null;
  const { purpose, version, at } = record as Partial<Record<keyof Consent, unknown>>;
  if (typeof purpose !== 'string' || typeof version !== 'string') return null;
  if (typeof at !== 'string' || Number.isNaN(Date.parse(at))) return null;
  return { purpose, version, at };
}
