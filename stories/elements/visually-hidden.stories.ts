import '@fanar/elements/visually-hidden/define';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

/**
 * Use it for words that the eye does not need, since it sees what stands beside them: which row a
 * «تعديل» changes. Do not use it for what everybody needs, nor around anything that takes the focus.
 *
 * A screen reader reads it in its place in the text.
 */
const meta: Meta = {
  title: 'Elements/Visually hidden',
  component: 'fanar-visually-hidden',
  render: () => html`
    <p>
      عنوان السكن: حي العرب، بورسعيد
      <a href="#address">تعديل<fanar-visually-hidden> عنوان السكن</fanar-visually-hidden></a>
    </p>
  `,
};
export default meta;

type Story = StoryObj;

export const Usual: Story = {};
