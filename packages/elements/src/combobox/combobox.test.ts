import { expect, fixture, nextFrame } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import type { Choice } from '../base/choice-control.js';
import { restoreFormState } from '../mixins/form-associated.js';
import { describeElement } from '../testing/contract-suite.js';
import { deepActiveElement, must, pressTogether, settled } from '../testing/fixtures.js';
import { openFrame, SERVER_CLIENT } from '../testing/frame.js';
import { enter, errorOf, innerInput, type, withoutMarks } from '../testing/typing.js';
import { until } from '../testing/until.js';
import { FanarCombobox, type LoadChoices } from './combobox.js';
import './define.js';

const OPTIONS = `<option value="port-said">بورسعيد</option>
  <option value="port-fouad">بورفؤاد</option>
  <option value="cairo">القاهرة</option>
  <option value="suez" disabled>السويس</option>`;

const listOf = (element: FanarCombobox) => element.shadowRoot?.querySelector<HTMLElement>('#list');
const rowsOf = (element: FanarCombobox) =>
  Array.from(listOf(element)?.querySelectorAll<HTMLElement>('[role=option]') ?? []);
const wordsOf = (element: FanarCombobox) =>
  rowsOf(element).map((row) => withoutMarks(row.querySelector('.words')?.textContent));
const isOpen = (element: FanarCombobox) =>
  innerInput(element).getAttribute('aria-expanded') === 'true' &&
  must(element.shadowRoot?.querySelector('.popover'), 'popover').matches(':popover-open');

/** Focused, with its list, which is loaded apart. */
async function focused(element: FanarCombobox) {
  element.focus();
  await until(() => listOf(element), 'list');
  await element.updateComplete;
}

async function press(element: FanarCombobox, key: string) {
  await sendKeys({ press: key });
  await element.updateComplete;
}

/** The words of the row that Enter would choose. */
function activeOf(element: FanarCombobox) {
  const id = innerInput(element).getAttribute('aria-activedescendant');
  if (id === null) return null;
  const row = must(element.shadowRoot?.getElementById(id), id);
  return withoutMarks(row.querySelector('.words')?.textContent);
}

async function choose(element: FanarCombobox, text: string) {
  await focused(element);
  await enter(element, text);
  await press(element, 'ArrowDown');
  await press(element, 'Enter');
}

describeElement({
  elementClass: FanarCombobox,
  define: new URL('./define.ts', import.meta.url),
  markup: {
    ar: `<fanar-combobox label="المحافظة" hint="اكتب أول الاسم" required>${OPTIONS}</fanar-combobox>`,
    en: `<fanar-combobox label="Governorate" hint="Type the beginning" required>${OPTIONS}</fanar-combobox>`,
  },
  properties: {
    value: 'cairo',
    options: [{ value: 'cairo', label: 'القاهرة' }],
    load: async () => [],
    multiple: true,
    custom: true,
    label: 'محافظة الميلاد',
    hint: 'واحدة',
    disabled: true,
    readonly: true,
    width: 'm',
    unmarked: true,
    error: 'اختر محافظة أخرى',
    autocomplete: 'address-level1',
    numerals: 'latn',
    name: 'governorate',
  },
  tabStops: 1,
  atStart: 'label',
  form: {
    fill: (element) => choose(element, 'بورس'),
    submits: 'port-said',
    initial: 'value="cairo"',
    initiallySubmits: 'cairo',
    enterSubmits: true,
    controls: 'input',
  },
});

