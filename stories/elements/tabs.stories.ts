import '@fanar/elements/tabs/define';
import type { FanarTabs } from '@fanar/elements/tabs';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

type Args = Pick<FanarTabs, 'label' | 'selected'>;

/**
 * Use it for two to five views of one thing, of which a person needs one: for people or for companies,
 * online or at a centre.
 *
 * Do not use it for what must be compared or read in order, nor for steps, nor to lead to other pages.
 *
 * Tab comes to the tab shown, then to its panel. The arrows follow the eye and show the next one at
 * once; Home and End go to the first and the last. A screen reader hears how many there are and which
 * is selected. For an address of its own per tab, read `selected` and `fanar-tab-change`.
 */
const meta: Meta<Args> = {
  title: 'Elements/Tabs',
  component: 'fanar-tabs',
  argTypes: {
    selected: { control: 'inline-radio', options: ['people', 'firms', 'agents'] },
  },
  args: { label: 'من يقدّم الطلب', selected: 'people' },
  render: ({ label, selected }) => html`
    <fanar-tabs label=${label} selected=${selected} heading-level="2">
      <fanar-tab-panel id="people" label="الأفراد">
        <p>أحضر بطاقة الرقم القومي سارية، وإيصال كهرباء حديثًا باسمك.</p>
      </fanar-tab-panel>
      <fanar-tab-panel id="firms" label="الشركات">
        <p>أحضر مستخرجًا حديثًا من السجل التجاري والبطاقة الضريبية.</p>
      </fanar-tab-panel>
      <fanar-tab-panel id="agents" label="الوكلاء">
        <p>أحضر أصل التوكيل للاطلاع، وصورة من بطاقة الموكل.</p>
      </fanar-tab-panel>
    </fanar-tabs>
  `,
};
export default meta;

type Story = StoryObj<Args>;

export const Views: Story = {};

/** Long words in little room: the tabs go on in another row, all of them in view. */
export const Narrow: Story = {
  args: { selected: 'firms' },
  render: ({ selected }) => html`
    <div style="max-inline-size: 18rem">
      <fanar-tabs label="طرق التقديم" selected=${selected} heading-level="2">
        <fanar-tab-panel id="people" label="في مركز خدمة المواطنين">
          <p>كل أيام العمل من التاسعة صباحًا إلى الثالثة عصرًا.</p>
        </fanar-tab-panel>
        <fanar-tab-panel id="firms" label="عبر البوابة الإلكترونية للمحافظة">
          <p>في أي وقت؛ تصلك رسالة برقم الطلب.</p>
        </fanar-tab-panel>
        <fanar-tab-panel id="agents" label="بالبريد">
          <p>إلى ديوان عام محافظة بورسعيد.</p>
        </fanar-tab-panel>
      </fanar-tabs>
    </div>
  `,
};
