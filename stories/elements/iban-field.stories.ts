import '@fanar/elements/iban-field/define';
import type { FanarIbanField } from '@fanar/elements/iban-field';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { inForm, showError } from './in-form.js';

type Args = Pick<FanarIbanField, 'label' | 'hint' | 'required' | 'disabled' | 'readonly' | 'value'>;

/**
 * Use it where money is to be paid into an account in an Egyptian bank.
 *
 * Do not use it for an account abroad, nor for the number of a card. It checks that the number is well
 * formed; whether there is such an account, and whose it is, only the bank can tell.
 *
 * Keys: those of any text box; Enter submits. When the person is done, the number is said once, in the
 * groups of four that banks print.
 */
const meta: Meta<Args> = {
  title: 'Elements/IBAN field',
  component: 'fanar-iban-field',
  args: {
    label: 'رقم الحساب البنكي الدولي (IBAN)',
    hint: '',
    required: false,
    disabled: false,
    readonly: false,
    value: '',
  },
  render: ({ label, hint, required, disabled, readonly, value }) => html`
    <fanar-iban-field
      label=${label}
      hint=${hint}
      ?required=${required}
      ?disabled=${disabled}
      ?readonly=${readonly}
      .value=${value}
    ></fanar-iban-field>
  `,
};
export default meta;

type Story = StoryObj<Args>;

export const Default: Story = {};

export const WithHint: Story = { args: { hint: '29 خانة تبدأ بـ EG، وتجدها في كشف الحساب' } };

export const Filled: Story = { args: { value: 'EG380019000500000000263180002' } };

/** The error as the person sees it after going on without an answer. */
export const RequiredError: Story = { args: { required: true }, play: showError };

/** One digit is wrong: the check digits do not fit. */
export const WrongNumber: Story = {
  args: { value: 'EG380019000500000000263180003' },
  play: showError,
};

/** Typed in small letters and Arabic digits: what is written stays, what was understood is shown. */
export const Understood: Story = {
  play: async ({ canvasElement }) => {
    const field = canvasElement.querySelector('fanar-iban-field');
    await field?.updateComplete;
    const input = field?.shadowRoot?.querySelector('input');
    if (!input) return;
    input.value = 'eg٣٨ ٠٠١٩ ٠٠٠٥ ٠٠٠٠ ٠٠٠٠ ٢٦٣١ ٨٠٠٠ ٢';
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    input.dispatchEvent(new Event('change', { bubbles: true }));
  },
};

export const Disabled: Story = { args: { value: 'EG380019000500000000263180002', disabled: true } };

export const ReadOnly: Story = { args: { value: 'EG380019000500000000263180002', readonly: true } };

export const Narrow: Story = {
  render: () => html`
    <div class="narrow">
      <fanar-iban-field
        label="رقم الحساب البنكي الدولي الذي تريد صرف المبلغ إليه"
        value="EG380019000500000000263180002"
        required
      ></fanar-iban-field>
    </div>
  `,
};

/** The button shows what is wrong; nothing is said while the person types. */
export const InForm: Story = {
  render: () =>
    inForm(
      html`<fanar-iban-field name="iban" label="رقم الحساب (IBAN)" required></fanar-iban-field>`,
    ),
};
