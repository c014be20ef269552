import '@fanar/elements/phone-field/define';
import type { FanarPhoneField } from '@fanar/elements/phone-field';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { inForm, showError } from './in-form.js';

type Args = Pick<
  FanarPhoneField,
  'label' | 'hint' | 'required' | 'disabled' | 'readonly' | 'value'
>;

/**
 * Use it for an Egyptian number: mobile, landline or hotline. Name the kinds you can work with: a code
 * cannot be sent to a landline.
 *
 * Do not use it for foreign numbers, nor for an extension: ask for that in a text field beside it.
 */
const meta: Meta<Args> = {
  title: 'Elements/Phone field',
  component: 'fanar-phone-field',
  args: {
    label: 'رقم المحمول',
    hint: '',
    required: false,
    disabled: false,
    readonly: false,
    value: '',
  },
  render: ({ label, hint, required, disabled, readonly, value }) => html`
    <fanar-phone-field
      label=${label}
      hint=${hint}
      ?required=${required}
      ?disabled=${disabled}
      ?readonly=${readonly}
      .value=${value}
    ></fanar-phone-field>
  `,
};
export default meta;

type Story = StoryObj<Args>;

export const Default: Story = {};

export const WithHint: Story = { args: { hint: 'نرسل إليه رسالة بموعد الاستلام' } };

/** The error as the person sees it after going on without an answer. */
export const RequiredError: Story = { args: { required: true }, play: showError };

export const Disabled: Story = { args: { value: '+201001234567', disabled: true } };

export const Prefilled: Story = { args: { value: '+201001234567' } };

/** A landline where only a mobile will do. */
export const WrongKind: Story = {
  render: () => html`
    <fanar-phone-field label="رقم المحمول" kinds="mobile" value="+20663220000"></fanar-phone-field>
  `,
  play: showError,
};

/** The button shows what is wrong; nothing is said while the person types. */
export const InForm: Story = {
  render: () =>
    inForm(
      html`<fanar-phone-field
        name="mobile"
        label="رقم المحمول"
        kinds="mobile"
        required
      ></fanar-phone-field>`,
    ),
};
