import type { Problem } from '@fanar/contract';
import type { OptionChoice } from '../controllers/option-children.js';

export type Choices = readonly OptionChoice[];

export interface Toggled {
  /** In the order of the answers; what is not among them is gone. */
  readonly values: readonly string[];
  /** The answers that went because another was ticked. */
  readonly cleared: Choices;
}

export interface ChoiceLimits {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

/** Ticks or clears one answer. An exclusive one rules out the others, and they it. */
export function toggle(
  choices: Choices,
  values: readonly string[],
  value: string,
  isTicked: boolean,
): Toggled {
  const isAlone = choices.find((choice) => choice.value === value)?.exclusive;
  const isRuledOut = (choice: OptionChoice) =>
    isTicked && choice.value !== value && (isAlone || choice.exclusive);
  const before = choices.filter((choice) => values.includes(choice.value));
  const after = choices.filter((choice) =>
    choice.value === value ? isTicked : before.includes(choice) && !isRuledOut(choice),
  );
  return { values: after.map((choice) => choice.value), cleared: before.filter(isRuledOut) };
}

/** What is wrong with the answers given; there is at least one. */
export function problemIn(
  choices: Choices,
  values: readonly string[],
  { min = 0, max = Infinity }: ChoiceLimits,
): Problem | null {
  const chosen = choices.filter(({ value }) => values.includes(value));
  const count = chosen.length;
  // Until the answers have come there is nothing to hold a value against.
  if (choices.length > 0 && count < values.length) return { code: 'choice-unknown' };
  const isAlone = chosen.some(({ exclusive }) => exclusive);
  const limit = isAlone ? 1 : max;
  if (count > limit) return { code: 'choices-too-many', params: { chosen: count, limit } };
  if (isAlone || choices.length === 0 || count >= min) return null;
  return { code: 'choices-too-few', params: { chosen: count, minimum: min } };
}
