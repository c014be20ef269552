import '@fanar/elements/signature-pad/define';
import type { Drawing, FanarSignaturePad } from '@fanar/elements/signature-pad';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { inForm, showError } from './in-form.js';

type Args = Pick<
  FanarSignaturePad,
  'label' | 'hint' | 'required' | 'disabled' | 'readonly' | 'mode' | 'value' | 'drawing'
>;

const name: Drawing = [
  [
    [430, 120],
    [400, 190],
    [360, 120],
    [320, 200],
    [260, 130],
    [200, 190],
    [150, 150],
  ],
  [[300, 90]],
];

/**
 * Use it where a service asks for an acknowledgement (إقرار) in the person's own hand. Typing the name
 * is as good: the two ways stand beside each other, and nobody is made to draw.
 *
 * Do not use it where the law asks for certified means (Law 15 of 2004): it is not that, and no page
 * may call it so. For a statement that only needs a tick there is the declaration.
 *
 * A drawing is submitted as a PNG file, black on transparent; a typed name as text. Nothing is sent
 * anywhere but with the form.
 *
 * Keys: arrows choose between drawing and typing; typing is a text box. Undo takes back the last
 * change, clearing included; Clear hands the focus to Undo. Both say once what they did. The surface
 * is announced as an image, empty or with the name in it.
 */
const meta: Meta<Args> = {
  title: 'Elements/Signature pad',
  component: 'fanar-signature-pad',
  args: {
    label: 'إقرار مقدم الطلب',
    hint: '',
    required: false,
    disabled: false,
    readonly: false,
    mode: 'draw',
    value: '',
    drawing: [],
  },
  render: ({ label, hint, required, disabled, readonly, mode, value, drawing }) => html`
    <fanar-signature-pad
      label=${label}
      hint=${hint}
      ?required=${required}
      ?disabled=${disabled}
      ?readonly=${readonly}
      .mode=${mode}
      .value=${value}
      .drawing=${drawing}
    ></fanar-signature-pad>
  `,
};
export default meta;

type Story = StoryObj<Args>;

export const Default: Story = {};

export const WithHint: Story = { args: { hint: 'بصحة كل ما ورد في الطلب' } };

export const Drawn: Story = { args: { drawing: name } };

export const Typed: Story = { args: { mode: 'type', value: 'منى أحمد سعد' } };

/** The error as the person sees it after going on without it. */
export const RequiredError: Story = { args: { required: true }, play: showError };

/** A touch by mistake is no name. */
export const TooSmall: Story = {
  args: { drawing: [[[300, 150]]] },
  play: async (context) => {
    await new Promise((resolve) => setTimeout(resolve, 500));
    showError(context);
  },
};

export const Disabled: Story = { args: { disabled: true } };

export const ReadOnly: Story = { args: { drawing: name, readonly: true } };

export const LongLabel: Story = {
  args: {
    label:
      'إقرار مقدم الطلب بتسلّم رخصة تسيير المركبة واللوحات المعدنية من وحدة المرور كاملة وسليمة',
    required: true,
  },
};

export const Narrow: Story = {
  render: () => html`
    <div class="narrow">
      <fanar-signature-pad label="إقرار مقدم الطلب" required .drawing=${name}></fanar-signature-pad>
    </div>
  `,
};

/** The button shows what is wrong. */
export const InForm: Story = {
  render: () =>
    inForm(
      html`<fanar-signature-pad
        name="acknowledgement"
        label="إقرار مقدم الطلب"
        required
      ></fanar-signature-pad>`,
    ),
};
