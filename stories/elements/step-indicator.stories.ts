import '@fanar/elements/step-indicator/define';
import type { FanarStepIndicator } from '@fanar/elements/step-indicator';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

type Args = Pick<FanarStepIndicator, 'steps' | 'current'> & { width: string };

/** Above the heading of each step. Tells where the person is; it leads nowhere. */
const meta: Meta<Args> = {
  title: 'Elements/Step indicator',
  component: 'fanar-step-indicator',
  argTypes: {
    current: { control: 'select', options: ['applicant', 'vehicle', 'documents', 'review'] },
    width: { control: 'inline-radio', options: ['20rem', '60rem'] },
  },
  args: {
    steps: [
      { id: 'applicant', title: 'مقدم الطلب' },
      { id: 'vehicle', title: 'بيانات المركبة' },
      { id: 'documents', title: 'المستندات المطلوبة' },
      { id: 'review', title: 'المراجعة والإرسال' },
    ],
    current: 'vehicle',
    width: '60rem',
  },
  render: ({ steps, current, width }) => html`
    <div style="max-inline-size: ${width}">
      <fanar-step-indicator .steps=${steps} current=${current}></fanar-step-indicator>
    </div>
  `,
};
export default meta;

type Story = StoryObj<Args>;

export const Wide: Story = {};

/** A line of words and a bar where there is little room. */
export const Compact: Story = { args: { width: '20rem' } };

export const FirstStep: Story = { args: { current: 'applicant' } };

export const LastStep: Story = { args: { current: 'review' } };
