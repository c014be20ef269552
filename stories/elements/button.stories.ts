import '@fanar/elements/button/define';
import '@fanar/elements/text-field/define';
import type { FanarButton } from '@fanar/elements/button';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { inForm } from './in-form.js';

type Args = Pick<FanarButton, 'variant' | 'disabled' | 'busy'> & { text: string };

/**
 * Use it for what the person does next: one primary button on a page, saying what it does.
 *
 * Do not use it for what only leads to another page, which is a link, nor disabled until everything
 * is filled in: let the person press it and say what is missing.
 */
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

/** Submits the form it stands in; Enter in a text box presses it. */
export const InForm: Story = {
  render: () => inForm(html`<fanar-text-field name="address" label="العنوان"></fanar-text-field>`),
};
