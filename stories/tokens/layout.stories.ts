import * as tokens from '@fanar/tokens';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { bySize, kebab } from './measure.js';
import './tokens.css';

/** Room, sizes, corners and heights. A token that is not here is not needed: use one that is. */
const meta: Meta = { title: 'Foundations/Layout' };
export default meta;

const named = (start: RegExp) =>
  bySize(Object.entries<string>(tokens).filter(([name]) => start.test(name)));

const figures = (
  group: readonly (readonly [string, string])[],
  figure: (value: string) => TemplateResult,
) => html`
  <dl class="figures-list">
    ${group.map(
      ([name, value]) => html`
        <dt><code dir="ltr">--fanar-${kebab(name)}</code></dt>
        <dd>${figure(value)}</dd>
      `,
    )}
  </dl>
`;

const bar = (inlineSize: string) =>
  html`<span class="bar" style=${styleMap({ inlineSize })}></span>`;
const tile = (style: Record<string, string>) =>
  html`<span class="tile" style=${styleMap(style)}></span>`;

/** Pixels, so that large text leaves room for itself; what holds text grows with it. */
export const SpaceAndSize: StoryObj = {
  render: () => html` ${figures(named(/^space\d/), bar)} ${figures(named(/^size[A-Z]/), bar)} `,
};

/** Corners, edges, and the two heights above the page. */
export const RadiusAndElevation: StoryObj = {
  render: () => html`
    ${figures(named(/^radius/), (borderRadius) => tile({ borderRadius }))}
    ${figures(named(/^borderWidth/), (borderWidth) => tile({ borderWidth }))}
    ${figures(named(/^shadow/), (boxShadow) => tile({ boxShadow, borderColor: 'transparent' }))}
  `,
};
