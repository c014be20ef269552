import '@fanar/elements/address-field/define';
import type { FanarAddressField } from '@fanar/elements/address-field';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { inForm, showError } from './in-form.js';

type Args = Pick<
  FanarAddressField,
  'label' | 'hint' | 'required' | 'disabled' | 'readonly' | 'value' | 'districts'
>;

const HOME = {
  governorate: 'EG-PTS',
  city: 'حي الشرق',
  street: 'شارع 23 يوليو',
  building: '12',
  floor: '3',
  unit: '7',
  landmark: 'أمام مسجد عبد الرحمن لطفي',
};

/**
 * Use it for a place in Egypt where somebody lives or something is to be delivered. Ask for no more
 * than the service needs (`parts`): many buildings have no number, so the landmark helps, and few
 * people know their postcode, which is never required.
 *
 * Do not use it for an address abroad, nor for one of the offices of the service: that is a choice.
 *
 * The districts of Port Said are known; those of other governorates are the host's data
 * (`districts`), and where there are none the city is free text.
 *
 * Keys: Tab goes from part to part, arrows choose in a list, Enter in a box submits. Hint and error
 * are said by the group; the error names every part that is missing and marks it. Another governorate
 * clears the city, which is said once. To be read only, it is one text.
 */
const meta: Meta<Args> = {
  title: 'Elements/Address field',
  component: 'fanar-address-field',
  args: {
    label: 'محل الإقامة',
    hint: '',
    required: false,
    disabled: false,
    readonly: false,
    value: {},
    districts: undefined,
  },
  render: ({ label, hint, required, disabled, readonly, value, districts }) => html`
    <fanar-address-field
      label=${label}
      hint=${hint}
      ?required=${required}
      ?disabled=${disabled}
      ?readonly=${readonly}
      .value=${value}
      .districts=${districts}
    ></fanar-address-field>
  `,
};
export default meta;

type Story = StoryObj<Args>;

export const Default: Story = {};

export const WithHint: Story = { args: { hint: 'كما تصفه لمن يوصل إليك شيئًا' } };

export const Filled: Story = { args: { value: HOME } };

/** Which parts are missing is said in one sentence, and shown at each. */
export const RequiredError: Story = { args: { required: true }, play: showError };

/** Nobody must know a postcode; one that is given is looked at. */
export const WrongPostcode: Story = {
  args: { value: { ...HOME, postcode: '425' } },
  play: showError,
};

/** Choose Cairo: the district of Port Said goes, and that is said. */
export const ClearedCity: Story = {
  args: { value: HOME },
  play: async ({ canvasElement }) => {
    const field = canvasElement.querySelector('fanar-address-field');
    await field?.updateComplete;
    const select = field?.shadowRoot?.querySelector('select');
    if (!select) return;
    select.value = 'EG-C';
    select.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  },
};

export const OwnDistricts: Story = {
  args: {
    value: { governorate: 'EG-SUZ' },
    districts: {
      'EG-SUZ': [
        { id: 'suez', ar: 'حي السويس', en: 'Suez' },
        { id: 'arbaeen', ar: 'حي الأربعين', en: 'El Arbaeen' },
      ],
    },
  },
};

/** Within one governorate, which the page knows. */
export const WithinPortSaid: Story = {
  render: () => html`
    <fanar-address-field
      label="عنوان المحل"
      parts="city street building landmark"
      required-parts="city street"
      value='{"governorate":"EG-PTS"}'
      required
    ></fanar-address-field>
  `,
};

export const Disabled: Story = { args: { value: HOME, disabled: true } };

export const ReadOnly: Story = { args: { value: HOME, readonly: true } };

export const Narrow: Story = {
  render: () => html`
    <div class="narrow">
      <fanar-address-field
        label="عنوان العقار المطلوب توصيل المرافق إليه"
        required
      ></fanar-address-field>
    </div>
  `,
};

/** The button shows what is wrong; nothing is said while the person types. */
export const InForm: Story = {
  render: () =>
    inForm(
      html`<fanar-address-field name="home" label="محل الإقامة" required></fanar-address-field>`,
    ),
};
