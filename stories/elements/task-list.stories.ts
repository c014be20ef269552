import '@fanar/elements/task-list/define';
import type { FanarTaskList } from '@fanar/elements/task-list';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

type Args = Pick<FanarTaskList, 'tasks' | 'label'> & { width: string };

/**
 * For a long application whose parts can be done in any order and in several sittings. Not for a
 * short form with one way through it: use the step indicator there.
 *
 * Tab goes from link to link, Enter follows; a press anywhere in a line does too. A screen reader
 * hears the hint and the status with the link. A task that cannot start yet is no link.
 */
const meta: Meta<Args> = {
  title: 'Elements/Task list',
  component: 'fanar-task-list',
  argTypes: { width: { control: 'inline-radio', options: ['18rem', '42rem'] } },
  args: {
    label: '',
    width: '42rem',
    tasks: [
      { id: 'owner', title: 'بيانات المالك', href: '#owner', status: 'completed' },
      {
        id: 'vehicle',
        title: 'بيانات المركبة',
        href: '#vehicle',
        status: 'in-progress',
        hint: 'اللوحة ورقم الشاسيه ورقم الموتور',
      },
      { id: 'papers', title: 'المستندات المطلوبة', href: '#papers' },
      {
        id: 'payment',
        title: 'سداد الرسوم',
        status: 'cannot-start',
        hint: 'بعد أن تكتمل بقية المهام',
      },
    ],
  },
  render: ({ tasks, label, width }) => html`
    <div style="max-inline-size: ${width}">
      <fanar-task-list .tasks=${tasks} label=${label}></fanar-task-list>
    </div>
  `,
};
export default meta;

type Story = StoryObj<Args>;

export const Started: Story = {};

export const Narrow: Story = { args: { width: '18rem' } };

export const AllCompleted: Story = {
  args: {
    tasks: [
      { id: 'owner', title: 'بيانات المالك', href: '#owner', status: 'completed' },
      { id: 'papers', title: 'المستندات المطلوبة', href: '#papers', status: 'completed' },
    ],
  },
};
