import '@fanar/journeys/appointment/define';
import type { FanarAppointment } from '@fanar/journeys/appointment';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import {
  appointment,
  appointmentGateway,
  BOOKING,
  cancelledByOffice,
  KEY,
  refuse,
} from './bookings.js';
import { press, shown } from './shown.js';

type Args = Pick<
  FanarAppointment,
  'gateway' | 'headingLevel' | 'hijriOffset' | 'key' | 'reference'
>;

/**
 * Use it on the page that the receipt and the messages of an appointment lead to: how it stands, the slip
 * for the door, moving and cancelling.
 *
 * Do not use it to book: that is the appointment picker.
 */
const meta: Meta<Args> = {
  title: 'Journeys/Appointment',
  component: 'fanar-appointment',
  args: {
    gateway: appointmentGateway(),
    headingLevel: 2,
    hijriOffset: 0,
    reference: BOOKING,
    key: KEY,
  },
  argTypes: { gateway: { control: false } },
  render: ({ gateway, headingLevel, hijriOffset, key, reference }) => html`
    <fanar-appointment
      reference=${reference}
      heading-level=${headingLevel}
      check-in-url="#check-in"
      manage-url="#appointment"
      .hijriOffset=${hijriOffset}
      .key=${key}
      .gateway=${gateway}
    ></fanar-appointment>
  `,
};
export default meta;

type Story = StoryObj<Args>;

const standing: Story['play'] = async ({ canvasElement }) => {
  await shown(canvasElement, '.standing');
};

export const LookUp: Story = {
  args: { reference: '', key: '' },
  play: async ({ canvasElement }) => {
    await shown(canvasElement, 'fanar-text-field');
  },
};

export const NotFound: Story = {
  args: {
    gateway: appointmentGateway(undefined, { getAppointment: refuse('appointment-not-found') }),
  },
  play: async ({ canvasElement }) => {
    await shown(canvasElement, '#failure');
  },
};

export const Booked: Story = { play: standing };

/** The time to change it is over, and the page says so. */
export const TooLate: Story = {
  args: { gateway: appointmentGateway(appointment({ changeable: false })) },
  play: standing,
};

/** Nobody comes: no address, no code. */
export const ByPhone: Story = {
  args: {
    gateway: appointmentGateway(
      appointment({ visit: { ...appointment().visit, mode: 'phone' }, evidence: [] }),
    ),
  },
  play: standing,
};

export const Arrived: Story = {
  args: { gateway: appointmentGateway(appointment({ status: 'arrived', changeable: false })) },
  play: standing,
};

export const Served: Story = {
  args: { gateway: appointmentGateway(appointment({ status: 'fulfilled', changeable: false })) },
  play: standing,
};

export const NotCome: Story = {
  args: { gateway: appointmentGateway(appointment({ status: 'noshow', changeable: false })) },
  play: standing,
};

/** With the reason, and what is free instead. */
export const CancelledByOffice: Story = {
  args: { gateway: appointmentGateway(cancelledByOffice()) },
  play: standing,
};

/** What is lost is said before it is done. */
export const Cancelling: Story = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, '#cancel');
    await shown(canvasElement, 'fanar-dialog[open]');
  },
};

export const Cancelled: Story = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, '#cancel');
    await press(canvasElement, 'fanar-dialog[open] [variant="danger"]');
    await shown(canvasElement, '#notice');
  },
};

/** The appointment stands until the new one is sure. */
export const Moving: Story = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, '#move');
    await shown(canvasElement, 'fanar-appointment-picker', 15_000);
  },
};
