import { expect, fixture } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { restoreFormState } from '../mixins/form-associated.js';
import { describeElement } from '../testing/contract-suite.js';
import { deepActiveElement, must, settled } from '../testing/fixtures.js';
import { errorOf, innerInput } from '../testing/typing.js';
import './define.js';
import { FanarCheckbox } from './checkbox.js';

describeElement({
  elementClass: FanarCheckbox,
  define: new URL('./define.ts', import.meta.url),
  markup: {
    ar: '<fanar-checkbox label="أقر بصحة البيانات" hint="تتحمل مسؤوليتها" required></fanar-checkbox>',
    en: '<fanar-checkbox label="I declare" hint="You answer for it" required></fanar-checkbox>',
  },
  properties: {
    checked: true,
    value: 'yes',
    label: 'أوافق',
    hint: 'يمكنك التراجع',
    disabled: true,
    readonly: true,
    unmarked: true,
    error: 'راجع الإقرار',
    numerals: 'latn',
    name: 'declaration',
  },
  tabStops: 1,
  atStart: 'label',
  form: {
    fill: (element) => innerInput(element).click(),
    submits: 'on',
    initial: 'checked value="yes"',
    initiallySubmits: 'yes',
    enterSubmits: true,
    controls: 'input',
  },
});

describe('<fanar-checkbox>', () => {
  async function inPage(attributes = '') {
    const form = await fixture<HTMLFormElement>(
      `<form lang="ar" dir="rtl">
        <fanar-checkbox name="declaration" label="أقر بصحة البيانات" ${attributes}></fanar-checkbox>
      </form>`,
    );
    const field = must(form.querySelector('fanar-checkbox'), 'field');
    await settled(field);
    return { form, field, submitted: () => new FormData(form).get('declaration') };
  }

  it('must be ticked where it is required', async () => {
    const { form, field } = await inPage('required');
    expect(form.checkValidity()).to.equal(false);
    expect(field.problem).to.deep.equal({ code: 'checkbox-missing' });
    field.reportValidity();
    await field.updateComplete;
    expect(errorOf(field)).to.equal('ضع علامة أمام «أقر بصحة البيانات»');
    expect(innerInput(field).getAttribute('aria-invalid')).to.equal('true');
    innerInput(field).click();
    await field.updateComplete;
    expect(form.checkValidity()).to.equal(true);
    expect(field.shadowRoot?.querySelector('#error')).to.equal(null);
  });

  it('answers true or not at all', async () => {
    const { field } = await inPage();
    expect(field.answer).to.equal(undefined);
    field.checked = true;
    expect(field.answer).to.equal(true);
  });

  it('is ticked and cleared with the space bar', async () => {
    const { field, submitted } = await inPage();
    field.focus();
    await sendKeys({ type: ' ' });
    expect(submitted()).to.equal('on');
    await sendKeys({ type: ' ' });
    expect(submitted()).to.equal(null);
  });

  it('tells listeners of input and change the same answer', async () => {
    const { form, field, submitted } = await inPage();
    const seen: unknown[] = [];
    for (const type of ['input', 'change']) {
      form.addEventListener(type, () => seen.push([type, field.checked, submitted()]));
    }
    innerInput(field).click();
    expect(seen).to.deep.equal([
      ['input', true, 'on'],
      ['change', true, 'on'],
    ]);
  });

  it('shows what a listener puts in place of the tick', async () => {
    const { field } = await inPage();
    field.addEventListener('change', () => (field.checked = false));
    innerInput(field).click();
    await field.updateComplete;
    expect(innerInput(field).checked).to.equal(false);
  });

  it('is restored as it was, ticked or not', async () => {
    const { field } = await inPage('checked');
    field[restoreFormState]('false');
    expect(field.checked).to.equal(false);
    field[restoreFormState]('true');
    expect(field.checked).to.equal(true);
  });

  it('is read, focused and submitted while it is read-only, and not changed', async () => {
    const { form, field, submitted } = await inPage('checked readonly');
    const told: string[] = [];
    for (const type of ['input', 'change']) form.addEventListener(type, () => told.push(type));
    field.focus();
    expect(deepActiveElement()).to.equal(innerInput(field));
    expect(innerInput(field).getAttribute('aria-readonly')).to.equal('true');
    await sendKeys({ type: ' ' });
    innerInput(field).click();
    must(field.shadowRoot?.querySelector('label'), 'label').click();
    await field.updateComplete;
    expect(innerInput(field).checked).to.equal(true);
    expect(submitted()).to.equal('on');
    expect(told).to.deep.equal([]);

    field.readonly = false;
    await field.updateComplete;
    expect(innerInput(field).hasAttribute('aria-readonly')).to.equal(false);
    innerInput(field).click();
    expect(submitted()).to.equal(null);
  });

  it('has its hint under its words and its error above them', async () => {
    const { field } = await inPage('required hint="شرح"');
    field.reportValidity();
    await field.updateComplete;
    const top = (selector: string) =>
      must(field.shadowRoot?.querySelector(selector), selector).getBoundingClientRect().top;
    expect(top('#error')).to.be.lessThan(top('label'));
    expect(top('label')).to.be.lessThan(top('#hint'));
  });
});
