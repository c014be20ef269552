import type { Option } from '@fanar/contract';
import type { LocaleController } from '@fanar/elements';
import { html, nothing } from 'lit';
import { inLanguage } from '../../i18n/in-language.js';
import { common, optionsOf, type KindOf } from './kind.js';

export const select: KindOf<'select'> = {
  control: (shown, context) => {
    const { name, label, hint, required, readonly, value } = common(shown, context);
    return html`<fanar-select
      name=${name}
      label=${label}
      hint=${hint}
      ?required=${required}
      ?readonly=${readonly}
      .options=${optionsOf(shown.field.options, context)}
      autocomplete=${shown.field.autocomplete ?? nothing}
      .value=${value}
    ></fanar-select>`;
  },
  review: chosenLabel,
};

export const radio: KindOf<'radio'> = {
  control: (shown, context) => {
    const { name, label, hint, required, readonly, value } = common(shown, context);
    return html`<fanar-radio-group
      name=${name}
      label=${label}
      hint=${hint}
      ?required=${required}
      ?readonly=${readonly}
      .options=${optionsOf(shown.field.options, context)}
      .value=${value}
    ></fanar-radio-group>`;
  },
  review: chosenLabel,
};

export const segmentedControl: KindOf<'segmented-control'> = {
  control: (shown, context) => {
    const { name, label, hint, required, readonly, value } = common(shown, context);
    return html`<fanar-segmented-control
      name=${name}
      label=${label}
      hint=${hint}
      ?required=${required}
      ?readonly=${readonly}
      .options=${optionsOf(shown.field.options, context)}
      .value=${value}
    ></fanar-segmented-control>`;
  },
  review: chosenLabel,
};

export const combobox: KindOf<'combobox'> = {
  control: (shown, context) => {
    const { name, label, hint, required, readonly, value } = common(shown, context);
    return html`<fanar-combobox
      name=${name}
      label=${label}
      hint=${hint}
      ?required=${required}
      ?readonly=${readonly}
      .options=${optionsOf(shown.field.options, context)}
      autocomplete=${shown.field.autocomplete ?? nothing}
      .value=${value}
    ></fanar-combobox>`;
  },
  review: chosenLabel,
};

export const checkboxGroup: KindOf<'checkbox-group'> = {
  control: (shown, context) => {
    const { name, label, hint, required, readonly, initial } = common(shown, context);
    const { options, constraints } = shown.field;
    return html`<fanar-checkbox-group
      name=${name}
      label=${label}
      hint=${hint}
      ?required=${required}
      ?readonly=${readonly}
      min=${constraints?.min ?? nothing}
      max=${constraints?.max ?? nothing}
      .options=${optionsOf(options, context)}
      .value=${initial(Array.isArray(shown.answer) ? shown.answer : [])}
    ></fanar-checkbox-group>`;
  },
  review: (field, answer, locale) => answer.flatMap((one) => chosenLabel(field, one, locale)),
};

export const checkbox: KindOf<'checkbox'> = {
  control: (shown, context) => {
    const { name, label, hint, required, readonly, initial } = common(shown, context);
    return html`<fanar-checkbox
      name=${name}
      label=${label}
      hint=${hint}
      ?required=${required}
      ?readonly=${readonly}
      .checked=${initial(shown.answer === true)}
    ></fanar-checkbox>`;
  },
  review: yesOrNo,
};

export const onOrOff: KindOf<'switch'> = {
  control: (shown, context) => {
    const { name, label, hint, required, readonly, initial } = common(shown, context);
    return html`<fanar-switch
      name=${name}
      label=${label}
      hint=${hint}
      ?required=${required}
      ?readonly=${readonly}
      .checked=${initial(shown.answer === true)}
    ></fanar-switch>`;
  },
  review: yesOrNo,
};

function chosenLabel(
  { options }: { readonly options: readonly Option[] },
  answer: string,
  { language }: LocaleController,
): readonly string[] {
  const chosen = options.find(({ value }) => value === answer);
  return chosen ? [inLanguage(chosen.label, language)] : [];
}

function yesOrNo(_field: unknown, answer: boolean, locale: LocaleController): readonly string[] {
  return [locale.t(`service-form:${answer ? 'yes' : 'no'}`)];
}
