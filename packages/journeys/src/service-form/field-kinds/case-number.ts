import { toNumerals } from '@fanar/arabic';
import type { AnswerParts } from '@fanar/contract';
import { CASE_TYPES } from '@fanar/egypt';
import type { LocaleController } from '@fanar/elements';
import { html, nothing } from 'lit';
import { common, type KindOf } from './kind.js';

const ALWAYS_ASKED = 'number year';

export const caseNumber: KindOf<'case-number'> = {
  control: (shown, context) => {
    const { name, label, hint, required, readonly, initial } = common(shown, context);
    const { parts } = shown.field.constraints ?? {};
    const { answer } = shown;
    const given = isParts(answer) ? answer : {};
    return html`<fanar-case-number-field
      name=${name}
      label=${label}
      hint=${hint}
      ?required=${required}
      ?readonly=${readonly}
      parts=${parts ? [ALWAYS_ASKED, ...parts].join(' ') : nothing}
      .value=${initial(isParts(answer) ? written(answer) : (answer ?? ''))}
      .caseType=${initial(given.type ?? '')}
      .venue=${initial(given.venue ?? '')}
    ></fanar-case-number-field>`;
  },
  review: (_field, answer, locale) => {
    if (typeof answer === 'string') return [answer];
    const { number, year, judicial, type, venue } = answer;
    const key = judicial ? 'case-of-judicial-year' : 'case-of-year';
    const digits = (text: unknown) => toNumerals(String(text), locale.numerals);
    const first = locale.t(`service-form:${key}`, { number: digits(number), year: digits(year) });
    const more = [typeInWords(String(type), locale), String(venue ?? '')].filter(Boolean);
    return [first, ...more];
  },
};

function isParts(answer: unknown): answer is AnswerParts {
  return typeof answer === 'object' && answer !== null;
}

/** As the field reads it. */
function written({ number, year, judicial }: AnswerParts): string {
  return `${String(number)}/${String(year)}${judicial ? 'ق' : ''}`;
}

function typeInWords(type: string, locale: LocaleController): string {
  const term = CASE_TYPES.find(({ id }) => id === type);
  if (!term) return '';
  return locale.language === 'ar' ? term.words[0] : locale.t(`service-form:case-${term.id}`);
}
