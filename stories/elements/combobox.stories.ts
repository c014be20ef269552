import '@fanar/elements/combobox/define';
import type { Choice } from '@fanar/elements';
import type { FanarCombobox, LoadChoices } from '@fanar/elements/combobox';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { inForm, showError } from './in-form.js';

type Args = Pick<
  FanarCombobox,
  | 'label'
  | 'hint'
  | 'required'
  | 'disabled'
  | 'readonly'
  | 'multiple'
  | 'custom'
  | 'options'
  | 'values'
>;

const cities: readonly Choice[] = [
  { value: 'port-said', label: 'بورسعيد' },
  { value: 'port-fouad', label: 'بورفؤاد' },
  { value: 'ismailia', label: 'الإسماعيلية' },
  { value: 'suez', label: 'السويس' },
  { value: 'damietta', label: 'دمياط' },
  { value: 'mansoura', label: 'المنصورة' },
  { value: 'cairo', label: 'القاهرة' },
  { value: 'alexandria', label: 'الإسكندرية' },
  { value: 'luxor', label: 'الأقصر', disabled: true },
];

const offices: readonly Choice[] = [
  { value: 'e', label: 'سجل مدني الشرق', hint: 'شارع 23 يوليو', group: 'بورسعيد' },
  { value: 'z', label: 'سجل مدني الزهور', group: 'بورسعيد' },
  { value: 'f', label: 'سجل مدني بورفؤاد', hint: 'بجوار المعدية', group: 'بورفؤاد' },
];

const districts = ['الشرق', 'العرب', 'المناخ', 'الضواحي', 'الزهور', 'الجنوب'];
const streets: readonly Choice[] = Array.from({ length: 10_000 }, (_, at) => ({
  value: `street-${String(at)}`,
  label: `شارع ${String(at + 1)}، حي ${districts[at % districts.length] ?? ''}`,
}));

/** As a server would answer: a little later, only for what was asked. */
const load: LoadChoices = async (query, { signal }) => {
  await new Promise((resolve) => setTimeout(resolve, 600));
  signal.throwIfAborted();
  return cities.filter(({ label }) => label.includes(query));
};

/**
 * Use it for one answer out of a list too long to look through: cities, offices, streets, schools.
 * With `multiple` for several. People who know the name type its beginning, others scroll.
 *
 * Do not use it for up to some thirty answers that most people know (a select, which every phone does
 * best), for two to six (a radio group), nor where any text will do (a text field).
 *
 * Letters are found as Egyptians write them: ه for ة, ا for أ, with the article or without. The words
 * found are marked whole, so that no join breaks. What is not on the list is no answer unless `custom`:
 * the text stays and is an error when the person goes on. A name written out in full is chosen.
 *
 * Keys: arrows up and down open the list and go through it, Page Up and Page Down by a page; Home, End
 * and the arrows left and right belong to the text until the person is in the list. Enter chooses and,
 * with the list closed, submits. Escape closes, then clears. Tab goes on. With `multiple`, Backspace in
 * the empty box goes to the last answer, and pressed again removes it.
 *
 * A screen reader is told each row with its place and number, once after a pause how many were found,
 * that they are being loaded or that there is none, and what was removed. The list is part of the page
 * behind the box, where a finger finds it too; on a small screen it is a sheet above the keyboard.
 */
const meta: Meta<Args> = {
  title: 'Elements/Combobox',
  component: 'fanar-combobox',
  args: {
    label: 'المدينة',
    hint: '',
    required: false,
    disabled: false,
    readonly: false,
    multiple: false,
    custom: false,
    options: cities,
    values: [],
  },
  render: (args) => html`
    <fanar-combobox
      label=${args.label}
      hint=${args.hint}
      ?required=${args.required}
      ?disabled=${args.disabled}
      ?readonly=${args.readonly}
      ?multiple=${args.multiple}
      ?custom=${args.custom}
      .options=${args.options}
      .values=${args.values}
    ></fanar-combobox>
  `,
};
export default meta;

type Story = StoryObj<Args>;

export const Default: Story = {};

export const WithHint: Story = { args: { hint: 'اكتب أول الاسم، أو اختر من القائمة' } };

export const Filled: Story = { args: { values: ['port-fouad'] } };

/** The error as the person sees it after going on without an answer. */
export const RequiredError: Story = { args: { required: true }, play: showError };

/** Text that is not on the list stays as it was written. */
export const UnknownAnswer: Story = { args: { values: ['طنطا'] }, play: showError };

export const Disabled: Story = { args: { values: ['port-fouad'], disabled: true } };

export const ReadOnly: Story = { args: { values: ['port-fouad'], readonly: true } };

/** Each answer can be taken back by its button. */
export const Several: Story = {
  args: { label: 'المدن', multiple: true, values: ['port-said', 'ismailia', 'cairo'] },
};

export const SeveralReadOnly: Story = {
  args: { label: 'المدن', multiple: true, readonly: true, values: ['port-said', 'ismailia'] },
};

/** The person's own words are welcome where nothing listed fits. */
export const OwnWords: Story = { args: { label: 'المهنة', custom: true, options: [] } };

/** Under headings, with a second line. */
export const Groups: Story = { args: { label: 'مكتب السجل المدني', options: offices } };

/** Ten thousand answers; only those in view are drawn. */
export const TenThousand: Story = { args: { label: 'الشارع', options: streets } };

/** Fetched for what is typed; the list says that it is loading. */
export const Fetched: Story = {
  render: () => html`<fanar-combobox label="المدينة" .load=${load}></fanar-combobox>`,
};

/** Without a script: answers as children. */
export const OptionChildren: Story = {
  render: () => html`
    <fanar-combobox label="المدينة">
      <optgroup label="القناة">
        <option value="port-said" selected>بورسعيد</option>
        <option value="suez">السويس</option>
      </optgroup>
      <optgroup label="الدلتا"><option value="mansoura">المنصورة</option></optgroup>
    </fanar-combobox>
  `,
};

export const LongLabel: Story = {
  args: {
    label: 'المدينة أو القرية التي تريد أن تتسلم منها بطاقة الرقم القومي بعد إصدارها',
    options: [
      ...cities,
      { value: 'long', label: 'مركز ومدينة كفر الدوار وما حولها من القرى التابعة للوحدة المحلية' },
    ],
  },
};

/** On a small screen the list is a sheet. */
export const Narrow: Story = {
  render: () => html`
    <div class="narrow">
      <fanar-combobox
        label="المدن"
        multiple
        .options=${cities}
        .values=${['port-said', 'alexandria']}
      ></fanar-combobox>
    </div>
  `,
};

/** The button shows what is wrong. */
export const InForm: Story = {
  render: () =>
    inForm(html`
      <fanar-combobox name="city" label="المدينة" required .options=${cities}></fanar-combobox>
    `),
};
