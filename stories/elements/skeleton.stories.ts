import '@fanar/elements/skeleton/define';
import type { FanarSkeleton } from '@fanar/elements/skeleton';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

type Args = Pick<FanarSkeleton, 'shape' | 'count' | 'label'>;

/**
 * Use it in place of content of a known shape that comes in a moment, so that the page does not jump
 * when it does.
 *
 * Do not use it for the outcome of an action (spinner), nor for what takes longer than a few seconds
 * (progress).
 *
 * No keys. The shapes are hidden from screen readers, which hear the label once after half a second.
 * Where several stand in one region all but one are `silent`.
 */
const meta: Meta<Args> = {
  title: 'Elements/Skeleton',
  component: 'fanar-skeleton',
  argTypes: { shape: { control: 'select', options: ['text', 'picture', 'card', 'row'] } },
  args: { shape: 'card', count: 2, label: 'جارٍ تحميل طلباتك…' },
  render: ({ shape, count, label }) => html`
    <fanar-skeleton shape=${shape} count=${count} label=${label}></fanar-skeleton>
  `,
};
export default meta;

type Story = StoryObj<Args>;

export const Cards: Story = {};

export const AllShapes: Story = {
  render: () => html`
    <fanar-skeleton shape="picture" label="جارٍ تحميل بيانات المركز…"></fanar-skeleton>
    <p><fanar-skeleton lines="4" silent></fanar-skeleton></p>
    <fanar-skeleton shape="row" count="3" silent></fanar-skeleton>
  `,
};
