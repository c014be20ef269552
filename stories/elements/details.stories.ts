import '@fanar/elements/details/define';
import type { FanarDetails } from '@fanar/elements/details';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

type Args = Pick<FanarDetails, 'summary' | 'open'>;

/**
 * Use it for help that few people need, next to the question it belongs to: why we ask, where to find
 * a number.
 *
 * Do not use it for what most people must read, nor for several sections in a row, which are an
 * accordion.
 *
 * Enter and Space open and close it; a screen reader says whether it is open. Searching in the page
 * opens it, and it is printed open.
 */
const meta: Meta<Args> = {
  title: 'Elements/Details',
  component: 'fanar-details',
  args: { summary: 'أين أجد رقم المصنع؟', open: false },
  render: ({ summary, open }) => html`
    <fanar-details summary=${summary} ?open=${open}>
      <p>على ظهر بطاقة الرقم القومي، في السطر الأخير: حرفان ثم سبعة أرقام.</p>
      <p>إذا كانت بطاقتك قديمة، تجده أسفل الصورة.</p>
    </fanar-details>
  `,
};
export default meta;

type Story = StoryObj<Args>;

export const Closed: Story = {};

export const Open: Story = { args: { open: true } };

/** Long words in little room wrap; the arrow stays at the first line. */
export const Narrow: Story = {
  render: () => html`
    <div style="max-inline-size: 16rem">
      <fanar-details open>
        <span slot="summary">ماذا أفعل إذا كان الاسم في شهادة الميلاد غير الاسم في البطاقة؟</span>
        <p>
          قدّم الطلب بالاسم المكتوب في بطاقة الرقم القومي، وأرفق صورة من شهادة الميلاد. يتصل بك مكتب
          السجل المدني ببورسعيد إذا احتاج إلى مستند آخر.
        </p>
      </fanar-details>
    </div>
  `,
};
