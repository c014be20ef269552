import { sectors } from '@fanar/catalogue';
import type { Sector } from '@fanar/contract';
import * as tokens from '@fanar/tokens';
import contrast from '@fanar/tokens/json/contrast.json' with { type: 'json' };
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { styleMap } from 'lit/directives/style-map.js';
import '@fanar/elements/button/define';
import { contrastAt, kebab } from './measure.js';
import './tokens.css';

/** Every colour by its role. Themes and sectors change the value, never the role. */
const meta: Meta = { title: 'Foundations/Colours' };
export default meta;

const colors = Object.entries<string>(tokens).filter(([name]) => name.startsWith('color'));
const byRole = new Map(colors.map(([name, value]) => [kebab(name).slice('color-'.length), value]));
const of = (role: string) => byRole.get(role) ?? '';

export const Roles: StoryObj = {
  render: () => html`
    <ul class="swatches">
      ${colors.map(
        ([name, value]) => html`
          <li>
            <span class="swatch" style=${styleMap({ background: value })}></span>
            <code dir="ltr">--fanar-${kebab(name)}</code>
          </li>
        `,
      )}
    </ul>
  `,
};

/**
 * What lies on what, as declared in `contrast.json`, measured on this page in the theme of the toolbar.
 * The build measures the same pairs in every theme and stops where one is too weak.
 */
export const Contrast: StoryObj = {
  render: (_, { globals }) => {
    const arabic = globals.language === 'ar';
    const words = arabic
      ? ['العينة', 'اللون', 'على', 'التباين', 'الحد الأدنى']
      : ['Sample', 'Colour', 'On', 'Contrast', 'At least'];
    const title = arabic ? 'تباين الألوان في المظهر الحالي' : 'Contrast in the present theme';
    return html`<div class="scroller" role="region" aria-label=${title} tabindex="0">
      <table class="contrast" ${ref(fill)}>
        <caption class="caption">
          ${title}
        </caption>
        <thead>
          <tr>
            ${words.map((word) => html`<th scope="col">${word}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${contrast.pairs.flatMap(({ front, back, ratio }) =>
            front.flatMap((on) => back.map((ground) => pairRow(on, ground, ratio, arabic))),
          )}
        </tbody>
      </table>
    </div>`;
  },
};

const pairRow = (on: string, ground: string, ratio: number, arabic: boolean) => html`
  <tr>
    <td>${ratio === 3 ? mark(on, ground) : text(on, ground, arabic)}</td>
    <td><code dir="ltr">${on}</code></td>
    <td><code dir="ltr">${ground}</code></td>
    <td data-on=${on} data-ground=${ground}></td>
    <td dir="ltr">${ratio}</td>
  </tr>
`;

const text = (on: string, ground: string, arabic: boolean) => html`
  <span class="sample" style=${styleMap({ color: of(on), background: of(ground) })}>
    ${arabic ? 'نصّ' : 'Text'}
  </span>
`;

/** An edge or a mark: never text. */
const mark = (on: string, ground: string) => html`
  <span class="sample" style=${styleMap({ background: of(ground) })}>
    <span class="line" style=${styleMap({ background: of(on) })}></span>
  </span>
`;

/** After the table stands in its theme. */
function fill(table?: Element): void {
  requestAnimationFrame(() => {
    for (const cell of table?.querySelectorAll<HTMLElement>('[data-on]') ?? []) {
      const { on = '', ground = '' } = cell.dataset;
      const measured = contrastAt(cell, of(on), of(ground));
      // Cut, not rounded: 4.499 is not 4.5.
      cell.textContent = (Math.floor(measured * 100) / 100).toFixed(2);
      cell.dir = 'ltr';
    }
  });
}

/** One family: thirteen brand colours, and all else follows from them. */
export const Sectors: StoryObj = {
  render: (_, { globals }) => {
    const language = globals.language === 'ar' ? 'ar' : 'en';
    return html`
      <ul class="sectors">
        ${sectors.map((sector) => sectorCard(sector, language))}
      </ul>
    `;
  },
};

const sectorCard = ({ id, title, summary }: Sector, language: 'ar' | 'en') => html`
  <li class="sector" data-sector=${id}>
    <p class="band">${title[language] ?? title.ar}</p>
    <div class="body">
      <p class="soft">${summary[language] ?? summary.ar}</p>
      <fanar-button>${language === 'ar' ? 'ابدأ الآن' : 'Start now'}</fanar-button>
    </div>
  </li>
`;
