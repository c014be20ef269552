import { isObject } from '../form.js';
import { fault, listed, type DefinitionProblem } from './faults.js';
import { GROUP_LEVELS } from '../limits.js';
import type { FieldPart, FormParts, StepPart } from './form-parts.js';
import { at, inside, items, number, property, text, texts, type Part } from './json.js';
import { didYouMean } from './nearest.js';

/** Names that must lead somewhere. */
export function linkProblems(form: FormParts): DefinitionProblem[] {
  const { root, steps, fields } = form;
  return [
    ...items(root, 'evidence').flatMap((one) => roleProblems(one, root)),
    ...items(root, 'screening').flatMap(acceptProblems),
    ...ruleProblems(
      root,
      steps.flatMap((step) => step.fields),
    ),
    ...fields.flatMap((field) => ruleProblems(field, field.fields)),
    ...coSignerProblems(form),
    ...steps.flatMap(emptyStep),
    ...fields.flatMap(tooDeep),
  ];
}

function emptyStep(step: StepPart): DefinitionProblem[] {
  const fields = property(step, 'fields');
  const isEmpty = Array.isArray(fields) && fields.length === 0;
  return isEmpty ? [fault('definition-empty-step', at(step, 'fields'))] : [];
}

function tooDeep(field: FieldPart): DefinitionProblem[] {
  const isGroup = field.type === 'group';
  return isGroup && field.groups.length >= GROUP_LEVELS
    ? [fault('definition-nesting', field.pointer)]
    : [];
}

function roleProblems(evidence: Part, root: Part): DefinitionProblem[] {
  const known = items(inside(root, 'applicant'), 'roles').flatMap(
    (role) => text(role, 'value') ?? [],
  );
  return texts(evidence, 'roles')
    .filter(([role]) => !known.includes(role))
    .map(([role, pointer]) => {
      const usual =
        known.length === 0 ? 'Declare the roles in `applicant`, or remove `roles`.' : undefined;
      const params = { role, roles: listed(known) };
      return fault('definition-role', pointer, params, didYouMean(role, known) ?? usual);
    });
}

function acceptProblems(question: Part): DefinitionProblem[] {
  const options = property(question, 'options');
  const known =
    options === undefined
      ? ['yes', 'no']
      : items(question, 'options').flatMap((one) => text(one, 'value') ?? []);
  const isSaid = property(question, 'accepts') !== undefined;
  const accepted = isSaid ? texts(question, 'accepts') : ([['yes', question.pointer]] as const);
  const wrong = accepted.filter(([value]) => !known.includes(value));
  if (wrong.length > 0) {
    return wrong.map(([value, pointer]) => {
      const params = { value, options: listed(known) };
      const usual = isSaid ? undefined : `Add \`accepts\`, with some of ${listed(known)}.`;
      return fault('definition-accepts', pointer, params, didYouMean(value, known) ?? usual);
    });
  }
  const isEmpty = isSaid && accepted.length === 0;
  if (isEmpty)
    return [
      fault(
        'definition-accepts',
        at(question, 'accepts'),
        { value: '', options: listed(known) },
        'Accept one option at least: no citizen could go on.',
      ),
    ];
  const isIdle = known.every((one) => accepted.some(([value]) => value === one));
  return isIdle ? [fault('definition-accepts-all', at(question, 'accepts'))] : [];
}

/** A rule is told at its first field, so its fields stand where it stands. */
function ruleProblems(part: Part, fields: readonly FieldPart[]): DefinitionProblem[] {
  const known = fields.flatMap(({ id }) => id ?? []);
  return items(part, 'rules').flatMap((rule) =>
    texts(rule, 'fields')
      .filter(([id]) => !known.includes(id))
      .map(([field, pointer]) =>
        fault(
          'definition-reference',
          pointer,
          { field, known: listed(known) },
          didYouMean(field, known),
        ),
      ),
  );
}

function coSignerProblems({ root, steps }: FormParts): DefinitionProblem[] {
  const coSigners = property(root, 'coSigners');
  if (!isObject(coSigners)) return [];
  const part = inside(root, 'coSigners');
  const name = text(part, 'group') ?? '';
  const groups = steps.flatMap(({ fields }) => fields).filter(({ type }) => type === 'group');
  const group = groups.find(({ id }) => id === name);
  if (!group) {
    const known = groups.flatMap(({ id }) => id ?? []);
    const params = {
      message: `No group \`${name}\` stands in a step.`,
      expected: `one of ${listed(known)}`,
    };
    return [fault('definition-co-signers', at(part, 'group'), params, didYouMean(name, known))];
  }
  return [
    ...coSignerField(part, 'name', group, ['person-name', 'text']),
    ...coSignerField(part, 'mobile', group, ['phone']),
  ];
}

