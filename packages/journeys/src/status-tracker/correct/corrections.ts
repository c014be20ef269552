import {
  isCorrectable,
  show,
  validateAnswers,
  type Answer,
  type AnswerChange,
  type Answers,
  type FieldProblem,
  type ServiceDefinition,
  type ShownField,
  type ShownStep,
} from '@fanar/contract';
import { answerAt, isSameAnswer, pathOf, withAnswer } from '../../service-form/answer-paths.js';
import { showGiven } from '../../service-form/given-answers.js';

/** What was sent, as far as it can be read again. */
export interface SentAnswers {
  readonly definition: ServiceDefinition;
  readonly answers: Answers;
  /** JSON Pointers of answers that cannot be read again. */
  readonly withheld: readonly string[];
  /** When it came: dates and ages are judged by that. */
  readonly now: Date;
}

/** Other answers, by path; `undefined` for none. */
export type Changes = ReadonlyMap<string, Answer | undefined>;

/** An answer that is being corrected, with what comes up by it. */
export interface Edit {
  readonly path: string;
  /** The changes so far, and what is being entered. */
  readonly changes: Changes;
  /** Pointers of other answers that turned out to be needed. */
  readonly asked: readonly string[];
}

/** What was sent with these changes, step by step. */
export function stepsWith(sent: SentAnswers, changes: Changes): readonly ShownStep[] {
  const { definition, now } = sent;
  return showGiven(definition, presentOf(sent, changes), now);
}

/** Fields that hold an answer of their own, those of items among them. */
export function leavesOf(steps: readonly ShownStep[]): readonly ShownField[] {
  const within = (fields: readonly ShownField[]): readonly ShownField[] =>
    fields.flatMap((shown) =>
      shown.items ? shown.items.flatMap(({ fields: inner }) => within(inner)) : [shown],
    );
  return steps.flatMap(({ fields }) => within(fields));
}

export function isEditable({ definition }: SentAnswers, { field, pointer }: ShownField): boolean {
  return isCorrectable(definition, field, pointer);
}

/** The question of an answer and those that come up by it, as they are asked. */
export function questionsIn(
  sent: SentAnswers,
  { path, changes, asked }: Edit,
): readonly ShownField[] {
  const wanted = new Set([`/${path}`, ...asked, ...comingUp(sent, path, changes)]);
  const required = requiredIn(sent, changes);
  return leavesOf(stepsWith(sent, changes))
    .filter((shown) => wanted.has(shown.pointer) && isEditable(sent, shown))
    .map((shown) => ({ ...shown, isRequired: required(shown) }));
}

/** What has to be given with a change and cannot be given here: a file, a statement, a list. */
export function beyondReach(sent: SentAnswers, { path, changes }: Edit): readonly ShownField[] {
  const coming = new Set(comingUp(sent, path, changes));
  const required = requiredIn(sent, changes);
  return leavesOf(stepsWith(sent, changes)).filter(
    (shown) =>
      coming.has(shown.pointer) &&
      shown.field.type !== 'computed' &&
      !isEditable(sent, shown) &&
      required(shown),
  );
}

/** What travels: of answers that are asked for still, those that differ from what was sent. */
export function toSend(sent: SentAnswers, changes: Changes): readonly AnswerChange[] {
  const shown = new Set(leavesOf(stepsWith(sent, changes)).map(({ pointer }) => pointer));
  return [...changes].flatMap(([path, value]) => {
    const pointer = `/${path}`;
    const isSame = isSameAnswer(answerAt(sent.answers, path), value);
    if (!shown.has(pointer) || (isSame && !sent.withheld.includes(pointer))) return [];
    return [value === undefined ? { pointer } : { pointer, value }];
  });
}

/** What does not hold by these changes, and did before. What cannot be read again is left to the server. */
export function problemsBy(sent: SentAnswers, changes: Changes): readonly FieldProblem[] {
  const judge = (answers: Answers): readonly FieldProblem[] =>
    validateAnswers(sent.definition, answers, { now: sent.now });
  const before = new Set(judge(sent.answers).map(({ pointer, code }) => `${code} ${pointer}`));
  const { answers } = presentOf(sent, changes);
  return judge(answers).filter(({ pointer, code }) => !before.has(`${code} ${pointer}`));
}

function comingUp(sent: SentAnswers, path: string, changes: Changes): readonly string[] {
  const without = new Map([...changes].filter(([other]) => other !== path));
  const before = new Set(leavesOf(stepsWith(sent, without)).map(({ pointer }) => pointer));
  return leavesOf(stepsWith(sent, changes))
    .map(({ pointer }) => pointer)
    .filter((pointer) => !before.has(pointer));
}

function requiredIn(sent: SentAnswers, changes: Changes): (shown: ShownField) => boolean {
  const { answers } = presentOf(sent, changes);
  const known = new Map(
    leavesOf(show(sent.definition, answers, sent.now).steps).map((shown) => [
      shown.pointer,
      shown.isRequired,
    ]),
  );
  return ({ field, pointer }) => known.get(pointer) ?? field.required !== false;
}

/** The answers with the changes, without those to questions that are asked no more. */
function presentOf(
  { definition, answers, withheld, now }: SentAnswers,
  changes: Changes,
): { readonly answers: Answers; readonly withheld: readonly string[] } {
  const changed = [...changes].reduce(
    (present, [path, value]) => withAnswer(present, path, value),
    answers,
  );
  const pointersOf = (steps: readonly ShownStep[]) => leavesOf(steps).map(({ pointer }) => pointer);
  const leaves = leavesOf(show(definition, changed, now).steps);
  const asked = new Set(leaves.map(({ pointer }) => pointer));
  const sent = leavesOf(show(definition, answers, now).steps);
  const atFirst = new Set(pointersOf(showGiven(definition, { answers, withheld }, now)));
  // What hangs on an answer that cannot be read stays: nothing is known of it.
  const gone = [
    ...sent.map(({ pointer }) => pointer),
    ...Array.from(changes.keys(), (path) => `/${path}`).filter((one) => !atFirst.has(one)),
  ].filter((pointer) => !asked.has(pointer));
  return {
    answers: gone.reduce(
      (present, pointer) => withAnswer(present, pathOf(pointer), undefined),
      workedOut(changed, sent, leaves),
    ),
    withheld: withheld.filter(
      (pointer) => !gone.includes(pointer) && !changes.has(pathOf(pointer)),
    ),
  };
}

/** With what is computed anew, where it follows from answers that can all be read. */
function workedOut(
  answers: Answers,
  sent: readonly ShownField[],
  leaves: readonly ShownField[],
): Answers {
  return leaves
    .filter(({ field }) => field.type === 'computed')
    .reduce((present, { pointer, answer }) => {
      const path = pathOf(pointer);
      const before = sent.find((one) => one.pointer === pointer);
      const isKnown = before === undefined || isSameAnswer(before.answer, answerAt(answers, path));
      return isKnown ? withAnswer(present, path, answer as Answer | undefined) : present;
    }, answers);
}
