import '@fanar/elements/site-footer/define';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

interface Args {
  width: string;
}

/**
 * Use it once, at the end of every page: groups of links, how to reach the authority, the links that
 * every page has, and whose site it is.
 *
 * Do not put anything there that a person needs to finish what they came for.
 *
 * It is the landmark `contentinfo`. A screen reader finds the groups by their headings.
 */
const meta: Meta<Args> = {
  title: 'Elements/Site footer',
  component: 'fanar-site-footer',
  args: { width: 'none' },
  argTypes: { width: { control: 'inline-radio', options: ['none', '20rem'] } },
  render: ({ width }) => html`
    <div style="max-inline-size: ${width}">
      <fanar-site-footer>
        <section>
          <h2>الخدمات</h2>
          <ul>
            <li><a href="#civil">السجل المدني</a></li>
            <li><a href="#traffic">المرور</a></li>
            <li><a href="#notary">الشهر العقاري والتوثيق</a></li>
          </ul>
        </section>
        <section>
          <h2>عن المحافظة</h2>
          <ul>
            <li><a href="#districts">الأحياء</a></li>
            <li><a href="#centres">مراكز الخدمة ومواعيد عملها</a></li>
          </ul>
        </section>
        <address slot="contact">
          ديوان عام المحافظة، شارع ٢٣ يوليو، بورسعيد<br />
          <a href="mailto:info@example.eg"><bdi dir="ltr">info@example.eg</bdi></a>
        </address>
        <ul slot="links">
          <li><a href="#privacy">سياسة الخصوصية</a></li>
          <li><a href="#accessibility">إتاحة الموقع</a></li>
          <li><a href="#terms">شروط الاستخدام</a></li>
        </ul>
        <p slot="statement">موقع محافظة بورسعيد. آخر تحديث: ٢٤ نوفمبر ٢٠٢٦</p>
      </fanar-site-footer>
    </div>
  `,
};
export default meta;

type Story = StoryObj<Args>;

export const Wide: Story = {};

export const Narrow: Story = { args: { width: '20rem' } };
