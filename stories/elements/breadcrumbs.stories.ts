import '@fanar/elements/breadcrumbs/define';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

interface Args {
  width: string;
}

/**
 * Use it above the heading of a page that stands two levels deep or more, to go up from there.
 *
 * Do not use it within the steps of a journey, where a back link is the way, nor on the first page.
 *
 * It is a navigation landmark with a list. Where there is little room only the page one step up is
 * offered, with an arrow back.
 */
const meta: Meta<Args> = {
  title: 'Elements/Breadcrumbs',
  component: 'fanar-breadcrumbs',
  args: { width: 'none' },
  argTypes: { width: { control: 'inline-radio', options: ['none', '20rem'] } },
  render: ({ width }) => html`
    <div style="max-inline-size: ${width}">
      <fanar-breadcrumbs>
        <ol>
          <li><a href="#home">الرئيسية</a></li>
          <li><a href="#traffic">خدمات المرور</a></li>
          <li><a href="#licence">رخصة المركبة وما يتعلق بها من إجراءات</a></li>
          <li aria-current="page">تجديد رخصة مركبة</li>
        </ol>
      </fanar-breadcrumbs>
    </div>
  `,
};
export default meta;

type Story = StoryObj<Args>;

export const Wide: Story = {};

export const Narrow: Story = { args: { width: '20rem' } };
