import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { describeElement } from '../testing/contract-suite.js';
import { deepActiveElement, must } from '../testing/fixtures.js';
import { until } from '../testing/until.js';
import { FanarTooltip } from './tooltip.js';
import '../button/define.js';
import './define.js';

describeElement({
  elementClass: FanarTooltip,
  define: new URL('./define.ts', import.meta.url),
  markup: {
    ar: '<fanar-tooltip label="ما رقم المصنع؟">الحرفان والأرقام السبعة على ظهر البطاقة</fanar-tooltip>',
    en: '<fanar-tooltip label="What is the factory number?">Two letters and seven digits</fanar-tooltip>',
  },
  properties: { for: 'print', label: 'مساعدة' },
  slots: [''],
  tabStops: 1,
  atStart: '.button',
});

const popoverOf = (element: FanarTooltip) =>
  must(element.shadowRoot?.querySelector<HTMLElement>('.popover'), 'popover');
const isOpen = (element: FanarTooltip) => popoverOf(element).matches(':popover-open');

describe('<fanar-tooltip> behind a button', () => {
  it('shows its note and has it said, and Escape puts it away', async () => {
    const element = await fixture<FanarTooltip>(
      html`<fanar-tooltip lang="ar" dir="rtl">سبعة أرقام</fanar-tooltip>`,
    );
    const button = must(element.shadowRoot?.querySelector<HTMLElement>('.button'), 'button');
    expect(button.ariaLabel).to.equal('مزيد من المعلومات');
    element.focus();
    await sendKeys({ press: 'Enter' });
    expect(isOpen(element)).to.equal(true);
    await element.updateComplete;
    expect(button.ariaExpanded).to.equal('true');
    await until(
      () => element.shadowRoot?.querySelector('[role=status]')?.textContent === 'سبعة أرقام',
    );
    await expect(element).to.be.accessible();
    await sendKeys({ press: 'Escape' });
    expect(isOpen(element)).to.equal(false);
    expect(deepActiveElement()).to.equal(button);
  });

  it('is put away by its button', async () => {
    const element = await fixture<FanarTooltip>(html`<fanar-tooltip>سبعة أرقام</fanar-tooltip>`);
    const button = must(element.shadowRoot?.querySelector<HTMLElement>('.button'), 'button');
    button.click();
    expect(isOpen(element)).to.equal(true);
    button.click();
    expect(isOpen(element)).to.equal(false);
  });
});

describe('<fanar-tooltip> of another element', () => {
  async function beside() {
    const page = await fixture<HTMLElement>(
      html`<div lang="ar" dir="rtl">
        <button id="other">قبل</button>
        <button id="print" style="margin: 60px">طباعة</button>
        <fanar-tooltip for="print">يطبع الملخص وحده</fanar-tooltip>
      </div>`,
    );
    const target = must(page.querySelector<HTMLElement>('#print'), 'target');
    const element = must(page.querySelector('fanar-tooltip'), 'tooltip');
    await element.updateComplete;
    const point = (at: Element, type: string, pointerType = 'mouse') =>
      at.dispatchEvent(new PointerEvent(type, { pointerType }));
    return { page, target, element, point };
  }

  it('describes it', async () => {
    const { target, element } = await beside();
    await until(() => target.getAttribute('aria-description') === 'يطبع الملخص وحده');
    element.remove();
    expect(target.hasAttribute('aria-description')).to.equal(false);
  });

  it('describes the native button in a button of ours', async () => {
    const page = await fixture<HTMLElement>(
      html`<div lang="ar">
        <fanar-tooltip for="send">يصلك رقم الطلب</fanar-tooltip>
        <fanar-button id="send">أرسل</fanar-button>
      </div>`,
    );
    await until(() =>
      page.querySelector('#send')?.shadowRoot?.querySelector('[aria-description="يصلك رقم الطلب"]'),
    );
  });

  it('comes with the keyboard, next to it, and goes with Escape or with the focus', async () => {
    const { page, target, element } = await beside();
    must(page.querySelector<HTMLElement>('#other'), 'other').focus();
    await sendKeys({ press: 'Tab' });
    expect(deepActiveElement()).to.equal(target);
    expect(isOpen(element)).to.equal(true);
    await until(() => {
      const note = popoverOf(element).getBoundingClientRect();
      const { bottom, top } = target.getBoundingClientRect();
      return Math.min(Math.abs(note.top - bottom), Math.abs(top - note.bottom)) <= 5;
    });
    await sendKeys({ press: 'Escape' });
    expect(isOpen(element)).to.equal(false);
    expect(deepActiveElement()).to.equal(target);
    target.blur();
    target.focus();
    expect(isOpen(element)).to.equal(true);
    target.blur();
    expect(isOpen(element)).to.equal(false);
  });

  it('stays while the pointer is on the element or on the note', async () => {
    const { target, element, point } = await beside();
    point(target, 'pointerenter');
    await until(() => isOpen(element));
    point(target, 'pointerleave');
    point(popoverOf(element), 'pointerenter');
    await aTimeout(300);
    expect(isOpen(element)).to.equal(true);
    point(popoverOf(element), 'pointerleave');
    await until(() => !isOpen(element));
  });

  it('does not come with a finger', async () => {
    const { target, element, point } = await beside();
    point(target, 'pointerenter', 'touch');
    await aTimeout(200);
    expect(isOpen(element)).to.equal(false);
  });
});
