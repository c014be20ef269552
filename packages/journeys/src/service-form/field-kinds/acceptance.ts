import { html } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { inLanguage } from '../../i18n/in-language.js';
import { common, type KindOf } from './kind.js';

export const signature: KindOf<'signature'> = {
  control: (shown, context) => {
    const { name, label, hint, required, readonly, initial } = common(shown, context);
    return html`<fanar-signature-pad
      name=${name}
      label=${label}
      hint=${hint}
      ?required=${required}
      ?readonly=${readonly}
      .given=${initial(shown.answer)}
    ></fanar-signature-pad>`;
  },
  review: (_field, answer, locale) => {
    if (typeof answer === 'string') return [answer];
    const { mode, name } = answer;
    if (mode === 'draw') return [locale.t('service-form:signature-drawn')];
    return [String(name), locale.t('service-form:signature-typed')];
  },
};

/**
 * The record is held to the very words, so it is the text that stands beside the box. Given in one
 * language it counts in the other too: the version says that they say the same.
 */
export const consent: KindOf<'consent'> = {
  control: (shown, context) => {
    const { name, hint, required, readonly } = common(shown, context);
    const { text, version } = shown.field;
    const { language } = context.locale;
    return html`<fanar-consent
      name=${name}
      purpose=${inLanguage(text, language)}
      version=${version}
      hint=${hint}
      ?required=${required}
      ?readonly=${readonly}
      .value=${guard([language], () => shown.answer ?? null)}
    ></fanar-consent>`;
  },
  review: ({ text }, _answer, locale) => [
    locale.t('service-form:consented'),
    inLanguage(text, locale.language),
  ],
};

export const declaration: KindOf<'declaration'> = {
  control: (shown, context) => {
    const { name, label, hint, required, readonly, initial } = common(shown, context);
    const { text, version } = shown.field;
    return html`<fanar-declaration
      name=${name}
      label=${label}
      text=${inLanguage(text, context.locale.language)}
      version=${version}
      hint=${hint}
      ?required=${required}
      ?readonly=${readonly}
      .value=${initial(shown.answer ?? null)}
    ></fanar-declaration>`;
  },
  review: ({ text }, _answer, locale) => [
    locale.t('service-form:declared'),
    inLanguage(text, locale.language),
  ],
};
