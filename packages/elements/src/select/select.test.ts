import { expect, fixture } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { getFormState, restoreFormState } from '../mixins/form-associated.js';
import { describeElement } from '../testing/contract-suite.js';
import { must, settled } from '../testing/fixtures.js';
import { errorOf } from '../testing/typing.js';
import './define.js';
import { FanarSelect } from './select.js';

const native = (element: FanarSelect) =>
  must(element.shadowRoot?.querySelector('select'), 'select');

/** What the browser does when the person chooses: the pop-up of an engine cannot be driven. */
async function choose(element: FanarSelect, value: string) {
  const select = native(element);
  select.value = value;
  select.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await element.updateComplete;
}

const OPTIONS = `<option value="home">التسليم بالمنزل</option>
  <option value="office">من وحدة المرور</option>
  <option value="post" disabled>مكتب البريد</option>`;

describeElement({
  elementClass: FanarSelect,
  define: new URL('./define.ts', import.meta.url),
  markup: {
    ar: `<fanar-select label="الاستلام" hint="اختر واحدًا" required>${OPTIONS}</fanar-select>`,
    en: `<fanar-select label="Delivery" hint="Choose one" required>${OPTIONS}</fanar-select>`,
  },
  properties: {
    value: 'office',
    options: [{ value: 'office', label: 'المكتب' }],
    label: 'طريقة الاستلام',
    hint: 'واحدة',
    disabled: true,
    readonly: true,
    width: 'm',
    unmarked: true,
    error: 'اختر طريقة أخرى',
    autocomplete: 'address-level1',
    numerals: 'latn',
    name: 'delivery',
  },
  tabStops: 1,
  atStart: 'label',
  drawsChildren: true,
  form: {
    fill: (element) => choose(element, 'home'),
    submits: 'home',
    initial: 'value="office"',
    initiallySubmits: 'office',
    enterSubmits: false,
    controls: 'select',
  },
});

