import '@fanar/elements/table/define';
import type { FanarTable } from '@fanar/elements/table';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

type Args = Pick<FanarTable, 'sortable' | 'narrow'> & { width: string };

/**
 * For figures and facts that people compare along rows and columns. Not for layout, and not for the
 * answers of one person: those are a summary list.
 *
 * The page brings a native table with a caption, which says what it is about. A column with
 * `data-sort` is sorted by the button in its header: Enter or Space, once more to turn it around. The
 * new order is announced once. Where there is little room each row becomes a card, its sort buttons
 * above; with `narrow="scroll"` the table scrolls sideways, with the arrow keys too.
 */
const meta: Meta<Args> = {
  title: 'Elements/Table',
  component: 'fanar-table',
  argTypes: {
    narrow: { control: 'inline-radio', options: ['stack', 'scroll'] },
    width: { control: 'inline-radio', options: ['20rem', '60rem'] },
  },
  args: { sortable: false, narrow: 'stack', width: '60rem' },
  render: ({ sortable, narrow, width }) => html`
    <div style="max-inline-size: ${width}">
      <fanar-table ?sortable=${sortable} narrow=${narrow}>
        <table>
          <caption>
            رسوم خدمات المرور ببورسعيد
          </caption>
          <thead>
            <tr>
              <th scope="col" data-sort="text">الخدمة</th>
              <th scope="col" data-sort="date">آخر تحديث</th>
              <th scope="col">مدة الإنجاز</th>
              <th scope="col" data-sort="number">الرسوم</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">بدل فاقد رخصة قيادة</th>
              <td>٥ يناير ٢٠٢٧</td>
              <td>يوم عمل واحد</td>
              <td>٧٠ ج.م.</td>
            </tr>
            <tr>
              <th scope="row">نقل ملكية مركبة</th>
              <td>٣٠ نوفمبر ٢٠٢٦</td>
              <td>من يومين إلى ثلاثة أيام عمل</td>
              <td>١٬٢٥٠ ج.م.</td>
            </tr>
            <tr>
              <th scope="row">شهادة براءة ذمة من المخالفات المرورية</th>
              <td>٣ ديسمبر ٢٠٢٦</td>
              <td>فورًا</td>
              <td>بدون رسوم</td>
            </tr>
          </tbody>
        </table>
      </fanar-table>
    </div>
  `,
};
export default meta;

type Story = StoryObj<Args>;

export const Sortable: Story = {};

/** A card for each row; to a screen reader still a table. */
export const Cards: Story = { args: { width: '20rem' } };

export const Scrolling: Story = { args: { width: '20rem', narrow: 'scroll' } };
