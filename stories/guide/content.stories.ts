import '@fanar/elements/table/define';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

/**
 * How Fanar speaks, in Arabic, for whoever writes a service. Arabic is written first; English is its
 * translation. The official word on a matter of law stays the authority's own.
 */
const meta: Meta = { title: 'Guide/Content' };
export default meta;

/** Rule, what to write, what not to. */
type Row = readonly [rule: string, good: string, bad: string];

const VOICE: readonly Row[] = [
  ['فعل أمر قصير', 'أدخل رقم اللوحة', 'قم بإدخال رقم اللوحة'],
  ['بلا رجاء إلا في طلب حقيقي', 'راجع بياناتك', 'يُرجى التكرم بمراجعة البيانات'],
  [
    'الخطأ: ما العمل، واسم الحقل، بلا لوم',
    'أدخل تاريخًا صحيحًا، مثل ٢٧ ٣ ٢٠٠٧',
    'خطأ! إدخال غير صالح',
  ],
  ['القرار أولًا ثم السبب', 'لم تتم الموافقة على الطلب', 'تمت معالجة الطلب'],
  ['الزر يقول ما يفعل', 'أرسل الطلب', 'موافق'],
  ['القوائم والمفاتيح أسماء', 'إظهار المخالفات', 'اعرض لي المخالفات'],
  ['المدة بنهايتها', 'حتى الأحد ٢٤ يناير ٢٠٢٧', 'خلال المدة القانونية'],
];

const WORDS: readonly Row[] = [
  ['بطاقة المواطن', 'الرقم القومي', 'رقم الهوية'],
  ['هاتف الجيب', 'رقم المحمول', 'رقم الجوال'],
  ['ما يُعطى بعد التقديم', 'رقم الطلب', 'الكود المرجعي'],
  ['من ينوب', 'الوكيل، ورقم التوكيل', 'المفوَّض'],
  ['قسم المدينة', 'الحي', 'المنطقة'],
  ['ما يُدفع', 'الرسوم، و«بدون رسوم»', 'التكلفة، و«مجانًا»'],
  ['ما يُحضر', 'أحضر الأصل للاطلاع', 'الأصل واجب الإبراز'],
  ['يوم بلا عمل', 'إجازة رسمية', 'عطلة'],
];

const SPELLING: readonly Row[] = [
  ['الهمزة', 'أرسل، إرسال، الإجراءات', 'ارسل، ارسال، الاجراءات'],
  ['الياء والألف المقصورة', 'إلى، على، في، الذي', 'الي، علي، فى، الذى'],
  ['التنوين قبل الألف', 'رقمًا، يومًا، مصريًّا', 'رقماً، يوما'],
  ['علامات الترقيم', 'الاسم، والرقم؛ ثم العنوان؟', 'الاسم, والرقم; ثم العنوان ?'],
  ['الاقتباس', '«قيد المراجعة»', '"قيد المراجعة"'],
  ['بلا تطويل', 'بيان', 'بيـــان'],
  ['المبلغ في جملة', '٧٠ جنيهًا', '٧٠ ج.م.'],
];

const COUNTS: readonly (readonly [number: string, words: string])[] = [
  ['0', 'لا توجد مستندات'],
  ['1', 'مستند واحد'],
  ['2', 'مستندان'],
  ['3', '٣ مستندات'],
  ['11', '١١ مستندًا'],
  ['100', '١٠٠ مستند'],
];

const table = (caption: string, rows: readonly Row[]) => html`
  <fanar-table>
    <table>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">القاعدة</th>
          <th scope="col">اكتب</th>
          <th scope="col">لا تكتب</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([rule, good, bad]) =>
            html`<tr>
              <th scope="row">${rule}</th>
              <td>${good}</td>
              <td>${bad}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </fanar-table>
`;

/** The voice: a good civil servant, to her neighbour. */
export const Voice: StoryObj = {
  render: () => html`
    <article class="fanar-prose" lang="ar" dir="rtl">
      <h1>كيف نكتب</h1>
      <p>
        اكتب كما تتحدث موظفة طيبة إلى جارتها: عربية سليمة، وجملة قصيرة، وكلام يُفهم من أول مرة. خاطب
        القارئ بالمفرد، وابدأ بما عليه أن يفعل.
      </p>
      ${table('الأسلوب', VOICE)}
    </article>
  `,
};

export const WordsAndSpelling: StoryObj = {
  render: () => html`
    <article class="fanar-prose" lang="ar" dir="rtl">
      <h1>الألفاظ والإملاء</h1>
      <p>لكل شيء لفظ واحد في كل القطاعات، كما يعرفه الناس وكما هو على الأوراق الرسمية.</p>
      ${table('الألفاظ', WORDS)} ${table('الإملاء', SPELLING)}
    </article>
  `,
};

/** Six forms, all of them written out: no «مستند(ات)». */
export const NumbersAndCounts: StoryObj = {
  render: () => html`
    <article class="fanar-prose" lang="ar" dir="rtl">
      <h1>الأعداد</h1>
      <p>
        للمعدود في العربية ست صور، ونكتبها كلها. الأرقام كما يختار القارئ: ٠١٢٣ أو 0123. أما الأرقام
        التي تُقرأ رقمًا رقمًا، كالمحمول والرقم القومي ورقم الطلب، فتبقى من اليسار إلى اليمين.
      </p>
      <fanar-table>
        <table>
          <caption>
            صور المعدود
          </caption>
          <thead>
            <tr>
              <th scope="col">العدد</th>
              <th scope="col">ما نكتب</th>
            </tr>
          </thead>
          <tbody>
            ${COUNTS.map(
              ([number, words]) =>
                html`<tr>
                  <th scope="row">${number}</th>
                  <td>${words}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </fanar-table>
    </article>
  `,
};
