import '@fanar/elements/menu/define';
import type { FanarMenu } from '@fanar/elements/menu';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

type Args = Pick<FanarMenu, 'label'>;

/**
 * Use it for actions that few people need, on one thing: an application, a row, a document.
 *
 * Do not use it for the next step, which is a button in view, nor to choose an answer, which is a
 * select, nor for the navigation of a site.
 *
 * Enter, Space and the arrow down open it at its first action, the arrow up at its last. Arrows go
 * round, Home and End to the ends, letters to an action that begins with them; Escape closes it and
 * goes back to the button. On a small screen it is a sheet at the bottom.
 */
const meta: Meta<Args> = {
  title: 'Elements/Menu',
  component: 'fanar-menu',
  args: { label: 'إجراءات الطلب' },
  render: ({ label }) => html`
    <fanar-menu label=${label}>
      <button type="button">طباعة ملخص الطلب</button>
      <a href="#receipt">تنزيل إيصال السداد</a>
      <button type="button">تغيير الموعد</button>
      <hr />
      <button type="button" data-tone="danger">إلغاء الطلب</button>
    </fanar-menu>
  `,
};
export default meta;

type Story = StoryObj<Args>;

export const Closed: Story = {};

export const Open: Story = {
  play: ({ canvasElement }) => canvasElement.querySelector('fanar-menu')?.show(),
};

/** Long words in little room wrap, in the button and in the list. */
export const Narrow: Story = {
  args: { label: 'كل ما يمكن فعله في طلب ترخيص إشغال الطريق' },
  decorators: [(story) => html`<div style="max-inline-size: 14rem">${story()}</div>`],
};
