import '@fanar/elements/date-field/define';
import type { FanarDateField } from '@fanar/elements/date-field';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { inForm, showError } from './in-form.js';

type Args = Pick<
  FanarDateField,
  'label' | 'hint' | 'required' | 'disabled' | 'readonly' | 'value' | 'hijri'
>;

/**
 * Use it for a date that the person knows by heart or reads off a document: a birth date, the day a
 * card was issued.
 *
 * Do not use it to choose a day ahead, where weekday and free days matter: a date picker shows them.
 *
 * Keys: Tab goes from day to month to year; nothing jumps by itself. Enter submits. A whole date may
 * be pasted into any box, and a month written by its name. When the person leaves the boxes, the date
 * with its weekday is said once, so that a slip is heard.
 */
const meta: Meta<Args> = {
  title: 'Elements/Date field',
  component: 'fanar-date-field',
  args: {
    label: 'تاريخ الميلاد',
    hint: 'مثل ٢٧ ٣ ٢٠٠٧',
    required: false,
    disabled: false,
    readonly: false,
    value: '',
    hijri: false,
  },
  render: ({ label, hint, required, disabled, readonly, value, hijri }) => html`
    <fanar-date-field
      label=${label}
      hint=${hint}
      ?required=${required}
      ?disabled=${disabled}
      ?readonly=${readonly}
      ?hijri=${hijri}
      .value=${value}
    ></fanar-date-field>
  `,
};
export default meta;

type Story = StoryObj<Args>;

export const Default: Story = {};

export const Filled: Story = { args: { value: '2007-03-27' } };

export const RequiredError: Story = { args: { required: true }, play: showError };

/** A day that does not exist: the box that is wrong is marked. */
export const NoSuchDay: Story = {
  render: () => html`<fanar-date-field label="تاريخ الإصدار" value="30/2/2026"></fanar-date-field>`,
  play: showError,
};

export const Disabled: Story = { args: { value: '2007-03-27', disabled: true } };

export const ReadOnly: Story = { args: { value: '2007-03-27', readonly: true } };

/** The browser may fill in the person's own birth date. */
export const BirthDate: Story = {
  render: () => html`
    <fanar-date-field
      label="تاريخ ميلادك كما هو مدوّن في بطاقة الرقم القومي"
      autocomplete="bday"
      max="2026-11-26"
      required
    ></fanar-date-field>
  `,
};

/** Once understood, the date is said in the Hijri calendar too, and that it is approximate. */
export const WithHijri: Story = {
  args: { hijri: true, label: 'تاريخ الواقعة' },
  play: async ({ canvasElement }) => {
    const field = canvasElement.querySelector('fanar-date-field');
    const year = field?.shadowRoot?.querySelector<HTMLInputElement>('#year');
    if (field) field.value = '2026-06-17';
    await field?.updateComplete;
    year?.dispatchEvent(new FocusEvent('focusout', { bubbles: true, composed: true }));
  },
};

export const Narrow: Story = {
  render: () => html`
    <div class="narrow">
      <fanar-date-field label="تاريخ الميلاد" hint="مثل ٢٧ ٣ ٢٠٠٧" required></fanar-date-field>
    </div>
  `,
};

/** The button shows what is wrong. */
export const InForm: Story = {
  render: () =>
    inForm(html`<fanar-date-field name="birth" label="تاريخ الميلاد" required></fanar-date-field>`),
};
