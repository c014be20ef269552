import '@fanar/elements/switch/define';
import type { FanarSwitch } from '@fanar/elements/switch';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

type Args = Pick<
  FanarSwitch,
  'label' | 'hint' | 'disabled' | 'readonly' | 'checked' | 'busy' | 'error'
>;

/**
 * Use it to turn one thing on or off at once: a setting, such as messages to the phone. Say in the
 * hint that the change takes effect at once; `busy` says that it is being saved.
 *
 * Do not use it in a form that is sent later (a checkbox), for a question that is answered with yes or
 * no (a radio group), for consent (the consent), nor for more than two states. It is never required:
 * both positions are answers, and `required` asks for nothing.
 *
 * Keys: Space and Enter turn it. Announced as a switch, on or off; its place, its colour and its words
 * say the same. When saving takes longer than a second that is said, and its outcome too.
 */
const meta: Meta<Args> = {
  title: 'Elements/Switch',
  component: 'fanar-switch',
  args: {
    label: 'رسائل المحمول عن طلبي',
    hint: 'يسري التغيير فورًا',
    disabled: false,
    readonly: false,
    checked: false,
    busy: false,
    error: '',
  },
  render: ({ label, hint, disabled, readonly, checked, busy, error }) => html`
    <fanar-switch
      label=${label}
      hint=${hint}
      error=${error}
      ?disabled=${disabled}
      ?readonly=${readonly}
      ?busy=${busy}
      .checked=${checked}
    ></fanar-switch>
  `,
};
export default meta;

type Story = StoryObj<Args>;

export const Default: Story = {};

export const On: Story = { args: { checked: true } };

export const WithoutHint: Story = { args: { hint: '' } };

/** It keeps the focus and lets no press through. */
export const Saving: Story = { args: { checked: true, busy: true } };

/** Put back by the page, with the reason. */
export const WithError: Story = { args: { error: 'تعذر الحفظ؛ حاول مرة أخرى' } };

export const Disabled: Story = { args: { disabled: true } };

export const ReadOnly: Story = { args: { checked: true, readonly: true } };

export const LongLabel: Story = {
  args: { label: 'إرسال رسالة إلى محمولي كلما تغيرت حالة طلبي أو احتاجت الجهة إلى مستند مني' },
};

export const Narrow: Story = {
  render: () => html`
    <div class="narrow">
      <fanar-switch label="رسائل المحمول عن طلبي" hint="يسري التغيير فورًا"></fanar-switch>
    </div>
  `,
};

/** A page that saves at once; every second time it fails. */
export const SavesAtOnce: Story = {
  render: () => {
    let attempts = 0;
    const save = async ({ currentTarget }: Event) => {
      const field = currentTarget as FanarSwitch;
      field.busy = true;
      await new Promise((resolve) => setTimeout(resolve, 1500));
      field.busy = false;
      attempts += 1;
      if (attempts % 2 === 1) return;
      field.checked = !field.checked;
      field.error = 'تعذر الحفظ؛ حاول مرة أخرى';
    };
    return html`<fanar-switch label="رسائل المحمول عن طلبي" @change=${save}></fanar-switch>`;
  },
};
