import '@fanar/journeys/check-in/define';
import type { FanarCheckIn } from '@fanar/journeys/check-in';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { APPOINTMENT, APPOINTMENT_KEY, door } from './hall.js';
import { press, shown } from './shown.js';

type Args = Pick<
  FanarCheckIn,
  'gateway' | 'headingLevel' | 'key' | 'kiosk' | 'office' | 'reference'
>;

const opened = { reference: APPOINTMENT, key: APPOINTMENT_KEY };
const send = async (canvas: HTMLElement, outcome: string) => {
  await press(canvas, 'form fanar-button');
  await shown(canvas, outcome);
};

/**
 * Use it at the door of an office that people come to by appointment: on their phones, or with `kiosk`
 * on the machine that stands there.
 *
 * Do not use it to look an appointment up: it says that the person is there.
 */
const meta: Meta<Args> = {
  title: 'Journeys/Check-in',
  component: 'fanar-check-in',
  args: {
    gateway: door(),
    headingLevel: 2,
    key: '',
    kiosk: false,
    office: 'port-said-traffic',
    reference: '',
  },
  argTypes: { gateway: { control: false } },
  render: ({ gateway, headingLevel, key, kiosk, office, reference }) => html`
    <fanar-check-in
      heading-level=${headingLevel}
      ?kiosk=${kiosk}
      ticket-href="#ticket"
      .office=${office}
      .reference=${reference}
      .key=${key}
      .gateway=${gateway}
    ></fanar-check-in>
  `,
};
export default meta;

type Story = StoryObj<Args>;

export const Entry: Story = {
  play: async ({ canvasElement }) => void (await shown(canvasElement, 'fanar-text-field')),
};

export const Errors: Story = {
  play: async ({ canvasElement }) => send(canvasElement, 'fanar-text-field:state(invalid)'),
};

/** By the link of the message: nothing is asked. */
export const Opened: Story = {
  args: opened,
  play: async ({ canvasElement }) => void (await shown(canvasElement, 'form')),
};

export const CheckedIn: Story = {
  args: opened,
  play: async ({ canvasElement }) => send(canvasElement, '.result'),
};

export const AnotherOffice: Story = {
  args: { ...opened, office: 'port-fouad-traffic' },
  play: async ({ canvasElement }) => send(canvasElement, 'fanar-alert'),
};

export const Early: Story = {
  args: { ...opened, gateway: door('check-in-early', { from: '2031-01-06T09:30:00+02:00' }) },
  play: async ({ canvasElement }) => send(canvasElement, '.refused'),
};

export const Late: Story = {
  args: { ...opened, gateway: door('check-in-late') },
  play: async ({ canvasElement }) => send(canvasElement, '.refused'),
};

export const NothingToComeTo: Story = {
  args: { ...opened, gateway: door('check-in-elsewhere') },
  play: async ({ canvasElement }) => send(canvasElement, '.refused'),
};

export const Cancelled: Story = {
  args: { ...opened, gateway: door('appointment-cancelled') },
  play: async ({ canvasElement }) => send(canvasElement, '.refused'),
};

export const Unknown: Story = {
  args: { ...opened, gateway: door('appointment-not-found') },
  play: async ({ canvasElement }) => send(canvasElement, '.refused'),
};

export const Kiosk: Story = {
  args: { kiosk: true },
  parameters: { layout: 'fullscreen' },
  play: async ({ canvasElement }) => void (await shown(canvasElement, 'fanar-text-field')),
};

/** Back to the start by itself, unless somebody asks it to wait. */
export const KioskCheckedIn: Story = {
  args: { ...opened, kiosk: true },
  parameters: { layout: 'fullscreen' },
  play: async ({ canvasElement }) => send(canvasElement, '.idle'),
};
