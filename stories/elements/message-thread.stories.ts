import '@fanar/elements/message-thread/define';
import type { FanarMessageThread, ThreadMessage } from '@fanar/elements/message-thread';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

type Args = Pick<FanarMessageThread, 'thread' | 'label'>;

const thread: readonly ThreadMessage[] = [
  {
    id: 'm1',
    from: 'citizen',
    sentAt: '2026-03-02T08:05:00Z',
    text: 'أرفقت كشف النظر ووثيقة التأمين.\nهل يلزم إحضار الأصل يوم الموعد؟',
    attachments: [{ name: 'كشف-النظر-2026.pdf', href: '#file', size: 204_800 }],
  },
  {
    id: 'm2',
    from: 'office',
    author: 'وحدة مرور بورسعيد – قسم التراخيص',
    sentAt: '2026-03-03T07:30:00Z',
    text: 'نعم، أحضر أصل كشف النظر. استلمنا وثيقة التأمين ولا نحتاج إلى أصلها.',
    unread: true,
  },
  {
    id: 'm3',
    from: 'office',
    author: 'وحدة مرور بورسعيد – قسم التراخيص',
    sentAt: '2026-03-03T07:45:00Z',
    text: 'Please bring the original document and a copy of it.',
    attachments: [
      {
        name: 'appointment-letter-port-said-traffic-unit-march-2026-final.pdf',
        href: '#file',
        size: 2_048_000,
      },
    ],
    unread: true,
  },
];

/**
 * Use it for what a citizen and an office wrote to each other about one application. A text area and a
 * button to answer stand under it.
 *
 * Do not use it for what happened to an application (timeline) or for one notice (alert).
 *
 * Keys: Tab goes through the attachments. It is read as a list with who wrote, when and what; one that
 * is new says so in a word. A message of the office that comes while the page is open is announced
 * once, politely. Text stays text: nothing in it becomes markup, each message runs in the direction of
 * its own first letter.
 */
const meta: Meta<Args> = {
  title: 'Elements/Message thread',
  component: 'fanar-message-thread',
  args: { thread, label: 'رسائل الطلب' },
  render: (args) => html`
    <fanar-message-thread .thread=${args.thread} label=${args.label}></fanar-message-thread>
  `,
};
export default meta;

type Story = StoryObj<Args>;

export const Default: Story = {};

export const Narrow: Story = {
  render: (args, context) => html`<div class="narrow">${meta.render?.(args, context)}</div>`,
};

export const Empty: Story = { args: { thread: [] } };
