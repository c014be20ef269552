import '@fanar/elements/back-link/define';
import '@fanar/elements/button/define';
import '@fanar/elements/declaration/define';
import '@fanar/elements/summary-list/define';
import type { SummaryRow } from '@fanar/elements/summary-list';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

/**
 * Show every answer once before it is sent, in the words of the questions, each with a way to change
 * it that comes straight back here. The declaration and the button stand under the answers, so that
 * nobody signs what they have not passed.
 *
 * Do not use it for one or two answers, nor as a receipt: that is the confirmation panel.
 *
 * - What was left out is said to be so; an empty row looks like a fault.
 * - Numbers that are read aloud (phone, ID, reference) run from left to right.
 * - The button says what it does: «أرسل الطلب», and what it costs if anything.
 */
const meta: Meta = { title: 'Patterns/Check answers' };
export default meta;

const OWNER: readonly SummaryRow[] = [
  { id: 'name', label: 'الاسم', value: 'منى عبد الرحمن السيد حسن' },
  { id: 'nationalId', label: 'الرقم القومي', value: '2 ●●●●●●●●●● 919', isolate: 'ltr' },
  { id: 'mobile', label: 'رقم المحمول', value: '0100 123 4567', isolate: 'ltr' },
  { id: 'mail', label: 'البريد الإلكتروني' },
];

const VEHICLE: readonly SummaryRow[] = [
  { id: 'plate', label: 'لوحة المركبة', value: 'أ ب ج ١٢٣٤' },
  { id: 'files', label: 'المستندات', value: ['رخصة التسيير.pdf', 'وثيقة التأمين.jpg'] },
  { id: 'fees', label: 'الرسوم', value: '٢٥٠ جنيهًا', changeable: false },
];

export const Review: StoryObj = {
  render: () => html`
    <fanar-back-link><a href="#back">رجوع</a></fanar-back-link>
    <h1>راجع بياناتك</h1>
    <h2>مالك المركبة</h2>
    <fanar-summary-list .rows=${OWNER} changeable></fanar-summary-list>
    <h2>المركبة</h2>
    <fanar-summary-list .rows=${VEHICLE} changeable></fanar-summary-list>
    <fanar-declaration
      name="declaration"
      required
      label="أقر بصحة البيانات المدخلة وأتحمل المسؤولية القانونية عنها"
    ></fanar-declaration>
    <p><fanar-button>أرسل الطلب</fanar-button></p>
  `,
};
