import { matchesSearch } from '@fanar/arabic';
import type { ApplicationStatus, Text } from '@fanar/contract';
import { isFinished, type ReadStatus } from '../status-tracker.state.js';
import type { Kept, Wanted } from './kept.js';

export interface Keeping extends ReadStatus {
  readonly seen: readonly string[];
  /** Where it is to be kept too. */
  readonly key?: string | undefined;
}

export function entryOf({ status, at, seen, key }: Keeping): Kept {
  const { reference, serviceTitle: title, updatedAt } = status;
  return {
    ...{ reference, title, isOver: isFinished(status), updatedAt, at, seen },
    ...(key !== undefined && { key, status: onPaper(status) }),
  };
}

/** What there is to read, without what was written or sent. */
function onPaper(status: ApplicationStatus): ApplicationStatus {
  const { messages: _, requests, ...rest } = status;
  return {
    ...rest,
    ...(requests && { requests: requests.map(({ words: __, ...one }) => ({ ...one, files: [] })) }),
  };
}

/** Of the wanted kind and with the words of the query, the last changed first. */
export function found(
  list: readonly Kept[],
  { query, which }: Wanted,
  words: (text: Text) => string,
): readonly Kept[] {
  return list
    .filter(({ isOver }) => which === 'all' || isOver === (which === 'over'))
    .filter(({ reference, title }) => matchesSearch(`${words(title)} ${reference}`, query))
    .sort((one, other) => Date.parse(other.updatedAt) - Date.parse(one.updatedAt));
}

/** What another page or an older version has put there is none. */
export function isKept(value: unknown): value is Kept {
  if (typeof value !== 'object' || value === null) return false;
  const { reference, title, isOver, updatedAt, at, seen, key, status } = value as Partial<Kept>;
  return (
    [reference, title?.ar].every((text) => typeof text === 'string') &&
    typeof isOver === 'boolean' &&
    [updatedAt, at].every((instant) => !Number.isNaN(Date.parse(instant ?? ''))) &&
    Array.isArray(seen) &&
    (key === undefined || typeof key === 'string') &&
    (key === undefined) === (status === undefined) &&
    (status === undefined || isStatus(status, reference))
  );
}

function isStatus(status: Partial<ApplicationStatus>, reference: string | undefined): boolean {
  const { stages, events, expected, current } = status;
  return (
    status.reference === reference &&
    Array.isArray(stages) &&
    Array.isArray(events) &&
    typeof current === 'string' &&
    typeof expected?.to === 'string'
  );
}
