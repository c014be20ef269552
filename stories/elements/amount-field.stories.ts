import '@fanar/elements/amount-field/define';
import type { FanarAmountField } from '@fanar/elements/amount-field';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { inForm, showError } from './in-form.js';

type Args = Pick<
  FanarAmountField,
  'label' | 'hint' | 'required' | 'disabled' | 'readonly' | 'value'
>;

/**
 * Use it for an amount of Egyptian pounds that the person knows: a rent, the value of a contract, an
 * income. `value`, `min` and `max` are whole piastres.
 *
 * Do not use it to show a fee, nor for another currency.
 *
 * It takes no keys but those of a text box. That the amount is in pounds describes the box; the
 * currency beside it is for the eye. When the person is done, the amount is said and shown once more,
 * on an Arabic page in words as on a cheque, so that a slip of the finger is noticed.
 */
const meta: Meta<Args> = {
  title: 'Elements/Amount field',
  component: 'fanar-amount-field',
  args: {
    label: 'قيمة عقد الإيجار',
    hint: '',
    required: false,
    disabled: false,
    readonly: false,
    value: '',
  },
  render: ({ label, hint, required, disabled, readonly, value }) => html`
    <fanar-amount-field
      label=${label}
      hint=${hint}
      ?required=${required}
      ?disabled=${disabled}
      ?readonly=${readonly}
      .value=${value}
    ></fanar-amount-field>
  `,
};
export default meta;

type Story = StoryObj<Args>;

export const Default: Story = {};

export const WithHint: Story = { args: { hint: 'عن شهر واحد، كما في العقد' } };

/** 123450 piastres. */
export const Filled: Story = { args: { value: '123450' } };

/** As it stands when the person has typed an amount and gone on. */
export const Understood: Story = {
  play: async ({ canvasElement }) => {
    const field = canvasElement.querySelector('fanar-amount-field');
    const input = field?.shadowRoot?.querySelector('input');
    if (!field || !input) return;
    input.value = '١٬٢٣٤٫٥٠';
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await field.updateComplete;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  },
};

/** The error as the person sees it after going on without an answer. */
export const RequiredError: Story = { args: { required: true }, play: showError };

/** What was typed stays, the error names the least. */
export const TooSmall: Story = {
  render: () => html`
    <fanar-amount-field label="قيمة الدفعة الأولى" min="100000" value="50000"></fanar-amount-field>
  `,
  play: showError,
};

export const Disabled: Story = { args: { value: '123450', disabled: true } };

export const ReadOnly: Story = { args: { value: '123450', readonly: true } };

export const LongLabel: Story = {
  args: { label: 'إجمالي الدخل الشهري للأسرة من كل المصادر بعد خصم الضرائب والتأمينات' },
};

export const Narrow: Story = {
  render: () => html`
    <div class="narrow">
      <fanar-amount-field label="قيمة عقد الإيجار" hint="عن شهر واحد" value="123450">
      </fanar-amount-field>
    </div>
  `,
};

/** The button shows what is wrong; nothing is said while the person types. */
export const InForm: Story = {
  render: () =>
    inForm(
      html`<fanar-amount-field
        name="rent"
        label="قيمة عقد الإيجار"
        min="10000"
        required
      ></fanar-amount-field>`,
    ),
};
