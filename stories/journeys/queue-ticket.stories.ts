import '@fanar/journeys/queue-ticket/define';
import { GatewayError } from '@fanar/contract';
import type { FanarQueueTicket } from '@fanar/journeys/queue-ticket';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { hall, refusedHall, ticket, TICKET_ID, TICKET_KEY, waitingRoom } from './hall.js';
import { press, shown } from './shown.js';

type Args = Pick<FanarQueueTicket, 'gateway' | 'headingLevel' | 'key' | 'service' | 'ticket'>;

const held = { ticket: TICKET_ID, key: TICKET_KEY };
const slip = async (canvas: HTMLElement) => void (await shown(canvas, '.slip'));

/**
 * Use it where people wait in a hall without an appointment: it gives a number, and follows it on the
 * phone until it is called.
 *
 * Do not use it where everybody comes by appointment: check them in instead.
 */
const meta: Meta<Args> = {
  title: 'Journeys/Queue ticket',
  component: 'fanar-queue-ticket',
  args: { gateway: waitingRoom(), headingLevel: 2, key: '', service: undefined, ticket: '' },
  argTypes: { gateway: { control: false } },
  render: ({ gateway, headingLevel, key, service, ticket: id }) => html`
    <fanar-queue-ticket
      office="port-said-traffic"
      heading-level=${headingLevel}
      .service=${service}
      .ticket=${id}
      .key=${key}
      .gateway=${gateway}
    ></fanar-queue-ticket>
  `,
};
export default meta;

type Story = StoryObj<Args>;

export const Offer: Story = {
  play: async ({ canvasElement }) => void (await shown(canvasElement, 'fanar-radio-group')),
};

/** The page knows which service: nothing is asked. */
export const OneService: Story = {
  args: { service: 'traffic/renew-vehicle-licence' },
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'fanar-button');
    await slip(canvasElement);
  },
};

export const Errors: Story = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'form fanar-button');
    await shown(canvasElement, 'fanar-radio-group:state(invalid)');
  },
};

export const OpensLater: Story = {
  args: { gateway: waitingRoom({ queue: hall({ isOpen: false, opens: '09:00' }) }) },
  play: async ({ canvasElement }) => void (await shown(canvasElement, '#closed-heading')),
};

export const ClosedForToday: Story = {
  args: { gateway: waitingRoom({ queue: hall({ isOpen: false }) }) },
  play: async ({ canvasElement }) => void (await shown(canvasElement, '#closed-heading')),
};

export const Unavailable: Story = {
  args: {
    gateway: refusedHall(new GatewayError({ code: 'network-unreachable', status: 0 })),
  },
  play: async ({ canvasElement }) => void (await shown(canvasElement, '#failure')),
};

export const Waiting: Story = {
  args: { ...held, gateway: waitingRoom({ ticket: ticket() }) },
  play: async ({ canvasElement }) => slip(canvasElement),
};

/** Too few were served yet to tell how long it takes. */
export const WithoutEstimate: Story = {
  args: { ...held, gateway: waitingRoom({ ticket: ticket({ estimate: undefined }) }) },
  play: async ({ canvasElement }) => slip(canvasElement),
};

export const NearlyThere: Story = {
  args: { ...held, gateway: waitingRoom({ ticket: ticket({ ahead: 1 }) }) },
  play: async ({ canvasElement }) => slip(canvasElement),
};

export const Called: Story = {
  args: { ...held, gateway: waitingRoom({ ticket: ticket({ state: 'called', counter: '3' }) }) },
  play: async ({ canvasElement }) => slip(canvasElement),
};

export const Serving: Story = {
  args: { ...held, gateway: waitingRoom({ ticket: ticket({ state: 'serving', counter: '3' }) }) },
  play: async ({ canvasElement }) => slip(canvasElement),
};

export const Missed: Story = {
  args: { ...held, gateway: waitingRoom({ ticket: ticket({ state: 'missed' }) }) },
  play: async ({ canvasElement }) => slip(canvasElement),
};

export const Done: Story = {
  args: { ...held, gateway: waitingRoom({ ticket: ticket({ state: 'done' }) }) },
  play: async ({ canvasElement }) => slip(canvasElement),
};

export const Left: Story = {
  args: { ...held, gateway: waitingRoom({ ticket: ticket({ state: 'left' }) }) },
  play: async ({ canvasElement }) => slip(canvasElement),
};

/** The key opens no ticket, of an earlier day perhaps. */
export const Unknown: Story = {
  args: held,
  play: async ({ canvasElement }) => void (await shown(canvasElement, '#unknown-heading')),
};
