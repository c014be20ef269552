import type { ServiceDefinition } from '@fanar/contract';
import type { OfficeCase } from '@fanar/contract/staff';
import type { LocaleController } from '@fanar/elements';
import { readAnswers, type ReadBackRow } from '@fanar/journeys/pieces';

/** An answer as it was before the applicant corrected it. */
export interface FormerAnswer {
  /** The instant of the correction. */
  readonly at: string;
  /** None where nothing had been answered. */
  readonly lines: readonly string[];
}

export interface Corrected {
  /** By the path of the answer; the last correction comes first. */
  readonly former: ReadonlyMap<string, readonly FormerAnswer[]>;
  /** Answers that went by a correction, as they were. */
  readonly gone: readonly ReadBackRow[];
}

/**
 * What was corrected, in words.
 * @throws FieldKindMissingError before `loadAnswers` has come
 */
export function correctedIn(
  definition: ServiceDefinition,
  { answers, version, corrections = [] }: OfficeCase,
  locale: LocaleController,
): Corrected {
  const read = (given: OfficeCase['answers']) =>
    rowsOf(readAnswers(definition, { answers: given, version }, locale));
  const present = read(answers);
  const former = new Map<string, readonly FormerAnswer[]>();
  const gone = new Map<string, ReadBackRow>();
  for (const { at, pointers, former: before } of corrections) {
    const rows = read(before);
    for (const path of pointers.map((pointer) => pointer.slice(1))) {
      const row = rows.get(path);
      former.set(path, [...(former.get(path) ?? []), { at, lines: row?.lines ?? [] }]);
      if (row && row.lines.length > 0 && !present.has(path) && !gone.has(path)) gone.set(path, row);
    }
  }
  return { former, gone: [...gone.values()] };
}

function rowsOf({ steps }: ReturnType<typeof readAnswers>): ReadonlyMap<string, ReadBackRow> {
  const rows = steps.flatMap(({ parts }) => parts.flatMap((part) => part.rows));
  return new Map(rows.map((row) => [row.path, row]));
}
