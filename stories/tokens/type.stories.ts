import * as tokens from '@fanar/tokens';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import '@fanar/tokens/fonts/cairo.css';
import { bySize, kebab } from './measure.js';
import './tokens.css';

/**
 * Text that a tired person reads on a small phone. The scale is Arabic's, which looks smaller than
 * Latin at one size: a page in another language takes `font-scale` times the sizes. Cairo, which
 * `fonts/cairo.css` brings, draws both scripts to one height and needs no such factor.
 */
const meta: Meta = { title: 'Foundations/Type' };
export default meta;

const sizes = bySize(
  Object.entries<string>(tokens).filter(([name]) => name.startsWith('fontSize')),
).reverse();
const isHeading = (name: string) => /Heading|Display/.test(name);

/** From 320 px to a wide screen the three largest grow with the screen. */
export const Scale: StoryObj = {
  render: (_, { globals }) => html`
    <dl class="scale cairo">
      ${sizes.map(
        ([name, value]) => html`
          <dt><code dir="ltr">--fanar-${kebab(name)}</code></dt>
          <dd
            style=${styleMap({
              fontSize: value,
              fontWeight: isHeading(name) ? tokens.fontWeightBold : tokens.fontWeightRegular,
              lineHeight: isHeading(name) ? tokens.lineHeightHeading : tokens.lineHeightBody,
            })}
          >
            ${
              globals.language === 'ar'
                ? 'جدّد رخصة سيارتك في بورسعيد'
                : 'Renew your car licence in Port Said'
            }
          </dd>
        `,
      )}
    </dl>
  `,
};

/** Arabic beside English, and digits of one width in a column. */
export const Paragraphs: StoryObj = {
  render: () => html`
    <div class="beside cairo">
      <section lang="ar" dir="rtl">
        <h2>استخرج شهادة المخالفات</h2>
        <p>
          تبيّن الشهادة ما سُجِّل على مركبتك من مخالفات حتى يوم إصدارها. أدخل رقم اللوحة كما هو في
          الرخصة، ثم ادفع الرسوم بالبطاقة أو من أقرب منفذ Fawry، وستصلك الشهادة في رسالة خلال يوم
          عمل واحد.
        </p>
        <p>إن رأيت خطأً في مخالفة فتظلَّم منها في خلال ثلاثين يومًا من تاريخ الإخطار.</p>
      </section>
      <section lang="en" dir="ltr">
        <h2>Get a violation certificate</h2>
        <p>
          The certificate lists every violation recorded against your vehicle up to the day it is
          issued. Enter the plate number as it stands in the licence, then pay by card or at the
          nearest فوري outlet. The certificate reaches you in a message within one working day.
        </p>
        <p>If a violation is wrong, lodge a grievance within thirty days of the notice.</p>
      </section>
      <table class="figures" lang="ar" dir="rtl">
        <caption>
          الرسوم بالجنيه
        </caption>
        <tbody>
          ${[
            ['فحص فني', '١١١٫٠٠'],
            ['تجديد الرخصة', '٢٨٧٫٥٠'],
            ['الإجمالي', '٣٩٨٫٥٠'],
          ].map(
            ([what, fee]) =>
              html`<tr>
                <th scope="row">${what}</th>
                <td style=${styleMap({ fontFamily: tokens.fontTabular })}>${fee}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  `,
};
