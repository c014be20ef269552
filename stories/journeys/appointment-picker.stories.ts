import '@fanar/journeys/appointment-picker/define';
import { officesFor } from '@fanar/catalogue';
import type { FanarAppointmentPicker } from '@fanar/journeys/appointment-picker';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { gateway, REFERENCE, SERVICE } from './gateway.js';
import { shown } from './shown.js';

type Args = Pick<FanarAppointmentPicker, 'application' | 'gateway' | 'headingLevel' | 'office'>;

/**
 * Use it where a person books a time at an office: day, time, details. The time is held while they
 * write, and whoever loses it is offered others.
 *
 * Do not use it to ask for a date alone, such as one in the past.
 */
const meta: Meta<Args> = {
  title: 'Journeys/Appointment picker',
  component: 'fanar-appointment-picker',
  args: {
    application: REFERENCE,
    gateway: gateway(),
    headingLevel: 2,
    office: officesFor(SERVICE)[0]?.id,
  },
  argTypes: { gateway: { control: false } },
  render: ({ application, gateway: backEnd, headingLevel, office }) => html`
    <fanar-appointment-picker
      service=${SERVICE}
      .application=${application}
      .office=${office}
      heading-level=${headingLevel}
      .gateway=${backEnd}
    ></fanar-appointment-picker>
  `,
};
export default meta;

type Story = StoryObj<Args>;

/** Where several offices offer the service, the person chooses one first. */
export const Offices: Story = {
  args: { office: undefined },
  play: async ({ canvasElement }) => {
    await shown(canvasElement, '.heading');
  },
};

/** Days with free times, as a list; a calendar is a button away. */
export const Days: Story = {
  play: async ({ canvasElement }) => {
    await shown(canvasElement, '#days-heading');
  },
};

/** Nothing can be booked for as long as the office has opened its calendar. */
export const NothingFree: Story = {
  args: {
    gateway: gateway({
      getAvailability: async ({ office, from }) => ({
        office,
        now: new Date().toISOString(),
        days: [{ date: from, state: 'full', free: 0 }],
      }),
    }),
  },
  play: async ({ canvasElement }) => {
    await shown(canvasElement, '.heading');
  },
};
