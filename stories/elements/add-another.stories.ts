import '@fanar/elements/add-another/define';
import '@fanar/elements/national-id-field/define';
import '@fanar/elements/person-name-field/define';
import type { FanarAddAnother } from '@fanar/elements/add-another';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

type Args = Pick<
  FanarAddAnother,
  'label' | 'hint' | 'error' | 'item' | 'addLabel' | 'min' | 'max' | 'headingLevel' | 'disabled'
>;

/**
 * Use it to ask the same few questions about each of several: owners of a vehicle, children on a
 * ration card, partners of a company.
 *
 * Do not use it for a list of single words or files, nor for more than about ten items: a table with
 * a page for each is easier to keep in view.
 *
 * Keys: all buttons. Adding goes to the first new question. Removing goes to the title of the item
 * that moved up, else to the button that adds; what was removed and how many are left is said once.
 */
const meta: Meta<Args> = {
  title: 'Elements/Add another',
  component: 'fanar-add-another',
  args: {
    label: '',
    hint: '',
    error: '',
    item: 'المالك',
    addLabel: 'أضف مالكًا آخر',
    min: 1,
    max: 4,
    headingLevel: 3,
    disabled: false,
  },
  render: ({ label, hint, error, item, addLabel, min, max, headingLevel, disabled }) => html`
    <fanar-add-another
      name="owners"
      label=${label}
      hint=${hint}
      error=${error}
      item=${item}
      add-label=${addLabel}
      min=${min}
      max=${max}
      heading-level=${headingLevel}
      ?disabled=${disabled}
    >
      <template>
        <fanar-person-name-field name="name" label="الاسم" required></fanar-person-name-field>
        <fanar-national-id-field name="id" label="الرقم القومي" required></fanar-national-id-field>
      </template>
    </fanar-add-another>
  `,
};
export default meta;

type Story = StoryObj<Args>;

export const Default: Story = {};

/** A question of its own, with what is wrong with the answer as a whole. */
export const Labelled: Story = {
  args: {
    label: 'ملاك السيارة',
    hint: 'كل من له حصة في السيارة',
    error: 'أضف مالكًا واحدًا على الأقل',
    min: 0,
  },
};

/** Nobody needs to have one. */
export const StartsEmpty: Story = {
  args: { item: 'الطفل', addLabel: 'أضف طفلًا', min: 0 },
};

export const SeveralFromTheStart: Story = { args: { min: 2 } };

/** At the most that is allowed the button goes and the reason comes. */
export const Full: Story = { args: { min: 2, max: 2 } };

export const Disabled: Story = { args: { disabled: true } };

export const Narrow: Story = {
  render: () => html`
    <div class="narrow">
      <fanar-add-another name="owners" item="المالك" min="1">
        <template>
          <fanar-person-name-field name="name" label="الاسم"></fanar-person-name-field>
        </template>
      </fanar-add-another>
    </div>
  `,
};
