import {
  correctedAnswers,
  isCorrectable,
  show,
  type AnswerChange,
  type Field,
  type FieldProblem,
  type ServiceDefinition,
  type ShownField,
  type Text,
  type Unchecked,
} from '@fanar/contract';
import type { Transaction } from 'kysely';
import { allAnswers } from '../applications/answers.js';
import { findUploads } from '../applications/attachments.js';
import { judgeAnswers, namedUploads, type Verdict } from '../applications/judge.js';
import { keptAnswers } from '../applications/settle.js';
import type { ApplicationRow, Database } from '../database/schema.js';
import { names } from '../http/etag.js';
import { HttpProblem } from '../http/problem.js';
import { feesDue } from '../payments/fees.js';
import type { Resources } from '../resources.js';
import { caseTag } from './act.js';
import { lockCase, recordFact } from './change.js';
import { mayCorrect } from './correction.js';

type Acting = Pick<Resources, 'vault' | 'catalogue' | 'now' | 'payments'>;

/** What is asked of whoever gave these answers, by pointer; fields within groups too. */
type Asked = ReadonlyMap<string, { readonly field: Field; readonly answer: unknown }>;

/**
 * Puts right what was sent. What it was before stays in the history.
 * @param ifMatch the `If-Match` of the request
 * @throws HttpProblem 404 `application-not-found`; 409 `case-not-open`, `correction-not-open`,
 *   `correction-changes-fees`; 412 `application-changed`; 422 for answers that do not hold, that are
 *   not to be corrected, or that say what was said before
 */
export async function correctApplication(
  tx: Transaction<Database>,
  resources: Acting,
  reference: string,
  ifMatch: string,
  changes: readonly AnswerChange[],
): Promise<void> {
  const locked = await lockCase(tx, resources, reference);
  const { application, definition, known, revision } = locked;
  if (!names(ifMatch, caseTag(revision))) throw new HttpProblem(412, 'application-changed');
  if (!mayCorrect(definition, application, known))
    throw new HttpProblem(409, 'correction-not-open');
  // As it was judged then: nothing that was right becomes wrong by waiting.
  const now = application.received_at;
  const former = allAnswers(resources, application);
  const given = correctedAnswers(former, changes);
  const files = await findUploads(tx, resources, namedUploads(definition, given, now), reference);
  const verdict = judgeAnswers(definition, given, { now, files });
  const before = askedBy(definition, former, now);
  const after = askedBy(definition, verdict.answers, now);
  assertFit(definition, changes, { application, verdict, before, after });
  const { scope } = show(definition, former, now);
  const isPriced = !isSame(feesDue(definition, scope), feesDue(definition, verdict.scope));
  if (resources.payments && isPriced) {
    throw new HttpProblem(409, 'correction-changes-fees');
  }
  await tx
    .updateTable('application')
    .set(keptAnswers(resources, definition, reference, verdict.answers, now))
    .where('reference', '=', reference)
    .execute();
  const fact = { kind: 'correction', ...differences(before, after), former } as const;
  await recordFact(tx, resources, locked, fact, { by: 'applicant' });
}

interface Judged {
  readonly application: ApplicationRow;
  readonly verdict: Verdict;
  readonly before: Asked;
  readonly after: Asked;
}

function assertFit(
  definition: ServiceDefinition,
  changes: readonly AnswerChange[],
  judged: Judged,
): void {
  const { verdict, before, after } = judged;
  const unfit = changes.flatMap(({ pointer }): FieldProblem[] => {
    const field = after.get(pointer)?.field;
    if (!field) return [{ pointer, code: 'answer-unexpected' }];
    if (!isCorrectable(definition, field, pointer)) {
      return [{ pointer, code: 'answer-not-correctable' }];
    }
    const isSaidBefore = isSame(before.get(pointer)?.answer, after.get(pointer)?.answer);
    return isSaidBefore ? [{ pointer, code: 'answer-unchanged' }] : [];
  });
  const told = new Set(unfit.map(({ pointer }) => pointer));
  const errors = [
    ...unfit,
    ...[...verdict.errors, ...unproved(judged)].filter(({ pointer }) => !told.has(pointer)),
  ];
  if (errors.length > 0) throw new HttpProblem(422, 'answers-invalid', { errors });
}

/** Answers that a code has to prove, and that came up by the correction: there is none to prove them. */
function unproved({ application, verdict }: Judged): FieldProblem[] {
  const verified = JSON.parse(application.verified) as readonly string[];
  return verdict.toVerify
    .filter((pointer) => !verified.includes(pointer))
    .map((pointer) => ({ pointer, code: 'answer-unverified' }));
}

function askedBy(definition: ServiceDefinition, answers: Unchecked, now: Date): Asked {
  const within = (fields: readonly ShownField[]): [string, { field: Field; answer: unknown }][] =>
    fields.flatMap(({ field, pointer, answer, items = [] }) => [
      // Of a list its items are compared.
      [pointer, { field, answer: field.type === 'group' ? items.length : answer }],
      ...items.flatMap((item) => within(item.fields)),
    ]);
  return new Map(within(show(definition, answers, now).steps.flatMap(({ fields }) => fields)));
}

function differences(
  before: Asked,
  after: Asked,
): { pointers: readonly string[]; fields: readonly Text[] } {
  const pointers = [...new Set([...after.keys(), ...before.keys()])].filter(
    (pointer) => !isSame(before.get(pointer)?.answer, after.get(pointer)?.answer),
  );
  const labels = pointers.flatMap(
    (pointer) => (after.get(pointer) ?? before.get(pointer))?.field.label ?? [],
  );
  return { pointers, fields: [...new Map(labels.map((label) => [label.ar, label])).values()] };
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
