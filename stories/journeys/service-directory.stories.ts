import { lifeEvents, sectors } from '@fanar/catalogue';
import { definitions } from '@fanar/catalogue/definitions';
import { summarize } from '@fanar/contract';
import '@fanar/journeys/service-directory/define';
import type { FanarServiceDirectory } from '@fanar/journeys/service-directory';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { gateway, refuse } from './gateway.js';
import { shown } from './shown.js';

type Args = Pick<
  FanarServiceDirectory,
  'directory' | 'event' | 'filters' | 'gateway' | 'headingLevel' | 'query' | 'sector'
>;

/**
 * Use it where people look for a service and may not know what it is called or who offers it: they
 * start from what happened to them, from a sector, or from words of their own.
 *
 * Do not use it for five services or fewer: write a list of links.
 */
const meta: Meta<Args> = {
  title: 'Journeys/Service directory',
  component: 'fanar-service-directory',
  args: {
    ...{ event: '', filters: [], gateway: undefined, headingLevel: 2, query: '', sector: '' },
    directory: { services: definitions.map(summarize), sectors, events: lifeEvents },
  },
  argTypes: { directory: { control: false }, gateway: { control: false } },
  render: ({ directory, event, filters, gateway: backEnd, headingLevel, query, sector }) => html`
    <fanar-service-directory
      href="#{id}"
      heading-level=${headingLevel}
      .directory=${directory}
      .event=${event}
      .filters=${filters}
      .gateway=${backEnd}
      .query=${query}
      .sector=${sector}
    ></fanar-service-directory>
  `,
};
export default meta;

type Story = StoryObj<Args>;

export const Browse: Story = {
  play: async ({ canvasElement }) => {
    await shown(canvasElement, '.groups');
  },
};

/** As people spell, and in their own words. */
export const Search: Story = {
  args: { query: 'رخصه عربيه' },
  play: async ({ canvasElement }) => {
    await shown(canvasElement, 'fanar-service-list-item');
  },
};

export const LifeEvent: Story = {
  args: { event: 'having-a-child', filters: ['free'] },
  play: async ({ canvasElement }) => {
    await shown(canvasElement, 'fanar-service-list-item');
  },
};

export const NothingFound: Story = {
  args: { query: 'تلسكوب' },
  play: async ({ canvasElement }) => {
    await shown(canvasElement, '.help');
  },
};

export const NotLoaded: Story = {
  args: {
    directory: undefined,
    gateway: gateway({ getDirectory: refuse('server-unavailable') }),
  },
  play: async ({ canvasElement }) => {
    await shown(canvasElement, 'fanar-alert');
  },
};
