import '@fanar/journeys/queue-board/define';
import type { FanarQueueBoard } from '@fanar/journeys/queue-board';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { brokenHall, hall, waitingRoom } from './hall.js';
import { press, shown } from './shown.js';

type Args = Pick<FanarQueueBoard, 'gateway' | 'headingLevel' | 'voice'>;

/**
 * Use it on the screen of a waiting hall, alone on its page: the number that is called, read from ten
 * metres, and said aloud.
 *
 * Do not use it within a page: it fills the screen, and people who wait at home follow their ticket.
 */
const meta: Meta<Args> = {
  title: 'Journeys/Queue board',
  component: 'fanar-queue-board',
  parameters: { layout: 'fullscreen' },
  args: { gateway: waitingRoom(), headingLevel: 1, voice: 'off' },
  argTypes: { gateway: { control: false } },
  render: ({ gateway, headingLevel, voice }) => html`
    <fanar-queue-board
      office="port-said-traffic"
      heading-level=${headingLevel}
      voice=${voice}
      .gateway=${gateway}
    ></fanar-queue-board>
  `,
};
export default meta;

type Story = StoryObj<Args>;

export const Calls: Story = {
  play: async ({ canvasElement }) => void (await shown(canvasElement, '.calls')),
};

/** Browsers let nothing be heard before somebody has pressed the button. */
export const Voiced: Story = {
  args: { voice: 'on' },
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'fanar-button');
    await shown(canvasElement, 'fanar-button[variant=quiet]');
  },
};

export const NobodyYet: Story = {
  args: { gateway: waitingRoom({ queue: hall({ calls: [], waiting: 0 }) }) },
  play: async ({ canvasElement }) => void (await shown(canvasElement, '.latest')),
};

export const Closed: Story = {
  args: { gateway: waitingRoom({ queue: hall({ calls: [], isOpen: false, opens: '09:00' }) }) },
  play: async ({ canvasElement }) => void (await shown(canvasElement, '.latest')),
};

/** What is shown stays, and is said to be old. */
export const ConnectionLost: Story = {
  args: { gateway: brokenHall() },
  play: async ({ canvasElement }) => void (await shown(canvasElement, '.lost')),
};
