import '@fanar/elements/button/define';
import '@fanar/elements/button-group/define';
import '@fanar/elements/link/define';
import type { FanarButtonGroup } from '@fanar/elements/button-group';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

type Args = Pick<FanarButtonGroup, 'label'>;

/**
 * Use it where two or three things can be done at one place. The main one is written first and so
 * stands where reading starts. Do not use it for one button alone, nor for places to go to.
 *
 * Tab goes from one to the next. With a `label` a screen reader reads it as the name of the group.
 */
const meta: Meta<Args> = {
  title: 'Elements/Button group',
  component: 'fanar-button-group',
  args: { label: '' },
  render: ({ label }) => html`
    <fanar-button-group label=${label}>
      <fanar-button>أكد الحجز</fanar-button>
      <fanar-button variant="secondary">اختر موعدًا آخر</fanar-button>
      <fanar-button variant="quiet">احفظ وأكمل لاحقًا</fanar-button>
    </fanar-button-group>
  `,
};
export default meta;

type Story = StoryObj<Args>;

export const SideBySide: Story = {};

/** Where there is little room each is as wide as the line. */
export const Stacked: Story = {
  args: { label: 'إجراءات الموعد' },
  render: ({ label }) => html`
    <div style="max-inline-size: 18rem">
      <fanar-button-group label=${label}>
        <fanar-button>أكد موعد فحص المركبة في وحدة مرور بورسعيد</fanar-button>
        <fanar-button variant="secondary">اختر موعدًا آخر</fanar-button>
        <fanar-link><a href="#home">رجوع إلى خدمات المرور</a></fanar-link>
      </fanar-button-group>
    </div>
  `,
};
