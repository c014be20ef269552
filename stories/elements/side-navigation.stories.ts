import '@fanar/elements/side-navigation/define';
import type { FanarSideNavigation } from '@fanar/elements/side-navigation';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

type Args = Pick<FanarSideNavigation, 'heading' | 'headingLevel'>;

/**
 * Use it beside the pages of a section, in two levels at most. Mark the current page with
 * `aria-current="page"`; the second level shows where that page is within it.
 *
 * Do not use it for the whole site, which is the navigation of the site header, nor for the headings
 * of one page.
 *
 * It is a navigation landmark, named by its heading. A screen reader says how many links a level has.
 */
const meta: Meta<Args> = {
  title: 'Elements/Side navigation',
  component: 'fanar-side-navigation',
  args: { heading: 'خدمات المرور', headingLevel: 2 },
  render: ({ heading, headingLevel }) => html`
    <div style="max-inline-size: 18rem">
      <fanar-side-navigation heading=${heading} heading-level=${headingLevel}>
        <ul>
          <li>
            <a href="#vehicle">رخصة المركبة</a>
            <ul>
              <li><a href="#renew">تجديد الرخصة</a></li>
              <li><a href="#replace" aria-current="page">بدل فاقد أو تالف</a></li>
              <li><a href="#transfer">نقل ملكية مركبة بين محافظتين</a></li>
            </ul>
          </li>
          <li>
            <a href="#driving">رخصة القيادة</a>
            <ul>
              <li><a href="#first">رخصة أول مرة</a></li>
            </ul>
          </li>
          <li><a href="#fines">الاستعلام عن المخالفات</a></li>
        </ul>
      </fanar-side-navigation>
    </div>
  `,
};
export default meta;

type Story = StoryObj<Args>;

export const WithinSection: Story = {};

/** On the first level, with no heading of its own. */
export const FirstLevel: Story = {
  render: () => html`
    <div style="max-inline-size: 18rem">
      <fanar-side-navigation label="صفحات حسابي">
        <ul>
          <li><a href="#requests" aria-current="page">طلباتي</a></li>
          <li><a href="#appointments">مواعيدي</a></li>
          <li><a href="#details">بياناتي</a></li>
        </ul>
      </fanar-side-navigation>
    </div>
  `,
};
