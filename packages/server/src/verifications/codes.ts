import { randomInt, randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import {
  parseEmail,
  type CodeRequest,
  type FieldProblem,
  type Verification,
  type VerificationProof,
} from '@fanar/contract';
import { parsePhone } from '@fanar/egypt';
import type { Database } from '../database/schema.js';
import { inTransaction } from '../database/transaction.js';
import { HttpProblem } from '../http/problem.js';
import { enqueue } from '../messages/outbox.js';
import type { Resources } from '../resources.js';
import { makeProof, subjectHash } from './proofs.js';

const digits = 6;
/** Wrong codes after which a new one is needed. */
const tries = 5;
/** Seconds before the same person may be sent another. */
const resendAfter = 60;

/** Whom a code is for: a mobile in E.164 or an e-mail address, canonical. */
export interface Subject {
  readonly channel: 'sms' | 'email';
  readonly to: string;
}

/** @throws HttpProblem 422 `answers-invalid` */
export function subjectOf(request: CodeRequest): Subject {
  const isMobile = 'mobile' in request;
  const to = isMobile ? request.mobile : request.email;
  const result = isMobile ? parsePhone(to, { kinds: ['mobile'] }) : parseEmail(to);
  const pointer = isMobile ? '/mobile' : '/email';
  const refuse = (problem: Omit<FieldProblem, 'pointer'>): never => {
    throw new HttpProblem(422, 'answers-invalid', { errors: [{ pointer, ...problem }] });
  };
  if (!result.ok) {
    const { code, params } = result;
    return refuse(params ? { code, params } : { code });
  }
  if (result.value !== to) return refuse({ code: 'answer-not-canonical' });
  return { channel: isMobile ? 'sms' : 'email', to };
}

/** Sends a code; it is kept as a hash alone. */
export async function sendCode(
  tx: Transaction<Database>,
  resources: Resources,
  { channel, to }: Subject,
  language: CodeRequest['language'],
): Promise<Verification> {
  const { vault, now, limits } = resources;
  const id = randomUUID();
  const code = String(randomInt(10 ** digits)).padStart(digits, '0');
  const sentAt = now().getTime();
  const expires_at = new Date(sentAt + limits.code * 1000);
  await tx
    .insertInto('verification')
    .values({
      id,
      subject_hash: subjectHash(vault, to),
      code_hash: vault.hash(code, codePlace(id)),
      tries: 0,
      expires_at,
    })
    .execute();
  const message = { kind: 'verification-code', language, params: { code } } as const;
  await enqueue(tx, resources, { ...message, to: [{ channel, to }] }, { expiresAt: expires_at });
  return {
    id,
    expiresAt: expires_at.toISOString(),
    resendAt: new Date(sentAt + resendAfter * 1000).toISOString(),
    length: digits,
  };
}

/**
 * Counts the try first, so that tries at once count each.
 * @throws HttpProblem 422 `code-wrong`; 410 `code-spent` after the last try, from then on
 *   `code-expired`, the same for an unknown id
 */
export async function checkCode(
  resources: Resources,
  id: string,
  code: string,
): Promise<VerificationProof> {
  const { db, vault, now } = resources;
  const left = await inTransaction(db, async (tx) => {
    const row = await tx
      .updateTable('verification')
      .set((eb) => ({ tries: eb('tries', '+', 1) }))
      .where('id', '=', id)
      .where('expires_at', '>', now())
      .where('tries', '<', tries)
      .returningAll()
      .executeTakeFirst();
    if (!row) throw new HttpProblem(410, 'code-expired');
    if (!vault.matches(code, codePlace(id), row.code_hash)) return tries - row.tries;
    // A code is good for once.
    await tx.deleteFrom('verification').where('id', '=', id).execute();
    return makeProof(resources, row.subject_hash);
  });
  if (typeof left === 'object') return left;
  if (left === 0) throw new HttpProblem(410, 'code-spent');
  throw new HttpProblem(422, 'code-wrong', { params: { left } });
}

const codePlace = (id: string): string => `verification:${id}:code`;
