import '@fanar/elements/back-link/define';
import '@fanar/elements/button/define';
import '@fanar/elements/details/define';
import '@fanar/elements/form/define';
import '@fanar/elements/national-id-field/define';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

/**
 * Ask for a national ID where the service cannot go on without knowing whose record it is. Say why
 * before the box, not after. Ask once in a journey, on a page of its own: the number tells the birth
 * date, the sex and the governorate of registration, so none of these is asked for again.
 *
 * Do not ask for it to look around, to read prices or to find an office. Do not ask for a picture of
 * the card where the number is enough.
 *
 * - Offer help with finding the number to those who need it, folded.
 * - Who has no card (a child, a foreigner) is told the other way in the same place.
 * - Take the digits as they come: Arabic or Latin, grouped, pasted with marks.
 * - A number that does not check is asked about, never refused for its check digit alone.
 */
const meta: Meta = { title: 'Patterns/Ask for a national ID' };
export default meta;

type Story = StoryObj;

const page = () => html`
  <fanar-back-link><a href="#back">رجوع</a></fanar-back-link>
  <fanar-form>
    <form novalidate>
      <fanar-national-id-field
        name="nationalId"
        required
        label="الرقم القومي لمالك المركبة"
        hint="نبحث به عن ترخيص المركبة. لا يطّلع عليه غير موظف المرور المختص."
      ></fanar-national-id-field>
      <fanar-details summary="أين أجد الرقم القومي؟">
        <p>الرقم القومي 14 رقمًا في وجه البطاقة، أسفل العنوان.</p>
        <p>للأطفال: تجده في شهادة الميلاد المميكنة.</p>
      </fanar-details>
      <fanar-details summary="ليس لديّ رقم قومي">
        <p>إذا كنت أجنبيًّا فاحضر إلى وحدة المرور ومعك جواز السفر والإقامة.</p>
      </fanar-details>
      <p><fanar-button type="submit">تابع</fanar-button></p>
    </form>
  </fanar-form>
`;

export const Asking: Story = { render: page };

/** After «تابع» without an answer: the summary has the focus and leads to the box. */
export const Missing: Story = {
  render: page,
  play: ({ canvasElement }) => {
    canvasElement.querySelector('form')?.requestSubmit();
  },
};
