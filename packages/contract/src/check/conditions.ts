import { idsIn } from '../logic.js';
import { ExpressionCheck } from './expressions.js';
import { fault, type DefinitionProblem } from './faults.js';
import type { FieldPart, FormParts } from './form-parts.js';
import { property } from './json.js';
import { Reach } from './reach.js';
import { References } from './references.js';
import { visitsOf, type Visit } from './visits.js';

/** Everything about expressions: how they are written, what they read, whether they ever hold. */
export function conditionProblems(form: FormParts): DefinitionProblem[] {
  const references = new References(form);
  const check = new ExpressionCheck(references);
  const visits = visitsOf(form, references);
  const faulty = new Set<unknown>();
  for (const { expression, pointer, view, purpose, field } of visits) {
    const before = check.problems.length;
    const kind = check.check(expression, pointer, view);
    if (purpose === 'value' && field) check.learn(field, kind);
    if (check.problems.length > before) faulty.add(expression);
  }
  const problems = check.problems.slice();
  const anywhere = {
    asked: form.fields.length,
    groups: form.fields.filter(({ type }) => type === 'group'),
  };
  const reach = new Reach(
    references,
    (expression) => check.check(expression, '', anywhere),
    (expression) => faulty.has(expression),
  );
  const sound = visits.filter(
    ({ expression, purpose }) => purpose !== 'value' && !faulty.has(expression),
  );
  return [
    ...circles(problems, visits, references),
    ...sound.flatMap((visit) => deadProblems(visit, reach)),
  ];
}

function deadProblems(visit: Visit, reach: Reach): DefinitionProblem[] {
  const { expression, pointer, purpose, step, field } = visit;
  const given = field ? reach.around(field) : [];
  const own = purpose === 'required' && field ? property(field, 'when') : undefined;
  const context = own === undefined ? given : [...given, own];
  const finding = reach.judge(expression, context, step ?? field?.step);
  if (!finding?.isAsked) return [];
  if (purpose === 'required') {
    if (!finding.isEver) return [fault('definition-never-required', pointer)];
    return finding.isAlways ? [fault('definition-always-required', pointer)] : [];
  }
  if (!finding.isEver) {
    const isByItself = context.length === 0 || reach.judge(expression, [])?.isEver === false;
    const reason = isByItself
      ? 'no answers make it true'
      : 'where it holds, what is around it is hidden';
    const code = purpose === 'step' ? 'definition-unreachable' : 'definition-never';
    return [fault(code, pointer, { reason })];
  }
  return finding.isAlways ? [fault('definition-always', pointer)] : [];
}

/** Where the later field reads this one in turn, the two wait for each other. */
function circles(
  problems: readonly DefinitionProblem[],
  visits: readonly Visit[],
  references: References,
): DefinitionProblem[] {
  const reads = readsOf(visits, references);
  return problems.map((problem) => {
    if (problem.code !== 'definition-later') return problem;
    const owner = visits.find(({ pointer }) => problem.pointer.startsWith(`${pointer}/`))?.field;
    const later = references.find(String(problem.params?.field));
    const path = owner && later && wayBack(later, owner, reads);
    if (!path) return problem;
    const names = [owner, ...path].map(({ id }) => id ?? '').join(' → ');
    return fault('definition-cycle', problem.pointer, { path: names });
  });
}

function readsOf(visits: readonly Visit[], references: References): Map<FieldPart, Set<FieldPart>> {
  const reads = new Map<FieldPart, Set<FieldPart>>();
  for (const { field, expression } of visits) {
    if (!field) continue;
    const own = reads.get(field) ?? new Set();
    for (const id of idsIn(expression)) {
      const read = references.find(id);
      if (read) own.add(read);
    }
    reads.set(field, own);
  }
  return reads;
}

/** The shortest way from one field to another along what they read. */
function wayBack(
  from: FieldPart,
  to: FieldPart,
  reads: ReadonlyMap<FieldPart, ReadonlySet<FieldPart>>,
): FieldPart[] | undefined {
  const seen = new Set([from]);
  const waiting: FieldPart[][] = [[from]];
  for (const path of waiting) {
    const last = path.at(-1);
    if (last === to) return path;
    for (const next of (last && reads.get(last)) ?? []) {
      if (seen.has(next)) continue;
      seen.add(next);
      waiting.push([...path, next]);
    }
  }
  return undefined;
}
