import '@fanar/elements/consent-banner/define';
import type { FanarConsentBanner } from '@fanar/elements/consent-banner';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';

type Args = Pick<FanarConsentBanner, 'choice'> & { width: string };

/**
 * Use it at the top of the page where a site wants to keep more on the device than it needs to work,
 * such as a count of visits. Keep the choice yourself when it fires `fanar-consent-choice`, and leave
 * the element out from then on.
 *
 * Do not use it for what the site needs to work, which asks no leave, nor for personal data in a form,
 * which is a consent.
 *
 * It takes no focus and covers nothing. Once something is chosen, the focus goes to the line that
 * says so.
 */
const meta: Meta<Args> = {
  title: 'Elements/Consent banner',
  component: 'fanar-consent-banner',
  args: { choice: undefined, width: 'none' },
  argTypes: { choice: { control: 'select', options: [undefined, 'accepted', 'rejected'] } },
  render: ({ choice, width }) => html`
    <div style="max-inline-size: ${width}">
      <fanar-consent-banner choice=${choice ?? nothing}>
        <p>
          نستخدم ملفات ضرورية لعمل الموقع. نود أن نعدّ الزيارات أيضًا لنعرف أي الخدمات تحتاج إلى
          تحسين. لا نشارك هذه البيانات مع أحد.
        </p>
        <a slot="policy" href="#policy">سياسة ملفات تعريف الارتباط</a>
      </fanar-consent-banner>
    </div>
  `,
};
export default meta;

type Story = StoryObj<Args>;

export const Asks: Story = {};

export const Chosen: Story = { args: { choice: 'rejected' } };

export const Narrow: Story = { args: { width: '18rem' } };
