import {
  draftsUnder,
  isUnreadable,
  keepDraft,
  openDraft,
  removeDraft,
} from '../../service-form/keeping/vault.js';
import { isKept } from './entry.js';
import type { Kept } from './kept.js';

/*
 * Applications on this device, for who asked for it: sealed as drafts are, each until so many days
 * after it was looked at last.
 */

const UNDER = 'status/';
/** Whichever window keeps it last has read it last. */
const WRITER = 'status';

/** How long after the last look. */
export const KEPT_DAYS = 90;
const DAY_MS = 86_400_000;

/**
 * All that are kept; what is past its time, or cannot be read, is removed.
 *
 * @throws DOMException where the browser keeps nothing for this page
 */
export async function keptList(now: number): Promise<readonly Kept[]> {
  const ids = await draftsUnder(UNDER, now);
  const entries = await Promise.all(ids.map(open));
  return entries.flatMap((entry) => entry ?? []);
}

/** @throws DOMException where the browser has no room, or keeps nothing for this page */
export async function keepEntry(entry: Kept, now: number): Promise<void> {
  await keepDraft({
    id: idOf(entry.reference),
    writer: WRITER,
    at: now,
    until: now + KEPT_DAYS * DAY_MS,
    isQueued: false,
    isFirst: true,
    isForced: true,
    content: entry,
    files: new Map(),
  });
}

export function forgetEntry(reference: string): Promise<void> {
  return removeDraft(idOf(reference));
}

/** Also those that cannot be read. */
export async function forgetAll(now: number): Promise<void> {
  const ids = await draftsUnder(UNDER, now);
  await Promise.all(ids.map(removeDraft));
}

const idOf = (reference: string) => `${UNDER}${reference}`;

async function open(id: string): Promise<Kept | undefined> {
  try {
    const content = (await openDraft(id, WRITER))?.content;
    if (content === undefined) return undefined;
    if (isKept(content) && idOf(content.reference) === id) return content;
  } catch (error) {
    if (!isUnreadable(error)) return undefined;
  }
  await removeDraft(id);
  return undefined;
}
