import '@fanar/elements/calendar/define';
import type { FanarCalendar } from '@fanar/elements/calendar';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { inForm, showError } from './in-form.js';

type Args = Pick<
  FanarCalendar,
  | 'label'
  | 'hint'
  | 'required'
  | 'disabled'
  | 'readonly'
  | 'value'
  | 'mode'
  | 'min'
  | 'max'
  | 'unavailable'
  | 'dayNotes'
  | 'hijri'
  | 'hijriAdjustment'
>;

/**
 * Use it where choosing a day is the task: the day of a visit among free and full ones, the first and
 * the last day of a leave, both seen at once.
 *
 * Do not use it for a date that the person knows: a date field is typed in a second. Where a day is
 * one answer of many in a form, a date picker takes less room and can be typed into.
 *
 * Keys: Tab stops once in the grid. Horizontal arrows follow the eye, so that the left one is the next
 * day right to left; up and down move by a week, Home and End to its ends, Page Up and Page Down by a
 * month, with Shift by a year. Enter and Space choose. Days that cannot be chosen can be gone to.
 *
 * Each day is named with its weekday, date, Hijri date, state and note. Another month is said once,
 * politely, unless the focus moved to a day of it, which says it; so is the day chosen.
 */
const meta: Meta<Args> = {
  title: 'Elements/Calendar',
  component: 'fanar-calendar',
  args: {
    label: 'يوم الزيارة',
    hint: '',
    required: false,
    disabled: false,
    readonly: false,
    value: '',
    mode: 'single',
    min: '',
    max: '',
    hijri: false,
    hijriAdjustment: 0,
  },
  argTypes: {
    mode: { control: 'inline-radio', options: ['single', 'range'] },
    hijriAdjustment: { control: 'inline-radio', options: [-1, 0, 1] },
  },
  render: (args) => html`
    <fanar-calendar
      label=${args.label}
      hint=${args.hint}
      mode=${args.mode}
      min=${args.min}
      max=${args.max}
      ?required=${args.required}
      ?disabled=${args.disabled}
      ?readonly=${args.readonly}
      ?hijri=${args.hijri}
      .hijriAdjustment=${args.hijriAdjustment}
      .unavailable=${args.unavailable}
      .dayNotes=${args.dayNotes}
      .value=${args.value}
    ></fanar-calendar>
  `,
};
export default meta;

type Story = StoryObj<Args>;

/** A month that does not depend on the day the story is looked at. */
const JANUARY = { min: '2026-01-01', max: '2026-12-31', value: '2026-01-12' };

const unavailable: FanarCalendar['unavailable'] = (date) => {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  if (date === '2026-01-25') return 'عيد الشرطة وثورة ٢٥ يناير';
  if (weekday === 5 || weekday === 6) return { state: 'closed', reason: 'إجازة أسبوعية' };
  return date === '2026-01-14' ? { state: 'full' } : undefined;
};

export const Default: Story = {};

export const Filled: Story = { args: JANUARY };

export const WithHint: Story = { args: { ...JANUARY, hint: 'من الأحد إلى الخميس' } };

export const RequiredError: Story = { args: { required: true }, play: showError };

/** Days that cannot be chosen say why: under the number where there is room, and under the month. */
export const Unavailable: Story = { args: { ...JANUARY, value: '2026-01-25', unavailable } };

/** A few words on a day, here how many appointments are free. */
export const Notes: Story = {
  args: {
    ...JANUARY,
    unavailable,
    dayNotes: (date) =>
      typeof unavailable === 'function' && unavailable(date) ? undefined : '٤ مواعيد',
  },
};

/** Days before the first and after the last one allowed; months beyond cannot be turned to. */
export const Bounded: Story = { args: { min: '2026-01-10', max: '2026-02-05' } };

/** The two days of a range, and those between. */
export const Range: Story = {
  args: { ...JANUARY, label: 'مدة الإجازة', mode: 'range', value: '2026-01-12/2026-01-20' },
};

/** The Hijri date beside the Gregorian one; the calendar says that it is approximate. */
export const Hijri: Story = { args: { ...JANUARY, hijri: true } };

/** Ramadan 1448, a day later than by Umm al-Qura. */
export const HijriAdjusted: Story = {
  args: { value: '2027-02-09', hijri: true, hijriAdjustment: -1 },
};

export const Disabled: Story = { args: { ...JANUARY, disabled: true } };

export const ReadOnly: Story = { args: { ...JANUARY, readonly: true } };

export const Dark: Story = {
  args: { ...JANUARY, unavailable, hijri: true },
  globals: { theme: 'dark' },
};

export const LongLabel: Story = {
  args: {
    ...JANUARY,
    label: 'اليوم الذي ترغب في الحضور فيه إلى المركز التكنولوجي لاستكمال إجراءات الترخيص',
  },
};

export const Narrow: Story = {
  render: () => html`
    <div class="narrow">
      <fanar-calendar
        label="يوم الزيارة"
        hijri
        value="2026-01-25"
        .unavailable=${unavailable}
      ></fanar-calendar>
    </div>
  `,
};

/** The button shows what is wrong. */
export const InForm: Story = {
  render: () =>
    inForm(html`<fanar-calendar name="day" label="يوم الزيارة" required></fanar-calendar>`),
};
