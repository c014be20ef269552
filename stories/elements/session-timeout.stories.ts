import '@fanar/elements/button/define';
import '@fanar/elements/session-timeout/define';
import type { FanarSessionTimeout } from '@fanar/elements/session-timeout';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

type Args = Pick<FanarSessionTimeout, 'warnBefore'> & { seconds: number };

const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString();

/**
 * Use it on every page of a session that the server ends after a while: once per page, anywhere in it.
 *
 * Do not use it where nothing is lost when the session ends.
 *
 * It opens `warn-before` seconds before the end with the focus on its heading. What is left is said
 * when it opens, each whole minute of the last five, then at 30 and 10 seconds. Enter on the button,
 * Escape or the closing button ask for more time by `fanar-extend`; set `expires-at` anew then. At the
 * end `fanar-expire` tells the page.
 */
const meta: Meta<Args> = {
  title: 'Elements/Session timeout',
  component: 'fanar-session-timeout',
  parameters: { docs: { story: { inline: false, height: '28rem' } } },
  args: { seconds: 120, warnBefore: 120 },
  render: ({ seconds, warnBefore }) => html`
    <fanar-session-timeout
      expires-at=${inSeconds(seconds)}
      warn-before=${warnBefore}
      @fanar-extend=${({ currentTarget }: Event) => {
        (currentTarget as FanarSessionTimeout).expiresAt = inSeconds(1800);
      }}
    >
      <p>إجاباتك محفوظة على هذا الجهاز.</p>
      <fanar-button slot="actions" variant="secondary">احفظ وأكمل لاحقًا</fanar-button>
      <p slot="expired">إجاباتك محفوظة على هذا الجهاز؛ سجّل الدخول مرة أخرى لتكمل من حيث توقفت.</p>
      <fanar-button slot="expired-actions" href="#sign-in">سجّل الدخول</fanar-button>
    </fanar-session-timeout>
  `,
};
export default meta;

type Story = StoryObj<Args>;

export const Warning: Story = {};

export const Expired: Story = { args: { seconds: -1 } };
