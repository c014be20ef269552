import {
  verifiedAs,
  type Answers,
  type FieldProblem,
  type VerificationProof,
} from '@fanar/contract';
import type { Resources } from '../resources.js';

/** Seconds for which a form may go on after a code was entered. */
const lifetime = 24 * 3600;

const proofPlace = 'verification:proof';

export function subjectHash(vault: Resources['vault'], to: string): string {
  return vault.hash(verifiedAs(to), 'verification:subject');
}

/** That somebody had the code which was sent there: signed, without saying where. */
export function makeProof(
  { vault, now }: Pick<Resources, 'vault' | 'now'>,
  subject: string,
): VerificationProof {
  const expires = now().getTime() + lifetime * 1000;
  const claim = `${subject}.${String(expires)}`;
  return {
    proof: `${claim}.${vault.hash(claim, proofPlace)}`,
    expiresAt: new Date(expires).toISOString(),
  };
}

interface Checked {
  /** Pointers of the answers that are proved. */
  readonly verified: readonly string[];
  readonly errors: readonly FieldProblem[];
}

/**
 * Checks each proof against the answer that it stands for. One that is out of date, forged or of
 * another phone is `code-expired`: a new code mends all three. A question that is hidden needs none.
 *
 * @param needed pointers of the answers that count only with a proof
 */
export function checkProofs(
  resources: Pick<Resources, 'vault' | 'now'>,
  answers: Answers,
  needed: readonly string[],
  proofs: Readonly<Record<string, string>> = {},
): Checked {
  const given = Object.entries(proofs)
    .map(([pointer, proof]) => ({ pointer, proof, answer: answerAt(answers, pointer) }))
    .filter(({ answer }) => answer !== undefined);
  const isGood = ({ proof, answer }: (typeof given)[number]): boolean =>
    typeof answer === 'string' && proves(resources, proof, answer);
  return {
    verified: given.filter(isGood).map(({ pointer }) => pointer),
    errors: [
      ...given
        .filter((one) => !isGood(one))
        .map(({ pointer }) => ({ pointer, code: 'code-expired' })),
      ...needed
        .filter((pointer) => !Object.hasOwn(proofs, pointer))
        .map((pointer) => ({ pointer, code: 'answer-unverified' })),
    ],
  };
}

function proves(
  { vault, now }: Pick<Resources, 'vault' | 'now'>,
  proof: string,
  answer: string,
): boolean {
  const [subject = '', expires = '', signature] = proof.split('.');
  return (
    vault.matches(`${subject}.${expires}`, proofPlace, signature) &&
    Number(expires) > now().getTime() &&
    subject === subjectHash(vault, answer)
  );
}

/** What stands at a JSON Pointer. */
function answerAt(answers: Answers, pointer: string): unknown {
  const parts = pointer.split('/').slice(1);
  return parts.reduce<unknown>((value, part) => {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
    const isInside = typeof value === 'object' && value !== null && Object.hasOwn(value, key);
    return isInside ? (value as Readonly<Record<string, unknown>>)[key] : undefined;
  }, answers);
}
