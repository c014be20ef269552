import '@fanar/journeys/service-feedback/define';
import type { FanarServiceFeedback } from '@fanar/journeys/service-feedback';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { application, gateway, KEY, REFERENCE, refuse } from './gateway.js';
import { shown } from './shown.js';

type Args = Pick<FanarServiceFeedback, 'gateway' | 'headingLevel' | 'key' | 'reference'>;

/**
 * Use it where an application has ended, to ask how it went. The status tracker shows it by itself.
 *
 * Do not use it to ask about a page: `fanar-feedback` does, and takes words.
 */
const meta: Meta<Args> = {
  title: 'Journeys/Service feedback',
  component: 'fanar-service-feedback',
  args: {
    gateway: gateway({ giveFeedback: application }),
    headingLevel: 2,
    key: KEY,
    reference: REFERENCE,
  },
  argTypes: { gateway: { control: false } },
  render: ({ gateway: backEnd, headingLevel, key, reference }) => html`
    <fanar-service-feedback
      heading-level=${headingLevel}
      reference=${reference}
      .gateway=${backEnd}
      .key=${key}
    ></fanar-service-feedback>
  `,
};
export default meta;

type Story = StoryObj<Args>;

/** What somebody does who is satisfied and has no more to say. */
async function send(canvasElement: HTMLElement): Promise<void> {
  await shown(canvasElement, 'form');
  const root = canvasElement.querySelector('fanar-service-feedback')?.shadowRoot;
  root?.querySelector('[name=satisfaction]')?.shadowRoot?.querySelector('input')?.click();
  root?.querySelector<HTMLElement>('fanar-button')?.click();
}

export const Questions: Story = {
  play: async ({ canvasElement }) => {
    await shown(canvasElement, 'form');
  },
};

export const Thanks: Story = {
  play: async ({ canvasElement }) => {
    await send(canvasElement);
    await shown(canvasElement, '.end');
  },
};

/** What was chosen stays. */
export const NotSent: Story = {
  args: { gateway: gateway({ giveFeedback: refuse('network-unreachable', 0) }) },
  play: async ({ canvasElement }) => {
    await send(canvasElement);
    await shown(canvasElement, 'fanar-alert');
  },
};

export const NotOpenYet: Story = {
  args: { gateway: gateway({ giveFeedback: refuse('feedback-not-open', 409) }) },
  play: async ({ canvasElement }) => {
    await send(canvasElement);
    await shown(canvasElement, '.end');
  },
};

export const WithoutKey: Story = {
  args: { key: '' },
};
