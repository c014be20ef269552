import type { Transaction } from 'kysely';
import type { Answers, FieldProblem, Language, ServiceDefinition } from '@fanar/contract';
import type { Database } from '../database/schema.js';
import { openDraft, removeDraft } from '../drafts/drafts.js';
import { feesDue } from '../payments/fees.js';
import type { Resources } from '../resources.js';
import { inviteCoSigners } from '../signatures/co-signers.js';
import { checkProofs } from '../verifications/proofs.js';
import { advance } from './advance.js';
import { bindUploads, findUploads } from './attachments.js';
import { judgeAnswers, namedUploads } from './judge.js';
import { sealAnswers } from './open-answers.js';
import { sensitivePlace, splitSensitive } from './sensitive.js';

/** What was sent, as far as it has to be judged. */
export interface Submission {
  readonly answers: Answers;
  readonly language: Language;
  readonly proofs?: Readonly<Record<string, string>> | undefined;
  readonly draft?: { readonly id: string; readonly key: string } | undefined;
}

/** An application that is there, and not yet judged. */
export interface Registered {
  readonly reference: string;
  readonly receivedAt: Date;
}

/**
 * Judges what was sent by the moment it came, and takes it where it holds.
 * @returns what does not hold; nothing was changed then
 */
export async function settleApplication(
  tx: Transaction<Database>,
  resources: Resources,
  definition: ServiceDefinition,
  { reference, receivedAt: now }: Registered,
  submission: Submission,
): Promise<readonly FieldProblem[]> {
  const ids = namedUploads(definition, submission.answers, now);
  const files = await findUploads(tx, resources, ids, reference);
  const verdict = judgeAnswers(definition, submission.answers, { now, files });
  const { answers, uploads, scope, toVerify } = verdict;
  const { verified, errors: unproved } = checkProofs(
    { vault: resources.vault, now: () => now },
    answers,
    toVerify,
    submission.proofs,
  );
  const errors = [...verdict.errors, ...unproved];
  if (errors.length > 0) return errors;

  await bindUploads(tx, uploads, reference);
  const fees = resources.payments ? feesDue(definition, scope) : [];
  await tx
    .updateTable('application')
    .set({
      ...keptAnswers(resources, definition, reference, answers, now),
      pending: null,
      amount: fees.reduce((sum, fee) => sum + fee.amount, 0),
      fees: JSON.stringify(fees),
      verified: JSON.stringify(verified),
    })
    .where('reference', '=', reference)
    .execute();
  const { language } = submission;
  await inviteCoSigners(tx, resources, definition, { reference, answers, language });
  const draft = submission.draft && (await openDraft(tx, resources, submission.draft));
  if (draft) await removeDraft(tx, draft.id);
  await advance(tx, resources, reference);
  return [];
}

/** As they are kept: what is sensitive by itself, and all of it sealed. */
export function keptAnswers(
  { vault }: Pick<Resources, 'vault'>,
  definition: ServiceDefinition,
  reference: string,
  answers: Answers,
  now: Date,
): { answers: string; sensitive: Uint8Array } {
  const { open, sensitive } = splitSensitive(definition, answers, now);
  return {
    answers: sealAnswers(vault, reference, open),
    sensitive: vault.sealJson(sensitive, sensitivePlace(reference)),
  };
}
