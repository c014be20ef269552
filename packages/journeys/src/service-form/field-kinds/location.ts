import { isolateLtr } from '@fanar/arabic';
import { html } from 'lit';
import { common, type KindOf } from './kind.js';

export const location: KindOf<'location'> = {
  control: (shown, context) => {
    const { name, label, hint, required, readonly, initial } = common(shown, context);
    // Whoever serves the tiles learns where somebody looks.
    const map = shown.field.sensitive ? undefined : context.map;
    const { tiles = '', attribution = '' } = map ?? {};
    return html`<fanar-location-field
      name=${name}
      label=${label}
      hint=${hint}
      ?required=${required}
      ?readonly=${readonly}
      tiles=${tiles}
      attribution=${attribution}
      .value=${initial(shown.answer)}
    ></fanar-location-field>`;
  },
  review: (_field, answer, locale) => {
    if (typeof answer === 'string') return [answer];
    const { description = '', latitude, longitude, accuracy, coordinates = '' } = answer;
    const place =
      latitude === undefined ? coordinates : `${String(latitude)}, ${String(longitude)}`;
    const within =
      accuracy === undefined
        ? ''
        : locale.t('service-form:location-accuracy', { count: Number(accuracy) });
    const words = String(description).split('\n');
    return [...words, isolateLtr(String(place)), within].filter(Boolean);
  },
};
