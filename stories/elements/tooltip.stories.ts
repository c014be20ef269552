import '@fanar/elements/button/define';
import '@fanar/elements/tooltip/define';
import type { FanarTooltip } from '@fanar/elements/tooltip';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

type Args = Pick<FanarTooltip, 'label'>;

/**
 * Use it for a word or two that help some: what an icon does, what a term means.
 *
 * Do not use it for what everybody must know, which is a hint in view, nor for anything to press, nor
 * for more than two sentences, which are details.
 *
 * Behind its button «؟» the note opens with Enter, Space or a press, and is said; Escape or a press
 * elsewhere puts it away. With `for` it comes with the pointer or the keyboard, stays while the pointer
 * is on it, and Escape puts it away; a screen reader hears it as the description of the element.
 */
const meta: Meta<Args> = {
  title: 'Elements/Tooltip',
  component: 'fanar-tooltip',
  args: { label: 'ما رقم المصنع؟' },
  render: ({ label }) => html`
    <p>
      رقم المصنع
      <fanar-tooltip label=${label}>حرفان ثم سبعة أرقام، على ظهر بطاقة الرقم القومي.</fanar-tooltip>
    </p>
  `,
};
export default meta;

type Story = StoryObj<Args>;

export const Button: Story = {};

export const Open: Story = {
  play: ({ canvasElement }) => {
    const tooltip = canvasElement.querySelector('fanar-tooltip');
    tooltip?.shadowRoot?.querySelector<HTMLElement>('[part=button]')?.click();
  },
};

/** About another element, named by its `id`. */
export const OfAnotherElement: Story = {
  render: () => html`
    <fanar-button id="print" variant="secondary">طباعة</fanar-button>
    <fanar-tooltip for="print">يطبع ملخص الطلب وحده، دون المستندات.</fanar-tooltip>
  `,
};
