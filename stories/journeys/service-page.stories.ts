import '@fanar/journeys/service-page/define';
import type { FanarServicePage } from '@fanar/journeys/service-page';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { gateway, refuse, SERVICE } from './gateway.js';
import { shown } from './shown.js';

type Args = Pick<
  FanarServicePage,
  'gateway' | 'headingLevel' | 'officesHref' | 'startHref' | 'untitled'
>;

/**
 * Use it for the page that tells of one service, which people find by a search and read before they
 * decide; its button leads to the page of the form, where `started` has the form begin with the first
 * question.
 *
 * Do not use it above a form on the same page: the form says what is needed on its first screen.
 */
const meta: Meta<Args> = {
  title: 'Journeys/Service page',
  component: 'fanar-service-page',
  args: {
    ...{ gateway: gateway(), headingLevel: 2, untitled: false },
    ...{ officesHref: '#offices', startHref: '#apply' },
  },
  argTypes: { gateway: { control: false } },
  render: ({ gateway: backEnd, headingLevel, officesHref, startHref, untitled }) => html`
    <fanar-service-page
      service=${SERVICE}
      heading-level=${headingLevel}
      start-href=${startHref}
      offices-href=${officesHref}
      ?untitled=${untitled}
      .gateway=${backEnd}
    ></fanar-service-page>
  `,
};
export default meta;

type Story = StoryObj<Args>;

export const WholePage: Story = {
  play: async ({ canvasElement }) => {
    await shown(canvasElement, '.offices');
  },
};

/** All but the places came. */
export const WithoutOffices: Story = {
  args: { gateway: gateway({ listOffices: refuse('network-unreachable', 0) }) },
  play: async ({ canvasElement }) => {
    await shown(canvasElement, '.retry');
  },
};

/** The service takes nothing now. */
export const Closed: Story = {
  args: { gateway: gateway({ getService: refuse('service-closed', 503) }) },
  play: async ({ canvasElement }) => {
    await shown(canvasElement, '#heading');
  },
};
