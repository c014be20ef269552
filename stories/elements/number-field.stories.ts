import '@fanar/elements/number-field/define';
import type { FanarNumberField } from '@fanar/elements/number-field';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { inForm, showError } from './in-form.js';

type Args = Pick<
  FanarNumberField,
  'label' | 'hint' | 'required' | 'disabled' | 'readonly' | 'steppers' | 'unit' | 'value'
>;

/**
 * Use it for how many or how much of something: copies, rooms, square metres. With `steppers` where
 * the number is small and mostly near the first one.
 *
 * Do not use it for digits that are no quantity (a reference, a postcode: a text field), for money
 * (an amount field), nor for a year or a day (a date field).
 *
 * Keys: up and down arrows go one step, Page Up and Page Down ten; left and right, Home and End move
 * the caret. Not the wheel, which changes numbers behind one's back. The buttons do the same as the
 * arrows and are no Tab stops; they go on while they are held. The number that a step led to is said.
 *
 * To assistive technology it is a text box: VoiceOver on iOS does not let one type into a spinbutton.
 * Nothing is rounded, cut or brought into the bounds, and what can be read in two ways is asked about.
 */
const meta: Meta<Args> = {
  title: 'Elements/Number field',
  component: 'fanar-number-field',
  args: {
    label: 'عدد النسخ',
    hint: '',
    required: false,
    disabled: false,
    readonly: false,
    steppers: false,
    unit: '',
    value: '',
  },
  render: ({ label, hint, required, disabled, readonly, steppers, unit, value }) => html`
    <fanar-number-field
      label=${label}
      hint=${hint}
      ?required=${required}
      ?disabled=${disabled}
      ?readonly=${readonly}
      ?steppers=${steppers}
      unit=${unit}
      .value=${value}
    ></fanar-number-field>
  `,
};
export default meta;

type Story = StoryObj<Args>;

export const Default: Story = {};

export const WithHint: Story = { args: { hint: 'حتى 10 نسخ للشخص' } };

export const Filled: Story = { args: { value: '1234' } };

/** What is counted stands beside the box and is heard with it. */
export const WithUnit: Story = {
  args: { label: 'المساحة', unit: 'متر مربع', value: '120', steppers: true },
};

/** A button for less and one for more, as large as a fingertip. */
export const WithSteppers: Story = { args: { steppers: true, value: '2' } };

/** At an end the button that leads beyond it is off. */
export const AtTheMost: Story = {
  render: () => html`
    <fanar-number-field
      label="عدد النسخ"
      min="1"
      max="10"
      steppers
      width="s"
      value="10"
    ></fanar-number-field>
  `,
};

/** With a unit in the hint and two digits after the decimal sign. */
export const Decimals: Story = {
  render: () => html`
    <fanar-number-field
      label="مساحة الشقة"
      hint="بالمتر المربع"
      decimals="2"
      value="120.5"
    ></fanar-number-field>
  `,
};

/** The error as the person sees it after going on without an answer. */
export const RequiredError: Story = { args: { required: true }, play: showError };

/** What was typed stays, the error names the most. */
export const TooLarge: Story = {
  render: () => html`
    <fanar-number-field label="عدد النسخ" max="10" value="12"></fanar-number-field>
  `,
  play: showError,
};

/** A thousand and more, or one and a fraction: nobody but the person can know. */
export const Ambiguous: Story = { args: { value: '1.234' }, play: showError };

export const Disabled: Story = { args: { value: '2', steppers: true, disabled: true } };

export const ReadOnly: Story = { args: { value: '2', steppers: true, readonly: true } };

export const LongLabel: Story = {
  args: { label: 'عدد أفراد الأسرة المقيمين معك في المسكن نفسه، بمن فيهم الأطفال', steppers: true },
};

export const Narrow: Story = {
  render: () => html`
    <div class="narrow">
      <fanar-number-field label="عدد النسخ" hint="حتى 10 نسخ للشخص" steppers></fanar-number-field>
    </div>
  `,
};

/** The button shows what is wrong; nothing is said while the person types. */
export const InForm: Story = {
  render: () =>
    inForm(
      html`<fanar-number-field
        name="copies"
        label="عدد النسخ"
        min="1"
        max="10"
        steppers
        required
      ></fanar-number-field>`,
    ),
};
