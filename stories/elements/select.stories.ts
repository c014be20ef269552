import '@fanar/elements/select/define';
import type { FanarSelect } from '@fanar/elements/select';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { inForm, showError } from './in-form.js';

type Args = Pick<
  FanarSelect,
  'label' | 'hint' | 'required' | 'disabled' | 'readonly' | 'width' | 'options' | 'value'
>;

const units = [
  { value: 'east', label: 'وحدة مرور الشرق' },
  { value: 'port-fouad', label: 'وحدة مرور بورفؤاد' },
  { value: 'port', label: 'وحدة مرور الميناء', disabled: true },
];

/**
 * Use it for one answer out of a list the person knows and finds their way in: governorates, offices.
 *
 * Do not use it for two to six answers (a radio group shows them all at once), for yes or no, or to
 * navigate; for a list too long to look through there is the combobox.
 *
 * Keys and what is said are the platform's own.
 */
const meta: Meta<Args> = {
  title: 'Elements/Select',
  component: 'fanar-select',
  args: {
    label: 'وحدة المرور',
    hint: '',
    required: false,
    disabled: false,
    readonly: false,
    width: undefined,
    options: units,
    value: '',
  },
  render: ({ label, hint, required, disabled, readonly, width, options, value }) => html`
    <fanar-select
      label=${label}
      hint=${hint}
      ?required=${required}
      ?disabled=${disabled}
      ?readonly=${readonly}
      .width=${width}
      .options=${options}
      .value=${value}
    ></fanar-select>
  `,
};
export default meta;

type Story = StoryObj<Args>;

export const Default: Story = {};

export const WithHint: Story = { args: { hint: 'اختر الأقرب إلى سكنك' } };

/** The error as the person sees it after going on without an answer. */
export const RequiredError: Story = { args: { required: true }, play: showError };

export const Disabled: Story = { args: { value: 'port-fouad', disabled: true } };

export const Prefilled: Story = { args: { value: 'port-fouad' } };

/** Read and submitted, not changed. */
export const ReadOnly: Story = { args: { value: 'port-fouad', readonly: true } };

/** As wide as its answers need. */
export const Width: Story = { args: { width: 'm' } };

/** Under headings. */
export const Groups: Story = {
  args: {
    options: [
      { value: 'east', label: 'وحدة مرور الشرق', group: 'بورسعيد' },
      { value: 'zohour', label: 'وحدة مرور الزهور', group: 'بورسعيد' },
      { value: 'port-fouad', label: 'وحدة مرور بورفؤاد', group: 'بورفؤاد' },
    ],
  },
};

/** Without a script: answers as children, one of them chosen. */
export const OptionChildren: Story = {
  render: () => html`
    <fanar-select label="وحدة المرور">
      <option value="east">وحدة مرور الشرق</option>
      <option value="port-fouad" selected>وحدة مرور بورفؤاد</option>
    </fanar-select>
  `,
};

/** A value that is no longer offered: an office that has closed. */
export const UnknownAnswer: Story = { args: { value: 'west' }, play: showError };

/** The button shows what is wrong. */
export const InForm: Story = {
  render: () =>
    inForm(
      html`<fanar-select
        name="office"
        label="وحدة المرور"
        required
        .options=${units}
      ></fanar-select>`,
    ),
};
