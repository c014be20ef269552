/** The known name that was most likely meant, if any comes near. */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  if (name.length > 80) return undefined;
  const sought = name.toLowerCase();
  let best: string | undefined;
  let least = Math.max(1, Math.floor(name.length / 3)) + 1;
  for (const one of known) {
    const distance = editDistance(sought, one.toLowerCase(), least);
    if (distance >= least) continue;
    least = distance;
    best = one;
  }
  return best;
}

/** "Did you mean …?", where something comes near. */
export function didYouMean(name: string, known: Iterable<string>): string | undefined {
  const best = nearest(name, known);
  return best === undefined ? undefined : `Did you mean \`${best}\`?`;
}

/** Letters to add, drop, change or swap; at most `limit`. */
function editDistance(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) >= limit) return limit;
  let before: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const isSame = one[i - 1] === other[j - 1];
      const isSwap = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      const least = Math.min(
        (row[j] ?? limit) + 1,
        (next[j - 1] ?? limit) + 1,
        (row[j - 1] ?? limit) + (isSame ? 0 : 1),
        isSwap ? (before[j - 2] ?? limit) + 1 : limit,
      );
      next.push(least);
    }
    before = row;
    row = next;
  }
  return Math.min(row[other.length] ?? limit, limit);
}
