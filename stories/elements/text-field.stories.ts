import '@fanar/elements/text-field/define';
import type { FanarTextField } from '@fanar/elements/text-field';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { inForm, showError } from './in-form.js';

type Args = Pick<FanarTextField, 'label' | 'hint' | 'required' | 'disabled' | 'readonly' | 'value'>;

/**
 * Use it for a short answer in the person's own words: an address, a landmark, a note to the office.
 *
 * Do not use it for what has a field of its own (national ID, phone, name, plate), nor where the
 * answers are known beforehand: a radio group or a select asks less of the person.
 */
const meta: Meta<Args> = {
  title: 'Elements/Text field',
  component: 'fanar-text-field',
  args: {
    label: 'العنوان',
    hint: '',
    required: false,
    disabled: false,
    readonly: false,
    value: '',
  },
  render: ({ label, hint, required, disabled, readonly, value }) => html`
    <fanar-text-field
      label=${label}
      hint=${hint}
      ?required=${required}
      ?disabled=${disabled}
      ?readonly=${readonly}
      .value=${value}
    ></fanar-text-field>
  `,
};
export default meta;

type Story = StoryObj<Args>;

export const Default: Story = {};

export const WithHint: Story = { args: { hint: 'اسم الشارع ورقم المبنى' } };

/** The error as the person sees it after going on without an answer. */
export const RequiredError: Story = { args: { required: true }, play: showError };

export const Disabled: Story = { args: { value: 'حي الشرق، شارع 23 يوليو', disabled: true } };

export const Prefilled: Story = { args: { value: 'حي الشرق، شارع 23 يوليو' } };

/** More can be typed than is allowed: the field counts, and cuts nothing. */
export const CountedCharacters: Story = {
  render: () => html`
    <fanar-text-field label="ملاحظات" maxlength="20" value="بجوار مسجد السلام"></fanar-text-field>
  `,
};

/** Addresses of e-mail and digits that are no quantity run left to right on any page. */
export const LeftToRight: Story = {
  render: () => html`
    <fanar-text-field
      label="البريد الإلكتروني"
      type="email"
      autocomplete="email"
      value="name@example.com"
    ></fanar-text-field>
  `,
};

export const ReadOnly: Story = { args: { value: 'حي الشرق، شارع 23 يوليو', readonly: true } };

/** The button shows what is wrong; nothing is said while the person types. */
export const InForm: Story = {
  render: () =>
    inForm(html`<fanar-text-field name="address" label="العنوان" required></fanar-text-field>`),
};
