import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Waitable } from '../base/ask.js';
import type { FanarButton } from '../button/button.js';
import { describeElement } from '../testing/contract-suite.js';
import { deepActiveElement, must } from '../testing/fixtures.js';
import { until } from '../testing/until.js';
import { FanarCriticalAction } from './critical-action.js';
import './define.js';

describeElement({
  elementClass: FanarCriticalAction,
  define: new URL('./define.ts', import.meta.url),
  markup: {
    ar: '<fanar-critical-action label="إلغاء الطلب" heading="هل تريد إلغاء الطلب؟" action="ألغِ الطلب">لن تُرد الرسوم</fanar-critical-action>',
    en: '<fanar-critical-action label="Cancel" heading="Cancel the application?" action="Cancel it">Fees are not paid back</fanar-critical-action>',
  },
  properties: {
    label: 'حذف المسودة',
    heading: 'هل تريد حذف المسودة؟',
    action: 'احذف المسودة',
    keep: 'احتفظ بها',
    done: 'تم حذف المسودة',
    failure: 'لم تُحذف',
  },
  slots: [''],
  tabStops: 1,
  atStart: '[part=trigger]',
});

describe('<fanar-critical-action>', () => {
  async function action({ done = '' } = {}) {
    const element = await fixture<FanarCriticalAction>(
      html`<fanar-critical-action
        lang="ar"
        dir="rtl"
        label="إلغاء الطلب"
        heading="هل تريد إلغاء الطلب؟"
        action="ألغِ الطلب"
        done=${done}
        >لن تُرد الرسوم</fanar-critical-action
      >`,
    );
    const find = (selector: string) =>
      element.shadowRoot?.querySelector<FanarButton>(selector) ?? null;
    const dialog = must(element.shadowRoot?.querySelector('fanar-dialog'), 'dialog');
    const isOpen = () => dialog.shadowRoot?.querySelector('dialog')?.open;
    const confirm = () => must(find('[variant=danger]'), 'confirm');
    /** How the work ends that the page gives. */
    let settle: Readonly<Record<'resolve' | 'reject', (value?: unknown) => void>>;
    const onConfirm = ({ detail }: CustomEvent<Waitable>) =>
      detail.waitUntil(new Promise((resolve, reject) => (settle = { resolve, reject })));
    const open = async () => {
      element.focus();
      find('[part=trigger]')?.click();
      await until(isOpen);
    };
    const begin = async () => {
      confirm().click();
      await element.updateComplete;
    };
    element.addEventListener('fanar-confirm', onConfirm);
    return { element, find, dialog, isOpen, confirm, open, begin, end: () => settle };
  }

  it('asks first, with the verb on the button, and Escape leaves all as it was', async () => {
    const { element, find, isOpen, confirm, open } = await action();
    let confirmed = 0;
    element.addEventListener('fanar-confirm', () => (confirmed += 1));
    await open();
    expect(confirm().textContent).to.equal('ألغِ الطلب');
    expect(deepActiveElement()?.textContent?.trim()).to.equal('هل تريد إلغاء الطلب؟');
    await expect(element).to.be.accessible();
    await sendKeys({ press: 'Escape' });
    await until(() => !isOpen());
    expect(confirmed).to.equal(0);
    expect(deepActiveElement()).to.equal(find('[part=trigger]')?.shadowRoot?.activeElement);
  });

  it('is busy and cannot be left while the work goes on, then closes', async () => {
    const { isOpen, confirm, open, begin, end } = await action();
    await open();
    await begin();
    expect(confirm().busy).to.equal(true);
    await sendKeys({ press: 'Escape' });
    expect(isOpen()).to.equal(true);
    end().resolve(undefined);
    await until(() => !isOpen());
  });

  it('says that it did not work, and can be tried again', async () => {
    const { element, find, isOpen, confirm, open, begin, end } = await action();
    await open();
    await begin();
    end().reject(new Error('no'));
    await until(() => find('fanar-alert'));
    expect(find('fanar-alert')?.textContent).to.equal('لم تكتمل العملية. حاول مرة أخرى.');
    expect([isOpen(), confirm().busy]).to.deep.equal([true, false]);
    await begin();
    expect(find('fanar-alert')).to.equal(null);
    end().resolve(undefined);
    await until(() => !isOpen());
    expect(element.isConnected).to.equal(true);
  });

  it('says in the dialog that it is done, where the page has words for it', async () => {
    const { find, isOpen, open, begin, end } = await action({ done: 'تم إلغاء الطلب' });
    await open();
    await begin();
    end().resolve(undefined);
    await until(() => deepActiveElement()?.textContent?.trim() === 'تم إلغاء الطلب');
    expect(find('[variant=danger]')).to.equal(null);
    must(find('[slot=actions]'), 'close').click();
    await until(() => !isOpen());
  });

  it('stays where the page cancels the event', async () => {
    const { element, isOpen, confirm, open } = await action();
    element.addEventListener('fanar-confirm', (event) => event.preventDefault());
    await open();
    confirm().click();
    await nextFrame();
    expect([isOpen(), confirm().busy]).to.deep.equal([true, false]);
  });
});
