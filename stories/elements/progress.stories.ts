import '@fanar/elements/progress/define';
import type { FanarProgress } from '@fanar/elements/progress';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';

type Args = Pick<FanarProgress, 'label' | 'value' | 'max' | 'format'> & { text: string };

/**
 * Use it for work of which it is known how much is done: files that are sent, documents that are
 * attached. Without a value it says that the work goes on.
 *
 * Do not use it for the steps of a journey (step indicator), nor where nothing but waiting is told
 * (spinner).
 *
 * No keys. A screen reader reads its name and how much is done in the words that are seen; it
 * announces no change by itself. The bar fills from the side that the page reads from.
 */
const meta: Meta<Args> = {
  title: 'Elements/Progress',
  component: 'fanar-progress',
  argTypes: { format: { control: 'inline-radio', options: ['count', 'percent', 'none'] } },
  args: {
    label: 'المستندات المرفقة',
    value: 3,
    max: 5,
    format: 'count',
    text: 'يتبقى كشف النظر ووثيقة التأمين.',
  },
  render: ({ label, value, max, format, text }) => html`
    <fanar-progress label=${label} value=${ifDefined(value)} max=${max} format=${format}>
      <p>${text}</p>
    </fanar-progress>
  `,
};
export default meta;

type Story = StoryObj<Args>;

export const Default: Story = {};

export const Complete: Story = {
  args: { label: 'رفع صورة الرخصة', value: 1, max: 1, format: 'percent', text: 'اكتمل الرفع.' },
};

export const Unknown: Story = {
  args: { label: 'فحص أمان الملف', value: undefined, text: 'قد يستغرق دقيقة.' },
};
