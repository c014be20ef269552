import '@fanar/journeys/service-form/define';
import { fromInstant } from '@fanar/egypt';
import type { FanarServiceForm } from '@fanar/journeys/service-form';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { gateway, KEY, refuse, REFERENCE, SERVICE } from './gateway.js';
import { press, shown } from './shown.js';

type Args = Pick<FanarServiceForm, 'gateway' | 'headingLevel' | 'untitled'>;

/**
 * Use it for a whole application: what one needs, the questions step by step, a look over the
 * answers, and the receipt. The service is data; the page adds one tag.
 *
 * Do not use it for a single question, nor for what a person can be told without asking anything.
 */
const meta: Meta<Args> = {
  title: 'Journeys/Service form',
  component: 'fanar-service-form',
  args: { gateway: gateway(), headingLevel: 2, untitled: false },
  argTypes: { gateway: { control: false } },
  render: ({ gateway: backEnd, headingLevel, untitled }) => html`
    <fanar-service-form
      service=${SERVICE}
      heading-level=${headingLevel}
      ?untitled=${untitled}
      track-href="#track"
      book-href="#book"
      .gateway=${backEnd}
    ></fanar-service-form>
  `,
};
export default meta;

type Story = StoryObj<Args>;

/** What one needs, before anything is asked. */
export const WhatYouNeed: Story = {
  play: async ({ canvasElement }) => {
    await shown(canvasElement, 'ul');
  },
};

export const FirstStep: Story = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, '.start');
    await shown(canvasElement, 'fanar-national-id-field');
  },
};

/** The same service with one question on each page. */
export const OneQuestion: Story = {
  render: ({ gateway: backEnd }) => html`
    <fanar-service-form
      service=${SERVICE}
      presentation="question"
      .gateway=${backEnd}
    ></fanar-service-form>
  `,
  play: async ({ canvasElement }) => {
    await press(canvasElement, '.start');
    await shown(canvasElement, '.questions.titled');
  },
};

/** The same service as a list of tasks, for whoever gathers papers over several days. */
export const TaskList: Story = {
  render: ({ gateway: backEnd }) => html`
    <fanar-service-form
      service=${SERVICE}
      presentation="task-list"
      .gateway=${backEnd}
    ></fanar-service-form>
  `,
  play: async ({ canvasElement }) => {
    await press(canvasElement, '.start');
    await shown(canvasElement, 'fanar-task-list');
  },
};

/** Going on without answers: each problem is named above the form and at its field. */
export const Errors: Story = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, '.start');
    await shown(canvasElement, 'fanar-national-id-field');
    await press(canvasElement, 'fanar-button[type=submit]');
    await shown(canvasElement, 'fanar-national-id-field:state(invalid)');
  },
};

/** The service cannot be loaded: the page says so and offers another try. */
export const Unavailable: Story = {
  args: {
    gateway: gateway({ getService: refuse('network-unreachable', 0) }),
  },
  play: async ({ canvasElement }) => {
    await shown(canvasElement, 'fanar-button');
  },
};

/** The end, opened again by reference and key: fees to pay, and somebody who has not signed yet. */
export const Receipt: Story = {
  args: {
    gateway: gateway({
      getReceipt: async (reference, trackingKey) => {
        const now = new Date();
        const amount = 19_550;
        const fees = [{ title: { ar: 'رسم الخدمة', en: 'Service fee' }, amount }];
        return {
          reference,
          trackingKey,
          service: SERVICE,
          version: 1,
          receivedAt: now.toISOString(),
          ...fromInstant(now),
          state: 'awaiting-signatures',
          payment: { status: 'due', amount, fees },
          coSigners: [
            { name: 'منى السيد أحمد علي', status: 'signed', decidedAt: now.toISOString() },
            { name: 'أحمد السيد أحمد علي', status: 'waiting', key: KEY },
          ],
        };
      },
      startPayment: async () => ({ address: location.href, status: 'pending' }),
    }),
  },
  render: ({ gateway: backEnd }) => html`
    <fanar-service-form
      track-href="#track"
      book-href="#book"
      sign-href="#sign"
      .gateway=${backEnd}
      .receipt=${{ reference: REFERENCE, key: KEY }}
    ></fanar-service-form>
  `,
  play: async ({ canvasElement }) => {
    await shown(canvasElement, '.signers');
  },
};
