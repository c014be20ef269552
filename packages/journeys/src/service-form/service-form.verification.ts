import {
  answersToVerify,
  verifiedAs,
  type AnswerToVerify,
  type FieldProblem,
  type ShownField,
  type Verification,
} from '@fanar/contract';
import { own } from './answer-paths.js';
import { shownOf } from './service-form.judgement.js';
import type { Draft, Proving } from './service-form.model.js';

/*
 * Answers that a code has to prove: a phone, a mailbox. A proof is of the very answer, wherever it
 * stands, so that another one is not proved, and going back to it needs no other code.
 */

/** Codes in which the server says that a proof is missing or does not count any more. */
const UNVERIFIED: ReadonlySet<string> = new Set(['answer-unverified', 'code-expired']);

const nothingProved: Proving = { codes: {}, proofs: {} };

/** Whether codes can be sent from here; where they cannot, no answer needs one. */
export function withProving(draft: Draft, isAble: boolean): Draft {
  if (isAble === (draft.proving !== undefined)) return draft;
  const { proving: _proving, ...rest } = draft;
  return isAble ? { ...rest, proving: nothingProved } : rest;
}

/** Answers among fields in view that are not proved yet. */
export function unverifiedIn(draft: Draft, fields: readonly ShownField[]) {
  const { proving } = draft;
  if (!proving) return [];
  return answersToVerify(fields).filter(({ answer }) => !own(proving.proofs, verifiedAs(answer)));
}

export function unverifiedProblems(
  draft: Draft,
  fields: readonly ShownField[],
): readonly FieldProblem[] {
  return unverifiedIn(draft, fields).map(({ pointer }) => ({ pointer, code: 'answer-unverified' }));
}

/** The code that was sent for an answer, while it is to be entered. */
export function codeFor({ proving }: Draft, answer: string): Verification | undefined {
  if (!proving || own(proving.proofs, verifiedAs(answer))) return undefined;
  return own(proving.codes, verifiedAs(answer));
}

/** Whether an answer to be verified was. */
export function isVerified({ proving }: Draft, answer: unknown): boolean {
  return typeof answer === 'string' && !!proving && !!own(proving.proofs, verifiedAs(answer));
}

/** A code is on its way; it takes the place of the last one. */
export function codeSent(draft: Draft, answer: string, code: Verification): Draft {
  const { proving = nothingProved } = draft;
  const codes = { ...proving.codes, [verifiedAs(answer)]: code };
  return { ...draft, proving: { ...proving, codes } };
}

/** The code was right. */
export function verified(draft: Draft, answer: string, proof: string): Draft {
  const { proving = nothingProved } = draft;
  const { [verifiedAs(answer)]: _entered, ...codes } = proving.codes;
  const proofs = { ...proving.proofs, [verifiedAs(answer)]: proof };
  return { ...draft, proving: { codes, proofs } };
}

/** What goes with the application: proofs by pointer; nothing where none is asked for. */
export function proofsToSend(draft: Draft): Readonly<Record<string, string>> | undefined {
  const proofs = everyAnswer(draft).flatMap(({ pointer, answer }): [string, string][] => {
    const proof = draft.proving && own(draft.proving.proofs, verifiedAs(answer));
    return proof ? [[pointer, proof]] : [];
  });
  return proofs.length > 0 ? Object.fromEntries(proofs) : undefined;
}

/** A server that does not take a proof has it forgotten, so that the form asks for another. */
export function withoutRefused(
  draft: Draft,
  problems: readonly FieldProblem[],
): { readonly draft: Draft; readonly problems: readonly FieldProblem[] } {
  const { proving } = draft;
  if (!proving) return { draft, problems };
  const answers = new Map(everyAnswer(draft).map(({ pointer, answer }) => [pointer, answer]));
  const isOfProof = ({ pointer, code }: FieldProblem) =>
    UNVERIFIED.has(code) && answers.has(pointer);
  const refused = problems.filter(isOfProof);
  if (refused.length === 0) return { draft, problems };
  const gone = new Set(refused.map(({ pointer }) => verifiedAs(answers.get(pointer) ?? '')));
  const proofs = Object.entries(proving.proofs).filter(([answer]) => !gone.has(answer));
  return {
    draft: { ...draft, proving: { ...proving, proofs: Object.fromEntries(proofs) } },
    problems: problems.filter((problem) => !isOfProof(problem)),
  };
}

/** Name of the control for a code; no path of an answer holds a colon. */
export function codeName(path: string): string {
  return `code:${path}`;
}

function everyAnswer(draft: Draft): readonly AnswerToVerify[] {
  return answersToVerify(shownOf(draft).steps.flatMap(({ fields }) => fields));
}
