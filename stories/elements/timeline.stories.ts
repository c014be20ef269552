import '@fanar/elements/timeline/define';
import type { FanarTimeline } from '@fanar/elements/timeline';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

type Args = Pick<FanarTimeline, 'events' | 'label' | 'reversed'> & { width: string };

/**
 * For what has happened to one application, where it is and what comes next. Not for the steps of a
 * form, which the step indicator shows, nor for how a service is got, which is a process list.
 *
 * Has no keys. A screen reader hears a list with a name; each event says whether it is completed,
 * current or to come.
 */
const meta: Meta<Args> = {
  title: 'Elements/Timeline',
  component: 'fanar-timeline',
  argTypes: { width: { control: 'inline-radio', options: ['16rem', '40rem'] } },
  args: {
    label: '',
    reversed: false,
    width: '40rem',
    events: [
      {
        id: 'received',
        title: 'استلمنا طلبك',
        date: '2026-11-20',
        text: 'أرسلنا رقم الطلب في رسالة قصيرة.',
      },
      {
        id: 'review',
        title: 'قيد المراجعة في وحدة مرور الزهور',
        date: '2026-11-26',
        text: 'نراجع المستندات التي أرفقتها.',
        state: 'current',
      },
      { id: 'ready', title: 'جاهز للاستلام', date: 'خلال ثلاثة أيام عمل', state: 'to-come' },
    ],
  },
  render: ({ events, label, reversed, width }) => html`
    <div style="max-inline-size: ${width}">
      <fanar-timeline .events=${events} label=${label} ?reversed=${reversed}></fanar-timeline>
    </div>
  `,
};
export default meta;

type Story = StoryObj<Args>;

export const UnderReview: Story = {};

export const Narrow: Story = { args: { width: '16rem' } };

/** The last of them first. */
export const Reversed: Story = { args: { reversed: true } };

/** A child with the `id` of an event as its slot takes the place of the text. */
export const OwnText: Story = {
  render: ({ events }) => html`
    <fanar-timeline .events=${events}>
      <p slot="review">ينقصنا مستند واحد. <a href="#papers">أرفق وثيقة التأمين</a></p>
    </fanar-timeline>
  `,
};
