import '@fanar/elements/official-banner/define';
import type { FanarOfficialBanner } from '@fanar/elements/official-banner';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

type Args = Pick<FanarOfficialBanner, 'authority' | 'domain'>;

/**
 * Use it as the first line of every page of an official site, above the header.
 *
 * Do not use it on a site for trying out, nor on one whose address does not end as it says.
 *
 * It is a region with a name. Enter and Space open the signs to know an official site by; a screen
 * reader says whether they are shown.
 */
const meta: Meta<Args> = {
  title: 'Elements/Official banner',
  component: 'fanar-official-banner',
  args: { authority: 'محافظة بورسعيد', domain: '.gov.eg' },
  render: ({ authority, domain }) => html`
    <fanar-official-banner authority=${authority} domain=${domain}></fanar-official-banner>
  `,
};
export default meta;

type Story = StoryObj<Args>;

export const Closed: Story = {};

export const Open: Story = {
  play: ({ canvasElement }) => {
    const banner = canvasElement.querySelector('fanar-official-banner');
    banner?.shadowRoot?.querySelector('summary')?.click();
  },
};
