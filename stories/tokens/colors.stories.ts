import * as tokens from '@fanar/tokens';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';

/** Every colour by its role. Themes and sectors change the value, never the role. */
const meta: Meta = { title: 'Tokens/Colours' };
export default meta;

const colors = Object.entries<string>(tokens).filter(([name]) => name.startsWith('color'));

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

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
