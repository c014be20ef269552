import '@fanar/elements/prose.css';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

/**
 * Use it for text that a server writes or an editor typed: put `class="fanar-prose"` on what holds it.
 * `fanar-container` keeps a page in the middle, `fanar-stack` puts things one under another,
 * `fanar-grid` things of one kind side by side.
 *
 * Do not use it around a form or a whole page: it is for reading.
 *
 * It styles native elements alone, so keys and announcements are the browser's. Lists are numbered in
 * the digits of the language, then by its letters; nothing is slanted, spaced out or justified. On
 * paper an address is written out behind its link. What may be wider than a phone stands in a
 * `<figure tabindex="0">`, which then scrolls.
 */
const meta: Meta = { title: 'Elements/Prose' };
export default meta;

type Story = StoryObj;

const arabic = html`<article class="fanar-prose" lang="ar" dir="rtl">
  <h1>تجديد رخصة تسيير مركبة</h1>
  <p class="lead">
    جدّد رخصة سيارتك من محافظة بورسعيد قبل انتهائها أو خلال ثلاثين يومًا بعده، وتسلّمها في بيتك.
  </p>
  <p>
    تحتاج إلى <strong>وثيقة تأمين سارية</strong> و<a href="#inspection">شهادة الفحص الفني</a>. لا
    تنتقل إلى وحدة المرور قبل حجز موعد.
  </p>
  <h2>قبل أن تبدأ</h2>
  <ul>
    <li>الرقم القومي لمالك المركبة، كما في البطاقة.</li>
    <li>
      مستندات المركبة:
      <ul>
        <li>الرخصة المنتهية أو التي توشك على الانتهاء؛</li>
        <li>شهادة براءة الذمة من المخالفات.</li>
      </ul>
    </li>
    <li>بطاقة دفع أو محفظة إلكترونية.</li>
  </ul>
  <h2>الخطوات</h2>
  <ol>
    <li>أدخل رقم اللوحة والرقم القومي.</li>
    <li>
      أرفق المستندات:
      <ol>
        <li>صورة وثيقة التأمين؛</li>
        <li>صورة شهادة الفحص.</li>
      </ol>
    </li>
    <li>سدد الرسوم واحتفظ برقم الطلب، مثل <code>AP-7K3M-9QXA</code>.</li>
  </ol>
  <h3>الرسوم ومدة الإنجاز</h3>
  <figure tabindex="0" role="group" aria-label="الرسوم ومدة الإنجاز">
    <table>
      <thead>
        <tr>
          <th scope="col">نوع المركبة</th>
          <th scope="col">الرسوم</th>
          <th scope="col">المدة</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">سيارة خاصة</th>
          <td>٢٧٠ ج.م.</td>
          <td>٣ أيام عمل</td>
        </tr>
        <tr>
          <th scope="row">دراجة بخارية</th>
          <td>٩٥ ج.م.</td>
          <td>يوما عمل</td>
        </tr>
      </tbody>
    </table>
  </figure>
  <blockquote>
    <p>تُمنح مهلة ثلاثين يومًا من تاريخ انتهاء الرخصة، ثم تُحصّل غرامة عن كل شهر تأخير.</p>
  </blockquote>
  <h3 id="inspection">كلمات تقابلها</h3>
  <dl>
    <dt>شهادة الفحص الفني</dt>
    <dd>ورقة من مركز الفحص تثبت صلاحية المركبة للسير.</dd>
    <dt>براءة الذمة</dt>
    <dd>ما يثبت سداد المخالفات كلها.</dd>
  </dl>
  <hr />
  <p><small>آخر تحديث: ٢ مارس ٢٠٢٦</small></p>
</article>`;

const english = html`<article class="fanar-prose" lang="en" dir="ltr">
  <h1>Renew a vehicle licence</h1>
  <p class="lead">
    Renew the licence of your car in Port Said before it ends, or within thirty days after, and have
    it brought to your home.
  </p>
  <p>
    You need a <strong>valid insurance policy</strong> and an
    <a href="#words">inspection certificate</a>. Do not go to the traffic unit without an
    appointment.
  </p>
  <h2>Before you start</h2>
  <ul>
    <li>The national ID of the owner, as on the card.</li>
    <li>
      Documents of the vehicle:
      <ul>
        <li>the licence that has ended or is about to;</li>
        <li>the clearance of fines.</li>
      </ul>
    </li>
  </ul>
  <h2>Steps</h2>
  <ol>
    <li>Enter the plate and the national ID.</li>
    <li>
      Attach the documents:
      <ol>
        <li>a picture of the insurance policy;</li>
        <li>a picture of the inspection certificate.</li>
      </ol>
    </li>
    <li>Pay, and keep the reference number, such as <code>AP-7K3M-9QXA</code>.</li>
  </ol>
  <h3 id="words">Words you meet</h3>
  <dl>
    <dt>Inspection certificate</dt>
    <dd>Shows that the vehicle is fit for the road.</dd>
  </dl>
  <pre><code>curl https://api.portsaid.example/v1/services/vehicle-licence</code></pre>
</article>`;

/** A page of a service, and the same in English beside it. */
export const ServicePage: Story = {
  render: () =>
    html`<div class="fanar-container">
      <div class="fanar-grid" style="--fanar-grid-column: 24rem">${arabic} ${english}</div>
    </div>`,
};

/** On a phone. */
export const Narrow: Story = { render: () => html`<div class="narrow">${arabic}</div>` };