function coSignerField(
  part: Part,
  key: string,
  group: FieldPart,
  types: readonly string[],
): DefinitionProblem[] {
  const id = text(part, key);
  if (id === undefined) return [];
  const known = group.fields
    .filter(({ type = '' }) => types.includes(type))
    .flatMap((field) => field.id ?? []);
  if (known.includes(id)) return [];
  const message = `The group \`${group.id ?? ''}\` asks no ${listed(types)} \`${id}\`.`;
  const params = { message, expected: `one of ${listed(known)}` };
  return [fault('definition-co-signers', at(part, key), params, didYouMean(id, known))];
}

/** From each earlier version there is one step to the next, up to this one. */
export function migrationProblems({ root, fields }: FormParts): DefinitionProblem[] {
  const migrations = items(root, 'migrations');
  const version = number(root, 'version');
  if (migrations.length === 0 || version === undefined) return [];
  const first = number(migrations[0] ?? root, 'from') ?? 0;
  const told = (pointer: string, message: string, expected: string) =>
    fault('definition-migration', pointer, { message, expected });
  const order = migrations.flatMap((one, index) => {
    const expected = first + index;
    return number(one, 'from') === expected
      ? []
      : [
          told(
            at(one, 'from'),
            'This migration does not follow the one before.',
            `Write ${String(expected)}.`,
          ),
        ];
  });
  const end = first + migrations.length;
  const isShort = order.length === 0 && end !== version;
  return [
    ...order,
    ...(isShort
      ? [
          told(
            '/migrations',
            `The migrations lead to version ${String(end)}, and this is version ${String(version)}.`,
            end < version
              ? `Add the one from ${String(end)}.`
              : 'Raise `version`, or remove the last one.',
          ),
        ]
      : []),
    ...namesProblems(migrations, fields),
    ...newValues(migrations.at(-1) ?? root, fields),
  ];
}

/** What the last migration makes of a choice is an option of today. */
function newValues(migration: Part, fields: readonly FieldPart[]): DefinitionProblem[] {
  const values = inside(migration, 'values');
  return Object.keys(values.value).flatMap((id) => {
    const field = fields.find((one) => one.id === id);
    const known = field ? items(field, 'options').flatMap((one) => text(one, 'value') ?? []) : [];
    const renamed = inside(values, id);
    return Object.keys(renamed.value).flatMap((old) => {
      const value = text(renamed, old) ?? '';
      if (!field || known.includes(value)) return [];
      const params = {
        message: `\`${id}\` has no option \`${value}\`.`,
        expected: `Name one of ${listed(known)}.`,
      };
      return [fault('definition-migration', at(renamed, old), params, didYouMean(value, known))];
    });
  });
}

/**
 * Goes back through the versions: what a later one renames or removes was there before it. What is
 * renamed or has new values is there after it.
 */
function namesProblems(
  migrations: readonly Part[],
  fields: readonly FieldPart[],
): DefinitionProblem[] {
  let known = new Set(fields.flatMap(({ id }) => id ?? []));
  const problems: DefinitionProblem[] = [];
  for (const migration of Array.from(migrations).reverse()) {
    const renamed = inside(migration, 'rename');
    for (const old of Object.keys(renamed.value)) {
      const id = text(renamed, old) ?? '';
      if (!known.has(id)) problems.push(unknown(at(renamed, old), id, known));
    }
    const values = inside(migration, 'values');
    for (const id of Object.keys(values.value)) {
      if (!known.has(id)) problems.push(unknown(at(values, id), id, known));
    }
    const removed = texts(migration, 'remove');
    for (const [id, pointer] of removed) {
      if (known.has(id))
        problems.push(
          fault('definition-migration', pointer, {
            message: `\`${id}\` is removed, and is still there.`,
            expected: 'Remove the field, or leave it out here.',
          }),
        );
    }
    known = before(
      known,
      renamed,
      removed.map(([id]) => id),
    );
  }
  return problems;
}

function before(
  known: ReadonlySet<string>,
  renamed: Part,
  removed: readonly string[],
): Set<string> {
  const names = Object.keys(renamed.value);
  const fresh = new Set(names.map((old) => text(renamed, old)));
  return new Set([...Array.from(known).filter((id) => !fresh.has(id)), ...names, ...removed]);
}

function unknown(pointer: string, id: string, known: ReadonlySet<string>): DefinitionProblem {
  const params = {
    message: `There is no field \`${id}\` after this migration.`,
    expected: `Name one of ${listed(known)}.`,
  };
  return fault('definition-migration', pointer, params, didYouMean(id, known));
}
