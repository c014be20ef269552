import '@fanar/elements/segmented-control/define';
import type { FanarSegmentedControl } from '@fanar/elements/segmented-control';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { showError } from './in-form.js';

type Args = Pick<
  FanarSegmentedControl,
  'label' | 'hint' | 'required' | 'disabled' | 'readonly' | 'options' | 'value'
> & { width: 'full' | 'l' };

/**
 * Use it for two to five short answers of which one is always chosen and is seen to work at once: a
 * list or a map, a day, a week or a month.
 *
 * Do not use it for questions of a form that need to be read (radio group), for parts of a page
 * (tabs), or for on and off (switch).
 *
 * Keys: Tab comes to the answer chosen, else to the first; arrows go from answer to answer and choose;
 * Enter submits. It is announced as a group of radio buttons with its question, hint and error.
 */
const meta: Meta<Args> = {
  title: 'Elements/Segmented control',
  component: 'fanar-segmented-control',
  argTypes: { width: { control: 'inline-radio', options: ['l', 'full'] } },
  args: {
    label: 'عرض مراكز الخدمة',
    hint: '',
    required: true,
    disabled: false,
    readonly: false,
    width: 'l',
    options: [
      { value: 'list', label: 'قائمة' },
      { value: 'map', label: 'خريطة' },
      { value: 'near', label: 'الأقرب' },
    ],
    value: 'list',
  },
  render: ({ label, hint, required, disabled, readonly, width, options, value }) => html`
    <fanar-segmented-control
      label=${label}
      hint=${hint}
      width=${width}
      ?required=${required}
      ?disabled=${disabled}
      ?readonly=${readonly}
      .options=${options}
      .value=${value}
    ></fanar-segmented-control>
  `,
};
export default meta;

type Story = StoryObj<Args>;

export const Default: Story = {};

export const Error: Story = { args: { value: '' }, play: showError };

/** Long words wrap; the row breaks where it must. */
export const LongWordsNarrow: Story = {
  args: {
    label: 'فترة المواعيد المعروضة',
    hint: 'تتغير القائمة حالما تختار',
    options: [
      { value: 'a', label: 'هذا الأسبوع' },
      { value: 'b', label: 'الأسبوع القادم' },
      { value: 'c', label: 'حتى نهاية الشهر', disabled: true },
    ],
    value: 'b',
    width: 'full',
  },
  render: (args, context) => html` <div class="narrow">${meta.render?.(args, context)}</div> `,
};

export const Disabled: Story = { args: { disabled: true } };
