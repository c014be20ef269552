import '@fanar/journeys/service-form/define';
import type { FanarServiceForm } from '@fanar/journeys/service-form';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { gateway } from './gateway.js';
import { everyQuestion, ownersOfShop, reachableOwner } from './shop-service.js';
import { press, shown } from './shown.js';

type Args = Pick<FanarServiceForm, 'definition'>;

/** A control for each type of field, with its rules. */
const FETCHING_MS = 10_000;

/** What a service may ask for, and how it asks for several of the same. */
const meta: Meta<Args> = {
  title: 'Journeys/Service form/Fields',
  component: 'fanar-service-form',
  argTypes: { definition: { control: false } },
  render: ({ definition }) => html`
    <fanar-service-form autosave="off" .definition=${definition}></fanar-service-form>
  `,
};
export default meta;

type Story = StoryObj<Args>;

/** One long step with each type of field; the rent is asked where the shop is rented. */
export const EveryType: Story = {
  args: { definition: everyQuestion },
  play: async ({ canvasElement }) => {
    await press(canvasElement, '.start');
    await shown(canvasElement, 'fanar-signature-pad', FETCHING_MS);
  },
};

/** A group within a group: owners, and the heirs of each. */
export const NestedGroup: Story = {
  args: { definition: ownersOfShop },
  play: async ({ canvasElement }) => {
    await press(canvasElement, '.start');
    const heirs = await shown(
      canvasElement,
      'fanar-add-another[name="owners/0/heirs"]',
      FETCHING_MS,
    );
    await (heirs as HTMLElementTagNameMap['fanar-add-another']).addItem();
    await shown(canvasElement, '[name="owners/0/heirs/0/heirName"]');
  },
};

/** A mobile that a code proves; the code of the story is 482193. */
export const VerifiedPhone: Story = {
  args: { definition: reachableOwner },
  render: ({ definition }) => html`
    <fanar-service-form
      autosave="off"
      .definition=${definition}
      .gateway=${gateway()}
    ></fanar-service-form>
  `,
  play: async ({ canvasElement }) => {
    await press(canvasElement, '.start');
    const mobile = await shown(canvasElement, '[name=mobile]', FETCHING_MS);
    const box = mobile.shadowRoot?.querySelector('input');
    if (!box) throw new Error('no box for the number');
    box.value = '01001234567';
    box.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    await press(canvasElement, 'fanar-button[type=submit]');
    await shown(canvasElement, 'fanar-one-time-code');
  },
};
