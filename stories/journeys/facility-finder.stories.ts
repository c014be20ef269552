import {
  datedSchedules,
  lifeEvents,
  officeDistricts,
  offices,
  officeSchedules,
  publicHolidays,
  seasons,
  sectors,
} from '@fanar/catalogue';
import { definitions } from '@fanar/catalogue/definitions';
import { summarize, type OfficeDirectory } from '@fanar/contract';
import '@fanar/journeys/facility-finder/define';
import type { FanarFacilityFinder } from '@fanar/journeys/facility-finder';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { gateway, refuse } from './gateway.js';
import { shown } from './shown.js';

type Args = Pick<
  FanarFacilityFinder,
  | 'accessibility'
  | 'directory'
  | 'district'
  | 'gateway'
  | 'headingLevel'
  | 'offices'
  | 'openNow'
  | 'query'
  | 'sector'
  | 'service'
>;

// Copied as a network would: the catalogue's own lists cannot be changed.
const all = structuredClone({
  items: offices,
  districts: officeDistricts,
  schedules: datedSchedules(officeSchedules, seasons),
  closures: publicHolidays,
}) as unknown as OfficeDirectory;

/**
 * Use it where people look for where to go: what is near, what is open now, what they can enter with a
 * wheelchair, where a service is offered.
 *
 * Do not use it for one office or two: write a location card for each.
 */
const meta: Meta<Args> = {
  title: 'Journeys/Facility finder',
  component: 'fanar-facility-finder',
  args: {
    ...{ query: '', sector: '', service: '', district: '', openNow: false, accessibility: [] },
    ...{ gateway: undefined, headingLevel: 2, offices: all },
    directory: { services: definitions.map(summarize), sectors, events: lifeEvents },
  },
  argTypes: {
    directory: { control: false },
    gateway: { control: false },
    offices: { control: false },
  },
  render: (args) => html`
    <fanar-facility-finder
      service-href="#{id}"
      book-href="#book/{id}?office={office}"
      map-href="geo:{latitude},{longitude}"
      heading-level=${args.headingLevel}
      .accessibility=${args.accessibility}
      .directory=${args.directory}
      .district=${args.district}
      .gateway=${args.gateway}
      .offices=${args.offices}
      .openNow=${args.openNow}
      .query=${args.query}
      .sector=${args.sector}
      .service=${args.service}
    ></fanar-facility-finder>
  `,
};
export default meta;

type Story = StoryObj<Args>;

/** Of 652 the first screenful. */
export const Browse: Story = {
  play: async ({ canvasElement }) => {
    await shown(canvasElement, '.offices > :nth-child(20)');
  },
};

/** As people spell. */
export const Search: Story = {
  args: { query: 'اداره تموين' },
  play: async ({ canvasElement }) => {
    await shown(canvasElement, '.offices fanar-location-card');
  },
};

/** Each office that serves it can be booked. */
export const OfService: Story = {
  args: {
    sector: 'traffic',
    service: 'traffic/renew-vehicle-licence',
    accessibility: ['step-free-entrance'],
  },
  play: async ({ canvasElement }) => {
    await shown(canvasElement, '.offices a.link');
  },
};

export const NothingFound: Story = {
  args: { query: 'زرافة', district: 'sharq' },
  play: async ({ canvasElement }) => {
    await shown(canvasElement, 'slot[name=help]');
  },
};

export const NotLoaded: Story = {
  args: { offices: undefined, gateway: gateway({ getOffices: refuse('server-unavailable') }) },
  play: async ({ canvasElement }) => {
    await shown(canvasElement, 'fanar-alert');
  },
};
