import '@fanar/elements/date-range/define';
import type { FanarDateRange } from '@fanar/elements/date-range';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { inForm, showError } from './in-form.js';

type Args = Pick<
  FanarDateRange,
  | 'label'
  | 'hint'
  | 'required'
  | 'disabled'
  | 'readonly'
  | 'value'
  | 'min'
  | 'max'
  | 'unavailable'
  | 'hijri'
>;

/**
 * Use it for a first and a last day that belong together: a leave, a journey, the time a street is to
 * be occupied.
 *
 * Do not use it where only one of them is asked for, nor for two dates that can be true apart from
 * each other: those are two questions.
 *
 * Keys: Tab goes from each box to its button and on. The keys of the boxes and of the calendar are
 * those of the date picker. The calendar of the last day shows the first one and begins with it. A
 * whole range, «من ٥/١/٢٠٢٦ إلى ٩/١/٢٠٢٦», may be pasted into either box.
 *
 * An error says which of the two days it is about, and that box is marked. When the person leaves the
 * boxes, both days and their number are said.
 */
const meta: Meta<Args> = {
  title: 'Elements/Date range',
  component: 'fanar-date-range',
  args: {
    label: 'مدة الإجازة',
    hint: '',
    required: false,
    disabled: false,
    readonly: false,
    value: '',
    min: '',
    max: '',
    hijri: false,
  },
  render: (args) => html`
    <fanar-date-range
      label=${args.label}
      hint=${args.hint}
      min=${args.min}
      max=${args.max}
      ?required=${args.required}
      ?disabled=${args.disabled}
      ?readonly=${args.readonly}
      ?hijri=${args.hijri}
      .unavailable=${args.unavailable}
      .value=${args.value}
    ></fanar-date-range>
  `,
};
export default meta;

type Story = StoryObj<Args>;

const LEAVE = '2026-01-12/2026-01-20';

const open = ({ canvasElement }: { canvasElement: HTMLElement }): void =>
  canvasElement.querySelector('fanar-date-range')?.show('end');

export const Default: Story = {};

export const Filled: Story = { args: { value: LEAVE } };

export const WithHint: Story = { args: { hint: 'أول يوم وآخر يوم من الإجازة' } };

export const RequiredError: Story = { args: { required: true }, play: showError };

/** The box that is wrong is marked, and gets the focus from an error summary. */
export const OrderError: Story = { args: { value: '2026-01-20/2026-01-12' }, play: showError };

/** What is wrong with one day names it. */
export const UnavailableError: Story = {
  args: {
    value: LEAVE,
    unavailable: (date) => (date === '2026-01-20' ? 'إجازة رسمية' : undefined),
  },
  play: showError,
};

export const Disabled: Story = { args: { value: LEAVE, disabled: true } };

export const ReadOnly: Story = { args: { value: LEAVE, readonly: true } };

/** The calendar of the last day shows the first one, and the days between. */
export const Open: Story = { args: { value: LEAVE }, play: open };

export const OpenHijri: Story = { args: { value: LEAVE, hijri: true }, play: open };

export const OpenDark: Story = { args: { value: LEAVE }, play: open, globals: { theme: 'dark' } };

export const LongLabel: Story = {
  args: { label: 'المدة التي يُشغل فيها جزء من الطريق العام بمواد البناء أو معداته' },
};

export const Narrow: Story = {
  render: () => html`
    <div class="narrow">
      <fanar-date-range label="مدة الإجازة" value=${LEAVE} required></fanar-date-range>
    </div>
  `,
};

/** The button shows what is wrong. */
export const InForm: Story = {
  render: () =>
    inForm(html`<fanar-date-range name="leave" label="مدة الإجازة" required></fanar-date-range>`),
};
