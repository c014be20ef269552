import type { LocaleController } from '@fanar/elements';
import { readBack, type ReadBackRow } from '../../service-form/read-back.js';
import { stepsWith, toSend, type Changes, type SentAnswers } from './corrections.js';

/** An answer as it was sent and as it will be. */
export interface Compared {
  readonly path: string;
  readonly label: string;
  /** Of what it is, where several are asked the same. */
  readonly title?: string | undefined;
  readonly isLtr: boolean;
  readonly isSensitive: boolean;
  /** None where nothing was answered; not told where it cannot be read again. */
  readonly was: readonly string[] | undefined;
  /** None where there is to be no answer; `undefined` where it is asked for no more. */
  readonly willBe: readonly string[] | undefined;
  /** Of the citizen's own, to be taken back; what follows from others is not. */
  readonly isOwn: boolean;
}

/** What these changes amount to, what comes and goes by them too, in the order of the form. */
export function compared(
  sent: SentAnswers,
  changes: Changes,
  locale: LocaleController,
): readonly Compared[] {
  const before = rowsOf(sent, new Map(), locale);
  const after = rowsOf(sent, changes, locale);
  const own = new Set(toSend(sent, changes).map(({ pointer }) => pointer.slice(1)));
  const gone = [...before].filter(([path]) => !after.has(path));
  return [...after, ...gone].flatMap(([path, { row, title }]) => {
    const [was, willBe] = [before.get(path)?.row.lines, after.get(path)?.row.lines];
    const isOwn = own.has(path);
    if (!isOwn && String(was) === String(willBe)) return [];
    // What came up, and is left empty, is nothing to tell.
    if (!isOwn && !was?.length && !willBe?.length) return [];
    const { label, isLtr, isSensitive } = row;
    const isWithheld = sent.withheld.includes(`/${path}`);
    return [
      {
        path,
        label,
        title,
        isLtr,
        isSensitive,
        was: isWithheld ? undefined : (was ?? []),
        willBe,
        isOwn,
      },
    ];
  });
}

interface Titled {
  readonly row: ReadBackRow;
  readonly title: string | undefined;
}

function rowsOf(
  sent: SentAnswers,
  changes: Changes,
  locale: LocaleController,
): ReadonlyMap<string, Titled> {
  const parts = stepsWith(sent, changes).flatMap(({ fields }) => readBack(fields, locale));
  return new Map(
    parts.flatMap(({ title, rows }) => rows.map((row) => [row.path, { row, title }] as const)),
  );
}
