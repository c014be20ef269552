import type { ApplicationReceipt } from '@fanar/contract';

/** Seconds to wait before each further look; together some ten minutes. */
const PAUSES = [2, 3, 5, 8, 13, 20, 30, 60, 60, 60, 120, 240];

/** Signatures take days: whoever leaves the page open is told within minutes all the same. */
const PAUSES_FOR_PEOPLE = [60, 120, 240, 600, 600];

const MS = 1000;

/** What the citizen is told when a receipt says something new. */
export type News = 'received' | 'paid' | 'payment-failed' | 'signed' | 'declined';

/** What is still to come and is worth looking for again: from a machine within minutes, from people. */
export type Awaited = 'machine' | 'people' | undefined;

export function awaitedBy({ state, payment, coSigners = [] }: ApplicationReceipt): Awaited {
  if (state === 'processing' || payment?.status === 'pending') return 'machine';
  return coSigners.some(({ status }) => status === 'waiting') ? 'people' : undefined;
}

/** Milliseconds until the next look after so many; nothing where it is left to the citizen. */
export function pauseAfter(looks: number, awaited: Awaited): number | undefined {
  const pauses = awaited === 'machine' ? PAUSES : awaited === 'people' ? PAUSES_FOR_PEOPLE : [];
  const seconds = pauses[looks];
  return seconds === undefined ? undefined : seconds * MS;
}

/** What has changed since the receipt was last looked at. What was so already is no news. */
export function newsOf(before: ApplicationReceipt, after: ApplicationReceipt): News | undefined {
  const [was, is] = [before.payment?.status, after.payment?.status];
  if (is !== was && is === 'paid') return 'paid';
  if (is !== was && is === 'failed') return 'payment-failed';
  const count = (receipt: ApplicationReceipt, decision: string) =>
    (receipt.coSigners ?? []).filter(({ status }) => status === decision).length;
  if (count(after, 'declined') > count(before, 'declined')) return 'declined';
  if (count(after, 'signed') > count(before, 'signed')) return 'signed';
  return before.state === 'processing' && after.state !== 'processing' ? 'received' : undefined;
}