describe('<fanar-select>', () => {
  async function inPage(attributes = '', options = OPTIONS) {
    const form = await fixture<HTMLFormElement>(
      `<form lang="ar" dir="rtl">
        <fanar-select name="delivery" label="طريقة الاستلام" ${attributes}>${options}</fanar-select>
      </form>`,
    );
    const field = must(form.querySelector('fanar-select'), 'field');
    await settled(field);
    return { form, field, submitted: () => new FormData(form).get('delivery') };
  }

  const labels = (field: FanarSelect) =>
    Array.from(native(field).options, ({ label, disabled }) => `${label}${disabled ? '!' : ''}`);

  it('offers its children, and a first line that is no answer', async () => {
    const { field, submitted } = await inPage();
    expect(labels(field)).to.deep.equal([
      'اختر',
      'التسليم بالمنزل',
      'من وحدة المرور',
      'مكتب البريد!',
    ]);
    expect(native(field).value).to.equal('');
    expect(submitted()).to.equal(null);
  });

  it('follows children that come, change and go', async () => {
    const { field } = await inPage('', '');
    field.innerHTML = OPTIONS;
    await Promise.resolve();
    await field.updateComplete;
    expect(labels(field)).to.have.lengthOf(4);

    const first = must(field.querySelector('option'), 'option');
    first.textContent = 'إلى بيتك';
    first.disabled = true;
    field.lastElementChild?.remove();
    await Promise.resolve();
    await field.updateComplete;
    expect(labels(field)).to.deep.equal(['اختر', 'إلى بيتك!', 'من وحدة المرور']);
  });

  it('takes its options from the property before the children', async () => {
    const { field } = await inPage();
    field.options = [{ value: 'post', label: 'البريد' }];
    await field.updateComplete;
    expect(labels(field)).to.deep.equal(['اختر', 'البريد']);
    field.options = undefined;
    await field.updateComplete;
    expect(labels(field)).to.have.lengthOf(4);
  });

  it('shows a value that came before its options', async () => {
    const { field, submitted } = await inPage('value="office"', '');
    expect(submitted()).to.equal('office');
    expect(field.problem).to.equal(null);
    field.options = [
      { value: 'home', label: 'المنزل' },
      { value: 'office', label: 'المكتب' },
    ];
    await field.updateComplete;
    expect(native(field).value).to.equal('office');
  });

  it('starts from a child marked as selected and goes back to it', async () => {
    const { form, field, submitted } = await inPage(
      '',
      '<option value="a">أ</option><option value="b" selected>ب</option>',
    );
    expect(submitted()).to.equal('b');
    expect(native(field).value).to.equal('b');
    await choose(field, '');
    expect(submitted()).to.equal(null);
    form.reset();
    await field.updateComplete;
    expect(submitted()).to.equal('b');
    expect(native(field).value).to.equal('b');
  });

  it('does not choose for a person who has chosen none', async () => {
    const { field, submitted } = await inPage('', '<option value="a" selected>أ</option>');
    await choose(field, '');
    field.append(Object.assign(document.createElement('option'), { value: 'c' }));
    await Promise.resolve();
    await field.updateComplete;
    expect(submitted()).to.equal(null);
  });

  it('shows the line without a value that the page brings itself', async () => {
    const { field } = await inPage(
      '',
      '<option value="">غير محدد</option><option value="a">أ</option>',
    );
    const shown = () => native(field).selectedOptions[0]?.label;
    expect(shown()).to.equal('غير محدد');
    expect(native(field).options.length, 'in place of ours').to.equal(2);
    await choose(field, 'a');
    expect(shown()).to.equal('أ');
    field.value = '';
    await field.updateComplete;
    expect(shown()).to.equal('غير محدد');
  });

  it('tells listeners of input and change the same answer', async () => {
    const { form, field, submitted } = await inPage();
    const seen: unknown[] = [];
    for (const type of ['input', 'change']) {
      form.addEventListener(type, () => seen.push([type, field.value, submitted()]));
    }
    await choose(field, 'home');
    expect(seen).to.deep.equal([
      ['input', 'home', 'home'],
      ['change', 'home', 'home'],
    ]);
  });

  it('shows what a listener puts in place of the choice', async () => {
    const { field } = await inPage('value="home"');
    field.addEventListener('change', () => (field.value = 'home'));
    await choose(field, 'office');
    expect(native(field).value).to.equal('home');
  });

  it('says that a value is not among the answers, and shows none', async () => {
    const { field } = await inPage('value="drone"');
    expect(field.problem).to.deep.equal({ code: 'choice-unknown' });
    expect(native(field).selectedIndex).to.equal(0);
    field.reportValidity();
    await field.updateComplete;
    expect(errorOf(field)).to.equal('اختر طريقة الاستلام من الإجابات المعروضة');
    await choose(field, 'home');
    expect(field.problem).to.equal(null);
    expect(errorOf(field)).to.equal('');
  });

  it('names itself when an answer is missing', async () => {
    const { field } = await inPage('required');
    field.reportValidity();
    await field.updateComplete;
    expect(errorOf(field)).to.equal('اختر طريقة الاستلام');
    expect(native(field).getAttribute('aria-invalid')).to.equal('true');
  });

  it('is restored with nothing chosen, whatever its default', async () => {
    const { field, submitted } = await inPage('value="home"');
    field.value = '';
    const state = field[getFormState]();
    field.value = 'office';
    field[restoreFormState](state);
    expect(submitted()).to.equal(null);
  });

  it('cannot be changed while it is read-only, and is submitted', async () => {
    const { field, submitted } = await inPage('value="office" readonly');
    expect(labels(field)).to.deep.equal(['من وحدة المرور']);
    expect(native(field).getAttribute('aria-readonly')).to.equal('true');
    expect(native(field).disabled).to.equal(false);
    expect(submitted()).to.equal('office');
    field.focus();
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Enter' });
    expect(submitted()).to.equal('office');
    await sendKeys({ press: 'Escape' });
    field.readonly = false;
    await field.updateComplete;
    expect(labels(field)).to.have.lengthOf(4);
    expect(native(field).value).to.equal('office');
  });

  it('shows no answer where a read-only one has none', async () => {
    const { field } = await inPage('readonly');
    expect(labels(field)).to.deep.equal(['اختر']);
  });

  it('puts answers of a group under their heading', async () => {
    const { field } = await inPage(
      '',
      `<optgroup label="بورسعيد"><option value="a">الشرق</option></optgroup>
       <optgroup label="القاهرة" disabled><option value="b">عابدين</option></optgroup>
       <option value="c">غيرها</option>`,
    );
    const groups = Array.from(native(field).querySelectorAll('optgroup'), ({ label }) => label);
    expect(groups).to.deep.equal(['بورسعيد', 'القاهرة']);
    expect(labels(field)).to.deep.equal(['اختر', 'الشرق', 'عابدين!', 'غيرها']);
    await choose(field, 'a');
    expect(field.value).to.equal('a');
  });

  it('is as wide as it is told, its arrow within', async () => {
    const { field } = await inPage('width="s"');
    const box = must(field.shadowRoot?.querySelector('.box'), 'box').getBoundingClientRect();
    expect(box.width).to.equal(native(field).getBoundingClientRect().width);
    expect(box.width).to.be.at.most(112);
  });
});
