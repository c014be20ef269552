import '@fanar/elements/checkbox/define';
import type { FanarCheckbox } from '@fanar/elements/checkbox';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { inForm, showError } from './in-form.js';

type Args = Pick<FanarCheckbox, 'label' | 'hint' | 'required' | 'disabled' | 'checked'>;

/**
 * Use it for one thing that is so or not, and for a declaration that must be ticked to go on.
 *
 * Do not use it for a choice between two things (a radio group names both), nor ticked beforehand where
 * the person gives consent.
 */
const meta: Meta<Args> = {
  title: 'Elements/Checkbox',
  component: 'fanar-checkbox',
  args: {
    label: 'أقر بصحة البيانات المدخلة وأتحمل المسؤولية القانونية عنها',
    hint: '',
    required: false,
    disabled: false,
    checked: false,
  },
  render: ({ label, hint, required, disabled, checked }) => html`
    <fanar-checkbox
      label=${label}
      hint=${hint}
      ?required=${required}
      ?disabled=${disabled}
      .checked=${checked}
    ></fanar-checkbox>
  `,
};
export default meta;

type Story = StoryObj<Args>;

export const Default: Story = {};

export const WithHint: Story = { args: { hint: 'يمكنك مراجعة بياناتك قبل الإرسال' } };

/** The error as the person sees it after going on without an answer. */
export const RequiredError: Story = { args: { required: true }, play: showError };

export const Disabled: Story = { args: { checked: true, disabled: true } };

export const Prefilled: Story = { args: { checked: true } };

/** The button shows what is wrong. */
export const InForm: Story = {
  render: () =>
    inForm(
      html`<fanar-checkbox
        name="declaration"
        label="أقر بصحة البيانات المدخلة"
        required
      ></fanar-checkbox>`,
    ),
};
