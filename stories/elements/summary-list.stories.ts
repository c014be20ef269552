import '@fanar/elements/summary-list/define';
import type { FanarSummaryList } from '@fanar/elements/summary-list';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

type Args = Pick<FanarSummaryList, 'rows' | 'changeable'> & { width: string };

/** Answers to look over before sending, or facts to keep. */
const meta: Meta<Args> = {
  title: 'Elements/Summary list',
  component: 'fanar-summary-list',
  argTypes: { width: { control: 'inline-radio', options: ['20rem', '60rem'] } },
  args: {
    rows: [
      { id: 'name', label: 'الاسم', value: 'منى عبد الرحمن السيد حسن' },
      { id: 'mobile', label: 'رقم المحمول', value: '+20 100 123 4567', isolate: 'ltr' },
      { id: 'plate', label: 'لوحة المركبة', value: 'أ ب ج ١٢٣٤' },
      { id: 'files', label: 'المستندات', value: ['رخصة التسيير.pdf', 'insurance-2026.pdf'] },
      { id: 'mail', label: 'البريد الإلكتروني' },
      { id: 'fees', label: 'الرسوم', value: '٧٠ جنيهًا', changeable: false },
    ],
    changeable: true,
    width: '60rem',
  },
  render: ({ rows, changeable, width }) => html`
    <div style="max-inline-size: ${width}">
      <fanar-summary-list .rows=${rows} ?changeable=${changeable}></fanar-summary-list>
    </div>
  `,
};
export default meta;

type Story = StoryObj<Args>;

/** Before sending: every row says what it changes, to a screen reader too. */
export const Review: Story = {};

export const ReadOnly: Story = { args: { changeable: false } };

/** Stacked where there is little room. */
export const Narrow: Story = { args: { width: '20rem' } };

/** A child with the `id` of a row as its slot takes the place of the value. */
export const OwnValue: Story = {
  render: () => html`
    <fanar-summary-list .rows=${[{ id: 'site', label: 'الموقع' }]}>
      <a slot="site" href="#office">مركز خدمات المرور ببورسعيد</a>
    </fanar-summary-list>
  `,
};
