import '@fanar/elements/error-summary/define';
import '@fanar/elements/text-field/define';
import type { FanarErrorSummary } from '@fanar/elements/error-summary';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

type Args = Pick<FanarErrorSummary, 'problems' | 'headingLevel'>;

/** At the top of a form that cannot go on. Takes the focus; each line leads to its field. */
const meta: Meta<Args> = {
  title: 'Elements/Error summary',
  component: 'fanar-error-summary',
  argTypes: { headingLevel: { control: { type: 'number', min: 1, max: 6 } } },
  args: {
    headingLevel: 2,
    problems: [
      { message: 'أدخل الاسم رباعيًّا كما في بطاقة الرقم القومي', href: '#name' },
      { message: 'أدخل اسم الشارع', href: '#street' },
    ],
  },
  render: ({ problems, headingLevel }) => html`
    <fanar-error-summary .problems=${problems} heading-level=${headingLevel}></fanar-error-summary>
    <fanar-text-field id="name" label="الاسم" required></fanar-text-field>
    <fanar-text-field id="street" label="الشارع" required></fanar-text-field>
  `,
};
export default meta;

type Story = StoryObj<Args>;

export const Problems: Story = {};

/** A problem that no field here stands for leads nowhere. */
export const WithoutField: Story = {
  args: { problems: [{ message: 'سبقك شخص آخر إلى هذا الموعد؛ اختر موعدًا من المواعيد المتاحة' }] },
};

export const Focused: Story = {
  play: async ({ canvasElement }) => {
    const summary = canvasElement.querySelector('fanar-error-summary');
    await summary?.updateComplete;
    summary?.focus();
  },
};
