import '@fanar/elements/spinner/define';
import type { FanarSpinner } from '@fanar/elements/spinner';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

type Args = Pick<FanarSpinner, 'size' | 'silent'> & { text: string };

/**
 * Use it where an answer is on its way and nobody knows for how long: an application being sent, a
 * list being fetched.
 *
 * Do not use it where it is known how much is done (progress), where the shape of the content is known
 * (skeleton), or in a button, which has a ring of its own (`busy`).
 *
 * No keys. It is seen, and announced once, politely, after half a second; a faster answer is neither
 * seen nor said. Where less motion is wanted it fades slowly in place of turning.
 */
const meta: Meta<Args> = {
  title: 'Elements/Spinner',
  component: 'fanar-spinner',
  argTypes: { size: { control: 'inline-radio', options: ['m', 'l'] } },
  args: { size: 'm', silent: false, text: 'جارٍ إرسال طلبك…' },
  render: ({ size, silent, text }) => html`
    <fanar-spinner size=${size} ?silent=${silent}>${text}</fanar-spinner>
  `,
};
export default meta;

type Story = StoryObj<Args>;

export const Default: Story = {};

/** In place of a whole region, with words that need two lines. */
export const Large: Story = {
  args: { size: 'l', text: 'جارٍ البحث عن المواعيد المتاحة في وحدة مرور بورسعيد خلال هذا الشهر…' },
};
