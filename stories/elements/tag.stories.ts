import '@fanar/elements/tag/define';
import type { FanarTag } from '@fanar/elements/tag';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

type Args = Pick<FanarTag, 'tone'> & { text: string };

/**
 * Use it for the state of a request, an appointment or a task, in a word or two. Do not use it for what
 * can be pressed, nor for a message, which is an alert.
 *
 * It is read as text. Its icon and colour repeat what the words say.
 */
const meta: Meta<Args> = {
  title: 'Elements/Tag',
  component: 'fanar-tag',
  argTypes: {
    tone: {
      control: 'select',
      options: ['neutral', 'progress', 'info', 'success', 'warning', 'danger'],
    },
  },
  args: { tone: 'info', text: 'قيد المراجعة' },
  render: ({ tone, text }) => html`<fanar-tag tone=${tone}>${text}</fanar-tag>`,
};
export default meta;

type Story = StoryObj<Args>;

export const Tones: Story = {
  render: () => html`
    <p style="display: flex; flex-wrap: wrap; gap: 0.75rem">
      <fanar-tag>لم تبدأ بعد</fanar-tag>
      <fanar-tag tone="progress">قيد العمل</fanar-tag>
      <fanar-tag tone="info">قيد المراجعة</fanar-tag>
      <fanar-tag tone="success">تمت الموافقة</fanar-tag>
      <fanar-tag tone="warning">مطلوب استكمال مستندات</fanar-tag>
      <fanar-tag tone="danger">لم تتم الموافقة على الطلب</fanar-tag>
    </p>
  `,
};

/** Long words wrap. */
export const Narrow: Story = {
  render: () => html`
    <div style="max-inline-size: 10rem">
      <fanar-tag tone="warning">مطلوب استكمال مستندات قبل موعد الفحص</fanar-tag>
    </div>
  `,
};
