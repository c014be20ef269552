import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { describeElement } from '../testing/contract-suite.js';
import { doubleClick, must } from '../testing/fixtures.js';
import { until } from '../testing/until.js';
import { FanarButton } from './button.js';
import './define.js';

describeElement({
  elementClass: FanarButton,
  define: new URL('./define.ts', import.meta.url),
  markup: {
    ar: '<fanar-button>تابع</fanar-button>',
    en: '<fanar-button>Continue</fanar-button>',
  },
  properties: {
    type: 'submit',
    variant: 'danger',
    href: '#next',
    size: 'large',
    width: 'full',
    busy: true,
    busyLabel: 'جارٍ الإرسال…',
    disabled: true,
    label: 'إغلاق',
    name: 'action',
    value: 'save',
  },
  slots: [''],
  tabStops: 1,
  atStart: 'button',
});

describe('fanar-button', () => {
  async function inForm(template: ReturnType<typeof html>) {
    const form = await fixture<HTMLFormElement>(html`<form lang="ar">${template}</form>`);
    const submitted: FormData[] = [];
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      submitted.push(new FormData(form));
    });
    const button = must(form.querySelector('fanar-button'), 'button');
    return { form, button, submitted };
  }
  const nativeOf = (button: FanarButton) =>
    must(button.shadowRoot?.querySelector<HTMLElement>('[part=button]'), 'native button');

  it('submits its form, its own name and value with it', async () => {
    const { form, button, submitted } = await inForm(
      html`<fanar-button type="submit" name="action" value="save">احفظ</fanar-button>`,
    );
    button.click();
    await aTimeout(0);
    expect(submitted.map((data) => data.get('action'))).to.deep.equal(['save']);
    expect(new FormData(form).get('action'), 'afterwards').to.equal(null);
  });

  for (const key of ['Enter', ' ']) {
    it(`is pressed with ${key === ' ' ? 'Space' : key}`, async () => {
      const { button, submitted } = await inForm(
        html`<fanar-button type="submit">أرسل الطلب</fanar-button>`,
      );
      button.focus();
      await sendKeys(key === ' ' ? { type: key } : { press: key });
      expect(submitted).to.have.lengthOf(1);
    });
  }

  it('resets its form', async () => {
    const { form, button } = await inForm(
      html`<input name="name" value="منى" /><fanar-button type="reset">مسح</fanar-button>`,
    );
    const input = must(form.querySelector('input'), 'input');
    input.value = 'سارة';
    button.click();
    await aTimeout(0);
    expect(input.value).to.equal('منى');
  });

  it('does nothing to its form unless asked to', async () => {
    const { button, submitted } = await inForm(html`<fanar-button>إظهار</fanar-button>`);
    button.click();
    await aTimeout(0);
    expect(submitted).to.deep.equal([]);
  });

  it('leaves the last word to listeners', async () => {
    const { button, submitted } = await inForm(
      html`<fanar-button type="submit">أرسل الطلب</fanar-button>`,
    );
    button.addEventListener('click', (event) => event.preventDefault());
    button.click();
    await aTimeout(0);
    expect(submitted).to.deep.equal([]);
  });

  it('leaves the last word to listeners further out, after a real press too', async () => {
    const { form, button, submitted } = await inForm(
      html`<fanar-button type="submit">أرسل الطلب</fanar-button>`,
    );
    form.addEventListener('click', (event) => event.preventDefault());
    button.focus();
    await sendKeys({ press: 'Enter' });
    await aTimeout(0);
    expect(submitted).to.deep.equal([]);
  });

  it('lets a double click submit once when the listener makes it busy', async () => {
    const { form, button, submitted } = await inForm(
      html`<fanar-button type="submit">أرسل الطلب</fanar-button>`,
    );
    form.addEventListener('submit', () => (button.busy = true));
    button.click();
    await aTimeout(0);
    button.click();
    await aTimeout(0);
    expect(submitted).to.have.lengthOf(1);
  });

  it('submits once for a double press', async () => {
    const { button, submitted } = await inForm(
      html`<fanar-button type="submit">أرسل الطلب</fanar-button>`,
    );
    const press = (detail: number) =>
      nativeOf(button).dispatchEvent(
        new MouseEvent('click', { detail, bubbles: true, composed: true, cancelable: true }),
      );
    press(1);
    press(2);
    press(3);
    await aTimeout(0);
    expect(submitted).to.have.lengthOf(1);
  });

  it('submits once for a real double click', async () => {
    const { button, submitted } = await inForm(
      html`<fanar-button type="submit">أرسل الطلب</fanar-button>`,
    );
    const details: number[] = [];
    const note = (event: MouseEvent) => void details.push(event.detail);
    window.addEventListener('click', note, { capture: true });
    await doubleClick(button);
    await until(() => details.length === 2);
    await aTimeout(0);
    window.removeEventListener('click', note, { capture: true });
    expect(details).to.deep.equal([1, 2]);
    expect(submitted).to.have.lengthOf(1);
  });

  it('takes two quick touches for one, and no more than those', async () => {
    const { button, submitted } = await inForm(
      html`<fanar-button type="submit">أرسل الطلب</fanar-button>`,
    );
    const options = { detail: 1, bubbles: true, composed: true, cancelable: true };
    const touch = () =>
      nativeOf(button).dispatchEvent(
        new PointerEvent('click', { ...options, pointerType: 'touch' }),
      );
    touch();
    touch();
    await aTimeout(600);
    touch();
    await aTimeout(0);
    expect(submitted).to.have.lengthOf(2);
  });

  it('does not submit again while Enter is held down', async () => {
    const { button } = await inForm(html`<fanar-button type="submit">أرسل</fanar-button>`);
    const held = new KeyboardEvent('keydown', {
      ...{ key: 'Enter', repeat: true, bubbles: true, composed: true, cancelable: true },
    });
    expect(nativeOf(button).dispatchEvent(held)).to.equal(false);
  });

  it('may be pressed quickly where it submits nothing', async () => {
    const { button } = await inForm(html`<fanar-button>أضف آخر</fanar-button>`);
    let clicks = 0;
    button.addEventListener('click', () => (clicks += 1));
    const options = { detail: 2, bubbles: true, composed: true };
    nativeOf(button).dispatchEvent(new MouseEvent('click', options));
    expect(clicks).to.equal(1);
  });

  it('shows that it works, and says it once', async () => {
    const { button } = await inForm(
      html`<fanar-button type="submit" busy-label="جارٍ الإرسال…">أرسل الطلب</fanar-button>`,
    );
    button.busy = true;
    await button.updateComplete;
    expect(nativeOf(button).textContent.trim()).to.equal('جارٍ الإرسال…');
    const region = must(button.shadowRoot?.querySelector('[role=status]'), 'region');
    await until(() => region.textContent === 'جارٍ الإرسال…');
    const heard: string[] = [];
    new MutationObserver(() => heard.push(region.textContent)).observe(region, {
      childList: true,
    });
    button.requestUpdate();
    await aTimeout(150);
    expect(heard).to.deep.equal([]);
    button.busy = false;
    await button.updateComplete;
    expect(nativeOf(button).querySelector('slot')).to.not.equal(null);
  });

  it('keeps the focus while busy, says so and fires no click', async () => {
    const { button } = await inForm(html`<fanar-button>أرسل الطلب</fanar-button>`);
    let clicks = 0;
    button.addEventListener('click', () => (clicks += 1));
    button.focus();
    button.busy = true;
    await button.updateComplete;
    nativeOf(button).click();
    expect(clicks).to.equal(0);
    expect(document.activeElement).to.equal(button);
    expect(nativeOf(button).ariaDisabled).to.equal('true');
    expect(nativeOf(button).getAttribute('aria-busy')).to.equal('true');
    expect(button.matches(':state(busy)')).to.equal(true);
    await expect(button).to.be.accessible();
  });

  it('is disabled by a fieldset', async () => {
    const { button, submitted } = await inForm(
      html`<fieldset disabled><fanar-button type="submit">أرسل</fanar-button></fieldset>`,
    );
    button.click();
    await aTimeout(0);
    expect(submitted).to.deep.equal([]);
    expect(nativeOf(button).matches(':disabled')).to.equal(true);
  });

  it('is a link where it has an address, and none while disabled', async () => {
    const { button, submitted } = await inForm(
      html`<fanar-button type="submit" href="#next">التالي</fanar-button>`,
    );
    expect(nativeOf(button).localName).to.equal('a');
    button.click();
    await until(() => location.hash === '#next');
    expect(submitted).to.deep.equal([]);
    history.replaceState(null, '', location.pathname + location.search);

    button.disabled = true;
    await button.updateComplete;
    expect(nativeOf(button).hasAttribute('href')).to.equal(false);
    expect(nativeOf(button).ariaDisabled).to.equal('true');
  });

  it('is large enough to press, in every variant', async () => {
    for (const variant of ['primary', 'secondary', 'quiet', 'danger'] as const) {
      const { button } = await inForm(html`<fanar-button variant=${variant}>نعم</fanar-button>`);
      const { width, height } = button.getBoundingClientRect();
      expect(Math.min(width, height), variant).to.be.at.least(44);
      await expect(button).to.be.accessible();
    }
    const { button } = await inForm(html`<fanar-button size="small">نعم</fanar-button>`);
    expect(button.getBoundingClientRect().height, 'small').to.be.at.least(44);
  });

  it('fills the line where it should', async () => {
    const { form, button } = await inForm(html`<fanar-button width="full">نعم</fanar-button>`);
    expect(nativeOf(button).getBoundingClientRect().width).to.be.closeTo(form.clientWidth, 1);
  });

  it('is named where it shows an icon alone', async () => {
    const { button } = await inForm(html`<fanar-button label="إغلاق"></fanar-button>`);
    expect(nativeOf(button).ariaLabel).to.equal('إغلاق');
    await expect(button).to.be.accessible();
  });
});
