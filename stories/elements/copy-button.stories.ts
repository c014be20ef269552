import '@fanar/elements/copy-button/define';
import type { FanarCopyButton } from '@fanar/elements/copy-button';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

type Args = Pick<FanarCopyButton, 'value' | 'for' | 'label' | 'variant' | 'size'>;

/**
 * Use it beside a number or an address that the person needs elsewhere. Do not use it for what is as
 * easily typed.
 *
 * Enter and Space press it. The result is shown beside it and said once; where the browser does not
 * copy, the text is selected and the person is told so.
 */
const meta: Meta<Args> = {
  title: 'Elements/Copy button',
  component: 'fanar-copy-button',
  argTypes: {
    variant: { control: 'select', options: ['primary', 'secondary', 'quiet'] },
    size: { control: 'select', options: ['small', 'medium', 'large'] },
  },
  args: {
    value: 'AP-7K3M-9QXA',
    for: '',
    label: 'رقم الطلب',
    variant: 'secondary',
    size: 'medium',
  },
  render: ({ value, for: source, label, variant, size }) => html`
    <p>رقم الطلب: <bdi>${value}</bdi></p>
    <fanar-copy-button
      value=${value}
      for=${source}
      label=${label}
      variant=${variant}
      size=${size}
    ></fanar-copy-button>
  `,
};
export default meta;

type Story = StoryObj<Args>;

export const Value: Story = {};

/** Copies what an element shows, here in a quiet and small button with words of the page's own. */
export const OfAnElement: Story = {
  render: () => html`
    <p id="office">مركز خدمات المواطنين، شارع ٢٣ يوليو، حي الشرق، بورسعيد</p>
    <fanar-copy-button for="office" variant="quiet" size="small">انسخ العنوان</fanar-copy-button>
  `,
};
