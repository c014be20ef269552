import { html, nothing } from 'lit';
import { common, type KindOf } from './kind.js';
import { TEXT_AREA_MAX_LENGTH, TEXT_MAX_LENGTH } from '@fanar/contract';

export const text: KindOf<'text'> = {
  control: (shown, context) => {
    const { name, label, hint, required, readonly, value, autocomplete } = common(shown, context);
    const { minLength, maxLength = TEXT_MAX_LENGTH } = shown.field.constraints ?? {};
    return html`<fanar-text-field
      name=${name}
      label=${label}
      hint=${hint}
      ?required=${required}
      ?readonly=${readonly}
      minlength=${minLength ?? nothing}
      maxlength=${maxLength}
      autocomplete=${autocomplete}
      .value=${value}
    ></fanar-text-field>`;
  },
  review: (_field, answer) => [answer],
};

export const textArea: KindOf<'text-area'> = {
  control: (shown, context) => {
    const { name, label, hint, required, readonly, value, autocomplete } = common(shown, context);
    const { minLength, maxLength = TEXT_AREA_MAX_LENGTH } = shown.field.constraints ?? {};
    return html`<fanar-text-area
      name=${name}
      label=${label}
      hint=${hint}
      autogrow
      ?required=${required}
      ?readonly=${readonly}
      minlength=${minLength ?? nothing}
      maxlength=${maxLength}
      autocomplete=${autocomplete}
      .value=${value}
    ></fanar-text-area>`;
  },
  review: (_field, answer) => answer.split('\n').filter((line) => line.trim() !== ''),
};

export const email: KindOf<'email'> = {
  control: (shown, context) => {
    const { name, label, hint, required, readonly, value, autocomplete } = common(shown, context);
    return html`<fanar-text-field
      type="email"
      name=${name}
      label=${label}
      hint=${hint}
      ?required=${required}
      ?readonly=${readonly}
      autocomplete=${autocomplete}
      .value=${value}
    ></fanar-text-field>`;
  },
  review: (_field, answer) => [answer],
  isLtr: true,
};

export const personName: KindOf<'person-name'> = {
  control: (shown, context) => {
    const { name, label, hint, required, readonly, value, autocomplete } = common(shown, context);
    return html`<fanar-person-name-field
      name=${name}
      label=${label}
      hint=${hint}
      ?required=${required}
      ?readonly=${readonly}
      autocomplete=${autocomplete}
      .value=${value}
    ></fanar-person-name-field>`;
  },
  review: (_field, answer) => [answer],
};
