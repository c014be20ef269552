import '@fanar/elements/radio-group/define';
import type { FanarRadioGroup } from '@fanar/elements/radio-group';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { inForm, showError } from './in-form.js';

type Args = Pick<
  FanarRadioGroup,
  'label' | 'hint' | 'required' | 'disabled' | 'readonly' | 'appearance' | 'options' | 'value'
>;

const ways = [
  { value: 'courier', label: 'التسليم بالمنزل', hint: 'خلال 3 أيام عمل' },
  { value: 'office', label: 'من وحدة المرور', hint: 'تتسلمها في اليوم نفسه' },
  { value: 'post', label: 'من مكتب البريد', hint: 'غير متاح الآن', disabled: true },
];

/**
 * Use it for one answer out of two to six: all are in view, each may explain itself.
 *
 * Do not use it for longer lists (a select), for several answers at once (a checkbox group), or for
 * one thing that is so or not (a checkbox).
 *
 * Keys: Tab comes to the answer chosen, else to the first; arrows go from answer to answer and choose;
 * Enter submits. The question is announced with its hint and its error when the person comes in, then
 * each answer with its own hint. Read-only, arrows move and choose nothing.
 */
const meta: Meta<Args> = {
  title: 'Elements/Radio group',
  component: 'fanar-radio-group',
  args: {
    label: 'طريقة الاستلام',
    hint: '',
    required: false,
    disabled: false,
    readonly: false,
    appearance: 'list',
    options: ways,
    value: '',
  },
  render: ({ label, hint, required, disabled, readonly, appearance, options, value }) => html`
    <fanar-radio-group
      label=${label}
      hint=${hint}
      ?required=${required}
      appearance=${appearance}
      ?disabled=${disabled}
      ?readonly=${readonly}
      .options=${options}
      .value=${value}
    ></fanar-radio-group>
  `,
};
export default meta;

type Story = StoryObj<Args>;

export const Default: Story = {};

export const WithHint: Story = { args: { hint: 'تصلك الرخصة بعد الموافقة على الطلب' } };

/** The error as the person sees it after going on without an answer. */
export const RequiredError: Story = { args: { required: true }, play: showError };

export const Disabled: Story = { args: { value: 'courier', disabled: true } };

export const ReadOnly: Story = { args: { value: 'courier', readonly: true } };

export const Prefilled: Story = { args: { value: 'courier' } };

/** Each answer explains itself, and its whole card is pressed. Beside each other where there is room. */
export const Cards: Story = { args: { appearance: 'cards', value: 'courier' } };

export const CardsWithError: Story = {
  args: { appearance: 'cards', required: true },
  play: showError,
};

export const CardsReadOnly: Story = {
  args: { appearance: 'cards', value: 'courier', readonly: true },
};

/** For two short answers; they wrap when letters grow. */
export const Inline: Story = {
  args: {
    label: 'هل لديك رخصة قيادة سارية؟',
    appearance: 'inline',
    required: true,
    options: [
      { value: 'yes', label: 'نعم' },
      { value: 'no', label: 'لا' },
    ],
  },
};

export const LongLabel: Story = {
  args: {
    label:
      'كيف تريد أن تتسلم رخصة تسيير المركبة بعد الموافقة على طلب تجديدها وسداد الرسوم المقررة؟',
    required: true,
  },
};

export const Narrow: Story = {
  render: () => html`
    <div class="narrow">
      <fanar-radio-group
        label="طريقة الاستلام"
        appearance="cards"
        required
        .options=${ways}
      ></fanar-radio-group>
    </div>
  `,
};

/** Without a script: answers as children. */
export const OptionChildren: Story = {
  render: () => html`
    <fanar-radio-group label="طريقة الاستلام">
      <option value="courier" data-hint="خلال 3 أيام عمل">التسليم بالمنزل</option>
      <option value="office">من وحدة المرور</option>
    </fanar-radio-group>
  `,
};

/** The button shows what is wrong. */
export const InForm: Story = {
  render: () =>
    inForm(
      html`<fanar-radio-group
        name="delivery"
        label="طريقة الاستلام"
        required
        .options=${ways}
      ></fanar-radio-group>`,
    ),
};
