import '@fanar/journeys/wait-list/define';
import type { FanarWaitList } from '@fanar/journeys/wait-list';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ENTRY, entry, KEY, offered, waitListGateway } from './bookings.js';
import { SERVICE } from './gateway.js';
import { press, shown } from './shown.js';

type Args = Pick<FanarWaitList, 'entry' | 'gateway' | 'headingLevel' | 'key'>;

/**
 * Use it where the first free appointment is too far away, and on the page that the messages of the wait
 * list lead to.
 *
 * Do not use it for the queue in the hall: that is the ticket.
 */
const meta: Meta<Args> = {
  title: 'Journeys/Wait list',
  component: 'fanar-wait-list',
  args: { gateway: waitListGateway(), headingLevel: 2, entry: ENTRY, key: KEY },
  argTypes: { gateway: { control: false } },
  render: ({ entry: id, gateway, headingLevel, key }) => html`
    <fanar-wait-list
      service=${SERVICE}
      entry=${id}
      heading-level=${headingLevel}
      entry-url="#wait"
      manage-url="#appointment"
      .key=${key}
      .gateway=${gateway}
    ></fanar-wait-list>
  `,
};
export default meta;

type Story = StoryObj<Args>;

export const Join: Story = {
  args: { entry: '', key: '' },
  play: async ({ canvasElement }) => {
    await shown(canvasElement, '#form');
  },
};

/** Something that is needed is missing. */
export const Errors: Story = {
  args: { entry: '', key: '' },
  play: async ({ canvasElement }) => {
    await press(canvasElement, '#form fanar-button');
    await shown(canvasElement, 'fanar-phone-field:state(invalid)');
  },
};

export const Waiting: Story = {
  play: async ({ canvasElement }) => {
    await shown(canvasElement, 'fanar-copy-button');
  },
};

/** Held for this person, with the time left. */
export const Offered: Story = {
  args: { gateway: waitListGateway(offered()) },
  play: async ({ canvasElement }) => {
    await shown(canvasElement, '.clock');
  },
};

export const Declined: Story = {
  args: { gateway: waitListGateway(offered()) },
  play: async ({ canvasElement }) => {
    await press(canvasElement, '#decline');
    await shown(canvasElement, '#notice');
  },
};

export const Booked: Story = {
  args: { gateway: waitListGateway(entry({ state: 'booked' })) },
  play: async ({ canvasElement }) => {
    await shown(canvasElement, '#entry-heading');
  },
};

export const Ended: Story = {
  args: { gateway: waitListGateway(entry({ state: 'ended' })) },
  play: async ({ canvasElement }) => {
    await shown(canvasElement, '#entry-heading');
  },
};

export const Leaving: Story = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, '#leave');
    await shown(canvasElement, 'fanar-dialog[open]');
  },
};
