import '@fanar/elements/list/define';
import '@fanar/elements/service-list-item/define';
import type { FanarServiceListItem } from '@fanar/elements/service-list-item';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';

type Args = Pick<
  FanarServiceListItem,
  'heading' | 'href' | 'sector' | 'fee' | 'processingTime' | 'appointment'
> & { width: string };

/**
 * For a service among others, in search results or on the page of a sector. Not for one service by
 * itself: its page has a summary box.
 *
 * Stands in an `<li>`. The whole item follows its one link; Tab stops at the link alone, Enter
 * follows. A screen reader hears the title as a heading and a link, then the facts in pairs.
 */
const meta: Meta<Args> = {
  title: 'Elements/Service list item',
  component: 'fanar-service-list-item',
  argTypes: {
    appointment: { control: 'inline-radio', options: [undefined, 'needed', 'offered', 'none'] },
    width: { control: 'inline-radio', options: ['18rem', '42rem'] },
  },
  args: {
    heading: 'بدل فاقد رخصة قيادة',
    href: '#lost',
    sector: 'المرور',
    fee: '٧٠ جنيهًا',
    processingTime: 'يوم عمل واحد',
    appointment: 'needed',
    width: '42rem',
  },
  render: ({ heading, href, sector, fee, processingTime, appointment, width }) => html`
    <div style="max-inline-size: ${width}">
      <fanar-service-list-item
        heading=${heading}
        href=${href}
        sector=${sector}
        fee=${fee}
        processing-time=${processingTime}
        appointment=${appointment ?? nothing}
      >
        للمقيمين ببورسعيد الذين فقدوا رخصتهم أو تلفت.
      </fanar-service-list-item>
    </div>
  `,
};
export default meta;

type Story = StoryObj<Args>;

export const One: Story = {};

export const Narrow: Story = {
  args: {
    width: '18rem',
    heading: 'شهادة بيانات مركبة ومخالفاتها للتقديم إلى جهة حكومية',
    fee: 'بحسب نوع المركبة وسنة الصنع',
    processingTime: 'من يومين إلى ثلاثة أيام عمل',
  },
};

/** In a divided list, the links those of the page. */
export const InAList: Story = {
  render: () => html`
    <fanar-list variant="plain" divided>
      <ul>
        <li>
          <fanar-service-list-item fee="بدون رسوم" appointment="none">
            <a slot="heading" href="#ration">إضافة مولود إلى البطاقة التموينية</a>
          </fanar-service-list-item>
        </li>
        <li>
          <fanar-service-list-item fee="٧٠ جنيهًا" appointment="offered">
            <a slot="heading" href="#proxy">توكيل رسمي عام</a>
          </fanar-service-list-item>
        </li>
      </ul>
    </fanar-list>
  `,
};
