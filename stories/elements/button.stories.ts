import '@fanar/elements/button/define';
import type { FanarButton } from '@fanar/elements/button';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

type Args = Pick<FanarButton, 'variant' | 'disabled' | 'busy'> & { text: string };

/** One primary button on a page, saying what it does. What only navigates is a link. */
const meta: Meta<Args> = {
  title: 'Elements/Button',
  component: 'fanar-button',
  argTypes: {
    variant: { control: 'select', options: ['primary', 'secondary', 'quiet', 'danger'] },
  },
  args: { text: 'متابعة', variant: 'primary', disabled: false, busy: false },
  render: ({ text, variant, disabled, busy }) => html`
    <fanar-button variant=${variant} ?disabled=${disabled} ?busy=${busy}>${text}</fanar-button>
  `,
};
export default meta;

type Story = StoryObj<Args>;

export const Primary: Story = {};

export const Secondary: Story = { args: { text: 'حفظ والعودة لاحقًا', variant: 'secondary' } };

export const Quiet: Story = { args: { text: 'تغيير', variant: 'quiet' } };

export const Danger: Story = { args: { text: 'إلغاء الموعد', variant: 'danger' } };

export const Busy: Story = { args: { text: 'جارٍ الإرسال', busy: true } };

export const Disabled: Story = { args: { disabled: true } };

/** With an address it is a link that looks like a button. */
export const Link: Story = {
  render: () => html`<fanar-button href="#start">ابدأ الآن</fanar-button>`,
};

/** Long words wrap; the button never overflows its place. */
export const LongText: Story = {
  render: () => html`
    <div style="max-inline-size: 12rem">
      <fanar-button>تأكيد طلب تجديد رخصة التسيير وإرساله إلى وحدة المرور</fanar-button>
    </div>
  `,
};
