import '@fanar/elements/contact-block/define';
import type { FanarContactBlock } from '@fanar/elements/contact-block';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

type Args = Pick<
  FanarContactBlock,
  'heading' | 'headingLevel' | 'phones' | 'hours' | 'address' | 'mapHref'
> & { width: string };

/**
 * For how one office is reached. Not for the way there or for choosing among offices.
 *
 * Numbers come as people write them, in any digits; a press calls them in full. Tab goes from link to
 * link. A screen reader hears pairs: phone, opening hours, address.
 */
const meta: Meta<Args> = {
  title: 'Elements/Contact block',
  component: 'fanar-contact-block',
  argTypes: {
    headingLevel: { control: { type: 'number', min: 1, max: 6 } },
    width: { control: 'inline-radio', options: ['16rem', '30rem'] },
  },
  args: {
    heading: 'وحدة مرور الزهور',
    headingLevel: 3,
    phones: [
      { number: '16117', label: 'الخط الساخن' },
      { number: '066 320 0123', label: 'الوحدة' },
    ],
    hours: 'من الأحد إلى الخميس\nمن التاسعة صباحًا إلى الثانية ظهرًا',
    address: 'شارع ٢٣ يوليو، حي الزهور، بورسعيد',
    mapHref: '#map',
    width: '30rem',
  },
  render: ({ heading, headingLevel, phones, hours, address, mapHref, width }) => html`
    <div style="max-inline-size: ${width}">
      <fanar-contact-block
        heading=${heading}
        heading-level=${headingLevel}
        .phones=${phones}
        hours=${hours}
        address=${address}
        map-href=${mapHref}
      ></fanar-contact-block>
    </div>
  `,
};
export default meta;

type Story = StoryObj<Args>;

export const Office: Story = {};

export const Narrow: Story = { args: { width: '16rem' } };
