import { toNumerals } from '@fanar/arabic';
import { formatNationalId, formatPhone } from '@fanar/egypt';
import { html } from 'lit';
import { common, type KindOf } from './kind.js';

export const nationalId: KindOf<'national-id'> = {
  control: (shown, context) => {
    const { name, label, hint, required, readonly, value } = common(shown, context);
    return html`<fanar-national-id-field
      name=${name}
      label=${label}
      hint=${hint}
      ?required=${required}
      ?readonly=${readonly}
      ?masked=${shown.field.sensitive}
      .value=${value}
    ></fanar-national-id-field>`;
  },
  review: (_field, answer, { numerals }) => [toNumerals(formatNationalId(answer), numerals)],
  isLtr: true,
};

export const phone: KindOf<'phone'> = {
  control: (shown, context) => {
    const { name, label, hint, required, readonly, value, autocomplete } = common(shown, context);
    return html`<fanar-phone-field
      name=${name}
      label=${label}
      hint=${hint}
      ?required=${required}
      ?readonly=${readonly}
      .kinds=${shown.field.constraints?.kinds ?? []}
      autocomplete=${autocomplete}
      .value=${value}
    ></fanar-phone-field>`;
  },
  review: (_field, answer, { numerals }) => [toNumerals(formatPhone(answer), numerals)],
  isLtr: true,
};
