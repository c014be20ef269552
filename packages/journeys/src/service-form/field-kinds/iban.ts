import { parseIban } from '@fanar/egypt';
import { html } from 'lit';
import { common, type KindOf } from './kind.js';

export const iban: KindOf<'iban'> = {
  control: (shown, context) => {
    const { name, label, hint, required, readonly, value } = common(shown, context);
    return html`<fanar-iban-field
      name=${name}
      label=${label}
      hint=${hint}
      ?required=${required}
      ?readonly=${readonly}
      .value=${value}
    ></fanar-iban-field>`;
  },
  // In ASCII digits and groups of four, to be compared with the papers of the bank.
  review: (_field, answer) => {
    const read = parseIban(answer);
    return [read.ok ? read.display.replaceAll('\u00A0', ' ') : answer];
  },
  isLtr: true,
};
