import '@fanar/journeys/appointment-picker/define';
import { lifeEvents, officesFor, sectors } from '@fanar/catalogue';
import { definitions } from '@fanar/catalogue/definitions';
import { GatewayError, summarize, type ServiceGateway } from '@fanar/contract';
import type { FanarAppointmentPicker } from '@fanar/journeys/appointment-picker';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { appointment } from './bookings.js';
import { gateway, KEY, REFERENCE, refuse, SERVICE, simpleVisits } from './gateway.js';
import { press, shown } from './shown.js';

type Args = Pick<
  FanarAppointmentPicker,
  | ('application' | 'date' | 'gateway' | 'headingLevel' | 'hijriOffset')
  | ('moving' | 'office' | 'popular' | 'service')
>;

const offices = officesFor(SERVICE);
/** A service whose visit has something to choose. */
const CHOICE = definitions.find(({ visit }) => (visit?.maxPeople ?? 1) > 1)?.id ?? SERVICE;
/** A back end that also has a directory and a wait list. */
const whole: Partial<ServiceGateway> = {
  getDirectory: async () => ({
    services: definitions.map(summarize),
    sectors,
    events: lifeEvents,
  }),
  joinWaitList: refuse('network-unreachable', 0),
};

/**
 * Use it where a person books a time at an office: what for, where, day, time, details. The time is
 * held while they write, and whoever loses it is offered others.
 *
 * Do not use it to ask for a date alone, such as one in the past.
 */
const meta: Meta<Args> = {
  title: 'Journeys/Appointment picker',
  component: 'fanar-appointment-picker',
  args: {
    application: REFERENCE,
    date: undefined,
    gateway: gateway(simpleVisits),
    headingLevel: 2,
    hijriOffset: undefined,
    moving: undefined,
    office: offices[0]?.id,
    popular: '',
    service: SERVICE,
  },
  argTypes: { gateway: { control: false }, moving: { control: false } },
  render: ({
    application,
    date,
    gateway: backEnd,
    headingLevel,
    hijriOffset,
    moving,
    office,
    popular,
    service,
  }) => html`
    <fanar-appointment-picker
      service=${service}
      popular=${popular}
      heading-level=${headingLevel}
      manage-url="#appointment"
      .application=${application}
      .date=${date}
      .hijriOffset=${hijriOffset}
      .moving=${moving}
      .office=${office}
      .gateway=${backEnd}
    ></fanar-appointment-picker>
  `,
};
export default meta;

type Story = StoryObj<Args>;

/** What for is not known yet: services are searched for, those most asked for first. */
export const Services: Story = {
  args: { service: '', popular: CHOICE, gateway: gateway(whole) },
  play: async ({ canvasElement }) => {
    await shown(canvasElement, 'fanar-search-field');
  },
};

/** How many come, how often, and what else in the same visit. */
export const Visit: Story = {
  args: { service: CHOICE, office: undefined, gateway: gateway(whole) },
  play: async ({ canvasElement }) => {
    await shown(canvasElement, '#visit-heading');
  },
};

/** Where several offices offer the service, the person compares them, and may choose more than one. */
export const Offices: Story = {
  args: { office: undefined, gateway: gateway({ ...whole, ...simpleVisits }) },
  play: async ({ canvasElement }) => {
    await shown(canvasElement, '.free');
  },
};

/** Days with free times, as a list; a calendar is a button away. */
export const Days: Story = {
  play: async ({ canvasElement }) => {
    await shown(canvasElement, '#days-heading');
  },
};

/** The days of several offices together, with the Hijri date. */
export const SeveralOffices: Story = {
  args: {
    office: offices
      .slice(0, 2)
      .map(({ id }) => id)
      .join(','),
    hijriOffset: 0,
  },
  play: async ({ canvasElement }) => {
    await shown(canvasElement, '#days-heading');
  },
};

/** Nothing can be booked for as long as the office has opened its calendar: one can wait. */
export const NothingFree: Story = {
  args: {
    gateway: gateway({
      ...whole,
      ...simpleVisits,
      getAvailability: async ({ offices: ids, from }) => ({
        now: new Date().toISOString(),
        minutes: 15,
        offices: ids.map((office) => ({
          office,
          free: 0,
          days: [{ date: from, state: 'full', free: 0 }],
        })),
      }),
    }),
  },
  play: async ({ canvasElement }) => {
    await shown(canvasElement, '.none');
  },
};

/** The old appointment stands until the new one is sure. */
export const Moving: Story = {
  args: { moving: { ...appointment(), key: KEY } },
  play: async ({ canvasElement }) => {
    await shown(canvasElement, '.current');
  },
};

/** The service is being worked on: until when, whom to ask, and when it is tried again. */
export const Maintenance: Story = {
  args: {
    gateway: gateway({
      getService: async () => {
        throw new GatewayError({
          code: 'service-maintenance',
          status: 503,
          retryAfter: 120,
          notice: {
            title: { ar: 'تجديد رخصة تسيير', en: 'Renew a vehicle licence' },
            reason: { ar: 'نحدّث نظام الحجز.', en: 'The booking system is being updated.' },
            contact: {
              title: { ar: 'إدارة مرور بورسعيد', en: 'Port Said traffic department' },
              phone: '0663220000',
            },
          },
        });
      },
    }),
  },
  play: async ({ canvasElement }) => {
    await shown(canvasElement, 'fanar-alert');
  },
};

/** There is no connection: the days come by themselves once it is back. */
export const Offline: Story = {
  args: {
    gateway: gateway({ ...simpleVisits, getAvailability: refuse('network-unreachable', 0) }),
  },
  play: async ({ canvasElement }) => {
    await shown(canvasElement, 'fanar-alert');
    await press(canvasElement, 'fanar-alert fanar-button');
    await shown(canvasElement, 'fanar-alert');
  },
};
