import '@fanar/elements/checkbox-group/define';
import type { FanarCheckboxGroup } from '@fanar/elements/checkbox-group';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { inForm, showError } from './in-form.js';

type Args = Pick<
  FanarCheckboxGroup,
  'label' | 'hint' | 'required' | 'disabled' | 'readonly' | 'options' | 'value' | 'min' | 'max'
>;

const papers = [
  { value: 'id', label: 'بطاقة الرقم القومي', hint: 'سارية' },
  { value: 'birth', label: 'شهادة الميلاد المميكنة' },
  { value: 'lease', label: 'عقد الإيجار' },
];

/**
 * Use it for several answers out of a few: all are in view, each may explain itself. Where none may
 * fit, add an answer that is `exclusive`; without words of its own it says «لا شيء مما سبق».
 *
 * Do not use it for one answer only (a radio group), for one thing that is so or not (a checkbox), nor
 * for more than about ten answers (a combobox).
 *
 * Keys: Tab goes from box to box, Space ticks and clears, Enter submits. The question is announced with
 * its hint and its error when the person comes in. Where a tick clears other answers, that is said
 * once. Say the least and the most in the hint: more can be ticked, and are told as an error.
 */
const meta: Meta<Args> = {
  title: 'Elements/Checkbox group',
  component: 'fanar-checkbox-group',
  args: {
    label: 'المستندات التي معك',
    hint: '',
    required: false,
    disabled: false,
    readonly: false,
    options: papers,
    value: [],
    min: undefined,
    max: undefined,
  },
  render: ({ label, hint, required, disabled, readonly, options, value, min, max }) => html`
    <fanar-checkbox-group
      label=${label}
      hint=${hint}
      ?required=${required}
      ?disabled=${disabled}
      ?readonly=${readonly}
      .options=${options}
      .value=${value}
      .min=${min}
      .max=${max}
    ></fanar-checkbox-group>
  `,
};
export default meta;

type Story = StoryObj<Args>;

export const Default: Story = {};

export const WithHint: Story = { args: { hint: 'اختر كل ما معك' } };

export const Filled: Story = { args: { value: ['id', 'lease'] } };

/** The error as the person sees it after going on without an answer. */
export const RequiredError: Story = { args: { required: true }, play: showError };

export const TooFew: Story = {
  args: { hint: 'اختر مستندين على الأقل', value: ['id'], min: 2 },
  play: showError,
};

/** Nothing is taken away: the person decides which to clear. */
export const TooMany: Story = {
  args: { hint: 'اختر مستندًا واحدًا', value: ['id', 'lease'], max: 1 },
  play: showError,
};

/** The last rules out the others, and says so when it clears them. */
export const ExclusiveAnswer: Story = {
  args: { options: [...papers, { value: 'none', label: '', exclusive: true }], value: ['id'] },
};

export const Disabled: Story = { args: { value: ['id'], disabled: true } };

export const ReadOnly: Story = { args: { value: ['id', 'lease'], readonly: true } };

/** Without a script: answers as children. */
export const OptionChildren: Story = {
  render: () => html`
    <fanar-checkbox-group label="المستندات التي معك">
      <option value="id" data-hint="سارية">بطاقة الرقم القومي</option>
      <option value="birth" selected>شهادة الميلاد المميكنة</option>
      <option value="none" data-exclusive></option>
    </fanar-checkbox-group>
  `,
};

export const LongLabel: Story = {
  args: {
    label:
      'أي المستندات الآتية يمكنك تقديم أصلها للاطلاع عند زيارة المركز التكنولوجي لخدمة المواطنين؟',
    required: true,
  },
};

export const Narrow: Story = {
  render: () => html`
    <div class="narrow">
      <fanar-checkbox-group
        label="المستندات التي معك"
        hint="اختر كل ما معك"
        required
        .options=${[...papers, { value: 'none', label: '', exclusive: true }]}
      ></fanar-checkbox-group>
    </div>
  `,
};

/** The button shows what is wrong. */
export const InForm: Story = {
  render: () =>
    inForm(
      html`<fanar-checkbox-group
        name="papers"
        label="المستندات التي معك"
        required
        .options=${papers}
      ></fanar-checkbox-group>`,
    ),
};
