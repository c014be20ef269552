import '@fanar/elements/rating/define';
import type { FanarRating } from '@fanar/elements/rating';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { inForm, showError } from './in-form.js';

type Args = Pick<
  FanarRating,
  'label' | 'hint' | 'required' | 'disabled' | 'readonly' | 'naming' | 'value'
>;

/**
 * Use it to ask how good something was, once it is over: a service, a visit.
 *
 * Do not use it to show an average, nor for a question that has an answer in words (a radio group).
 * Never make it a condition of anything.
 *
 * Keys: one stop for Tab; arrows go from star to star and choose, Enter submits; the button after the
 * stars clears. Each star is a radio button with its name, «ممتاز» or «٥ من ٥», and the one chosen is
 * written out for those who see: no meaning is in the colour alone. Clearing is said once.
 */
const meta: Meta<Args> = {
  title: 'Elements/Rating',
  component: 'fanar-rating',
  args: {
    label: 'رأيك في الخدمة',
    hint: '',
    required: false,
    disabled: false,
    readonly: false,
    naming: 'words',
    value: '',
  },
  render: ({ label, hint, required, disabled, readonly, naming, value }) => html`
    <fanar-rating
      label=${label}
      hint=${hint}
      naming=${naming}
      ?required=${required}
      ?disabled=${disabled}
      ?readonly=${readonly}
      .value=${value}
    ></fanar-rating>
  `,
};
export default meta;

type Story = StoryObj<Args>;

export const Default: Story = {};

export const WithHint: Story = { args: { hint: 'لا يظهر اسمك مع رأيك' } };

export const Filled: Story = { args: { value: '4' } };

export const NamedByNumbers: Story = { args: { value: '4', naming: 'numbers' } };

/** Steps of its own, whose values are numbers. */
export const OwnSteps: Story = {
  render: () => html`
    <fanar-rating label="هل أفادك هذا الدليل؟" value="2">
      <option value="1">لم يفدني</option>
      <option value="2">أفادني قليلًا</option>
      <option value="3">أفادني كثيرًا</option>
    </fanar-rating>
  `,
};

/** The error as the person sees it after going on without an answer. */
export const RequiredError: Story = { args: { required: true }, play: showError };

export const Disabled: Story = { args: { value: '3', disabled: true } };

export const ReadOnly: Story = { args: { value: '3', readonly: true } };

export const LongLabel: Story = {
  args: {
    label: 'ما رأيك في مدة إنجاز الخدمة ومعاملة الموظفين في المركز التكنولوجي لخدمة المواطنين؟',
  },
};

export const Narrow: Story = {
  render: () => html`
    <div class="narrow">
      <fanar-rating label="رأيك في الخدمة" hint="لا يظهر اسمك مع رأيك" value="5"></fanar-rating>
    </div>
  `,
};

/** The button shows what is wrong. */
export const InForm: Story = {
  render: () =>
    inForm(html`<fanar-rating name="opinion" label="رأيك في الخدمة" required></fanar-rating>`),
};
