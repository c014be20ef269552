import { addressLines, PORT_SAID_DISTRICTS, type Address } from '@fanar/egypt';
import { html } from 'lit';
import { common, type KindOf } from './kind.js';

export const address: KindOf<'address'> = {
  control: (shown, context) => {
    const { name, label, hint, required, readonly, autocomplete, initial } = common(shown, context);
    return html`<fanar-address-field
      name=${name}
      label=${label}
      hint=${hint}
      ?required=${required}
      ?readonly=${readonly}
      autocomplete=${autocomplete}
      .value=${initial(shown.answer)}
    ></fanar-address-field>`;
  },
  review: (_field, answer, { format }) => {
    if (typeof answer === 'string') return [answer];
    const district = PORT_SAID_DISTRICTS.find(({ ar }) => ar === answer.city);
    const city = district && { city: district[format.language] };
    return addressLines({ ...(answer as object as Address), ...city }, format);
  },
};
