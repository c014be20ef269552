import '@fanar/elements/button/define';
import '@fanar/elements/card/define';
import type { FanarCard } from '@fanar/elements/card';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

type Args = Pick<FanarCard, 'heading' | 'headingLevel' | 'href'> & { width: string };

/**
 * For one of several things to choose among, each with a few words. Not for the text of a page, and
 * not for a list of services, which the service list item tells better.
 *
 * The whole card follows its one link; Tab stops at the link alone, Enter follows. The link comes by
 * `href`, or as an `<a>` in the slot `heading`, which works before the script arrives. What else can
 * be pressed stands in the footer.
 */
const meta: Meta<Args> = {
  title: 'Elements/Card',
  component: 'fanar-card',
  argTypes: {
    headingLevel: { control: { type: 'number', min: 1, max: 6 } },
    width: { control: 'inline-radio', options: ['16rem', '24rem'] },
  },
  args: { heading: 'المرور', headingLevel: 3, href: '#traffic', width: '24rem' },
  render: ({ heading, headingLevel, href, width }) => html`
    <div style="max-inline-size: ${width}">
      <fanar-card heading=${heading} heading-level=${headingLevel} href=${href}>
        رخص القيادة والتسيير، والمخالفات، ونقل الملكية.
        <span slot="footer">١٤ خدمة</span>
      </fanar-card>
    </div>
  `,
};
export default meta;

type Story = StoryObj<Args>;

export const WithLink: Story = {};

/** With a picture, the link of the page and a button of its own. */
export const Whole: Story = {
  render: () => html`
    <div style="max-inline-size: 20rem">
      <fanar-card>
        <svg slot="media" viewBox="0 0 16 9" aria-hidden="true">
          <rect width="16" height="9" fill="#0b5269"></rect>
          <path d="M0 9V7q4-2 8 0t8 0v2z" fill="#7cc0cf"></path>
          <circle cx="12" cy="3" r="1.5" fill="#f5b133"></circle>
        </svg>
        <a slot="heading" href="#family">احجز موعدًا بوحدة طب الأسرة</a>
        <p>اختر الوحدة واليوم والوقت، وتصلك رسالة بموعدك.</p>
        <fanar-button slot="footer" variant="secondary">احفظ للرجوع إليها</fanar-button>
      </fanar-card>
    </div>
  `,
};

export const Narrow: Story = {
  args: {
    width: '16rem',
    heading: 'المراكز التكنولوجية لخدمة المواطنين بأحياء محافظة بورسعيد',
    href: '',
  },
};
