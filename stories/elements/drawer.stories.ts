import '@fanar/elements/button/define';
import '@fanar/elements/drawer/define';
import type { FanarDrawer } from '@fanar/elements/drawer';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

type Args = Pick<FanarDrawer, 'heading' | 'open' | 'placement' | 'lightDismiss'>;

const drawerOf = (event: Event) =>
  (event.target as Element).closest('[data-story]')?.querySelector('fanar-drawer');

/**
 * Use it for what belongs to the page but is not needed all the time: filters on a small screen, help
 * beside a form.
 *
 * Do not use it for a question that must be answered, which is a dialog, nor for what people compare
 * with the page: it covers the page.
 *
 * The heading takes the focus when it opens and a screen reader hears it. Tab stays inside. Escape
 * closes it, and the focus goes back to where it was.
 */
const meta: Meta<Args> = {
  title: 'Elements/Drawer',
  component: 'fanar-drawer',
  parameters: { docs: { story: { inline: false, height: '28rem' } } },
  argTypes: { placement: { control: 'inline-radio', options: ['start', 'end'] } },
  args: { heading: 'مساعدة في هذه الخطوة', open: true, placement: 'end', lightDismiss: true },
  render: ({ heading, open, placement, lightDismiss }) => html`
    <div data-story>
      <fanar-button variant="secondary" @click=${(event: Event) => drawerOf(event)?.show()}
        >مساعدة</fanar-button
      >
      <fanar-drawer
        heading=${heading}
        ?open=${open}
        placement=${placement}
        ?light-dismiss=${lightDismiss}
      >
        <p>اكتب الاسم كما في بطاقة الرقم القومي، رباعيًّا.</p>
        <p>إذا كان الطلب نيابةً عن شخص آخر، اكتب اسمه هو ثم أرفق صورة التوكيل.</p>
        <fanar-button slot="actions" @click=${(event: Event) => drawerOf(event)?.close()}
          >عُد إلى الطلب</fanar-button
        >
      </fanar-drawer>
    </div>
  `,
};
export default meta;

type Story = StoryObj<Args>;

export const AtTheEnd: Story = {};

export const AtTheStart: Story = { args: { placement: 'start' } };
