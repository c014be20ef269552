import '@fanar/elements/national-id-field/define';
import type { FanarNationalIdField } from '@fanar/elements/national-id-field';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { inForm, showError } from './in-form.js';

type Args = Pick<
  FanarNationalIdField,
  'label' | 'hint' | 'required' | 'disabled' | 'readonly' | 'masked' | 'value'
>;

/**
 * Use it wherever the fourteen digits of the card are asked for. Digits of any script are taken,
 * grouped or not; when the person is done, the birth date, the sex and the governorate of the birth
 * registration are told. That governorate is nobody's address.
 *
 * `masked` where the screen can be seen by others, as at a counter: once the person has left it, only
 * the first digit and the last three are seen.
 *
 * Do not use it for a passport, for the number on the back of the card, or to prove who somebody is:
 * it checks the form of the number and no more.
 *
 * Keys: those of any text box; Enter submits. Masked, Tab reaches the dots and then the button that
 * shows the number; a key that edits shows it too and does what it always does. A screen reader is
 * told the dots and that the number is hidden; what the number tells is said once, and of a masked
 * one only after it was shown. A copy holds the number, not the dots.
 */
const meta: Meta<Args> = {
  title: 'Elements/National ID field',
  component: 'fanar-national-id-field',
  args: {
    label: 'الرقم القومي',
    hint: '',
    required: false,
    disabled: false,
    readonly: false,
    masked: false,
    value: '',
  },
  render: ({ label, hint, required, disabled, readonly, masked, value }) => html`
    <fanar-national-id-field
      label=${label}
      hint=${hint}
      ?required=${required}
      ?disabled=${disabled}
      ?readonly=${readonly}
      ?masked=${masked}
      .value=${value}
    ></fanar-national-id-field>
  `,
};
export default meta;

type Story = StoryObj<Args>;

export const Default: Story = {};

export const WithHint: Story = { args: { hint: '14 رقمًا في وجه البطاقة' } };

/** The error as the person sees it after going on without an answer. */
export const RequiredError: Story = { args: { required: true }, play: showError };

export const Disabled: Story = { args: { value: '20001150300919', disabled: true } };

export const Prefilled: Story = { args: { value: '20001150300919' } };

/** Typed in Arabic digits with spaces: what is written stays as it is, in its order. */
export const Understood: Story = {
  play: async ({ canvasElement }) => {
    const field = canvasElement.querySelector('fanar-national-id-field');
    await field?.updateComplete;
    const input = field?.shadowRoot?.querySelector('input');
    if (!input) return;
    input.value = '٢ ٠٠٠١١٥ ٠٣ ٠٠٩١ ٩';
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    input.dispatchEvent(new Event('change', { bubbles: true }));
  },
};

/** Hidden from passers-by: show it by the button, or go into the box. */
export const Masked: Story = { args: { value: '20001150300919', masked: true } };

/** One digit is missing. */
export const WrongNumber: Story = { args: { value: '2000115030091' }, play: showError };

export const ReadOnly: Story = { args: { value: '20001150300919', readonly: true } };

export const Narrow: Story = {
  render: () => html`
    <div class="narrow">
      <fanar-national-id-field
        label="الرقم القومي لصاحب الطلب أو من ينوب عنه قانونًا"
        value="20001150300919"
        masked
        required
      ></fanar-national-id-field>
    </div>
  `,
};

/** The button shows what is wrong; nothing is said while the person types. */
export const InForm: Story = {
  render: () =>
    inForm(
      html`<fanar-national-id-field
        name="nationalId"
        label="الرقم القومي"
        required
      ></fanar-national-id-field>`,
    ),
};
