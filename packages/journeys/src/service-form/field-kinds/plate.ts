import { toNumerals } from '@fanar/arabic';
import { formatPlate } from '@fanar/egypt';
import { html } from 'lit';
import { common, type KindOf } from './kind.js';

export const plate: KindOf<'plate'> = {
  control: (shown, context) => {
    const { name, label, hint, required, readonly, value } = common(shown, context);
    return html`<fanar-plate-field
      name=${name}
      label=${label}
      hint=${hint}
      ?required=${required}
      ?readonly=${readonly}
      .value=${value}
    ></fanar-plate-field>`;
  },
  review: (_field, answer, { numerals }) => [toNumerals(formatPlate(answer), numerals)],
};
