import { foldForSearch } from '@fanar/arabic';

/**
 * Where typing leads in a list: the next entry that begins with what was typed, round the end, spelled
 * one way or another. One letter again and again goes from each to the next.
 *
 * @param from Where the focus is; -1 for nowhere.
 * @returns -1 where none begins so.
 */
export function entryFor(labels: readonly string[], from: number, typed: string): number {
  const asked = foldForSearch(typed);
  if (!asked) return -1;
  const isOneLetter = Array.from(asked).every((letter) => letter === asked.charAt(0));
  const query = isOneLetter ? asked.charAt(0) : asked;
  // Letters that go on with a word may stay where they are.
  const start = isOneLetter ? from + 1 : Math.max(from, 0);
  const order = labels.map((_, step) => (start + step) % labels.length);
  return order.find((index) => foldForSearch(labels[index] ?? '').startsWith(query)) ?? -1;
}
