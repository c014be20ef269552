import '@fanar/elements/person-name-field/define';
import type { FanarPersonNameField } from '@fanar/elements/person-name-field';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { inForm, showError } from './in-form.js';

type Args = Pick<
  FanarPersonNameField,
  'label' | 'hint' | 'required' | 'disabled' | 'readonly' | 'value'
>;

/**
 * Use it for a name as on the national ID card, in one box: people write their names in one line, and
 * where a compound name ends no program knows better than they do.
 *
 * Do not use it for the name in Latin letters of a passport, for the name of a company, or to compare
 * names: spelling stays as written.
 */
const meta: Meta<Args> = {
  title: 'Elements/Person name field',
  component: 'fanar-person-name-field',
  args: {
    label: 'الاسم رباعيًّا',
    hint: '',
    required: false,
    disabled: false,
    readonly: false,
    value: '',
  },
  render: ({ label, hint, required, disabled, readonly, value }) => html`
    <fanar-person-name-field
      label=${label}
      hint=${hint}
      ?required=${required}
      ?disabled=${disabled}
      ?readonly=${readonly}
      .value=${value}
    ></fanar-person-name-field>
  `,
};
export default meta;

type Story = StoryObj<Args>;

export const Default: Story = {};

export const WithHint: Story = { args: { hint: 'كما في بطاقة الرقم القومي' } };

/** The error as the person sees it after going on without an answer. */
export const RequiredError: Story = { args: { required: true }, play: showError };

export const Disabled: Story = { args: { value: 'منى أحمد علي حسن', disabled: true } };

export const Prefilled: Story = { args: { value: 'منى أحمد علي حسن' } };

/** Latin letters where the card has Arabic ones. */
export const WrongLetters: Story = { args: { value: 'Mona Ahmed' }, play: showError };

/** The button shows what is wrong; nothing is said while the person types. */
export const InForm: Story = {
  render: () =>
    inForm(
      html`<fanar-person-name-field
        name="fullName"
        label="الاسم رباعيًّا"
        required
      ></fanar-person-name-field>`,
    ),
};
