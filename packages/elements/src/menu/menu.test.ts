import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { describeElement } from '../testing/contract-suite.js';
import { deepActiveElement, must } from '../testing/fixtures.js';
import { until } from '../testing/until.js';
import { FanarMenu } from './menu.js';
import './define.js';

describeElement({
  elementClass: FanarMenu,
  define: new URL('./define.ts', import.meta.url),
  markup: {
    ar: '<fanar-menu label="إجراءات الطلب"><button>طباعة</button><a href="#x">تعديل</a></fanar-menu>',
    en: '<fanar-menu label="Actions"><button>Print</button><a href="#x">Change</a></fanar-menu>',
  },
  properties: { label: 'المزيد' },
  slots: [''],
  tabStops: 1,
  atStart: '.trigger',
});

describe('<fanar-menu>', () => {
  async function menu() {
    const element = await fixture<FanarMenu>(
      html`<fanar-menu lang="ar" dir="rtl" label="إجراءات">
        <button id="print">طباعة</button>
        <a id="edit" href="#edit">تعديل البيانات</a>
        <button id="off" disabled>تنزيل</button>
        <hr />
        <button id="cancel" data-tone="danger">إلغاء الطلب</button>
      </fanar-menu>`,
    );
    const trigger = must(element.shadowRoot?.querySelector<HTMLElement>('.trigger'), 'trigger');
    const item = (id: string) => must(element.querySelector<HTMLElement>(`#${id}`), id);
    const isOpen = () =>
      must(element.shadowRoot?.querySelector('.popover'), 'popover').matches(':popover-open');
    trigger.focus();
    return { element, trigger, item, isOpen };
  }
  const at = () => deepActiveElement()?.id;

  it('opens with a press at its first action, and closes with Escape', async () => {
    const { element, trigger, isOpen } = await menu();
    await sendKeys({ press: 'Enter' });
    await until(isOpen);
    expect(at()).to.equal('print');
    await element.updateComplete;
    expect(trigger.getAttribute('aria-expanded')).to.equal('true');
    await expect(element).to.be.accessible();
    await sendKeys({ press: 'Escape' });
    expect(isOpen()).to.equal(false);
    expect(deepActiveElement()).to.equal(trigger);
    await element.updateComplete;
    expect(trigger.getAttribute('aria-expanded')).to.equal('false');
  });

  it('is gone through with keys, round the ends, past what is disabled', async () => {
    await menu();
    for (const [key, id] of [
      ['ArrowUp', 'cancel'],
      ['ArrowDown', 'print'],
      ['ArrowDown', 'edit'],
      ['ArrowDown', 'cancel'],
      ['Home', 'print'],
      ['ArrowUp', 'cancel'],
      ['Home', 'print'],
      ['End', 'cancel'],
    ] as const) {
      await sendKeys({ press: key });
      expect(at(), key).to.equal(id);
    }
  });

  it('goes to what is typed, however it is spelled', async () => {
    const { element } = await menu();
    element.show();
    element
      .querySelector('#print')
      ?.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'ا', bubbles: true, composed: true, cancelable: true }),
      );
    expect(at()).to.equal('cancel');
  });

  it('acts after it has closed, with the focus on its button', async () => {
    const { element, item, trigger, isOpen } = await menu();
    element.show();
    const seen: unknown[] = [];
    item('cancel').addEventListener('click', () =>
      seen.push(isOpen(), deepActiveElement() === trigger),
    );
    item('cancel').click();
    expect(seen).to.deep.equal([false, true]);
  });

  it('closes when Tab leaves it', async () => {
    const { element, isOpen } = await menu();
    const after = document.createElement('button');
    element.after(after);
    element.show();
    await sendKeys({ press: 'Tab' });
    expect(isOpen()).to.equal(false);
    expect(deepActiveElement()).to.equal(after);
  });

  it('tells its actions as such, those too that come later', async () => {
    const { element, item } = await menu();
    const later = document.createElement('button');
    element.append(later);
    await until(() => later.role === 'menuitem');
    expect([item('edit').role, item('edit').tabIndex]).to.deep.equal(['menuitem', -1]);
  });
});
