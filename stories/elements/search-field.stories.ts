import '@fanar/elements/search-field/define';
import type { FanarSearchField } from '@fanar/elements/search-field';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { inForm, showError } from './in-form.js';

type Args = Pick<
  FanarSearchField,
  'label' | 'hint' | 'required' | 'disabled' | 'readonly' | 'value'
>;

/**
 * Use it to look something up: a service, a document, an office. It stands in a form that leads to
 * the results, or beside a list that listens to `fanar-search`, or to `input` to narrow as one types.
 *
 * Do not use it where one answer out of a known list is asked for: a combobox fills the form itself.
 *
 * Keys: Enter fires `fanar-search` and submits the form; Escape clears, and only when there is nothing
 * to clear closes a dialog around. The button that clears is no Tab stop, since Escape does the same;
 * after it the focus is in the box. A clearing is said. `fanar-search` tells no words, which may be a
 * name or a number of the person: they are in `value`.
 */
const meta: Meta<Args> = {
  title: 'Elements/Search field',
  component: 'fanar-search-field',
  args: {
    label: 'ابحث في الخدمات',
    hint: '',
    required: false,
    disabled: false,
    readonly: false,
    value: '',
  },
  render: ({ label, hint, required, disabled, readonly, value }) => html`
    <fanar-search-field
      label=${label}
      hint=${hint}
      ?required=${required}
      ?disabled=${disabled}
      ?readonly=${readonly}
      .value=${value}
    ></fanar-search-field>
  `,
};
export default meta;

type Story = StoryObj<Args>;

export const Default: Story = {};

export const WithHint: Story = { args: { hint: 'اسم الخدمة أو الجهة' } };

/** With text there is a button that clears it. */
export const Filled: Story = { args: { value: 'تجديد رخصة القيادة' } };

export const RequiredError: Story = { args: { required: true }, play: showError };

export const Disabled: Story = { args: { value: 'تجديد رخصة القيادة', disabled: true } };

export const ReadOnly: Story = { args: { value: 'تجديد رخصة القيادة', readonly: true } };

/** The glass and the button stay in their places when the text runs the other way. */
export const LatinWords: Story = { args: { value: 'Passport renewal' } };

export const LongLabel: Story = {
  args: { label: 'ابحث باسم الخدمة أو الجهة أو المستند المطلوب في كل خدمات المحافظة' },
};

export const Narrow: Story = {
  render: () => html`
    <div class="narrow">
      <fanar-search-field
        label="ابحث في الخدمات"
        hint="اسم الخدمة أو الجهة"
        value="شهادة ميلاد مميكنة للمرة الأولى"
      ></fanar-search-field>
    </div>
  `,
};

export const InForm: Story = {
  render: () =>
    inForm(html`<fanar-search-field name="q" label="ابحث في الخدمات"></fanar-search-field>`),
};
