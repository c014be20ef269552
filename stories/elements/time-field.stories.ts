import '@fanar/elements/time-field/define';
import type { FanarTimeField } from '@fanar/elements/time-field';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { inForm, showError } from './in-form.js';

type Args = Pick<
  FanarTimeField,
  'label' | 'hint' | 'required' | 'disabled' | 'readonly' | 'value' | 'min' | 'max' | 'step'
>;

/**
 * Use it for a time that the person knows: when something happened, when they can be called.
 *
 * Do not use it to choose among times that an office offers: a radio group shows which are free.
 *
 * Keys: Tab goes from hour to minute to the half of the day; nothing jumps by itself. Enter submits.
 * An hour of 13 and more needs no half of the day. When the person leaves, the time understood is
 * said once.
 */
const meta: Meta<Args> = {
  title: 'Elements/Time field',
  component: 'fanar-time-field',
  args: {
    label: 'وقت الواقعة',
    hint: '',
    required: false,
    disabled: false,
    readonly: false,
    value: '',
    min: '',
    max: '',
    step: 1,
  },
  render: ({ label, hint, required, disabled, readonly, value, min, max, step }) => html`
    <fanar-time-field
      label=${label}
      hint=${hint}
      min=${min}
      max=${max}
      step=${step}
      ?required=${required}
      ?disabled=${disabled}
      ?readonly=${readonly}
      .value=${value}
    ></fanar-time-field>
  `,
};
export default meta;

type Story = StoryObj<Args>;

export const Default: Story = {};

export const WithHint: Story = { args: { hint: 'الوقت التقريبي يكفي' } };

export const Filled: Story = { args: { value: '15:30' } };

export const RequiredError: Story = { args: { required: true }, play: showError };

/** Three o'clock is possible twice a day: the field asks. */
export const AsksForTheHalfOfTheDay: Story = {
  render: () => html`<fanar-time-field label="وقت الواقعة" value="3:00"></fanar-time-field>`,
  play: showError,
};

/** Opening hours settle it: three can only be in the afternoon. */
export const WithinOpeningHours: Story = {
  args: { hint: 'من ٩ صباحًا إلى ٤ مساءً', min: '09:00', max: '16:00', step: 15 },
};

export const Disabled: Story = { args: { value: '15:30', disabled: true } };

export const ReadOnly: Story = { args: { value: '15:30', readonly: true } };

export const Narrow: Story = {
  render: () => html`
    <div class="narrow">
      <fanar-time-field
        label="الوقت الذي يمكننا الاتصال بك فيه بشأن طلبك"
        required
      ></fanar-time-field>
    </div>
  `,
};

/** The button shows what is wrong. */
export const InForm: Story = {
  render: () =>
    inForm(html`<fanar-time-field name="time" label="وقت الواقعة" required></fanar-time-field>`),
};
