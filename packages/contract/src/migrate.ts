import type { Answers, Field, Migration, ServiceDefinition } from './definition.js';
import { isObject, type Unchecked } from './form.js';
import { GROUP_LEVELS } from './limits.js';

export type MigrationResult =
  | { readonly ok: true; readonly answers: Answers }
  /** `draft-too-old`: a step on the way is not declared. `draft-too-new`: of a version to come. */
  | { readonly ok: false; readonly code: 'draft-too-old' | 'draft-too-new' };

/**
 * Answers to an earlier version of a service as answers to this one, by the migrations it declares,
 * one version after the other. Nothing is guessed: what no migration names stays as it was. Takes any
 * JSON for answers; what comes out is still to be validated.
 */
export function migrateAnswers(
  definition: Pick<ServiceDefinition, 'version' | 'steps' | 'migrations'>,
  fromVersion: number,
  answers: Answers,
): MigrationResult {
  const { version, migrations = [] } = definition;
  if (fromVersion > version) return { ok: false, code: 'draft-too-new' };
  const steps: Migration[] = [];
  for (let from = version - 1; from >= fromVersion; from -= 1) {
    const step = migrations.find((one) => one.from === from);
    if (!step) return { ok: false, code: 'draft-too-old' };
    steps.push(step);
  }
  if (version - steps.length !== fromVersion) return { ok: false, code: 'draft-too-old' };
  // From the newest to the oldest: the ids of groups as they were before each step.
  const groups = [groupsIn(definition.steps.flatMap(({ fields }) => fields))];
  for (const step of steps) groups.push(before(step, groups.at(-1) ?? []));
  const migrated = steps.reduceRight<Unchecked>(
    (given, step, at) => migrate(given, step, groups[at + 1] ?? [], GROUP_LEVELS),
    answers,
  );
  return { ok: true, answers: migrated as Answers };
}

function groupsIn(fields: readonly Field[]): string[] {
  return fields.flatMap((field) =>
    field.type === 'group' ? [field.id, ...groupsIn(field.fields)] : [],
  );
}

function before({ rename = {} }: Migration, groups: readonly string[]): string[] {
  const renamed = new Map(Object.entries(rename).map(([old, id]) => [id, old]));
  return groups.map((id) => renamed.get(id) ?? id);
}

/** One step: what is removed goes, what is renamed moves, and values are replaced last. */
function migrate(
  given: Unchecked,
  step: Migration,
  groups: readonly string[],
  levels: number,
): Unchecked {
  const { rename = {}, remove = [], values = {} } = step;
  const entries = Object.entries(given)
    .filter(([id]) => !remove.includes(id))
    .map(([id, answer]) => {
      const isGroup = levels > 0 && groups.includes(id) && Array.isArray(answer);
      const inner = (item: unknown) =>
        isObject(item) ? migrate(item, step, groups, levels - 1) : item;
      return [at(rename, id) ?? id, isGroup ? answer.map(inner) : answer, id] as const;
    });
  // What is renamed comes last: it is what the new id means.
  const [stayed, moved] = [
    entries.filter(([id, , old]) => id === old),
    entries.filter(([id, , old]) => id !== old),
  ];
  return Object.fromEntries(
    [...stayed, ...moved].map(([id, answer]) => [id, replaced(answer, at(values, id))]),
  );
}

function replaced(answer: unknown, values: Readonly<Record<string, string>> | undefined): unknown {
  if (!values) return answer;
  if (typeof answer === 'string') return at(values, answer) ?? answer;
  if (!Array.isArray(answer)) return answer;
  return Array.from(new Set(answer.map((one: unknown) => replaced(one, values))));
}

/** An own entry: an id may be any word. */
function at<Value>(entries: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(entries, key) ? entries[key] : undefined;
}
