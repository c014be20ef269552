import '@fanar/elements/location-card/define';
import type { FanarLocationCard } from '@fanar/elements/location-card';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';

type Args = Pick<
  FanarLocationCard,
  | 'heading'
  | 'headingLevel'
  | 'address'
  | 'distance'
  | 'opening'
  | 'openingTone'
  | 'mapHref'
  | 'phone'
> & { text: string };

/**
 * Use it for a place that a citizen goes to: alone on a page of an office, or one of a list of those
 * nearby.
 *
 * Do not use it for ways to get in touch without going there (contact block). Whether it is open is for
 * the page to say: hours change in Ramadan and on holidays.
 *
 * Keys: Tab goes to the map and the phone number, each read together with the name of the place.
 * Nothing is announced by itself.
 */
const meta: Meta<Args> = {
  title: 'Elements/Location card',
  component: 'fanar-location-card',
  argTypes: {
    headingLevel: { control: { type: 'number', min: 1, max: 6 } },
    openingTone: { control: 'select', options: ['neutral', 'success', 'warning', 'danger'] },
  },
  args: {
    heading: 'وحدة مرور بورسعيد',
    headingLevel: 3,
    address: 'شارع محمد علي، حي الشرق، بورسعيد',
    distance: 2430,
    opening: 'مفتوح الآن، حتى الثانية ظهرًا',
    openingTone: 'success',
    mapHref: '#map',
    phone: '066 322 0000',
    text: 'المدخل الخلفي مهيأ للكراسي المتحركة.',
  },
  render: (args) => html`
    <fanar-location-card
      heading=${args.heading}
      heading-level=${args.headingLevel}
      address=${args.address}
      distance=${ifDefined(args.distance)}
      opening=${args.opening}
      opening-tone=${args.openingTone}
      map-href=${ifDefined(args.mapHref)}
      phone=${args.phone}
    >
      <p>${args.text}</p>
    </fanar-location-card>
  `,
};
export default meta;

type Story = StoryObj<Args>;

export const Open: Story = {};

export const ClosedNarrow: Story = {
  args: {
    heading: 'مركز خدمات الشهر العقاري والتوثيق النموذجي بحي الضواحي',
    distance: 450,
    opening: 'مغلق اليوم، إجازة رسمية؛ يفتح الأحد في الثامنة والنصف صباحًا',
    openingTone: 'danger',
  },
  render: (args, context) => html`<div class="narrow">${meta.render?.(args, context)}</div>`,
};
