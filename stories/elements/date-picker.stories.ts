import '@fanar/elements/date-picker/define';
import type { FanarDatePicker } from '@fanar/elements/date-picker';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { inForm, showError } from './in-form.js';

type Args = Pick<
  FanarDatePicker,
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
  | 'hijriAdjustment'
>;

/**
 * Use it for a day near today: the day to travel, the end of a contract, when to be called back. It
 * can be typed as well as picked: «5/1/2026», «٥ يناير ٢٠٢٦».
 *
 * Do not use it for a birth date or one read off a document: a date field asks for day, month and
 * year. Where free and full days must be seen beside each other, show a calendar.
 *
 * Keys: Tab goes from the box to its button; Enter or Space on it, or Alt and the down arrow in the
 * box, opens the calendar at the day in the box. Its keys are those of the calendar; Enter picks, and
 * Escape closes it, either way back at the button. Tab leads out of it and closes it.
 *
 * Its button and the calendar carry the label in their names. What was understood, with its weekday,
 * is said when the person is done. On a small screen the calendar is a sheet at the bottom.
 */
const meta: Meta<Args> = {
  title: 'Elements/Date picker',
  component: 'fanar-date-picker',
  args: {
    label: 'تاريخ الزيارة',
    hint: '',
    required: false,
    disabled: false,
    readonly: false,
    value: '',
    min: '',
    max: '',
    hijri: false,
    hijriAdjustment: 0,
  },
  argTypes: { hijriAdjustment: { control: 'inline-radio', options: [-1, 0, 1] } },
  render: (args) => html`
    <fanar-date-picker
      label=${args.label}
      hint=${args.hint}
      min=${args.min}
      max=${args.max}
      ?required=${args.required}
      ?disabled=${args.disabled}
      ?readonly=${args.readonly}
      ?hijri=${args.hijri}
      .hijriAdjustment=${args.hijriAdjustment}
      .unavailable=${args.unavailable}
      .value=${args.value}
    ></fanar-date-picker>
  `,
};
export default meta;

type Story = StoryObj<Args>;

const open = ({ canvasElement }: { canvasElement: HTMLElement }): void =>
  canvasElement.querySelector('fanar-date-picker')?.show();

const unavailable: FanarDatePicker['unavailable'] = (date) => {
  if (date === '2026-01-25') return 'عيد الشرطة وثورة ٢٥ يناير';
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday > 4 ? { state: 'closed', reason: 'إجازة أسبوعية' } : undefined;
};

export const Default: Story = {};

export const Filled: Story = { args: { value: '2026-01-12' } };

export const WithHint: Story = { args: { hint: 'مثل ٥ يناير ٢٠٢٦' } };

export const RequiredError: Story = { args: { required: true }, play: showError };

/** A date that was typed and cannot be had says why. */
export const UnavailableError: Story = {
  args: { value: '2026-01-25', unavailable },
  play: showError,
};

export const Disabled: Story = { args: { value: '2026-01-12', disabled: true } };

export const ReadOnly: Story = { args: { value: '2026-01-12', readonly: true } };

export const Open: Story = { args: { value: '2026-01-12' }, play: open };

export const OpenUnavailable: Story = { args: { value: '2026-01-25', unavailable }, play: open };

export const OpenHijri: Story = { args: { value: '2026-01-12', hijri: true }, play: open };

export const OpenDark: Story = {
  args: { value: '2026-01-12' },
  play: open,
  globals: { theme: 'dark' },
};

export const LongLabel: Story = {
  args: {
    label: 'التاريخ الذي ترغب في أن تبدأ فيه صلاحية الترخيص بعد استلامه من المركز التكنولوجي',
  },
};

export const Narrow: Story = {
  render: () => html`
    <div class="narrow">
      <fanar-date-picker label="تاريخ الزيارة" value="2026-01-12" required></fanar-date-picker>
    </div>
  `,
};

/** The button shows what is wrong. */
export const InForm: Story = {
  render: () =>
    inForm(
      html`<fanar-date-picker name="date" label="تاريخ الزيارة" required></fanar-date-picker>`,
    ),
};
