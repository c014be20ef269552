import '@fanar/elements/text-area/define';
import type { FanarTextArea } from '@fanar/elements/text-area';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { inForm, showError } from './in-form.js';

type Args = Pick<
  FanarTextArea,
  'label' | 'hint' | 'required' | 'disabled' | 'readonly' | 'rows' | 'autogrow' | 'value'
>;

const complaint =
  'تقدمت بطلب تجديد الرخصة يوم 3 مايو، ولم أتسلمها حتى اليوم.\nاتصلت بالمركز مرتين.';

/**
 * Use it for an answer of more than one sentence in the person's own words: a complaint, the reason
 * for a request, notes to the office. As many `rows` as a good answer has tell how much is expected.
 *
 * Do not use it for one line (a text field), nor to ask several things at once: one question each
 * gets better answers.
 *
 * Keys: Enter makes a new line and never submits; Tab goes on. With `maxlength` the characters left
 * are shown and said from twenty on, after a pause in typing; more can be typed and nothing is cut.
 */
const meta: Meta<Args> = {
  title: 'Elements/Text area',
  component: 'fanar-text-area',
  args: {
    label: 'تفاصيل الشكوى',
    hint: '',
    required: false,
    disabled: false,
    readonly: false,
    rows: 4,
    autogrow: false,
    value: '',
  },
  render: ({ label, hint, required, disabled, readonly, rows, autogrow, value }) => html`
    <fanar-text-area
      label=${label}
      hint=${hint}
      ?required=${required}
      ?disabled=${disabled}
      ?readonly=${readonly}
      rows=${rows}
      ?autogrow=${autogrow}
      .value=${value}
    ></fanar-text-area>
  `,
};
export default meta;

type Story = StoryObj<Args>;

export const Default: Story = {};

export const WithHint: Story = { args: { hint: 'اذكر ما حدث ومتى، ولا تكتب بيانات غيرك' } };

export const Filled: Story = { args: { value: complaint } };

/** The error as the person sees it after going on without an answer. */
export const RequiredError: Story = { args: { required: true }, play: showError };

export const Disabled: Story = { args: { value: complaint, disabled: true } };

export const ReadOnly: Story = { args: { value: complaint, readonly: true } };

/** Starts with two lines and grows to most of the window's height. */
export const GrowsWithText: Story = { args: { autogrow: true, rows: 2, value: complaint } };

/** Nothing is shown until twenty characters are left. */
export const CountedCharacters: Story = {
  render: () => html`
    <fanar-text-area
      label="ملاحظات"
      maxlength="60"
      value="الشقة في الدور الثالث، بجوار مسجد السلام"
    >
    </fanar-text-area>
  `,
};

/** More than the limit stays as it was typed, until the person shortens it. */
export const TooLong: Story = {
  render: () => html`
    <fanar-text-area label="ملاحظات" maxlength="20" value="الشقة في الدور الثالث، بجوار المسجد">
    </fanar-text-area>
  `,
  play: showError,
};

/** Each paragraph runs the way its first letter does. */
export const TwoLanguages: Story = {
  args: { label: 'العنوان بالخارج', value: 'عنوان العمل:\n12 Main Street, London' },
};

export const LongLabel: Story = {
  args: { label: 'اكتب سبب طلبك الحصول على نسخة ثانية من شهادة الميلاد بدلًا من النسخة الأولى' },
};

export const Narrow: Story = {
  render: () => html`
    <div class="narrow">
      <fanar-text-area label="تفاصيل الشكوى" hint="اذكر ما حدث ومتى" required></fanar-text-area>
    </div>
  `,
};

/** The button shows what is wrong; nothing is said while the person types. */
export const InForm: Story = {
  render: () =>
    inForm(
      html`<fanar-text-area name="complaint" label="تفاصيل الشكوى" required></fanar-text-area>`,
    ),
};
