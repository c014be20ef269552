import '@fanar/elements/checkbox/define';
import type { FanarCheckbox } from '@fanar/elements/checkbox';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { inForm, showError } from './in-form.js';

type Args = Pick<
  FanarCheckbox,
  'label' | 'hint' | 'required' | 'disabled' | 'readonly' | 'checked'
>;

/**
 * Use it for one thing that is so or not.
 *
 * Do not use it for a choice between two things (a radio group names both), for what takes effect at
 * once (a switch), nor where the tick means something in law: the declaration and the consent are
 * never ticked beforehand and keep a record.
 *
 * Keys: Space ticks and clears, Enter submits. Announced with its words, its hint and its error; while
 * read-only it keeps the focus, says so and cannot be changed.
 */
const meta: Meta<Args> = {
  title: 'Elements/Checkbox',
  component: 'fanar-checkbox',
  args: {
    label: 'عنوان المراسلة هو عنوان البطاقة',
    hint: '',
    required: false,
    disabled: false,
    readonly: false,
    checked: false,
  },
  render: ({ label, hint, required, disabled, readonly, checked }) => html`
    <fanar-checkbox
      label=${label}
      hint=${hint}
      ?required=${required}
      ?disabled=${disabled}
      ?readonly=${readonly}
      .checked=${checked}
    ></fanar-checkbox>
  `,
};
export default meta;

type Story = StoryObj<Args>;

export const Default: Story = {};

export const WithHint: Story = { args: { hint: 'نرسل الرخصة إلى هذا العنوان' } };

/** The error as the person sees it after going on without an answer. */
export const RequiredError: Story = { args: { required: true }, play: showError };

export const Disabled: Story = { args: { checked: true, disabled: true } };

export const ReadOnly: Story = { args: { checked: true, readonly: true } };

export const Prefilled: Story = { args: { checked: true } };

export const LongLabel: Story = {
  args: {
    label:
      'أرغب في تسلّم الرخصة من وحدة المرور التابع لها محل إقامتي بدلًا من إرسالها بالبريد إلى عنواني المسجّل',
    required: true,
  },
};

export const Narrow: Story = {
  render: () => html`
    <div class="narrow">
      <fanar-checkbox
        label="عنوان المراسلة هو العنوان المكتوب في بطاقة الرقم القومي"
        hint="نرسل الرخصة إلى هذا العنوان"
        required
      ></fanar-checkbox>
    </div>
  `,
};

/** The button shows what is wrong. */
export const InForm: Story = {
  render: () =>
    inForm(
      html`<fanar-checkbox
        name="same-address"
        label="عنوان المراسلة هو عنوان البطاقة"
        required
      ></fanar-checkbox>`,
    ),
};
