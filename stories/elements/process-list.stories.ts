import '@fanar/elements/process-list/define';
import type { FanarProcessList } from '@fanar/elements/process-list';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';

type Args = Pick<FanarProcessList, 'numerals'> & { width: string };

/**
 * For how a service is got, in the order in which it is done. Not for where one application stands,
 * which is a timeline, nor for steps without an order, which are a list.
 *
 * The page brings a native `<ol>`, each step with a heading. Has no keys; a screen reader hears a
 * numbered list.
 */
const meta: Meta<Args> = {
  title: 'Elements/Process list',
  component: 'fanar-process-list',
  argTypes: {
    numerals: { control: 'inline-radio', options: ['auto', 'arab', 'latn'] },
    width: { control: 'inline-radio', options: ['16rem', '42rem'] },
  },
  args: { numerals: undefined, width: '42rem' },
  render: ({ numerals, width }) => html`
    <div style="max-inline-size: ${width}">
      <fanar-process-list numerals=${numerals ?? nothing}>
        <ol>
          <li>
            <h3>جهّز مستنداتك</h3>
            <p>أصل بطاقة الرقم القومي، ووثيقة التأمين الإجباري، وشهادة الفحص الفني.</p>
          </li>
          <li>
            <h3>سدّد المخالفات والرسوم</h3>
            <p>ادفع ببطاقتك، أو نقدًا في أي مكتب بريد.</p>
          </li>
          <li>
            <h3>احجز موعدًا واستلم الرخصة</h3>
            <p>أحضر أصول المستندات للاطلاع.</p>
          </li>
        </ol>
      </fanar-process-list>
    </div>
  `,
};
export default meta;

type Story = StoryObj<Args>;

export const RenewalOfALicence: Story = {};

export const Narrow: Story = { args: { width: '16rem', numerals: 'latn' } };
