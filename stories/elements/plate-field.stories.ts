import '@fanar/elements/plate-field/define';
import type { FanarPlateField } from '@fanar/elements/plate-field';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { inForm, showError } from './in-form.js';

type Args = Pick<
  FanarPlateField,
  'label' | 'hint' | 'required' | 'disabled' | 'readonly' | 'value'
>;

/**
 * Use it for a plate of the system of 2008: up to three letters and up to four digits, which stand as
 * they do on the vehicle. A whole plate can be pasted into either box.
 *
 * Do not use it for older plates of digits alone, nor for those of the army, the police or diplomats.
 */
const meta: Meta<Args> = {
  title: 'Elements/Plate field',
  component: 'fanar-plate-field',
  args: {
    label: 'لوحة المركبة',
    hint: '',
    required: false,
    disabled: false,
    readonly: false,
    value: '',
  },
  render: ({ label, hint, required, disabled, readonly, value }) => html`
    <fanar-plate-field
      label=${label}
      hint=${hint}
      ?required=${required}
      ?disabled=${disabled}
      ?readonly=${readonly}
      .value=${value}
    ></fanar-plate-field>
  `,
};
export default meta;

type Story = StoryObj<Args>;

export const Default: Story = {};

export const WithHint: Story = { args: { hint: 'كما في رخصة التسيير' } };

/** The error as the person sees it after going on without an answer. */
export const RequiredError: Story = { args: { required: true }, play: showError };

export const Disabled: Story = { args: { value: 'أبج1234', disabled: true } };

export const Prefilled: Story = { args: { value: 'أبج1234' } };

/** The box that is wrong is marked, and gets the focus from an error summary. */
export const UnusedLetter: Story = { args: { value: 'أبث123' }, play: showError };

/** The button shows what is wrong; nothing is said while the person types. */
export const InForm: Story = {
  render: () =>
    inForm(
      html`<fanar-plate-field name="plate" label="لوحة المركبة" required></fanar-plate-field>`,
    ),
};
