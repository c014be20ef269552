import { formatAmount } from '@fanar/arabic';
import { html, nothing } from 'lit';
import { inLanguage } from '../../i18n/in-language.js';
import { common, type KindOf } from './kind.js';

/** The grades of a rating. */
const GRADES = 5;

export const number: KindOf<'number'> = {
  control: (shown, context) => {
    const { name, label, hint, required, readonly, initial } = common(shown, context);
    const { constraints = {}, unit } = shown.field;
    return html`<fanar-number-field
      name=${name}
      label=${label}
      hint=${hint}
      ?required=${required}
      ?readonly=${readonly}
      min=${constraints.min ?? nothing}
      max=${constraints.max ?? nothing}
      decimals=${constraints.decimals ?? nothing}
      unit=${unit ? inLanguage(unit, context.locale.language) : nothing}
      .value=${initial(shown.answer ?? '')}
    ></fanar-number-field>`;
  },
  review: ({ constraints, unit }, answer, locale) => {
    if (typeof answer !== 'number') return [String(answer)];
    const written = locale.formatNumber(answer, {
      maximumFractionDigits: constraints?.decimals ?? 0,
    });
    return [unit ? `${written}\u00A0${inLanguage(unit, locale.language)}` : written];
  },
};

export const amount: KindOf<'amount'> = {
  control: (shown, context) => {
    const { name, label, hint, required, readonly, initial } = common(shown, context);
    const { min, max } = shown.field.constraints ?? {};
    return html`<fanar-amount-field
      name=${name}
      label=${label}
      hint=${hint}
      ?required=${required}
      ?readonly=${readonly}
      min=${min ?? nothing}
      max=${max ?? nothing}
      .value=${initial(shown.answer ?? '')}
    ></fanar-amount-field>`;
  },
  review: (_field, answer, { format }) => [
    Number.isSafeInteger(answer) ? formatAmount(Number(answer), format) : String(answer),
  ],
};

export const rating: KindOf<'rating'> = {
  control: (shown, context) => {
    const { name, label, hint, required, readonly, initial } = common(shown, context);
    return html`<fanar-rating
      name=${name}
      label=${label}
      hint=${hint}
      ?required=${required}
      ?readonly=${readonly}
      .value=${initial(typeof shown.answer === 'number' ? String(shown.answer) : '')}
    ></fanar-rating>`;
  },
  review: (_field, answer, locale) => [
    locale.t('service-form:rating', { value: Number(answer), total: GRADES }),
  ],
};
