import '@fanar/elements/checkbox-group/define';
import '@fanar/elements/filter-panel/define';
import '@fanar/elements/select/define';
import '@fanar/elements/text-field/define';
import type { FanarFilterPanel } from '@fanar/elements/filter-panel';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

type Args = Pick<FanarFilterPanel, 'heading' | 'headingLevel' | 'open'>;

/**
 * Use it beside or above a list of results, around the controls that narrow it: services, offices,
 * appointments.
 *
 * Do not use it for questions of an application, nor for two or three choices that take effect at once
 * (segmented control).
 *
 * Keys: Tab goes through its buttons and controls; Enter in a line of text puts the filters into use.
 * How many are in use is announced, politely, each time they change. When one is taken back the focus
 * goes to its neighbour, after the last to the count. On a small screen the heading is a button that
 * says whether the controls are shown.
 */
const meta: Meta<Args> = {
  title: 'Elements/Filter panel',
  component: 'fanar-filter-panel',
  argTypes: { headingLevel: { control: { type: 'number', min: 1, max: 6 } } },
  args: { heading: '', headingLevel: 2, open: false },
  render: ({ heading, headingLevel, open }) => html`
    <fanar-filter-panel heading=${heading} heading-level=${headingLevel} ?open=${open}>
      <fanar-text-field name="word" label="اسم الخدمة" value="رخصة" unmarked></fanar-text-field>
      <fanar-select name="sector" label="القطاع" value="traffic" unmarked>
        <option value="traffic">المرور</option>
        <option value="notary">الشهر العقاري</option>
      </fanar-select>
      <fanar-checkbox-group name="district" label="الحي" value="east,port" unmarked>
        <option value="east">حي الشرق</option>
        <option value="port">حي الميناء</option>
        <option value="zohour">حي الزهور</option>
      </fanar-checkbox-group>
    </fanar-filter-panel>
  `,
};
export default meta;

type Story = StoryObj<Args>;

export const Default: Story = {};

/** Controls of the page itself, and none in use; in a narrow column. */
export const NativeControlsNarrow: Story = {
  args: { heading: 'ابحث عن مركز خدمة قريب منك يناسب مواعيدك', open: true },
  render: ({ heading, headingLevel, open }) => html`
    <div class="narrow">
      <fanar-filter-panel heading=${heading} heading-level=${headingLevel} ?open=${open}>
        <label>اسم المركز <input name="word" /></label>
        <label>
          الحي
          <select name="district">
            <option value="">كل الأحياء</option>
            <option value="east">حي الشرق</option>
          </select>
        </label>
      </fanar-filter-panel>
    </div>
  `,
};
