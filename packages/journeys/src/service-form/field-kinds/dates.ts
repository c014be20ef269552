import { resolveDateBound, type DateFieldDefinition } from '@fanar/contract';
import { formatDate, formatTime } from '@fanar/egypt/calendar';
import { html, nothing } from 'lit';
import { common, type KindOf } from './kind.js';

export const date: KindOf<'date'> = {
  control: (shown, context) => {
    const { name, label, hint, required, readonly, value } = common(shown, context);
    const { min, max } = boundsOf(shown.field);
    return html`<fanar-date-field
      name=${name}
      label=${label}
      hint=${hint}
      ?required=${required}
      ?readonly=${readonly}
      min=${min}
      max=${max}
      autocomplete=${shown.field.autocomplete === 'bday' ? 'bday' : nothing}
      .value=${value}
    ></fanar-date-field>`;
  },
  review: (_field, answer, { format }) => [formatDate(answer, format)],
};

export const datePicker: KindOf<'date-picker'> = {
  control: (shown, context) => {
    const { name, label, hint, required, readonly, value } = common(shown, context);
    const { min, max } = boundsOf(shown.field);
    return html`<fanar-date-picker
      name=${name}
      label=${label}
      hint=${hint}
      ?required=${required}
      ?readonly=${readonly}
      min=${min}
      max=${max}
      .value=${value}
    ></fanar-date-picker>`;
  },
  review: (_field, answer, { format }) => [formatDate(answer, format)],
};

export const dateRange: KindOf<'date-range'> = {
  control: (shown, context) => {
    const { name, label, hint, required, readonly, value } = common(shown, context);
    const { min, max } = boundsOf(shown.field);
    return html`<fanar-date-range
      name=${name}
      label=${label}
      hint=${hint}
      ?required=${required}
      ?readonly=${readonly}
      min=${min}
      max=${max}
      .value=${value}
    ></fanar-date-range>`;
  },
  review: (_field, answer, locale) => {
    const [start = '', end = ''] = answer.split('/');
    if (!start || !end) return [answer];
    const from = formatDate(start, locale.format);
    const to = formatDate(end, locale.format);
    return [locale.t('service-form:from-to', { from, to })];
  },
};

export const time: KindOf<'time'> = {
  control: (shown, context) => {
    const { name, label, hint, required, readonly, value } = common(shown, context);
    return html`<fanar-time-field
      name=${name}
      label=${label}
      hint=${hint}
      ?required=${required}
      ?readonly=${readonly}
      .value=${value}
    ></fanar-time-field>`;
  },
  review: (_field, answer, { format }) => [formatTime(answer, format)],
};

/** The first and the last day, by today's date in Cairo. */
export function boundsOf({ constraints }: DateFieldDefinition, now = new Date()) {
  return {
    min: resolveDateBound(constraints?.min, now) ?? nothing,
    max: resolveDateBound(constraints?.max, now) ?? nothing,
  };
}
