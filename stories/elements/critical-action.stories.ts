import '@fanar/elements/critical-action/define';
import type { FanarCriticalAction } from '@fanar/elements/critical-action';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

type Args = Pick<FanarCriticalAction, 'label' | 'heading' | 'action' | 'keep' | 'done'>;

const work = (isWorking: boolean) => (event: HTMLElementEventMap['fanar-confirm']) => {
  event.detail.waitUntil(
    new Promise((resolve) => setTimeout(() => resolve(isWorking || false), 800)),
  );
};

/**
 * Use it for what cannot be undone: cancelling an application, deleting a draft, giving an appointment
 * back. Say plainly what will be lost, and put the verb on the button: never «موافق».
 *
 * Do not use it for what can be undone: do that at once and offer to undo it.
 *
 * The dialog opens with the focus on its question; Escape leaves all as it was, except while the work
 * is under way. A screen reader hears that it is busy, that it did not work, or the words of `done`.
 */
const meta: Meta<Args> = {
  title: 'Elements/Critical action',
  component: 'fanar-critical-action',
  parameters: { docs: { story: { inline: false, height: '28rem' } } },
  args: {
    label: 'إلغاء الطلب',
    heading: 'هل تريد إلغاء طلب ترخيص المحل؟',
    action: 'ألغِ الطلب',
    keep: 'احتفظ بالطلب',
    done: 'تم إلغاء الطلب',
  },
  render: ({ label, heading, action, keep, done }) => html`
    <fanar-critical-action
      label=${label}
      heading=${heading}
      action=${action}
      keep=${keep}
      done=${done}
      @fanar-confirm=${work(true)}
    >
      <p>تُحذف المستندات التي أرفقتها، ولا تُرد الرسوم المسددة وقدرها ٧٠ جنيهًا.</p>
      <p>لا يمكن التراجع بعد الإلغاء؛ تقدّم طلبًا جديدًا إذا احتجت إليه.</p>
    </fanar-critical-action>
  `,
};
export default meta;

type Story = StoryObj<Args>;

export const Closed: Story = {};

export const Asking: Story = {
  play: ({ canvasElement }) => canvasElement.querySelector('fanar-critical-action')?.show(),
};

/** The work did not succeed: the dialog stays and says so. */
export const Failed: Story = {
  render: () => html`
    <fanar-critical-action
      label="حذف المسودة"
      heading="هل تريد حذف المسودة؟"
      action="احذف المسودة"
      failure="لم تُحذف المسودة لأن الاتصال انقطع. حاول مرة أخرى."
      @fanar-confirm=${(event: HTMLElementEventMap['fanar-confirm']) =>
        event.detail.waitUntil(Promise.resolve(false))}
    >
      <p>يضيع كل ما كتبته في الخطوات الثلاث.</p>
    </fanar-critical-action>
  `,
  play: async ({ canvasElement }) => {
    const element = canvasElement.querySelector('fanar-critical-action');
    element?.show();
    await element?.updateComplete;
    element?.shadowRoot?.querySelector<HTMLElement>('[variant=danger]')?.click();
  },
};
