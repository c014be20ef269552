import { expect, fixture } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { restoreFormState } from '../mixins/form-associated.js';
import { describeElement } from '../testing/contract-suite.js';
import { deepActiveElement, must, settled } from '../testing/fixtures.js';
import { errorOf, withoutMarks } from '../testing/typing.js';
import { until } from '../testing/until.js';
import './define.js';
import { FanarCheckboxGroup } from './checkbox-group.js';

const boxes = (element: FanarCheckboxGroup) =>
  Array.from(element.shadowRoot?.querySelectorAll('input') ?? []);

const box = (element: FanarCheckboxGroup, value: string) =>
  must(
    boxes(element).find((input) => input.value === value),
    value,
  );

const OPTIONS = `<option value="id" data-hint="سارية">بطاقة الرقم القومي</option>
  <option value="birth">شهادة الميلاد</option>
  <option value="lease">عقد الإيجار</option>`;

describeElement({
  elementClass: FanarCheckboxGroup,
  define: new URL('./define.ts', import.meta.url),
  markup: {
    ar: `<fanar-checkbox-group label="المستندات" hint="اختر ما معك" required>${OPTIONS}</fanar-checkbox-group>`,
    en: `<fanar-checkbox-group label="Documents" hint="Choose all that you have" required>${OPTIONS}</fanar-checkbox-group>`,
  },
  properties: {
    value: ['birth', 'lease'],
    options: [{ value: 'birth', label: 'شهادة' }],
    min: 1,
    max: 2,
    label: 'الأوراق',
    hint: 'كلها',
    required: true,
    disabled: true,
    readonly: true,
    unmarked: true,
    error: 'راجع المستندات',
    numerals: 'latn',
    name: 'documents',
  },
  tabStops: 3,
  atStart: 'legend',
  drawsChildren: true,
  form: {
    fill: (element) => box(element, 'id').click(),
    submits: 'id',
    initial: 'value="birth"',
    initiallySubmits: 'birth',
    enterSubmits: true,
    controls: 'input',
  },
});

