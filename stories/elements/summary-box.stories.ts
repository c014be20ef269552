import '@fanar/elements/summary-box/define';
import type { FanarSummaryBox } from '@fanar/elements/summary-box';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

type Args = Pick<FanarSummaryBox, 'heading' | 'headingLevel'> & { width: string };

/**
 * For the few facts that decide whether a person begins: fees, time, papers. At the head of the page of
 * a service, once. Not for a message, which is an alert, nor for all there is to know.
 *
 * The page brings a native `<dl>`, each pair in a `<div>`. Has no keys.
 */
const meta: Meta<Args> = {
  title: 'Elements/Summary box',
  component: 'fanar-summary-box',
  argTypes: {
    headingLevel: { control: { type: 'number', min: 1, max: 6 } },
    width: { control: 'inline-radio', options: ['18rem', '60rem'] },
  },
  args: { heading: 'قبل أن تبدأ', headingLevel: 2, width: '60rem' },
  render: ({ heading, headingLevel, width }) => html`
    <div style="max-inline-size: ${width}">
      <fanar-summary-box heading=${heading} heading-level=${headingLevel}>
        <dl>
          <div>
            <dt>الرسوم</dt>
            <dd>٧٠ جنيهًا</dd>
          </div>
          <div>
            <dt>مدة إنجاز الخدمة</dt>
            <dd>من يومين إلى ثلاثة أيام عمل</dd>
          </div>
          <div>
            <dt>المستندات المطلوبة</dt>
            <dd>
              <ul>
                <li>أصل بطاقة الرقم القومي</li>
                <li>وثيقة التأمين الإجباري</li>
              </ul>
            </dd>
          </div>
        </dl>
      </fanar-summary-box>
    </div>
  `,
};
export default meta;

type Story = StoryObj<Args>;

export const BeforeYouStart: Story = {};

export const Narrow: Story = { args: { width: '18rem' } };
