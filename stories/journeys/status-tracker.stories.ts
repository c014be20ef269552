import '@fanar/journeys/status-tracker/define';
import type { FanarStatusTracker } from '@fanar/journeys/status-tracker';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { application, gateway, KEY, refuse, REFERENCE } from './gateway.js';
import { press, shown } from './shown.js';

type Args = Pick<FanarStatusTracker, 'gateway' | 'headingLevel' | 'key' | 'reference'>;

/**
 * Use it where a person asks how an application stands. It says first what they need to do, then
 * what the office is doing and when it may be done.
 *
 * Do not use it for a list of many applications of one person: it opens one, by reference and key.
 */
const meta: Meta<Args> = {
  title: 'Journeys/Status tracker',
  component: 'fanar-status-tracker',
  args: { gateway: gateway(), headingLevel: 2, reference: '', key: '' },
  argTypes: { gateway: { control: false } },
  render: ({ gateway: backEnd, headingLevel, key, reference }) => html`
    <fanar-status-tracker
      reference=${reference}
      heading-level=${headingLevel}
      book-href="#book"
      .key=${key}
      .gateway=${backEnd}
    ></fanar-status-tracker>
  `,
};
export default meta;

type Story = StoryObj<Args>;

export const LookUp: Story = {
  play: async ({ canvasElement }) => {
    await shown(canvasElement, 'fanar-text-field');
  },
};

/** What was typed cannot be a reference and a key. */
export const Errors: Story = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'fanar-button');
    await shown(canvasElement, 'fanar-text-field:state(invalid)');
  },
};

export const NotFound: Story = {
  args: {
    gateway: gateway({ getApplication: refuse('application-not-found') }),
    reference: REFERENCE,
    key: KEY,
  },
  play: async ({ canvasElement }) => {
    await shown(canvasElement, '#failure');
  },
};

export const UnderReview: Story = {
  args: { reference: REFERENCE, key: KEY },
  play: async ({ canvasElement }) => {
    await shown(canvasElement, 'fanar-timeline');
  },
};

/** The last stage: nothing more to wait for. */
export const Ready: Story = {
  args: {
    gateway: gateway({
      getApplication: async () => {
        const status = await application();
        const last = status.stages.at(-1)?.id ?? status.current;
        return { ...status, current: last };
      },
    }),
    reference: REFERENCE,
    key: KEY,
  },
  play: async ({ canvasElement }) => {
    await shown(canvasElement, 'fanar-timeline');
  },
};
