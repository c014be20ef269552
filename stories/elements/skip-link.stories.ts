import '@fanar/elements/skip-link/define';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

/**
 * Use it once, as the first thing on a page. Do not use it for other short cuts: the headings are for
 * those.
 *
 * It is seen while it has the focus. Enter brings the focus to the element with the `id`, in a shadow
 * root too, and a screen reader goes on from there.
 */
const meta: Meta = {
  title: 'Elements/Skip link',
  component: 'fanar-skip-link',
  render: () => html`
    <fanar-skip-link for="content"></fanar-skip-link>
    <p>اضغط Tab من أعلى الصفحة.</p>
    <div id="content">خدمات المرور</div>
  `,
};
export default meta;

type Story = StoryObj;

/** Not seen until Tab reaches it. */
export const Usual: Story = {};

export const Focused: Story = {
  play: ({ canvasElement }) => {
    const link = canvasElement.querySelector('fanar-skip-link');
    link?.shadowRoot?.querySelector('a')?.focus();
  },
};
