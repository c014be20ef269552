import '@fanar/elements/alert/define';
import '@fanar/elements/button/define';
import '@fanar/elements/button-group/define';
import '@fanar/elements/contact-block/define';
import '@fanar/elements/summary-list/define';
import type { ContactPhone } from '@fanar/elements/contact-block';
import type { SummaryRow } from '@fanar/elements/summary-list';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

/**
 * Tell a refusal in the first line, with its reason in plain words and the law it rests on, and then
 * at once what the person can do: appeal and until when, mend and apply again, or speak to somebody.
 * «لم تتم الموافقة على الطلب» is what happened; nobody is «مرفوض».
 *
 * Do not hide it behind «تمت معالجة الطلب», do not begin with thanks, and do not give a reason that
 * the person cannot act on or contest.
 *
 * - The date until which an appeal is possible is a date, not a number of days.
 * - What was paid and is given back is said, with the way it comes back.
 */
const meta: Meta = { title: 'Patterns/Tell a refusal kindly' };
export default meta;

const FACTS: readonly SummaryRow[] = [
  { id: 'reference', label: 'رقم الطلب', value: 'TRF-7K4P-92', isolate: 'ltr' },
  { id: 'reason', label: 'السبب', value: 'على المركبة مخالفات لم تُسدَّد حتى تاريخ القرار' },
  { id: 'ground', label: 'السند القانوني', value: 'قانون المرور رقم ٦٦ لسنة ١٩٧٣' },
  { id: 'appeal', label: 'آخر موعد للتظلم', value: 'الأحد ٢٤ يناير ٢٠٢٧' },
  { id: 'refund', label: 'الرسوم', value: 'تُرد إلى البطاقة التي سددت بها خلال سبعة أيام عمل' },
];

const PHONES: readonly ContactPhone[] = [{ number: '16117', label: 'الخط الساخن' }];

export const Refusal: StoryObj = {
  render: () => html`
    <fanar-alert tone="danger" heading="لم تتم الموافقة على طلب تجديد الترخيص" heading-level="2">
      <p>على المركبة مخالفات لم تُسدَّد. سدِّدها ثم قدّم الطلب من جديد؛ مستنداتك محفوظة.</p>
    </fanar-alert>
    <fanar-summary-list .rows=${FACTS}></fanar-summary-list>
    <fanar-button-group>
      <fanar-button href="#pay">سدِّد المخالفات</fanar-button>
      <fanar-button href="#appeal" variant="secondary">قدّم تظلمًا</fanar-button>
    </fanar-button-group>
    <fanar-contact-block
      heading="تحدث إلى موظف"
      .phones=${PHONES}
      hours="من الأحد إلى الخميس، من التاسعة صباحًا إلى الثالثة عصرًا"
    ></fanar-contact-block>
  `,
};
