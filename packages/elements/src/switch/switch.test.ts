import { expect, fixture } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { describeElement } from '../testing/contract-suite.js';
import { deepActiveElement, must, settled } from '../testing/fixtures.js';
import { errorOf, innerInput, withoutMarks } from '../testing/typing.js';
import { until } from '../testing/until.js';
import './define.js';
import { FanarSwitch } from './switch.js';

describeElement({
  elementClass: FanarSwitch,
  define: new URL('./define.ts', import.meta.url),
  markup: {
    ar: '<fanar-switch label="رسائل المحمول" hint="يسري التغيير فورًا"></fanar-switch>',
    en: '<fanar-switch label="Text messages" hint="Takes effect at once"></fanar-switch>',
  },
  properties: {
    checked: true,
    value: 'sms',
    busy: true,
    label: 'الإشعارات',
    hint: 'على المحمول',
    disabled: true,
    readonly: true,
    error: 'تعذر الحفظ',
    numerals: 'latn',
    name: 'messages',
  },
  tabStops: 1,
  atStart: 'label',
  form: {
    fill: (element) => innerInput(element).click(),
    submits: 'on',
    initial: 'checked value="sms"',
    initiallySubmits: 'sms',
    alwaysAnswered: true,
    enterSubmits: false,
    controls: 'input',
  },
});

describe('<fanar-switch>', () => {
  async function inPage(attributes = '', dir = 'rtl') {
    const form = await fixture<HTMLFormElement>(
      `<form lang="ar" dir="${dir}">
        <fanar-switch name="messages" label="رسائل المحمول" ${attributes}></fanar-switch>
      </form>`,
    );
    const field = must(form.querySelector('fanar-switch'), 'field');
    await settled(field);
    return { form, field, submitted: () => new FormData(form).get('messages') };
  }

  const stateOf = (field: FanarSwitch) =>
    withoutMarks(field.shadowRoot?.querySelector('.state')?.textContent);
  const said = (field: FanarSwitch) =>
    withoutMarks(field.shadowRoot?.querySelector('[role="status"]')?.textContent);

  it('says in words what its place and colour say', async () => {
    const { field } = await inPage();
    expect(stateOf(field)).to.equal('غير مفعّل');
    innerInput(field).click();
    await field.updateComplete;
    expect(stateOf(field)).to.equal('مفعّل');
    // Its role says it to a screen reader, once.
    expect(field.shadowRoot?.querySelector('.state')?.ariaHidden).to.equal('true');
  });

  it('answers in both positions, and is never marked as optional', async () => {
    const { field } = await inPage();
    expect(field.answer).to.equal(false);
    field.checked = true;
    expect(field.answer).to.equal(true);
    const label = field.shadowRoot?.querySelector('[part="field-label"]');
    expect(withoutMarks(label?.textContent)).to.equal('رسائل المحمول');
  });

  for (const [dir, end] of [
    ['rtl', 'left'],
    ['ltr', 'right'],
  ] as const) {
    it(`moves its thumb to the ${end} when the page runs ${dir}`, async () => {
      const { field } = await inPage('', dir);
      const input = innerInput(field);
      input.style.transition = 'none';
      const margin = () => {
        const { marginLeft, marginRight } = getComputedStyle(input, '::before');
        return dir === 'rtl'
          ? { start: marginRight, end: marginLeft }
          : { start: marginLeft, end: marginRight };
      };
      expect(margin()).to.deep.equal({ start: '0px', end: '0px' });
      field.checked = true;
      await field.updateComplete;
      await until(() => parseFloat(margin().start) > 15, 'the thumb to arrive');
      expect(margin().end).to.equal('0px');
    });
  }

  it('is turned by Space, by Enter and by a press on its words', async () => {
    const { form, field } = await inPage();
    const seen: unknown[] = [];
    form.addEventListener('change', () => seen.push(field.checked));
    field.focus();
    await sendKeys({ type: ' ' });
    await sendKeys({ press: 'Enter' });
    must(field.shadowRoot?.querySelector<HTMLElement>('.state'), 'words').click();
    must(field.shadowRoot?.querySelector<HTMLElement>('label'), 'label').click();
    expect(seen).to.deep.equal([true, false, true, false]);
  });

  it('lets no press through while what was chosen is being saved, and keeps the focus', async () => {
    const { field } = await inPage();
    field.addEventListener('change', () => (field.busy = true));
    field.focus();
    await sendKeys({ type: ' ' });
    await field.updateComplete;
    expect(stateOf(field)).to.equal('جارٍ الحفظ…');
    expect(innerInput(field).ariaBusy).to.equal('true');
    await sendKeys({ type: ' ' });
    innerInput(field).click();
    expect(field.checked).to.equal(true);
    expect(deepActiveElement()).to.equal(innerInput(field));
    field.busy = false;
    await until(() => said(field) === 'تم الحفظ', 'the outcome to be said');
    expect(stateOf(field)).to.equal('مفعّل');
  });

  it('says that saving takes its time', async () => {
    const { field } = await inPage();
    field.busy = true;
    await until(() => said(field) === 'جارٍ الحفظ…', 'it to be said');
  });

  it('goes back where saving failed, and says why', async () => {
    const { field } = await inPage();
    field.addEventListener('change', () => (field.busy = true));
    innerInput(field).click();
    await field.updateComplete;
    Object.assign(field, { busy: false, checked: false, error: 'تعذر الحفظ؛ حاول مرة أخرى' });
    await field.updateComplete;
    expect(innerInput(field).checked).to.equal(false);
    expect(errorOf(field)).to.equal('تعذر الحفظ؛ حاول مرة أخرى');
    expect(stateOf(field)).to.equal('غير مفعّل');
    expect(said(field)).to.equal('');
  });

  it('is read, focused and submitted while it is read-only, and not changed', async () => {
    const { form, field, submitted } = await inPage('checked readonly');
    const told: string[] = [];
    for (const type of ['input', 'change']) form.addEventListener(type, () => told.push(type));
    expect(innerInput(field).ariaReadOnly).to.equal('true');
    field.focus();
    expect(deepActiveElement()).to.equal(innerInput(field));
    await sendKeys({ type: ' ' });
    await sendKeys({ press: 'Enter' });
    innerInput(field).click();
    expect(innerInput(field).checked).to.equal(true);
    expect(submitted()).to.equal('on');
    expect(told).to.deep.equal([]);
  });
});
