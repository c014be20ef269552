import '@fanar/elements/accordion/define';
import type { FanarAccordion } from '@fanar/elements/accordion';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

type Args = Pick<FanarAccordion, 'headingLevel'>;

/**
 * Use it for a page of several sections of which each person needs a few.
 *
 * Do not use it for what everybody must read, nor for steps to be done in order. For one explanation
 * beside a question take details.
 *
 * Enter and Space open and close a section. A screen reader hears headings that are buttons, each open
 * or closed. Sections that share a `name` are open one at a time. Searching in the page opens what it
 * finds, and paper shows everything.
 */
const meta: Meta<Args> = {
  title: 'Elements/Accordion',
  component: 'fanar-accordion',
  argTypes: { headingLevel: { control: { type: 'number', min: 1, max: 6 } } },
  args: { headingLevel: 2 },
  render: ({ headingLevel }) => html`
    <fanar-accordion heading-level=${headingLevel}>
      <fanar-accordion-item heading="المستندات المطلوبة" open>
        <ul>
          <li>بطاقة الرقم القومي سارية</li>
          <li>عقد الإيجار أو سند الملكية</li>
          <li>إيصال كهرباء حديث</li>
        </ul>
      </fanar-accordion-item>
      <fanar-accordion-item heading="الرسوم" hint="وطرق السداد المتاحة">
        <p>٧٠ جنيهًا، تُسدد ببطاقة بنكية أو في مركز الخدمة.</p>
      </fanar-accordion-item>
      <fanar-accordion-item heading="مدة إنجاز الخدمة">
        <p>ثلاثة أيام عمل من تاريخ اكتمال المستندات.</p>
      </fanar-accordion-item>
    </fanar-accordion>
  `,
};
export default meta;

type Story = StoryObj<Args>;

export const Sections: Story = {};

/** One at a time, long headings in little room. */
export const OneAtATime: Story = {
  render: () => html`
    <div style="max-inline-size: 18rem">
      <fanar-accordion heading-level="2">
        <fanar-accordion-item
          name="who"
          heading="صاحب النشاط التجاري المقيم خارج محافظة بورسعيد"
          hint="إذا كان عنوان البطاقة في محافظة أخرى"
          open
        >
          <p>أرفق ما يثبت مقر النشاط داخل المحافظة.</p>
        </fanar-accordion-item>
        <fanar-accordion-item name="who" heading="الوكيل عن صاحب النشاط">
          <p>أرفق صورة التوكيل وأحضر الأصل للاطلاع.</p>
        </fanar-accordion-item>
      </fanar-accordion>
    </div>
  `,
};
