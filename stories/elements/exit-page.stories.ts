import '@fanar/elements/exit-page/define';
import type { FanarExitPage } from '@fanar/elements/exit-page';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

type Args = Pick<FanarExitPage, 'href'>;

/**
 * Use it on pages that it may be dangerous to be seen with: help against violence, a report, a shelter.
 * Put it first on the page, and say before such pages how to clear the history of the browser.
 *
 * Do not use it where nobody is in danger: it would be pressed instead of a back link.
 *
 * A press covers the page and opens the other site in its place. Escape three times does the same from
 * anywhere on the page; after each press a screen reader says how many are left, and lights show it.
 */
const meta: Meta<Args> = {
  title: 'Elements/Exit page',
  component: 'fanar-exit-page',
  args: { href: 'https://weather.example/' },
  render: ({ href }) => html`
    <div style="min-block-size: 12rem">
      <fanar-exit-page href=${href}></fanar-exit-page>
      <p>يمكنك طلب المساعدة من مكتب شكاوى المرأة ببورسعيد دون ذكر اسمك.</p>
    </div>
  `,
};
export default meta;

type Story = StoryObj<Args>;

export const Usual: Story = {};

/** Words of the page, in little room. */
export const Narrow: Story = {
  render: ({ href }) => html`
    <div style="max-inline-size: 14rem">
      <fanar-exit-page href=${href}>أغلق هذه الصفحة وافتح موقع الأرصاد الجوية</fanar-exit-page>
    </div>
  `,
};
