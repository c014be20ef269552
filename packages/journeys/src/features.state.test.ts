import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

/** The pages, and how many rows each has to have. */
const PAGES = [
  { page: 'service-form', rows: 73 },
  { page: 'appointments', rows: 64 },
  { page: 'status', rows: 34 },
] as const;

const root = new URL('../../../', import.meta.url);

interface Row {
  readonly number: number;
  readonly isLate: boolean;
  readonly proofs: readonly { readonly file: string; readonly title: string }[];
}

function read(path: string): string | undefined {
  try {
    return readFileSync(fileURLToPath(new URL(path, root)), 'utf8');
  } catch {
    return undefined;
  }
}

const rowsOf = (page: string): readonly Row[] =>
  page
    .split(/^## /m)
    .slice(1)
    .map((text): Row => {
      const proofs = Array.from(text.matchAll(/^- `([^`]+)`: (.+)$/gm), ([, file, title]) => ({
        file: file ?? '',
        title: title ?? '',
      }));
      return { number: Number.parseInt(text, 10), isLate: /^Not yet: \S/m.test(text), proofs };
    });

/** Whether a file has a test of that title, written as it stands in its source. */
function isThere({ file, title }: Row['proofs'][number]): boolean {
  const source = read(file) ?? '';
  return [`'${title}'`, `"${title}"`, `\`${title}\``].some((quoted) =>
    new RegExp(`\\(\\s*${quoted.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')},`).test(source),
  );
}

describe.each(PAGES)('what docs/features/$page.md says is done', ({ page: name, rows: wanted }) => {
  const page = read(`docs/features/${name}.md`) ?? '';
  const rows = rowsOf(page);

  it('is told row by row, in order', () => {
    expect(rows.map(({ number }) => number)).toEqual(
      Array.from({ length: wanted }, (_, at) => at + 1),
    );
  });

  it('is shown by tests that are there, or said to be missing', () => {
    const unproven = rows.filter(({ isLate, proofs }) => !isLate && proofs.length === 0);
    expect(unproven).toEqual([]);
    const gone = rows.flatMap(({ number, proofs }) =>
      proofs.filter((proof) => !isThere(proof)).map(({ file, title }) => ({ number, file, title })),
    );
    expect(gone).toEqual([]);
  });

  it('is counted as it is', () => {
    const late = rows.filter(({ isLate }) => isLate).length;
    expect(page).toContain(`${String(wanted - late)} of ${String(wanted)} are done`);
  });
});
