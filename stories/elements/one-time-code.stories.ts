import '@fanar/elements/one-time-code/define';
import type { FanarOneTimeCode } from '@fanar/elements/one-time-code';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { inForm, showError } from './in-form.js';

type Args = Pick<
  FanarOneTimeCode,
  | 'label'
  | 'hint'
  | 'required'
  | 'disabled'
  | 'readonly'
  | 'value'
  | 'length'
  | 'resendable'
  | 'resendAfter'
>;

/**
 * Use it for a code of digits that was sent to a phone or a mailbox a moment ago.
 *
 * Do not use it for a password, for a reference number, or for a code with letters.
 *
 * It is one native box: a phone offers the code of the message above its keyboard, a pasted message
 * gives its code where only one can be meant, and a screen reader meets one control. The cells are
 * for the eye. In forced colours the box itself is seen.
 *
 * Keys: those of any text box; the left arrow goes left in either direction of the page. Enter
 * submits. A press on a digit selects it, to be written over. What is said aloud: that the host finds
 * the code wrong or too old while the person waits in the box, how long to wait after asking for
 * another code, and that the wait is over; not each second.
 *
 * `fanar-complete` tells that all digits are there and `fanar-resend` that another code is wanted.
 * Answer a wrong code with `showProblem({ code: 'code-wrong' })` or `'code-expired'`.
 */
const meta: Meta<Args> = {
  title: 'Elements/One-time code',
  component: 'fanar-one-time-code',
  args: {
    label: 'رمز التحقق',
    hint: '',
    required: false,
    disabled: false,
    readonly: false,
    value: '',
    length: 6,
    resendable: false,
    resendAfter: 60,
  },
  render: (args) => html`
    <fanar-one-time-code
      label=${args.label}
      hint=${args.hint}
      length=${args.length}
      resend-after=${args.resendAfter}
      ?required=${args.required}
      ?disabled=${args.disabled}
      ?readonly=${args.readonly}
      ?resendable=${args.resendable}
      .value=${args.value}
    ></fanar-one-time-code>
  `,
};
export default meta;

type Story = StoryObj<Args>;

export const Default: Story = {};

export const WithHint: Story = { args: { hint: 'أرسلنا رمزًا من 6 أرقام إلى هاتفك' } };

export const Filled: Story = { args: { value: '٤٨٢١٩٣' } };

export const FourDigits: Story = { args: { length: 4, value: '4821' } };

/** The error as the person sees it after going on without an answer. */
export const RequiredError: Story = { args: { required: true }, play: showError };

/** One digit is missing. */
export const TooShort: Story = { args: { value: '48219' }, play: showError };

/** What does not fit the cells is seen as it is, and cut by nobody. */
export const TooLong: Story = { args: { value: '48219377' }, play: showError };

/** What the host found out. Focused again, the code can be written over. */
export const WrongCode: Story = {
  args: { value: '482193', required: true },
  play: ({ canvasElement }) => {
    canvasElement.querySelector('fanar-one-time-code')?.showProblem({ code: 'code-wrong' });
  },
};

export const ExpiredCode: Story = {
  args: { value: '482193', required: true, resendable: true, resendAfter: 0 },
  play: ({ canvasElement }) => {
    canvasElement.querySelector('fanar-one-time-code')?.showProblem({ code: 'code-expired' });
  },
};

/** The button comes when the wait is over; pressed, it leads back to the box. */
export const Resendable: Story = { args: { required: true, resendable: true, resendAfter: 20 } };

export const Disabled: Story = { args: { value: '482193', disabled: true } };

export const ReadOnly: Story = { args: { value: '482193', readonly: true } };

export const Narrow: Story = {
  render: () => html`
    <div class="narrow">
      <fanar-one-time-code
        label="رمز التحقق الذي أرسلناه إلى رقم محمولك المسجل لدينا"
        length="8"
        value="48219377"
        required
        resendable
      ></fanar-one-time-code>
    </div>
  `,
};

/** The button shows what is wrong; nothing is said while the person types. */
export const InForm: Story = {
  render: () =>
    inForm(
      html`<fanar-one-time-code
        name="code"
        label="رمز التحقق"
        required
        resendable
      ></fanar-one-time-code>`,
    ),
};
