import { expect, fixture, html, nextFrame, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { describeElement } from '../testing/contract-suite.js';
import { deepActiveElement, focusReaches, must } from '../testing/fixtures.js';
import { until } from '../testing/until.js';
import { FanarDialog, type BeforeCloseDetail } from './dialog.js';
import './define.js';

describeElement({
  elementClass: FanarDialog,
  define: new URL('./define.ts', import.meta.url),
  markup: {
    ar: '<fanar-dialog heading="تغيير الموعد">اختر يومًا آخر</fanar-dialog>',
    en: '<fanar-dialog heading="Change the appointment">Choose another day</fanar-dialog>',
  },
  properties: { heading: 'إلغاء', headingLevel: 3, lightDismiss: true, returnValue: 'yes' },
  slots: ['', 'actions'],
  tabStops: 0,
  atStart: '.modal',
});

describe('<fanar-dialog>', () => {
  async function dialog({ lightDismiss = false } = {}) {
    const page = await fixture<HTMLElement>(
      html`<div lang="ar" dir="rtl">
        <button id="opener">افتح</button>
        <fanar-dialog heading="تغيير الموعد" ?light-dismiss=${lightDismiss}>
          <p>اختر يومًا آخر</p>
          <button id="inside">داخل</button>
        </fanar-dialog>
      </div>`,
    );
    const opener = must(page.querySelector<HTMLElement>('#opener'), 'opener');
    const element = must(page.querySelector('fanar-dialog'), 'dialog');
    const native = must(element.shadowRoot?.querySelector('dialog'), 'native');
    const open = async () => {
      opener.focus();
      element.show();
      await element.updateComplete;
    };
    const part = (name: string) =>
      must(element.shadowRoot?.querySelector<HTMLElement>(`[part=${name}]`), name);
    return { page, opener, element, native, open, part };
  }

  // A modal that is left open holds the page of the next test.
  afterEach(() => {
    for (const open of document.querySelectorAll('fanar-dialog')) open.open = false;
  });

  it('opens over the page, named by its heading, which has the focus', async () => {
    const { element, native, open, part } = await dialog();
    await open();
    expect(native.matches(':modal')).to.equal(true);
    expect(native.getAttribute('aria-labelledby')).to.equal(part('heading').id);
    expect(deepActiveElement()).to.equal(part('heading'));
    expect(element.hasAttribute('open')).to.equal(true);
    expect(getComputedStyle(document.documentElement).overflowY).to.equal('hidden');
    await expect(element).to.be.accessible();
  });

  it('gives the focus to what asks for it', async () => {
    const { element, open } = await dialog();
    const inside = must(element.querySelector<HTMLElement>('#inside'), 'inside');
    inside.setAttribute('autofocus', '');
    await open();
    expect(deepActiveElement()).to.equal(inside);
  });

  it('closes with Escape, gives the focus back and lets the page go', async () => {
    const { opener, element, native, open } = await dialog();
    await open();
    setTimeout(() => void sendKeys({ press: 'Escape' }));
    await oneEvent(element, 'close');
    expect([element.open, native.open]).to.deep.equal([false, false]);
    await focusReaches(opener, 'the opener');
    expect(document.documentElement.style.overflow).to.equal('');
  });

  it('closes with its button, and with a value', async () => {
    const { element, open, part } = await dialog();
    await open();
    part('close').click();
    await oneEvent(element, 'close');
    expect(element.returnValue).to.equal('');
    await open();
    element.close('moved');
    await oneEvent(element, 'close');
    expect(element.returnValue).to.equal('moved');
  });

  it('asks before it closes, and stays where the page says no', async () => {
    const { element, native, open, part } = await dialog();
    const reasons: string[] = [];
    element.addEventListener('fanar-before-close', (event: CustomEvent<BeforeCloseDetail>) => {
      reasons.push(event.detail.reason);
      event.preventDefault();
    });
    await open();
    await sendKeys({ press: 'Escape' });
    part('close').click();
    element.close();
    await nextFrame();
    expect(native.open).to.equal(true);
    expect(reasons).to.deep.equal(['escape', 'button', 'call']);
  });

  it('waits for what the page has to do first', async () => {
    const { element, native, open } = await dialog();
    const answers = [
      () => Promise.resolve(false),
      () => Promise.reject(new Error('no')),
      () => Promise.resolve(),
    ];
    let asked = 0;
    element.addEventListener('fanar-before-close', ({ detail }: CustomEvent<BeforeCloseDetail>) => {
      detail.waitUntil(must(answers[asked], 'answer')());
      asked += 1;
    });
    await open();
    for (const stays of [true, true, false]) {
      element.close();
      await nextFrame();
      await until(() => native.open === stays);
    }
    expect(asked).to.equal(3);
  });

  it('closes on a press beside it only where it is told to', async () => {
    for (const lightDismiss of [false, true]) {
      const { native, open, element } = await dialog({ lightDismiss });
      await open();
      const at = { bubbles: true, clientX: -5, clientY: 5 };
      native.dispatchEvent(new PointerEvent('pointerdown', at));
      native.dispatchEvent(new PointerEvent('click', at));
      await element.updateComplete;
      expect(native.open).to.equal(!lightDismiss);
      element.open = false;
      await element.updateComplete;
    }
  });

  it('is closed by a form in it', async () => {
    const { element, open } = await dialog();
    const form = document.createElement('form');
    form.method = 'dialog';
    form.append(Object.assign(document.createElement('button'), { value: 'sent' }));
    element.append(form);
    await open();
    form.querySelector('button')?.click();
    await oneEvent(element, 'close');
    expect(element.returnValue).to.equal('sent');
  });

  it('lets the page go when it is taken away', async () => {
    const { element, open } = await dialog();
    await open();
    element.remove();
    expect(document.documentElement.style.overflow).to.equal('');
  });
});
