import '@fanar/elements/back-link/define';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

/**
 * Use it above the heading of a page that is a step of something. Do not use it beside breadcrumbs:
 * one way back is enough.
 *
 * Tab reaches the `<a>`, which is the page's own; the arrow is part of its target and not read.
 */
const meta: Meta = {
  title: 'Elements/Back link',
  component: 'fanar-back-link',
  render: () => html` <fanar-back-link><a href="#services">رجوع</a></fanar-back-link> `,
};
export default meta;

type Story = StoryObj;

export const Usual: Story = {};

/** It may name the page it leads to; long words wrap. */
export const Named: Story = {
  render: () => html`
    <div style="max-inline-size: 14rem">
      <fanar-back-link
        ><a href="#services">رجوع إلى خدمات تراخيص المركبات والقيادة</a></fanar-back-link
      >
    </div>
  `,
};