describe('<fanar-combobox>', () => {
  const module = new URL('./define.ts', import.meta.url).pathname;
  const markup = `<fanar-combobox label="المدينة">${OPTIONS}</fanar-combobox>`;

  async function inPage(attributes = '', options = OPTIONS) {
    const form = await fixture<HTMLFormElement>(
      `<form lang="ar" dir="rtl">
        <fanar-combobox name="city" label="المدينة" ${attributes}>${options}</fanar-combobox>
        <button>تابع</button>
      </form>`,
    );
    const field = must(form.querySelector('fanar-combobox'), 'field');
    await settled(field);
    const seen: unknown[] = [];
    for (const name of ['input', 'change', 'submit']) {
      form.addEventListener(name, (event) => {
        if (name === 'submit') event.preventDefault();
        seen.push([name, field.value]);
      });
    }
    await focused(field);
    return { form, field, seen, submitted: () => new FormData(form).getAll('city') };
  }

  const many = (count: number): readonly Choice[] =>
    Array.from({ length: count }, (_, at) => ({
      value: `v${String(at)}`,
      label: `شارع ${String(at)}`,
    }));

  describe('keys', () => {
    it('opens with arrows, goes round, and passes by what is disabled', async () => {
      const { field } = await inPage();
      expect(isOpen(field)).to.equal(false);
      await press(field, 'ArrowDown');
      expect(isOpen(field)).to.equal(true);
      expect(activeOf(field)).to.equal('بورسعيد');
      await press(field, 'ArrowUp');
      expect(activeOf(field)).to.equal('القاهرة');
      await press(field, 'ArrowDown');
      expect(activeOf(field)).to.equal('بورسعيد');
      await press(field, 'End');
      expect(activeOf(field)).to.equal('القاهرة');
      await press(field, 'Home');
      expect(activeOf(field)).to.equal('بورسعيد');
    });

    it('opens without a choice with Alt and Down, and closes with Alt and Up', async () => {
      const { field } = await inPage();
      await pressTogether('Alt', 'ArrowDown');
      await until(() => isOpen(field));
      expect(activeOf(field)).to.equal(null);
      await pressTogether('Alt', 'ArrowUp');
      await until(() => !isOpen(field));
    });

    it('opens at the answer', async () => {
      const { field } = await inPage('value="cairo"');
      await press(field, 'ArrowDown');
      expect(wordsOf(field)).to.deep.equal(['بورسعيد', 'بورفؤاد', 'القاهرة', 'السويس']);
      expect(activeOf(field)).to.equal('القاهرة');
      const chosen = rowsOf(field).map((row) => row.getAttribute('aria-selected'));
      expect(chosen).to.deep.equal(['false', 'false', 'true', 'false']);
    });

    it('chooses with Enter, without submitting, and tells listeners once', async () => {
      const { field, seen, submitted } = await inPage();
      await press(field, 'ArrowDown');
      await press(field, 'Enter');
      expect(isOpen(field)).to.equal(false);
      expect(innerInput(field).value).to.equal('بورسعيد');
      expect(submitted()).to.deep.equal(['port-said']);
      expect(seen).to.deep.equal([
        ['input', 'port-said'],
        ['change', 'port-said'],
      ]);
      await press(field, 'Enter');
      expect(seen.at(-1)).to.deep.equal(['submit', 'port-said']);
    });

    it('closes with Escape, then clears', async () => {
      const { form, field, submitted } = await inPage('value="cairo"');
      const heard: string[] = [];
      form.addEventListener('keydown', ({ key }) => heard.push(key));
      await press(field, 'ArrowDown');
      await press(field, 'Escape');
      expect(isOpen(field)).to.equal(false);
      expect(submitted()).to.deep.equal(['cairo']);
      await press(field, 'Escape');
      expect(innerInput(field).value).to.equal('');
      expect(submitted()).to.deep.equal([]);
      await press(field, 'Escape');
      expect(heard).to.deep.equal(['ArrowDown', 'Escape']);
    });

    it('leaves the caret to the arrows and Home until the list is gone through', async () => {
      const { field } = await inPage();
      await type('بور');
      await press(field, 'Home');
      expect(innerInput(field).selectionStart).to.equal(0);
      await press(field, 'End');
      await press(field, 'ArrowDown');
      expect(activeOf(field)).to.equal('بورسعيد');
      await press(field, 'ArrowRight');
      expect(activeOf(field)).to.equal(null);
      expect(innerInput(field).selectionStart).to.equal(2);
      expect(isOpen(field)).to.equal(true);
    });

    it('goes on with Tab, what was typed kept', async () => {
      const { field, submitted } = await inPage();
      await type('بور');
      await press(field, 'ArrowDown');
      await press(field, 'Tab');
      expect(document.activeElement?.localName).to.equal('button');
      expect(isOpen(field)).to.equal(false);
      expect(innerInput(field).value).to.equal('بور');
      expect(submitted()).to.deep.equal([]);
    });

    it('moves by pages, the place kept in view', async () => {
      const { field } = await inPage('', '');
      field.options = many(1000);
      await press(field, 'ArrowDown');
      await nextFrame();
      await nextFrame();
      const isInView = () => {
        const row = must(
          rowsOf(field).find(({ classList }) => classList.contains('active')),
          'row',
        );
        const list = must(listOf(field), 'list').getBoundingClientRect();
        const { top, bottom } = row.getBoundingClientRect();
        return top >= list.top - 1 && bottom <= list.bottom + 1;
      };
      for (const key of ['PageDown', 'PageDown', 'ArrowDown', 'PageUp', 'End', 'PageUp', 'Home']) {
        await press(field, key);
        expect(isInView(), key).to.equal(true);
      }
      expect(activeOf(field)).to.equal('شارع 0');
      await press(field, 'End');
      expect(activeOf(field)).to.equal('شارع 999');
    });
  });

  describe('search', () => {
    it('finds as Egyptians spell, and marks whole words', async () => {
      const { field } = await inPage();
      await enter(field, 'قاهره');
      expect(wordsOf(field)).to.deep.equal(['القاهرة']);
      expect(field.shadowRoot?.querySelector('mark')?.textContent).to.equal('القاهرة');
      await enter(field, 'بور');
      expect(wordsOf(field)).to.deep.equal(['بورسعيد', 'بورفؤاد']);
      const marks = Array.from(field.shadowRoot?.querySelectorAll('mark') ?? []);
      expect(marks.map(({ textContent }) => textContent)).to.deep.equal(['بورسعيد', 'بورفؤاد']);
    });

    it('takes what was written out for chosen, and leaves it as typed', async () => {
      const { field, seen, submitted } = await inPage();
      await type('القاهره');
      expect(submitted()).to.deep.equal([]);
      await press(field, 'Tab');
      expect(submitted()).to.deep.equal(['cairo']);
      expect(innerInput(field).value).to.equal('القاهره');
      expect(seen.at(-1)).to.deep.equal(['change', 'cairo']);
      expect(field.problem).to.equal(null);
    });

    it('takes it so when the form is checked while the person is still there', async () => {
      const { field, submitted } = await inPage('required');
      await enter(field, 'بورسعيد');
      expect(field.reportValidity()).to.equal(true);
      expect(submitted()).to.deep.equal(['port-said']);
    });

    it('keeps text that matches nothing, as an error when the person goes on', async () => {
      const { field, submitted } = await inPage('required');
      await type('طنطا');
      const status = field.shadowRoot?.querySelector('.status');
      expect(status?.textContent).to.equal('لا توجد نتائج مطابقة');
      expect(must(listOf(field), 'list').hidden).to.equal(true);
      await press(field, 'Tab');
      expect(errorOf(field)).to.equal('');
      expect(field.problem).to.deep.equal({ code: 'choice-unknown' });
      field.reportValidity();
      await field.updateComplete;
      expect(errorOf(field)).to.equal('اختر المدينة من الإجابات المعروضة');
      expect(innerInput(field).value).to.equal('طنطا');
      expect(submitted()).to.deep.equal([]);
    });

    it('lets go of an answer whose text is edited', async () => {
      const { field, submitted } = await inPage('value="cairo"');
      await press(field, 'End');
      await press(field, 'Backspace');
      expect(innerInput(field).value).to.equal('القاهر');
      expect(submitted()).to.deep.equal([]);
      await type('ة');
      await press(field, 'Tab');
      expect(submitted()).to.deep.equal(['cairo']);
    });

    it('shows all choices again when the text is gone', async () => {
      const { field } = await inPage();
      await enter(field, 'بور');
      await enter(field, '');
      expect(wordsOf(field)).to.have.lengthOf(4);
      expect(field.problem).to.equal(null);
    });

    it('counts the results aloud once the person pauses', async () => {
      const { field } = await inPage();
      const said = () =>
        withoutMarks(field.shadowRoot?.querySelector('[role=status]')?.textContent);
      await enter(field, 'بور');
      await until(() => said() === 'نتيجتان', said);
      await enter(field, 'طن');
      await until(() => said() === 'لا توجد نتائج مطابقة', said);
    });

    it('takes own words where they are welcome', async () => {
      const { field, submitted } = await inPage('custom required');
      await type('طنطا ');
      expect(submitted()).to.deep.equal(['طنطا']);
      await press(field, 'Tab');
      expect(field.problem).to.equal(null);
      expect(innerInput(field).value).to.equal('طنطا ');
      field.focus();
      await enter(field, 'القاهره');
      await press(field, 'Tab');
      expect(submitted()).to.deep.equal(['cairo']);
    });

    it('works for English choices on an Arabic page, case and accents aside', async () => {
      const { field, submitted } = await inPage('', '<option value="ca">Cairo Médical</option>');
      await enter(field, 'MEDI');
      expect(wordsOf(field)).to.deep.equal(['Cairo Médical']);
      await enter(field, 'cairo medical');
      await press(field, 'Tab');
      expect(submitted()).to.deep.equal(['ca']);
      expect(getComputedStyle(innerInput(field)).direction).to.equal('ltr');
    });
  });

  describe('pointer', () => {
    const centre = (element: Element): [number, number] => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return [Math.round(left + width / 2), Math.round(top + height / 2)];
    };

    it('opens by a press and chooses by another, the focus where it was', async () => {
      const { field, submitted } = await inPage();
      await sendMouse({ type: 'click', position: centre(innerInput(field)) });
      await until(() => isOpen(field));
      const row = must(rowsOf(field)[1], 'row');
      expect(row.getBoundingClientRect().height).to.be.at.least(44);
      await sendMouse({ type: 'click', position: centre(row) });
      await field.updateComplete;
      expect(submitted()).to.deep.equal(['port-fouad']);
      expect(isOpen(field)).to.equal(false);
      expect(deepActiveElement()).to.equal(innerInput(field));
    });

    it('opens and closes by its button, which is big enough', async () => {
      const { field } = await inPage();
      const button = must(field.shadowRoot?.querySelector('.toggle'), 'button');
      const { width, height } = button.getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(44);
      expect(button.getAttribute('aria-label')).to.equal('إظهار القائمة');
      await sendMouse({ type: 'click', position: centre(button) });
      await until(() => isOpen(field));
      expect(button.getAttribute('aria-label')).to.equal('إخفاء القائمة');
      await sendMouse({ type: 'click', position: centre(button) });
      await until(() => !isOpen(field));
      expect(deepActiveElement()).to.equal(innerInput(field));
    });

    it('chooses nothing by a press on a disabled choice', async () => {
      const { field, submitted } = await inPage();
      await press(field, 'ArrowDown');
      const row = must(rowsOf(field)[3], 'row');
      expect(row.getAttribute('aria-disabled')).to.equal('true');
      row.click();
      await field.updateComplete;
      expect(submitted()).to.deep.equal([]);
      expect(isOpen(field)).to.equal(true);
    });

    it('closes by a press elsewhere', async () => {
      const { form, field } = await inPage();
      await press(field, 'ArrowDown');
      await sendMouse({ type: 'click', position: [2, Math.round(innerHeight - 5)] });
      await until(() => !isOpen(field));
      expect(form.isConnected).to.equal(true);
    });
  });

  describe('a long list', () => {
    it('draws what is in view, and says how long it is', async () => {
      const { field } = await inPage('', '');
      field.options = many(10_000);
      await press(field, 'ArrowDown');
      await nextFrame();
      await nextFrame();
      const rows = rowsOf(field);
      expect(rows.length).to.be.within(8, 60);
      expect(rows[0]?.getAttribute('aria-setsize')).to.equal('10000');
      expect(rows[0]?.getAttribute('aria-posinset')).to.equal('1');
      expect(must(listOf(field), 'list').scrollHeight).to.be.at.least(440_000);
    });

    it('draws other rows as it is scrolled', async () => {
      const { field } = await inPage('', '');
      field.options = many(10_000);
      await press(field, 'ArrowDown');
      const list = must(listOf(field), 'list');
      list.scrollTop = 200_000;
      await until(() => !wordsOf(field).includes('شارع 0'));
      const at = list.getBoundingClientRect();
      const seen = rowsOf(field).filter((row) => {
        const { top, bottom } = row.getBoundingClientRect();
        return bottom > at.top && top < at.bottom;
      });
      const height = seen.reduce((sum, row) => sum + row.getBoundingClientRect().height, 0);
      expect(height).to.be.at.least(list.clientHeight);
      await press(field, 'ArrowDown');
      expect(activeOf(field)).to.equal('شارع 1');
      expect(list.scrollTop).to.be.at.most(60);
    });

    it('gives every row the height that the longest needs', async () => {
      const { field } = await inPage('', '');
      const long = 'مكتب السجل المدني بمدينة بورفؤاد وضواحيها والمناطق الجديدة شرق قناة السويس';
      field.options = [...many(500), { value: 'long', label: long }];
      await press(field, 'ArrowDown');
      await nextFrame();
      await nextFrame();
      const first = must(rowsOf(field)[0], 'row').getBoundingClientRect().height;
      await press(field, 'End');
      await nextFrame();
      expect(activeOf(field)).to.equal(long);
      const last = must(rowsOf(field).at(-1), 'row').getBoundingClientRect().height;
      expect(first).to.be.closeTo(last, 1);
    });

    it('finds in it, typed before its index is there', async () => {
      const { field } = await inPage('', '');
      field.options = many(10_000);
      await enter(field, 'شارع 9876');
      await until(() => wordsOf(field).length === 1, 'found');
      expect(wordsOf(field)).to.deep.equal(['شارع 9876']);
      await press(field, 'ArrowDown');
      await press(field, 'Enter');
      expect(field.value).to.equal('v9876');
    });

    it('chooses from what was asked for, however soon', async () => {
      const { field } = await inPage('', '');
      field.options = many(20_000);
      await field.updateComplete;
      const input = innerInput(field);
      input.value = 'شارع 19876';
      input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      await field.updateComplete;
      for (const key of ['ArrowDown', 'Enter']) {
        input.dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true, bubbles: true }));
      }
      expect(field.value).to.equal('v19876');
    });
  });

  describe('groups', () => {
    const grouped = `<optgroup label="القناة">
        <option value="ps">بورسعيد</option><option value="su" data-hint="على البحر">السويس</option>
      </optgroup>
      <optgroup label="الدلتا" disabled><option value="ta">طنطا</option></optgroup>`;

    it('stand under their headings', async () => {
      const { field } = await inPage('', grouped);
      await press(field, 'ArrowDown');
      const groups = Array.from(must(listOf(field), 'list').querySelectorAll('[role=group]'));
      expect(groups.map((group) => group.getAttribute('aria-label'))).to.deep.equal([
        'القناة',
        'الدلتا',
      ]);
      expect(rowsOf(field).map((row) => row.getAttribute('aria-posinset'))).to.deep.equal([
        '1',
        '2',
        '3',
      ]);
      expect(rowsOf(field)[2]?.getAttribute('aria-disabled')).to.equal('true');
      await expect(field).to.be.accessible();
    });

    it('keep a choice in view with their headings in long lists', async () => {
      const { field } = await inPage('', '');
      field.options = many(300).map((choice, at) => ({
        ...choice,
        group: `حي ${String(Math.floor(at / 3))}`,
      }));
      await press(field, 'ArrowDown');
      await press(field, 'End');
      // Measured and scrolled in frames of its own.
      await until(() => {
        const list = must(listOf(field), 'list').getBoundingClientRect();
        const row = must(rowsOf(field).at(-1), 'row').getBoundingClientRect();
        return row.bottom <= list.bottom + 1 && row.top >= list.top;
      });
      expect(activeOf(field)).to.equal('شارع 299');
    });
  });

  describe('several answers', () => {
    const chips = (field: FanarCombobox) =>
      Array.from(field.shadowRoot?.querySelectorAll<HTMLElement>('button.chip') ?? []);
    const names = (field: FanarCombobox) =>
      chips(field).map((chip) => withoutMarks(chip.getAttribute('aria-label')));

    it('are chosen one after the other, the list open', async () => {
      const { field, seen, submitted } = await inPage('multiple');
      await press(field, 'ArrowDown');
      await press(field, 'Enter');
      await press(field, 'ArrowDown');
      await press(field, 'Enter');
      expect(isOpen(field)).to.equal(true);
      expect(submitted()).to.deep.equal(['port-said', 'port-fouad']);
      expect(field.answer).to.deep.equal(['port-said', 'port-fouad']);
      expect(names(field)).to.deep.equal(['إزالة بورسعيد', 'إزالة بورفؤاد']);
      expect(seen.filter((each) => (each as string[])[0] === 'change')).to.have.lengthOf(2);
      expect(must(listOf(field), 'list').getAttribute('aria-multiselectable')).to.equal('true');
      const chosen = field.shadowRoot?.getElementById('chosen')?.textContent;
      expect(withoutMarks(chosen)).to.equal('اخترت إجابتين');
      await press(field, 'Enter');
      expect(submitted()).to.deep.equal(['port-said']);
      await expect(field).to.be.accessible();
    });

    it('leave the box empty for the next', async () => {
      const { field, submitted } = await inPage('multiple');
      await choose(field, 'قاه');
      expect(innerInput(field).value).to.equal('');
      expect(wordsOf(field)).to.have.lengthOf(4);
      await type('بورسعيد');
      await press(field, 'Tab');
      expect(innerInput(field).value).to.equal('');
      expect(submitted()).to.deep.equal(['cairo', 'port-said']);
    });

    it('come from the attribute, the children or the page', async () => {
      const { form, field, submitted } = await inPage('multiple value="cairo,port-said"');
      expect(submitted()).to.deep.equal(['cairo', 'port-said']);
      field.values = ['suez'];
      expect(submitted()).to.deep.equal(['suez']);
      field.value = ['cairo', 'suez'] as unknown as string;
      expect(submitted()).to.deep.equal(['cairo', 'suez']);
      await field.updateComplete;
      expect(names(field)).to.deep.equal(['إزالة القاهرة', 'إزالة السويس']);
      form.reset();
      expect(submitted()).to.deep.equal(['cairo', 'port-said']);
      field.removeAttribute('value');
      field.innerHTML =
        '<option value="a" selected>أ</option><option value="b" selected>ب</option>';
      form.reset();
      await Promise.resolve();
      expect(submitted()).to.deep.equal(['a', 'b']);
      field.name = 'town';
      expect(new FormData(form).getAll('town')).to.deep.equal(['a', 'b']);
    });

    it('are removed by their buttons, the focus on the next', async () => {
      const { field, seen, submitted } = await inPage(
        'multiple value="cairo,port-said,port-fouad"',
      );
      const { height } = must(chips(field)[0], 'chip').getBoundingClientRect();
      expect(height).to.be.at.least(44);
      must(chips(field)[1], 'chip').focus();
      await press(field, 'Enter');
      await field.updateComplete;
      expect(submitted()).to.deep.equal(['cairo', 'port-fouad']);
      expect(deepActiveElement()).to.equal(chips(field)[1]);
      expect(seen.at(-1)).to.deep.equal(['change', 'cairo']);
      const said = () =>
        withoutMarks(field.shadowRoot?.querySelector('[role=status]')?.textContent);
      await until(() => said() === 'تمت إزالة بورسعيد');
      await press(field, 'Delete');
      await field.updateComplete;
      expect(submitted()).to.deep.equal(['cairo']);
      expect(deepActiveElement()).to.equal(innerInput(field));
    });

    it('are removed by Backspace in the empty box, pressed twice', async () => {
      const { field, submitted } = await inPage('multiple value="cairo,port-said"');
      await press(field, 'Backspace');
      expect(deepActiveElement()).to.equal(chips(field)[1]);
      expect(submitted()).to.deep.equal(['cairo', 'port-said']);
      await press(field, 'Backspace');
      await field.updateComplete;
      expect(submitted()).to.deep.equal(['cairo']);
      expect(deepActiveElement()).to.equal(innerInput(field));
    });

    it('are not removed by a key that is held down', async () => {
      const { field, submitted } = await inPage('multiple value="cairo"');
      innerInput(field).dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Backspace', repeat: true, bubbles: true }),
      );
      expect(deepActiveElement()).to.equal(innerInput(field));
      must(chips(field)[0], 'chip').dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Backspace', repeat: true, bubbles: true }),
      );
      expect(submitted()).to.deep.equal(['cairo']);
    });

    it('stand in words only while they cannot be changed', async () => {
      const { field, submitted } = await inPage('multiple readonly value="cairo"');
      expect(chips(field)).to.deep.equal([]);
      expect(field.shadowRoot?.querySelector('.chips')?.textContent?.trim()).to.equal('القاهرة');
      await press(field, 'Backspace');
      expect(submitted()).to.deep.equal(['cairo']);
    });

    it('are missing where none is chosen, and unknown where text is left over', async () => {
      const { field } = await inPage('multiple required');
      expect(field.problem).to.deep.equal({ code: 'choice-missing' });
      field.values = ['cairo'];
      expect(field.problem).to.equal(null);
      await enter(field, 'طنطا');
      expect(field.problem).to.deep.equal({ code: 'choice-unknown' });
    });

    it('are restored with what was half typed', async () => {
      const { field, submitted } = await inPage('multiple');
      field[restoreFormState](JSON.stringify({ typed: 'بو', isPending: true, values: ['cairo'] }));
      await field.updateComplete;
      expect(submitted()).to.deep.equal(['cairo']);
      expect(innerInput(field).value).to.equal('بو');
    });
  });

  describe('what is fetched', () => {
    it('comes for what was typed, late answers dropped', async () => {
      const { field, submitted } = await inPage('', '');
      const asked: string[] = [];
      const waiting = new Map<string, (choices: readonly Choice[]) => void>();
      field.load = (query, { signal }) =>
        new Promise((resolve, reject) => {
          asked.push(query);
          waiting.set(query, resolve);
          signal.addEventListener('abort', () => reject(new Error('aborted')));
        });
      await press(field, 'ArrowDown');
      await until(() => asked.length === 1);
      const status = () => field.shadowRoot?.querySelector('.status')?.textContent ?? '';
      expect(status()).to.equal('جارٍ التحميل…');
      await enter(field, 'بور');
      await until(() => asked.length === 2);
      waiting.get('')?.([{ value: 'late', label: 'متأخر' }]);
      waiting.get('بور')?.([{ value: 'ps', label: 'بورسعيد' }]);
      await until(() => wordsOf(field).length === 1);
      expect(asked).to.deep.equal(['', 'بور']);
      expect(wordsOf(field)).to.deep.equal(['بورسعيد']);
      expect(status()).to.equal('');
      await press(field, 'ArrowDown');
      await press(field, 'Enter');
      expect(submitted()).to.deep.equal(['ps']);
      expect(innerInput(field).value).to.equal('بورسعيد');
      expect(field.problem).to.equal(null);
    });

    it('keeps the label of the answer when other choices have come', async () => {
      const { field } = await inPage('', '');
      const load: LoadChoices = async (query) => [{ value: query || 'all', label: `عن ${query}` }];
      field.load = load;
      await enter(field, 'أ');
      await until(() => wordsOf(field).length === 1);
      await press(field, 'ArrowDown');
      await press(field, 'Enter');
      await press(field, 'ArrowDown');
      await until(() => wordsOf(field)[0] === 'عن');
      expect(innerInput(field).value).to.equal('عن أ');
    });

    it('takes what was written out and left before the answer came', async () => {
      const { field, submitted } = await inPage('', '');
      let answer: ((choices: readonly Choice[]) => void) | undefined;
      field.load = () => new Promise((resolve) => (answer = resolve));
      await enter(field, 'القاهره');
      await press(field, 'Tab');
      await until(() => answer);
      expect(submitted()).to.deep.equal([]);
      answer?.([{ value: 'ca', label: 'القاهرة' }]);
      await until(() => submitted().length === 1);
      expect(field.problem).to.equal(null);
      expect(isOpen(field)).to.equal(false);
    });

    it('comes also for what was written out before there was a list', async () => {
      const { field, submitted } = await inPage('', '');
      field.load = async () => [{ value: 'ca', label: 'القاهرة' }];
      field[restoreFormState](JSON.stringify({ typed: 'القاهره', isPending: true, values: [] }));
      await until(() => submitted()[0] === 'ca');
      expect(isOpen(field)).to.equal(false);
    });

    it('says so when it fails, and tries again', async () => {
      const { field } = await inPage('', '');
      let turns = 0;
      field.load = async () => {
        turns += 1;
        if (turns === 1) throw new Error('offline');
        return [{ value: 'ca', label: 'القاهرة' }];
      };
      await press(field, 'ArrowDown');
      const retry = () => field.shadowRoot?.querySelector<HTMLElement>('.retry');
      await until(() => retry());
      const status = field.shadowRoot?.querySelector('.status');
      expect(status?.textContent).to.equal('تعذر تحميل القائمة');
      expect(retry()?.textContent?.trim()).to.equal('حاول مرة أخرى');
      expect(isOpen(field)).to.equal(true);
      retry()?.click();
      await until(() => wordsOf(field).length === 1);
      expect(retry()).to.equal(null);
    });

    it('shows the label that the page knows', async () => {
      const { field } = await inPage('value="ca"', '');
      field.load = async () => [];
      field.options = [{ value: 'ca', label: 'القاهرة' }];
      await field.updateComplete;
      expect(innerInput(field).value).to.equal('القاهرة');
      expect(field.problem).to.equal(null);
    });
  });

  describe('the page', () => {
    it('gives the answer, before the choices come too', async () => {
      const { field, submitted } = await inPage('value="cairo"', '');
      expect(submitted()).to.deep.equal(['cairo']);
      expect(innerInput(field).value).to.equal('');
      expect(field.problem).to.equal(null);
      field.innerHTML = OPTIONS;
      await Promise.resolve();
      await field.updateComplete;
      expect(innerInput(field).value).to.equal('القاهرة');
      field.value = 'port-said';
      await field.updateComplete;
      expect(innerInput(field).value).to.equal('بورسعيد');
    });

    it('is told of an answer that is not listed', async () => {
      const { field } = await inPage('value="drone"');
      expect(innerInput(field).value).to.equal('drone');
      expect(field.problem).to.deep.equal({ code: 'choice-unknown' });
    });

    it('may set what it was told without disturbing what is typed', async () => {
      const { form, field } = await inPage();
      form.addEventListener('input', () => (field.value = String(field.value)));
      await type('بو');
      expect(innerInput(field).value).to.equal('بو');
      expect(wordsOf(field)).to.have.lengthOf(2);
    });

    it('takes it out of use while it is open', async () => {
      const { field } = await inPage();
      await press(field, 'ArrowDown');
      field.readonly = true;
      await field.updateComplete;
      expect(isOpen(field)).to.equal(false);
      await press(field, 'ArrowDown');
      expect(isOpen(field)).to.equal(false);
      expect(innerInput(field).readOnly).to.equal(true);
    });

    it('takes it away and brings it back', async () => {
      const { form, field } = await inPage();
      await press(field, 'ArrowDown');
      field.remove();
      form.prepend(field);
      await field.updateComplete;
      field.focus();
      await press(field, 'ArrowDown');
      await until(() => isOpen(field));
    });

    it('changes the choices while the list is open', async () => {
      const { field } = await inPage();
      await press(field, 'ArrowDown');
      await press(field, 'ArrowDown');
      field.options = [{ value: 'x', label: 'دمياط' }];
      await field.updateComplete;
      expect(wordsOf(field)).to.deep.equal(['دمياط']);
      expect(activeOf(field)).to.equal(null);
    });

    it('may have the strictest security policy, the list open too', async () => {
      const page = await openFrame({ module, markup, policy: 'strict' });
      await page.start(module);
      const field = must(page.document.querySelector('fanar-combobox'), 'field');
      await focused(field);
      const event = { key: 'ArrowDown', bubbles: true, cancelable: true };
      innerInput(field).dispatchEvent(new KeyboardEvent('keydown', event));
      await field.updateComplete;
      expect(wordsOf(field)).to.have.lengthOf(4);
      expect(must(listOf(field), 'list').getBoundingClientRect().height).to.be.at.least(44);
      expect(page.complaints).to.deep.equal([]);
      page.close();
    });

    it('may be rendered on a server, its list with it', async () => {
      const page = await openFrame({ module, markup, rendered: 'ar' });
      await page.start(SERVER_CLIENT, module);
      const field = must(page.document.querySelector('fanar-combobox'), 'field');
      await focused(field);
      await enter(field, 'قاهره');
      await until(() => wordsOf(field).join() === 'القاهرة');
      expect(page.complaints).to.deep.equal([]);
      page.close();
    });

    it('stands in an open dialog, which one Escape leaves open', async () => {
      const { form, field } = await inPage();
      const dialog = document.createElement('dialog');
      form.append(dialog);
      dialog.append(field);
      dialog.showModal();
      await focused(field);
      await press(field, 'ArrowDown');
      await press(field, 'Escape');
      expect(isOpen(field)).to.equal(false);
      expect(dialog.open).to.equal(true);
      dialog.close();
    });
  });

  it('keeps an answer written the other way clear of the button', async () => {
    const element = await fixture<FanarCombobox>(
      `<fanar-combobox lang="en" dir="ltr" label="City" value="a">
        <option value="a">بورسعيد</option>
      </fanar-combobox>`,
    );
    await settled(element, 'en');
    const box = innerInput(element);
    expect(box.matches(':dir(rtl)')).to.equal(true);
    const toggle = must(element.shadowRoot?.querySelector('.toggle'), 'toggle');
    const room = parseFloat(getComputedStyle(box).paddingRight);
    expect(room).to.be.at.least(toggle.getBoundingClientRect().width - 2);
  });
});
