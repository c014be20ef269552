import '@fanar/elements/banner/define';
import type { FanarBanner } from '@fanar/elements/banner';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

type Args = Pick<FanarBanner, 'tone' | 'heading' | 'headingLevel' | 'dismissible'> & {
  text: string;
};

/**
 * Use it across the top of the page for what concerns everyone on the site: planned work, other opening
 * hours, a storm.
 *
 * Do not use it for what happens in a form or to one request, which is an alert, and show one at a time.
 *
 * It is a region named by its heading, silent when the page opens; its tone is said in a word. Put away,
 * it fires `fanar-dismiss` and remembers nothing.
 */
const meta: Meta<Args> = {
  title: 'Elements/Banner',
  component: 'fanar-banner',
  argTypes: {
    tone: { control: 'select', options: ['neutral', 'info', 'success', 'warning', 'danger'] },
    headingLevel: { control: { type: 'number', min: 1, max: 6 } },
  },
  args: {
    tone: 'warning',
    heading: 'صيانة مجدولة',
    headingLevel: 2,
    dismissible: true,
    text: 'تتوقف خدمات السجل المدني يوم الجمعة من العاشرة مساءً إلى منتصف الليل.',
  },
  render: ({ tone, heading, headingLevel, dismissible, text }) => html`
    <fanar-banner
      tone=${tone}
      heading=${heading}
      heading-level=${headingLevel}
      ?dismissible=${dismissible}
    >
      ${text}
    </fanar-banner>
  `,
};
export default meta;

type Story = StoryObj<Args>;

export const Warning: Story = {};

export const Danger: Story = {
  args: {
    tone: 'danger',
    heading: 'أغلقنا مراكز الخدمة اليوم بسبب الطقس',
    dismissible: false,
    text: 'نتصل بأصحاب المواعيد لتحديد مواعيد جديدة. الخدمات الإلكترونية متاحة.',
  },
};

/** Without a heading, in little room. */
export const Narrow: Story = {
  args: { tone: 'info', heading: '', text: 'تعمل المراكز في رمضان من التاسعة إلى الثانية ظهرًا.' },
  decorators: [(story) => html`<div style="max-inline-size: 20rem">${story()}</div>`],
};
