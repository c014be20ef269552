import '@fanar/elements/feedback/define';
import type { FanarFeedback } from '@fanar/elements/feedback';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

type Args = Pick<FanarFeedback, 'question'>;

/** As a page does that takes a second to send it. */
function receive({ detail }: HTMLElementEventMap['fanar-feedback']): void {
  detail.waitUntil(new Promise((resolve) => setTimeout(resolve, 1000)));
}

/**
 * Use it once, at the end of a page of information, to learn whether it was of use.
 *
 * Do not use it within a journey, nor where an answer is expected (a contact form). What is written
 * comes with the event `fanar-feedback`; the page sends it on and holds the element with
 * `detail.waitUntil`.
 *
 * Keys: Tab goes through the buttons. After an answer the focus goes to the box for words, after
 * sending to the thanks, which are read; where sending failed, to what to do. Nothing is announced
 * besides.
 */
const meta: Meta<Args> = {
  title: 'Elements/Feedback',
  component: 'fanar-feedback',
  args: { question: '' },
  render: ({ question }) => html`
    <fanar-feedback question=${question} @fanar-feedback=${receive}></fanar-feedback>
  `,
};
export default meta;

type Story = StoryObj<Args>;

export const Default: Story = {};

/** After the answer «لا», on a phone. */
export const WritingNarrow: Story = {
  render: (args, context) => html`<div class="narrow">${meta.render?.(args, context)}</div>`,
  play: async ({ canvasElement }) => {
    const element = canvasElement.querySelector('fanar-feedback');
    await element?.updateComplete;
    element?.shadowRoot?.querySelector<HTMLElement>('.no')?.click();
    await element?.updateComplete;
  },
};
