import '@fanar/elements/pagination/define';
import type { FanarPagination } from '@fanar/elements/pagination';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';

type Args = Pick<FanarPagination, 'page' | 'total' | 'href'> & { width: string };

/**
 * Use it under a list too long for one page, such as the results of a search. Give it `href` where each
 * page has an address.
 *
 * Do not use it for the steps of a journey, nor for fewer than about twenty entries.
 *
 * It is a navigation landmark. Each number is said as a page, the current one with how many there are.
 * Without `href`, a press moves the focus to the new current page and fires `fanar-page`.
 */
const meta: Meta<Args> = {
  title: 'Elements/Pagination',
  component: 'fanar-pagination',
  args: { page: 6, total: 12, href: '#page-{page}', width: 'none' },
  argTypes: { width: { control: 'inline-radio', options: ['none', '18rem'] } },
  render: ({ page, total, href, width }) => html`
    <div style="max-inline-size: ${width}">
      <fanar-pagination page=${page} total=${total} href=${href ?? nothing}></fanar-pagination>
    </div>
  `,
};
export default meta;

type Story = StoryObj<Args>;

export const Links: Story = {};

export const FirstPage: Story = { args: { page: 1, href: undefined } };

/** The place in words, and the steps to either side. */
export const Narrow: Story = { args: { page: 3, width: '18rem' } };
