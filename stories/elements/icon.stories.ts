import '@fanar/elements/icon/define';
import * as elements from '@fanar/elements';
import type { FanarIcon } from '@fanar/elements/icon';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

type Args = Pick<FanarIcon, 'name' | 'label'>;

/** `iconArrowBack` is named `arrow-back`. */
const names = Object.keys(elements)
  .filter((key) => /^icon[A-Z]/.test(key) && key !== 'iconStyles')
  .map((key) =>
    key
      .slice(4)
      .replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
      .slice(1),
  );

/**
 * Use it beside a word that it helps to find. Do not use it in place of a word: what a picture means
 * is seldom clear. Where no word fits, give it a `label`, which is read as the name of an image;
 * without one it is not read at all.
 *
 * What points or travels along the line turns over in Arabic; clocks, ticks and tools do not. Icons
 * that are registered with `registerIcons()` are drawn at once; any other name loads the whole set
 * once. A page registers drawings of its own as path data: `registerIcons({ wheel: { path: 'M…' } })`.
 */
const meta: Meta<Args> = {
  title: 'Elements/Icon',
  component: 'fanar-icon',
  argTypes: { name: { control: 'select', options: names } },
  args: { name: 'phone', label: '' },
  render: ({ name, label }) => html`
    <p><fanar-icon name=${name} label=${label}></fanar-icon> الخط الساخن: ١٩٤٦٨</p>
  `,
};
export default meta;

type Story = StoryObj<Args>;

export const BesideWords: Story = {};

/** Every icon, first from right to left, then from left to right. */
export const All: Story = {
  render: () => html`
    <ul
      style="display: grid; grid-template-columns: repeat(auto-fill, minmax(9.5rem, 1fr)); gap: 1rem; padding: 0; margin: 0; list-style: none"
    >
      ${names.map(
        (name) =>
          html`<li>
            <span dir="rtl"><fanar-icon name=${name}></fanar-icon></span>
            <span dir="ltr"><fanar-icon name=${name}></fanar-icon></span>
            <div lang="en" dir="ltr" style="text-align: start">${name}</div>
          </li>`,
      )}
    </ul>
  `,
};
