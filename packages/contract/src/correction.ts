import type { AnswerChange } from './application-gateway.js';
import type { Field, ServiceDefinition } from './definition.js';
import { APPLICANT, isObject, type Unchecked } from './form.js';
import { isToVerify } from './verification.js';

/** Who applies, what was stated, what was worked out, and what is handed in another way. */
const FIXED: ReadonlySet<Field['type']> = new Set([
  'national-id',
  'file',
  'signature',
  'consent',
  'declaration',
  'computed',
  'group',
]);

/**
 * Whether the answer to a field may be corrected once it was sent. Of a list the answers within its
 * items may, and none is added or taken out. Nor are those who signed corrected.
 */
export function isCorrectable(
  { coSigners }: Pick<ServiceDefinition, 'coSigners'>,
  field: Field,
  pointer: string,
): boolean {
  if (FIXED.has(field.type) || field.id === APPLICANT || isToVerify(field)) return false;
  return tokensOf(pointer)[0] !== coSigners?.group;
}

/** The answers with these changes, done in order. A change at what is no place is left out. */
export function correctedAnswers(answers: Unchecked, changes: readonly AnswerChange[]): Unchecked {
  return changes.reduce<Unchecked>(
    (present, { pointer, value }) => replaced(present, tokensOf(pointer), value) as Unchecked,
    answers,
  );
}

function replaced(
  container: unknown,
  [token, ...rest]: readonly string[],
  value: unknown,
): unknown {
  if (token === undefined) return container;
  const change = (child: unknown): unknown =>
    rest.length > 0 ? replaced(child, rest, value) : value;
  if (Array.isArray(container)) {
    return container.map((one: unknown, at) => (String(at) === token ? change(one) : one));
  }
  if (!isObject(container)) return container;
  const { [token]: former, ...others } = container;
  const child = Object.hasOwn(container, token) ? former : undefined;
  if (rest.length > 0 && child === undefined) return container;
  const next = change(child);
  return next === undefined ? others : { ...others, [token]: next };
}

/** The steps of a JSON Pointer (RFC 6901). */
function tokensOf(pointer: string): readonly string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
}
