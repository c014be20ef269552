import type { CaseTerm } from '@fanar/egypt';
import '@fanar/elements/case-number-field/define';
import type { FanarCaseNumberField } from '@fanar/elements/case-number-field';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { inForm, showError } from './in-form.js';

type Args = Pick<
  FanarCaseNumberField,
  'label' | 'hint' | 'required' | 'disabled' | 'readonly' | 'value' | 'parts' | 'venues'
>;

const STATIONS: readonly CaseTerm[] = [
  { id: 'sharq', words: ['قسم الشرق', 'الشرق'] },
  { id: 'arab', words: ['قسم العرب', 'العرب'] },
];

const PARTS = ['number', 'year', 'judicial', 'type', 'venue'] as const;

/**
 * Use it for a case in court or at a prosecution that the person has a paper of. Number and year alone
 * tell no case from another: ask for the type and the venue too where they are not known.
 *
 * Do not use it for the number of a request: that is a text field of the type `code`.
 *
 * Courts and police stations are the host's data (`venues`); without them the venue is free text.
 *
 * Keys: Tab goes from part to part, Space ticks the judicial year, arrows choose in a list, Enter in a
 * box submits. A whole «الطعن رقم 8672 لسنة 48 ق» is divided when it is pasted into a box, or typed and
 * left. Hint and error are said by the group.
 */
const meta: Meta<Args> = {
  title: 'Elements/Case number field',
  component: 'fanar-case-number-field',
  args: {
    label: 'القضية',
    hint: '',
    required: false,
    disabled: false,
    readonly: false,
    value: '',
    parts: PARTS,
    venues: STATIONS,
  },
  render: ({ label, hint, required, disabled, readonly, value, parts, venues }) => html`
    <fanar-case-number-field
      label=${label}
      hint=${hint}
      ?required=${required}
      ?disabled=${disabled}
      ?readonly=${readonly}
      .parts=${parts}
      .venues=${venues}
      .value=${value}
    ></fanar-case-number-field>
  `,
};
export default meta;

type Story = StoryObj<Args>;

export const Default: Story = {};

export const WithHint: Story = { args: { hint: 'كما في الإعلان أو صورة الحكم' } };

export const Filled: Story = { args: { value: 'جنح 1234 لسنة 2025 الشرق' } };

export const JudicialYear: Story = { args: { value: 'الطعن رقم ٨٦٧٢ لسنة ٤٨ ق', venues: [] } };

/** Number and year alone, where the service knows the rest. */
export const NumberAndYear: Story = { args: { parts: ['number', 'year'] } };

/** The error as the person sees it after going on without an answer. */
export const RequiredError: Story = { args: { required: true }, play: showError };

/** A year of two digits that is not said to be a judicial one: its box is marked. */
export const WrongYear: Story = { args: { value: '8672/48' }, play: showError };

export const Disabled: Story = { args: { value: 'جنح 1234 لسنة 2025 الشرق', disabled: true } };

/** Boxes take the place of lists, which cannot be read only. */
export const ReadOnly: Story = { args: { value: 'جنح 1234 لسنة 2025 الشرق', readonly: true } };

export const Narrow: Story = {
  render: () => html`
    <div class="narrow">
      <fanar-case-number-field
        label="القضية التي تطلب شهادة بما تم فيها من الجدول"
        required
      ></fanar-case-number-field>
    </div>
  `,
};

/** The button shows what is wrong; nothing is said while the person types. */
export const InForm: Story = {
  render: () =>
    inForm(
      html`<fanar-case-number-field
        name="case"
        label="القضية"
        required
        required-parts="type"
        .venues=${STATIONS}
      ></fanar-case-number-field>`,
    ),
};
