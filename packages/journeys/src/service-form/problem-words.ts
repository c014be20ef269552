import { fieldsOf, type Field, type FieldProblem, type Language, type Rule } from '@fanar/contract';
import type { LocaleController } from '@fanar/elements';
import { inLanguage } from '../i18n/in-language.js';
import type { Draft } from './service-form.model.js';

/** A rule that is broken is told in its own words, also by the field where it is shown. */
export function inOwnWords(
  { definition }: Pick<Draft, 'definition'>,
  problem: FieldProblem,
  language: Language,
): FieldProblem {
  const rule = ruleOf(problem, [
    ...(definition.rules ?? []),
    ...groupsIn(fieldsOf(definition)).flatMap(({ rules = [] }) => rules),
  ]);
  if (!rule) return problem;
  const message = inLanguage(rule.message, language);
  return { pointer: problem.pointer, code: 'custom', params: { message } };
}

/** A problem that no control in view stands for; where it is about a question, by its name. */
export function wordsOf(
  { definition }: Pick<Draft, 'definition'>,
  problem: FieldProblem,
  locale: LocaleController,
): string {
  if (problem.code === 'custom') return String(problem.params?.message);
  const ids = problem.pointer.split('/').reverse();
  const fields = allIn(fieldsOf(definition));
  const field = ids.map((id) => fields.find((one) => one.id === id)).find(Boolean);
  return locale.problemText(problem, field && inLanguage(field.label, locale.language));
}

function ruleOf({ code, params }: FieldProblem, rules: readonly Rule[]): Rule | undefined {
  return code === 'rule-broken' ? rules.find(({ id }) => id === params?.rule) : undefined;
}

function groupsIn(fields: readonly Field[]) {
  return allIn(fields).filter((field) => field.type === 'group');
}

function allIn(fields: readonly Field[]): readonly Field[] {
  return fields.flatMap((field) => [field, ...(field.type === 'group' ? allIn(field.fields) : [])]);
}
