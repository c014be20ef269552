import '@fanar/elements/alert/define';
import type { FanarAlert } from '@fanar/elements/alert';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';

type Args = Pick<FanarAlert, 'tone' | 'heading' | 'headingLevel' | 'announce'> & { text: string };

/** Stands beside what it is about. One that appears later says itself with `announce`. */
const meta: Meta<Args> = {
  title: 'Elements/Alert',
  component: 'fanar-alert',
  argTypes: {
    tone: { control: 'select', options: ['info', 'success', 'warning', 'danger'] },
    headingLevel: { control: { type: 'number', min: 1, max: 6 } },
    announce: { control: 'select', options: [undefined, 'polite', 'assertive'] },
  },
  args: {
    tone: 'info',
    heading: 'مواعيد العمل في رمضان',
    headingLevel: 3,
    announce: undefined,
    text: 'تعمل مراكز الخدمة من التاسعة صباحًا إلى الثانية ظهرًا.',
  },
  render: ({ tone, heading, headingLevel, announce, text }) => html`
    <fanar-alert
      tone=${tone}
      heading=${heading}
      heading-level=${headingLevel}
      announce=${announce ?? nothing}
    >
      ${text}
    </fanar-alert>
  `,
};
export default meta;

type Story = StoryObj<Args>;

export const Info: Story = {};

export const Success: Story = {
  args: { tone: 'success', heading: 'تم الحفظ', text: 'بياناتك محفوظة على هذا الجهاز.' },
};

export const Warning: Story = {
  args: {
    tone: 'warning',
    heading: 'انقطع الاتصال',
    text: 'بياناتك محفوظة على هذا الجهاز؛ حاول مرة أخرى بعد قليل.',
  },
};

export const Danger: Story = {
  args: {
    tone: 'danger',
    heading: 'لم تتم الموافقة على الطلب',
    text: 'يمكنك تقديم تظلم خلال ستين يومًا.',
  },
};

/** A short message needs no heading; a screen reader still hears its tone. */
export const WithoutHeading: Story = {
  args: { tone: 'success', heading: '', text: 'تم الحفظ.' },
};

export const Announced: Story = {
  args: { tone: 'warning', announce: 'polite', heading: 'تأخر الرد', text: 'حاول مرة أخرى.' },
};
