import '@fanar/elements/list/define';
import type { FanarList } from '@fanar/elements/list';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

type Args = Pick<FanarList, 'variant' | 'divided'>;

/**
 * For several things of one kind: papers, conditions, facts in pairs. Not for steps in an order, which
 * are a process list, nor for answers to look over, which are a summary list.
 *
 * The page brings a native `<ul>`, `<ol>` or `<dl>`. Has no keys; a screen reader hears a list and how
 * many items it has, whatever stands before them.
 */
const meta: Meta<Args> = {
  title: 'Elements/List',
  component: 'fanar-list',
  argTypes: { variant: { control: 'inline-radio', options: ['bullets', 'plain', 'checks'] } },
  args: { variant: 'checks', divided: false },
  render: ({ variant, divided }) => html`
    <fanar-list variant=${variant} ?divided=${divided}>
      <ul>
        <li>أصل بطاقة الرقم القومي، سارية</li>
        <li>إيصال سداد المخالفات، صادر خلال الثلاثين يومًا السابقة على تقديم الطلب</li>
        <li>وثيقة التأمين الإجباري</li>
      </ul>
    </fanar-list>
  `,
};
export default meta;

type Story = StoryObj<Args>;

export const Checks: Story = {};

export const Bullets: Story = { args: { variant: 'bullets' } };

/** Each pair in a `<div>`; side by side where there is room. */
export const Pairs: Story = {
  args: { divided: true },
  render: ({ divided }) => html`
    <fanar-list ?divided=${divided}>
      <dl>
        <div>
          <dt>الجهة المختصة</dt>
          <dd>إدارة مرور بورسعيد</dd>
        </div>
        <div>
          <dt>مدة صلاحية الرخصة</dt>
          <dd>ثلاث سنوات من تاريخ الإصدار</dd>
        </div>
      </dl>
    </fanar-list>
  `,
};
