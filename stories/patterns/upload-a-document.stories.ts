import '@fanar/elements/alert/define';
import '@fanar/elements/button/define';
import '@fanar/elements/details/define';
import '@fanar/elements/file-upload/define';
import '@fanar/elements/list/define';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

/**
 * Ask for a document where an officer has to look at it and the state does not hold it already. Ask
 * for one document in one question, named as it is named on its own face; two sides are two files of
 * the same question.
 *
 * Do not ask for what another sector can confirm, nor for a copy of what will be shown at the counter
 * anyway: say `أحضر الأصل للاطلاع` instead.
 *
 * - Say before the upload what makes a picture good enough; a refusal later costs a journey.
 * - A phone offers its camera. Photos are made smaller, and lose the place where they were taken.
 * - A weak network is normal: the upload goes on by itself, also after the page was loaded again.
 */
const meta: Meta = { title: 'Patterns/Upload a document' };
export default meta;

type Story = StoryObj;

export const Asking: Story = {
  render: () => html`
    <fanar-file-upload
      name="insurance"
      required
      label="وثيقة التأمين الإجباري"
      hint="صورة واضحة للوثيقة السارية، وجهًا واحدًا"
    ></fanar-file-upload>
    <fanar-details summary="كيف ألتقط صورة تُقبل من أول مرة؟">
      <fanar-list variant="checks">
        <ul>
          <li>ضع الوثيقة على سطح داكن تحت ضوء جيد.</li>
          <li>صوّرها كاملة، بأركانها الأربعة.</li>
          <li>تأكد أنك تستطيع قراءة كل كلمة في الصورة.</li>
        </ul>
      </fanar-list>
    </fanar-details>
    <p><fanar-button>تابع</fanar-button></p>
  `,
};

/** When an officer could not read it: what is wrong, until when, and the way to mend it at once. */
export const AskedAgain: Story = {
  render: () => html`
    <fanar-alert tone="warning" heading="نحتاج صورة أوضح من وثيقة التأمين">
      <p>تاريخ انتهاء الوثيقة غير مقروء في الصورة التي أرسلتها.</p>
      <p>أرفق صورة جديدة قبل ١٥ ديسمبر ٢٠٢٦، ولن تحتاج إلى تقديم الطلب من جديد.</p>
    </fanar-alert>
    <fanar-file-upload
      name="insurance"
      required
      label="وثيقة التأمين الإجباري"
      hint="تأكد أن تاريخ الانتهاء ظاهر"
    ></fanar-file-upload>
    <p><fanar-button>أرسل الصورة</fanar-button></p>
  `,
};
