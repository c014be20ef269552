import '@fanar/journeys/co-signature/define';
import type { SignatureRequest } from '@fanar/contract';
import type { FanarCoSignature } from '@fanar/journeys/co-signature';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { gateway, KEY, refuse, REFERENCE, SERVICE } from './gateway.js';
import { press, shown } from './shown.js';

type Args = Pick<FanarCoSignature, 'gateway' | 'headingLevel' | 'key' | 'reference'>;

/** What is asked for, in the present version of the service. */
async function request(): Promise<SignatureRequest> {
  const { title, version } = await gateway().getService(SERVICE);
  return {
    reference: REFERENCE,
    service: SERVICE,
    version,
    serviceTitle: { ...title },
    name: 'أحمد السيد أحمد علي',
    requestedBy: 'منى السيد أحمد علي',
    declaration: {
      ar: 'أقر بأنني أوافق على ما ورد في هذا الطلب',
      en: 'I agree to what this application says',
    },
    answers: {},
    status: 'waiting',
    receivedAt: new Date().toISOString(),
  };
}

/**
 * Use it on the page that a person reaches by a link, to sign what another has applied for: it says who
 * asks, what is signed and what that means.
 *
 * Do not use it for a declaration of the applicant: that is part of the service form.
 */
const meta: Meta<Args> = {
  title: 'Journeys/Co-signature',
  component: 'fanar-co-signature',
  args: {
    gateway: gateway({
      getSignatureRequest: request,
      sign: async (_reference, _key, decision) => ({
        ...(await request()),
        status: decision.decision,
        decidedAt: new Date().toISOString(),
      }),
    }),
    headingLevel: 2,
    reference: REFERENCE,
    key: KEY,
  },
  argTypes: { gateway: { control: false } },
  render: ({ gateway: backEnd, headingLevel, key, reference }) => html`
    <fanar-co-signature
      reference=${reference}
      heading-level=${headingLevel}
      .key=${key}
      .gateway=${backEnd}
    ></fanar-co-signature>
  `,
};
export default meta;

type Story = StoryObj<Args>;

export const Asked: Story = {
  play: async ({ canvasElement }) => {
    await shown(canvasElement, '#sign');
  },
};

/** Who does not agree says why. */
export const Declining: Story = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, '#sign fanar-button[variant=secondary]');
    await shown(canvasElement, '#decline');
  },
};

/** The link was opened again after the decision. */
export const DecidedBefore: Story = {
  args: {
    gateway: gateway({
      getSignatureRequest: async () => ({
        ...(await request()),
        status: 'signed',
        decidedAt: new Date().toISOString(),
      }),
    }),
  },
  play: async ({ canvasElement }) => {
    await shown(canvasElement, '#confirmation');
  },
};

/** A link that opens nothing. */
export const NothingToSign: Story = {
  args: { gateway: gateway({ getSignatureRequest: refuse('signature-not-found') }) },
  play: async ({ canvasElement }) => {
    await shown(canvasElement, 'fanar-alert');
  },
};
