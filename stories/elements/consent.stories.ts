import '@fanar/elements/consent/define';
import type { FanarConsent } from '@fanar/elements/consent';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { inForm, showError } from './in-form.js';

type Args = Pick<
  FanarConsent,
  'label' | 'purpose' | 'version' | 'hint' | 'required' | 'disabled' | 'readonly'
>;

const sms = {
  purpose: 'إرسال رسائل عن طلبي إلى محمولي',
  version: 'sms-1',
  at: '2026-01-05T10:00:00.000Z',
};

/**
 * Use it to ask for leave to use the person's data for one purpose (Law 151 of 2020). Each purpose is
 * an element of its own, so that the person may agree to one and not to another.
 *
 * Do not use it for what the service cannot do without, nor to bundle purposes, nor for a statement
 * about facts (the declaration). It is never ticked beforehand: a `checked` attribute is ignored, and
 * the developer is told.
 *
 * The answer is `{ purpose, version, at }`; in `FormData` the same as JSON. Keep it, and give it back
 * as `value`: the person sees since when they agree, and can withdraw in the same place.
 * `fanar-consent-withdrawn` tells the page.
 *
 * Keys: Space ticks and clears, Enter submits; once given, Tab comes to the button that withdraws,
 * which hands the focus back to the box. Withdrawing is said once.
 */
const meta: Meta<Args> = {
  title: 'Elements/Consent',
  component: 'fanar-consent',
  args: {
    label: '',
    purpose: 'إرسال رسائل عن طلبي إلى محمولي',
    version: 'sms-1',
    hint: '',
    required: false,
    disabled: false,
    readonly: false,
  },
  render: ({ label, purpose, version, hint, required, disabled, readonly }) => html`
    <fanar-consent
      label=${label}
      purpose=${purpose}
      version=${version}
      hint=${hint}
      ?required=${required}
      ?disabled=${disabled}
      ?readonly=${readonly}
    >
      <a slot="policy" href="#policy">سياسة الخصوصية</a>
    </fanar-consent>
  `,
};
export default meta;

type Story = StoryObj<Args>;

export const Default: Story = {};

export const WithHint: Story = { args: { hint: 'رسالتان على الأكثر لكل طلب' } };

/** Kept from before: since when, and the way to take it back. */
export const Given: Story = {
  render: () => html`
    <fanar-consent purpose=${sms.purpose} version=${sms.version} .value=${sms}>
      <a slot="policy" href="#policy">سياسة الخصوصية</a>
    </fanar-consent>
  `,
};

/** Separate purposes, separate consents. */
export const SeparatePurposes: Story = {
  render: () => html`
    <fanar-consent purpose="إرسال رسائل عن طلبي إلى محمولي" version="sms-1"></fanar-consent>
    <fanar-consent purpose="إعداد إحصاءات عن الخدمة" version="statistics-1"></fanar-consent>
  `,
};

/** The error as the person sees it after going on without it. */
export const RequiredError: Story = { args: { required: true }, play: showError };

export const Disabled: Story = { args: { disabled: true } };

export const ReadOnly: Story = {
  render: () => html`
    <fanar-consent
      purpose=${sms.purpose}
      version=${sms.version}
      readonly
      .value=${sms}
    ></fanar-consent>
  `,
};

export const LongLabel: Story = {
  args: {
    purpose:
      'مشاركة بيانات حالتي الصحية مع هيئة التأمين الصحي الشامل لمراجعة قرار العلاج على نفقة الدولة وتجديده',
  },
};

export const Narrow: Story = {
  render: () => html`
    <div class="narrow">
      <fanar-consent purpose=${sms.purpose} version=${sms.version} .value=${sms}>
        <a slot="policy" href="#policy">سياسة الخصوصية</a>
      </fanar-consent>
    </div>
  `,
};

/** The button shows what is wrong. */
export const InForm: Story = {
  render: () =>
    inForm(
      html`<fanar-consent
        name="messages"
        purpose=${sms.purpose}
        version=${sms.version}
        required
      ></fanar-consent>`,
    ),
};
