import '@fanar/elements/button/define';
import '@fanar/elements/dialog/define';
import type { FanarDialog } from '@fanar/elements/dialog';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

type Args = Pick<FanarDialog, 'heading' | 'open' | 'lightDismiss'>;

const dialogOf = (event: Event) =>
  (event.target as Element).closest('[data-story]')?.querySelector('fanar-dialog');

/**
 * Use it for a question that must be answered before the page goes on, or a task of a few lines.
 *
 * Do not use it for messages, which are alerts on the page; for what cannot be undone, which is a
 * critical action; nor for anything long: give that a page.
 *
 * The heading takes the focus when it opens, unless something in it has `autofocus`, and a screen
 * reader hears the heading. Tab stays inside. Escape closes it, and the focus goes back to where it
 * was. On a small screen it is a sheet at the bottom.
 */
const meta: Meta<Args> = {
  title: 'Elements/Dialog',
  component: 'fanar-dialog',
  parameters: { docs: { story: { inline: false, height: '28rem' } } },
  args: { heading: 'تغيير الموعد', open: true, lightDismiss: false },
  render: ({ heading, open, lightDismiss }) => html`
    <div data-story>
      <fanar-button variant="secondary" @click=${(event: Event) => dialogOf(event)?.show()}
        >غيّر الموعد</fanar-button
      >
      <fanar-dialog heading=${heading} ?open=${open} ?light-dismiss=${lightDismiss}>
        <p>موعدك الحالي: الأحد ١٢ يوليو، الساعة ١٠ صباحًا، مركز خدمة حي الشرق.</p>
        <p>إذا غيّرته يُتاح مكانك لشخص آخر.</p>
        <fanar-button slot="actions" @click=${(event: Event) => dialogOf(event)?.close('move')}
          >اختر موعدًا آخر</fanar-button
        >
        <fanar-button
          slot="actions"
          variant="secondary"
          @click=${(event: Event) => dialogOf(event)?.close()}
          >احتفظ بموعدي</fanar-button
        >
      </fanar-dialog>
    </div>
  `,
};
export default meta;

type Story = StoryObj<Args>;

export const Open: Story = {};

export const Closed: Story = { args: { open: false } };

/** What does not fit scrolls; heading and buttons stay in view where there is room. */
export const LongText: Story = {
  args: { heading: 'شروط تقديم طلب ترخيص إشغال طريق أمام المحال التجارية في مدينة بورفؤاد' },
  render: ({ heading }) => html`
    <fanar-dialog open heading=${heading}>
      ${Array.from(
        { length: 8 },
        () =>
          html`<p>
            يلتزم صاحب الترخيص بترك ممر للمشاة لا يقل عرضه عن متر ونصف، وبرفع كل ما وُضع على الرصيف
            عند انتهاء مدة الترخيص.
          </p>`,
      )}
      <fanar-button slot="actions">أوافق على الشروط وأكمل الطلب</fanar-button>
    </fanar-dialog>
  `,
};
