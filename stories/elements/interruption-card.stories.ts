import '@fanar/elements/button/define';
import '@fanar/elements/interruption-card/define';
import type { FanarInterruptionCard } from '@fanar/elements/interruption-card';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

type Args = Pick<FanarInterruptionCard, 'heading' | 'headingLevel'>;

/**
 * Use it alone on a page where the person should stop and read before going on: a consequence that
 * cannot be taken back, an answer that is unusual, something to do elsewhere first.
 *
 * Do not use it for what can stand beside a question (warning text), nor often: who meets many reads
 * none.
 *
 * Tab goes through its buttons and links. `focus()` brings the person to the heading, which is then
 * read; nothing is announced by itself.
 */
const meta: Meta<Args> = {
  title: 'Elements/Interruption card',
  component: 'fanar-interruption-card',
  argTypes: { headingLevel: { control: { type: 'number', min: 1, max: 6 } } },
  args: { heading: 'حرّر محضر فقد أولًا', headingLevel: 1 },
  render: ({ heading, headingLevel }) => html`
    <fanar-interruption-card heading=${heading} heading-level=${headingLevel}>
      <p>
        لا تصدر وحدة المرور بدل فاقد دون محضر من قسم الشرطة. أحضر أصل المحضر معك يوم الموعد، وإلا
        احتجت إلى حجز موعد جديد.
      </p>
      <fanar-button slot="actions">فهمت، تابع</fanar-button>
      <a slot="actions" href="#service">ارجع إلى صفحة الخدمة</a>
    </fanar-interruption-card>
  `,
};
export default meta;

type Story = StoryObj<Args>;

export const Default: Story = {};

export const LongHeadingNarrow: Story = {
  args: {
    heading: 'تاريخ الميلاد الذي أدخلته يعني أن مقدم الطلب لم يبلغ الثامنة عشرة بعد',
    headingLevel: 2,
  },
  render: (args, context) => html` <div class="narrow">${meta.render?.(args, context)}</div> `,
};