describe('<fanar-checkbox-group>', () => {
  const NONE = '<option value="none" data-exclusive></option>';

  async function inPage(attributes = '', options = OPTIONS) {
    const form = await fixture<HTMLFormElement>(
      `<form lang="ar" dir="rtl">
        <fanar-checkbox-group name="documents" label="المستندات" ${attributes}>${options}</fanar-checkbox-group>
        <button>تابع</button>
      </form>`,
    );
    const field = must(form.querySelector('fanar-checkbox-group'), 'field');
    await settled(field);
    return { form, field, submitted: () => new FormData(form).getAll('documents') };
  }

  const ticked = (field: FanarCheckboxGroup) =>
    boxes(field)
      .filter(({ checked }) => checked)
      .map(({ value }) => value);
  const said = (field: FanarCheckboxGroup) =>
    withoutMarks(field.shadowRoot?.querySelector('[role="status"]')?.textContent);

  it('submits an entry for each answer, in the order of the answers', async () => {
    const { field, submitted } = await inPage();
    box(field, 'lease').click();
    box(field, 'id').click();
    expect(submitted()).to.deep.equal(['id', 'lease']);
    expect(field.answer).to.deep.equal(['id', 'lease']);
    box(field, 'id').click();
    box(field, 'lease').click();
    expect(submitted()).to.deep.equal([]);
    expect(field.answer).to.equal(undefined);
  });

  it('goes on under a new name', async () => {
    const { form, field } = await inPage('value="id"');
    field.name = 'papers';
    expect(Array.from(new FormData(form).keys())).to.deep.equal(['papers']);
  });

  it('tells the page each time, with the answer already there', async () => {
    const { form, field, submitted } = await inPage();
    const seen: unknown[] = [];
    for (const type of ['input', 'change']) {
      form.addEventListener(type, () => seen.push([type, field.value, submitted()]));
    }
    field.focus();
    await sendKeys({ type: ' ' });
    expect(seen).to.deep.equal([
      ['input', ['id'], ['id']],
      ['change', ['id'], ['id']],
    ]);
  });

  it('goes from answer to answer with Tab and ticks with the space bar', async () => {
    const { field, submitted } = await inPage();
    field.focus();
    await sendKeys({ press: 'Tab' });
    expect(deepActiveElement()).to.equal(box(field, 'birth'));
    await sendKeys({ type: ' ' });
    expect(submitted()).to.deep.equal(['birth']);
  });

  it('takes several values from its attribute', async () => {
    const { field, submitted } = await inPage('value="id, lease"');
    expect(ticked(field)).to.deep.equal(['id', 'lease']);
    expect(submitted()).to.deep.equal(['id', 'lease']);
  });

  it('starts from the children marked as selected and goes back to them', async () => {
    const { form, field, submitted } = await inPage(
      '',
      '<option value="a" selected>أ</option><option value="b" selected>ب</option><option value="c">ج</option>',
    );
    expect(submitted()).to.deep.equal(['a', 'b']);
    box(field, 'c').click();
    box(field, 'a').click();
    expect(submitted()).to.deep.equal(['b', 'c']);
    form.reset();
    await field.updateComplete;
    expect(ticked(field)).to.deep.equal(['a', 'b']);
  });

  it('is restored with nothing ticked, whatever its default', async () => {
    const { field, submitted } = await inPage('value="id"');
    field[restoreFormState]('');
    expect(submitted()).to.deep.equal([]);
  });

  it('takes its options from the property and follows children that come', async () => {
    const { field } = await inPage('', '');
    field.innerHTML = OPTIONS;
    await Promise.resolve();
    await field.updateComplete;
    expect(boxes(field)).to.have.lengthOf(3);
    field.options = [{ value: 'a', label: 'أ', hint: 'شرح', disabled: true }];
    await field.updateComplete;
    expect(boxes(field)).to.have.lengthOf(1);
    expect(box(field, 'a').disabled).to.equal(true);
  });

  it('shows what a listener puts in place of the answers', async () => {
    const { field } = await inPage();
    field.addEventListener('change', () => (field.value = ['lease']));
    box(field, 'id').click();
    await field.updateComplete;
    expect(ticked(field)).to.deep.equal(['lease']);
  });

  describe('says what is wrong', () => {
    const errorAfterCheck = async (field: FanarCheckboxGroup) => {
      field.reportValidity();
      await field.updateComplete;
      return errorOf(field);
    };

    it('when none is chosen', async () => {
      const { field } = await inPage('required');
      expect(await errorAfterCheck(field)).to.equal('اختر إجابة واحدة على الأقل في «المستندات»');
      const fieldset = must(field.shadowRoot?.querySelector('fieldset'), 'fieldset');
      expect(fieldset.getAttribute('aria-describedby')).to.equal('error');
      expect(boxes(field).map((input) => input.ariaInvalid)).to.deep.equal([
        'true',
        'true',
        'true',
      ]);
    });

    it('when there are too few, and too many', async () => {
      const { field } = await inPage('min="2" max="2" value="id"');
      expect(await errorAfterCheck(field)).to.equal(
        'اختر المزيد في «المستندات»؛ عدد الإجابات لا يقل عن ٢، وعدد ما اخترت ١',
      );
      field.value = ['id', 'birth', 'lease'];
      expect(await errorAfterCheck(field)).to.equal(
        'ألغِ بعض ما اخترت في «المستندات»؛ عدد الإجابات لا يزيد على ٢، وعدد ما اخترت ٣',
      );
      expect(ticked(field), 'nothing is taken away').to.have.lengthOf(3);
      field.value = ['id', 'birth'];
      expect(await errorAfterCheck(field)).to.equal('');
    });

    it('when a value is not among the answers, until another is ticked', async () => {
      const { field, submitted } = await inPage('value="drone"');
      expect(field.problem).to.deep.equal({ code: 'choice-unknown' });
      box(field, 'id').click();
      expect(field.problem).to.equal(null);
      expect(submitted()).to.deep.equal(['id']);
    });

    it('when an exclusive answer stands beside others', async () => {
      const { field } = await inPage('value="id,none"', OPTIONS + NONE);
      expect(await errorAfterCheck(field)).to.equal(
        'ألغِ بعض ما اخترت في «المستندات»؛ عدد الإجابات لا يزيد على ١، وعدد ما اخترت ٢',
      );
    });
  });

  describe('with an exclusive answer', () => {
    it('names it and sets it apart', async () => {
      const { field } = await inPage('', OPTIONS + NONE);
      const label = must(box(field, 'none').closest('label'), 'label');
      expect(withoutMarks(label.textContent)).to.equal('لا شيء مما سبق');
      expect(withoutMarks(field.shadowRoot?.querySelector('.hint')?.textContent)).to.equal('أو');
    });

    it('clears the others and says so', async () => {
      const { field, submitted } = await inPage('value="id,birth"', OPTIONS + NONE);
      box(field, 'none').click();
      await field.updateComplete;
      expect(ticked(field)).to.deep.equal(['none']);
      expect(submitted()).to.deep.equal(['none']);
      await until(() => said(field) === 'أُلغي اختيار: بطاقة الرقم القومي، شهادة الميلاد.');
    });

    it('is cleared by another and says so', async () => {
      const { field } = await inPage('value="none"', OPTIONS + NONE);
      box(field, 'birth').click();
      await field.updateComplete;
      expect(ticked(field)).to.deep.equal(['birth']);
      await until(() => said(field) === 'أُلغي اختيار: لا شيء مما سبق.');
    });

    it('keeps its own words where it has some', async () => {
      const { field } = await inPage(
        '',
        `${OPTIONS}<option value="none" data-exclusive>ليس معي أي مستند</option>`,
      );
      const label = must(box(field, 'none').closest('label'), 'label');
      expect(withoutMarks(label.textContent)).to.equal('ليس معي أي مستند');
    });
  });

  it('is read, focused and submitted while it is read-only, and not changed', async () => {
    const { form, field, submitted } = await inPage('value="id" readonly');
    const told: string[] = [];
    for (const type of ['input', 'change']) form.addEventListener(type, () => told.push(type));
    expect(boxes(field).map(({ ariaReadOnly }) => ariaReadOnly)).to.deep.equal([
      'true',
      'true',
      'true',
    ]);
    field.focus();
    await sendKeys({ type: ' ' });
    box(field, 'lease').click();
    await field.updateComplete;
    expect(ticked(field)).to.deep.equal(['id']);
    expect(submitted()).to.deep.equal(['id']);
    expect(told).to.deep.equal([]);
  });
});
