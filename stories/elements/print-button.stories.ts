import '@fanar/elements/print-button/define';
import type { FanarPrintButton } from '@fanar/elements/print-button';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

type Args = Pick<FanarPrintButton, 'variant' | 'size'>;

/**
 * Use it on a page that people take with them: a receipt, an appointment, a list of papers to bring. Do
 * not use it on every page; browsers print without it.
 *
 * Enter and Space press it. It is not printed itself.
 */
const meta: Meta<Args> = {
  title: 'Elements/Print button',
  component: 'fanar-print-button',
  argTypes: {
    variant: { control: 'select', options: ['primary', 'secondary', 'quiet'] },
    size: { control: 'select', options: ['small', 'medium', 'large'] },
  },
  args: { variant: 'secondary', size: 'medium' },
  render: ({ variant, size }) => html`
    <fanar-print-button variant=${variant} size=${size}></fanar-print-button>
  `,
};
export default meta;

type Story = StoryObj<Args>;

export const Usual: Story = {};

export const OwnWords: Story = {
  args: { variant: 'quiet' },
  render: ({ variant }) => html`
    <fanar-print-button variant=${variant}>اطبع إيصال السداد</fanar-print-button>
  `,
};
