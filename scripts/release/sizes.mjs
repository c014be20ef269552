/** How much heavier a page becomes by a new version. Pure. */

/** @typedef {Record<string, { gzip: number, budget: number }>} Sizes bytes, by the entry's name, as `npm run size -- --json` has it */

/**
 * A line for each entry whose size is another, those that grew most first, and one for all that stayed.
 *
 * @param {Sizes} last @param {Sizes} next
 * @returns {string[]}
 */
export function sizeTable(last, next) {
  const names = [...new Set([...Object.keys(last), ...Object.keys(next)])];
  const rows = names
    .map((name) => ({ name, before: last[name]?.gzip, now: next[name]?.gzip }))
    .map((row) => ({ ...row, grown: (row.now ?? 0) - (row.before ?? 0) }));
  const changed = rows.filter(({ grown }) => grown !== 0).sort((a, b) => b.grown - a.grown);
  const unchanged = rows.length - changed.length;
  return [
    ...changed.map(({ name, before, now, grown }) =>
      [name.padEnd(22), kilobytes(before), kilobytes(now), change(before, grown)].join(' '),
    ),
    ...(unchanged > 0
      ? [`${unchanged} ${unchanged === 1 ? 'entry is' : 'entries are'} as they were.`]
      : []),
  ];
}

/** @param {number | undefined} bytes */
function kilobytes(bytes) {
  return (bytes === undefined ? '—' : `${(bytes / 1024).toFixed(2)} kB`).padStart(10);
}

/** @param {number | undefined} before @param {number} grown */
function change(before, grown) {
  const sign = grown > 0 ? '+' : '−';
  const bytes = `${sign}${Math.abs(grown)} B`.padStart(10);
  return before
    ? `${bytes} ${`${sign}${((Math.abs(grown) / before) * 100).toFixed(1)} %`.padStart(8)}`
    : bytes;
}
