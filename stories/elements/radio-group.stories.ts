import '@fanar/elements/radio-group/define';
import type { FanarRadioGroup } from '@fanar/elements/radio-group';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { inForm, showError } from './in-form.js';

type Args = Pick<FanarRadioGroup, 'label' | 'hint' | 'required' | 'disabled' | 'options' | 'value'>;

const ways = [
  { value: 'courier', label: 'التسليم بالمنزل', hint: 'خلال 3 أيام عمل' },
  { value: 'office', label: 'من وحدة المرور' },
  { value: 'post', label: 'من مكتب البريد', hint: 'غير متاح الآن', disabled: true },
];

/**
 * Use it for one answer out of two to six: all are in view, each may explain itself.
 *
 * Do not use it for longer lists (a select), for several answers at once (checkboxes), or for one thing
 * that is so or not (a checkbox).
 */
const meta: Meta<Args> = {
  title: 'Elements/Radio group',
  component: 'fanar-radio-group',
  args: {
    label: 'طريقة الاستلام',
    hint: '',
    required: false,
    disabled: false,
    options: ways,
    value: '',
  },
  render: ({ label, hint, required, disabled, options, value }) => html`
    <fanar-radio-group
      label=${label}
      hint=${hint}
      ?required=${required}
      ?disabled=${disabled}
      .options=${options}
      .value=${value}
    ></fanar-radio-group>
  `,
};
export default meta;

type Story = StoryObj<Args>;

export const Default: Story = {};

export const WithHint: Story = { args: { hint: 'تصلك الرخصة بعد الموافقة على الطلب' } };

/** The error as the person sees it after going on without an answer. */
export const RequiredError: Story = { args: { required: true }, play: showError };

export const Disabled: Story = { args: { value: 'courier', disabled: true } };

export const Prefilled: Story = { args: { value: 'courier' } };

/** Without a script: answers as children. */
export const OptionChildren: Story = {
  render: () => html`
    <fanar-radio-group label="طريقة الاستلام">
      <option value="courier" data-hint="خلال 3 أيام عمل">التسليم بالمنزل</option>
      <option value="office">من وحدة المرور</option>
    </fanar-radio-group>
  `,
};

/** The button shows what is wrong. */
export const InForm: Story = {
  render: () =>
    inForm(
      html`<fanar-radio-group
        name="delivery"
        label="طريقة الاستلام"
        required
        .options=${ways}
      ></fanar-radio-group>`,
    ),
};
