import '@fanar/elements/declaration/define';
import type { FanarDeclaration } from '@fanar/elements/declaration';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { inForm, showError } from './in-form.js';

type Args = Pick<
  FanarDeclaration,
  'label' | 'text' | 'hint' | 'version' | 'required' | 'disabled' | 'readonly'
>;

/**
 * Use it for a statement that the person makes and answers for, at the end of a form. Its words are
 * «أقر بصحة البيانات المدخلة وأتحمل المسؤولية القانونية عنها» where the page gives none; a longer text
 * goes above the box, as `text` or as content.
 *
 * Do not use it for consent to the use of data (the consent), nor for a plain choice (a checkbox). It
 * is never ticked beforehand: a `checked` attribute is ignored, and the developer is told.
 *
 * The answer is `{ accepted: true, version }`; give each wording a `version`, so that it says what was
 * accepted. With another version it is accepted anew.
 *
 * Keys: Space ticks and clears, Enter submits. Announced with its words, its hint and its error; the
 * text above is linked to the box as its details.
 */
const meta: Meta<Args> = {
  title: 'Elements/Declaration',
  component: 'fanar-declaration',
  args: {
    label: '',
    text: '',
    hint: '',
    version: '2026-1',
    required: true,
    disabled: false,
    readonly: false,
  },
  render: ({ label, text, hint, version, required, disabled, readonly }) => html`
    <fanar-declaration
      label=${label}
      text=${text}
      hint=${hint}
      version=${version}
      ?required=${required}
      ?disabled=${disabled}
      ?readonly=${readonly}
    ></fanar-declaration>
  `,
};
export default meta;

type Story = StoryObj<Args>;

export const Default: Story = {};

export const WithText: Story = {
  args: {
    text: 'البيانات التي أدخلتها صحيحة وكاملة.\nأبلغ الجهة المختصة بأي تغيير يطرأ عليها.',
    label: 'أقر بما سبق وأتحمل المسؤولية القانونية عنه',
  },
};

/** What needs more than plain lines is put into the element. */
export const WithContent: Story = {
  render: () => html`
    <fanar-declaration version="2026-1" label="أقر بما سبق كله" required>
      <p>قبل أن ترسل الطلب:</p>
      <ul>
        <li>راجع البيانات التي أدخلتها؛ لا يمكن تعديلها بعد الإرسال.</li>
        <li>من قدّم بيانات غير صحيحة عمدًا يتعرض للمساءلة القانونية.</li>
      </ul>
    </fanar-declaration>
  `,
};

export const WithHint: Story = { args: { hint: 'راجع بياناتك قبل الإقرار' } };

/** A record of the same version, kept from before. */
export const Filled: Story = {
  render: () => html`
    <fanar-declaration
      version="2026-1"
      required
      .value=${{ accepted: true as const, version: '2026-1' }}
    ></fanar-declaration>
  `,
};

/** The error as the person sees it after going on without it. */
export const RequiredError: Story = { play: showError };

export const Disabled: Story = { args: { disabled: true } };

export const ReadOnly: Story = {
  render: () => html`
    <fanar-declaration
      version="2026-1"
      required
      readonly
      .value=${{ accepted: true as const, version: '2026-1' }}
    ></fanar-declaration>
  `,
};

export const LongLabel: Story = {
  args: {
    label:
      'أقر بأنني المالك الحالي للمركبة المبينة في هذا الطلب، وبأنها خالية من أي حظر بيع أو نزاع قضائي، وأتحمل المسؤولية القانونية عن ذلك',
  },
};

export const Narrow: Story = {
  render: () => html`
    <div class="narrow">
      <fanar-declaration
        version="2026-1"
        text="البيانات التي أدخلتها صحيحة وكاملة."
        required
      ></fanar-declaration>
    </div>
  `,
};

/** The button shows what is wrong. */
export const InForm: Story = {
  render: () =>
    inForm(
      html`<fanar-declaration name="declaration" version="2026-1" required></fanar-declaration>`,
    ),
};
