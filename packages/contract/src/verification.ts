import type { Field } from './definition.js';
import type { ShownField } from './form.js';
import type { CodeRequest } from './gateway.js';

/** An answer that a code has to prove, where it stands. */
export interface AnswerToVerify {
  /** JSON Pointer, `/mobile`. */
  readonly pointer: string;
  readonly field: Field & { readonly type: 'phone' | 'email' };
  readonly answer: string;
}

/** Whether an answer to a field counts only once a code has proved it. */
export function isToVerify(field: Field): field is AnswerToVerify['field'] {
  return (field.type === 'phone' || field.type === 'email') && field.constraints?.verify === true;
}

/** The answers given to such fields among those shown, within groups too. */
export function answersToVerify(fields: readonly ShownField[]): readonly AnswerToVerify[] {
  return fields.flatMap(({ field, pointer, answer, items = [] }) =>
    isToVerify(field) && typeof answer === 'string' && answer !== ''
      ? [{ pointer, field, answer }]
      : items.flatMap((item) => answersToVerify(item.fields)),
  );
}

/** What a proof is of: nobody has two mailboxes that differ in capital letters alone. */
export function verifiedAs(answer: string): string {
  return answer.toLowerCase();
}

/** Where a code goes for an answer. */
export function codeRequestFor(
  { field, answer }: Pick<AnswerToVerify, 'field' | 'answer'>,
  language: CodeRequest['language'],
): CodeRequest {
  return field.type === 'phone' ? { mobile: answer, language } : { email: answer, language };
}
