import '@fanar/elements/button/define';
import '@fanar/elements/text-field/define';
import type { FanarButton } from '@fanar/elements/button';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { inForm } from './in-form.js';

type Args = Pick<FanarButton, 'variant' | 'size' | 'disabled' | 'busy' | 'busyLabel'> & {
  text: string;
};

/**
 * Use it for what the person does next: one primary button on a page, saying what it does.
 *
 * Do not use it for what only leads to another page, which is a link, nor disabled until everything
 * is filled in: let the person press it and say what is missing.
 *
 * Enter and Space press it. The second press of a double press submits nothing. With `busy` and
 * `busy-label` it shows that work goes on, says so once, keeps the focus and lets no press through.
 */
const meta: Meta<Args> = {
  title: 'Elements/Button',
  component: 'fanar-button',
  argTypes: {
    variant: { control: 'select', options: ['primary', 'secondary', 'quiet', 'danger'] },
    size: { control: 'select', options: ['small', 'medium', 'large'] },
  },
  args: {
    text: 'متابعة',
    variant: 'primary',
    size: 'medium',
    disabled: false,
    busy: false,
    busyLabel: '',
  },
  render: ({ text, variant, size, disabled, busy, busyLabel }) => html`
    <fanar-button
      variant=${variant}
      size=${size}
      ?disabled=${disabled}
      ?busy=${busy}
      busy-label=${busyLabel}
      >${text}</fanar-button
    >
  `,
};
export default meta;

type Story = StoryObj<Args>;

export const Primary: Story = {};

/** Every variant, and every size. */
export const All: Story = {
  render: () => html`
    <div style="display: flex; flex-wrap: wrap; align-items: center; gap: 1rem">
      <fanar-button>متابعة</fanar-button>
      <fanar-button variant="secondary">حفظ والعودة لاحقًا</fanar-button>
      <fanar-button variant="quiet">تغيير</fanar-button>
      <fanar-button variant="danger">إلغاء الموعد</fanar-button>
      <fanar-button disabled>متابعة</fanar-button>
      <fanar-button size="large" href="#start">ابدأ الآن</fanar-button>
      <fanar-button size="small" variant="secondary">تعديل</fanar-button>
    </div>
  `,
};

export const Busy: Story = { args: { text: 'أرسل الطلب', busy: true, busyLabel: 'جارٍ الإرسال…' } };

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
