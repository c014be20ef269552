import { expect, fixture } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { restoreFormState } from '../mixins/form-associated.js';
import { describeElement } from '../testing/contract-suite.js';
import { deepActiveElement, must, settled } from '../testing/fixtures.js';
import { enter, errorOf, innerInput, leave, withoutMarks } from '../testing/typing.js';
import './define.js';
import { FanarPlateField } from './plate-field.js';

describeElement({
  elementClass: FanarPlateField,
  define: new URL('./define.ts', import.meta.url),
  markup: {
    ar: '<fanar-plate-field label="لوحة المركبة" hint="كما في الرخصة" required></fanar-plate-field>',
    en: '<fanar-plate-field label="Plate" hint="As on the licence" required></fanar-plate-field>',
  },
  properties: {
    value: 'أبج1234',
    label: 'لوحة أخرى',
    hint: 'من الرخصة',
    disabled: true,
    readonly: true,
    unmarked: true,
    error: 'راجع اللوحة',
    numerals: 'latn',
    name: 'plate',
  },
  tabStops: 2,
  atStart: 'legend',
  form: {
    fill: async () => {
      await sendKeys({ type: 'ا ب ج' });
      await sendKeys({ press: 'Tab' });
      await sendKeys({ type: '١٢٣٤' });
    },
    submits: 'أبج1234',
    initial: 'value="سص56"',
    initiallySubmits: 'سص56',
    enterSubmits: true,
    controls: 'input',
  },
});

describe('<fanar-plate-field>', () => {
  async function inPage(language: 'ar' | 'en' = 'ar', attributes = '') {
    const form = await fixture<HTMLFormElement>(
      `<form lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">
        <fanar-plate-field name="plate" label="اللوحة" ${attributes}></fanar-plate-field>
        <button>تابع</button>
      </form>`,
    );
    const field = must(form.querySelector('fanar-plate-field'), 'field');
    await settled(field, language);
    return { form, field, submitted: () => new FormData(form).get('plate') };
  }

  const boxes = (field: FanarPlateField) => ({
    letters: innerInput(field, '#letters').value,
    digits: innerInput(field, '#digits').value,
  });

  const wrongBoxes = (field: FanarPlateField) =>
    Array.from(field.shadowRoot?.querySelectorAll('[aria-invalid]') ?? [], ({ id }) => id);

  describe('splits a whole plate pasted into either box, as it was written', () => {
    const plates = {
      'أ ب ج ١٢٣٤': { letters: 'أ ب ج', digits: '١٢٣٤' },
      '\u200F۱۲۳۴ - ا‌ب‌ج\u00A0': { letters: 'ا ب ج', digits: '۱۲۳۴' },
      أبج1234: { letters: 'أ ب ج', digits: '1234' },
      'ABG 12٣٤': { letters: 'A B G', digits: '12٣٤' },
    };
    for (const [text, shown] of Object.entries(plates)) {
      for (const into of ['#letters', '#digits']) {
        it(`${text} into ${into}`, async () => {
          const { field, submitted } = await inPage();
          await enter(field, text, { into, by: 'insertFromPaste' });
          expect(boxes(field)).to.deep.equal(shown);
          expect(submitted()).to.equal('أبج1234');
        });
      }
    }
  });

  it('loses nothing of a whole plate typed into one box', async () => {
    const { field, submitted } = await inPage();
    field.focus();
    await sendKeys({ type: 'أبج١٢٣٤' });
    expect(submitted()).to.equal('أبج1234');
    expect(boxes(field), 'while typing').to.deep.equal({ letters: 'أبج١٢٣٤', digits: '' });
    await sendKeys({ press: 'Tab' });
    await field.updateComplete;
    expect(boxes(field), 'after').to.deep.equal({ letters: 'أ ب ج', digits: '١٢٣٤' });
    expect(submitted()).to.equal('أبج1234');
  });

  it('keeps what is typed in view, in any script', async () => {
    const { field, submitted } = await inPage();
    await enter(field, 'ي ة', { into: '#letters' });
    await enter(field, '۹٨7', { into: '#digits' });
    await leave(field);
    expect(boxes(field)).to.deep.equal({ letters: 'ي ة', digits: '۹٨7' });
    expect(submitted()).to.equal('ىه987');
  });

  it('shows what it understood as a plate, letters apart, digits of the page', async () => {
    const { field } = await inPage('ar', 'value="أبج1234"');
    const plate = must(field.shadowRoot?.querySelector('.plate'), 'plate');
    expect(withoutMarks(plate.textContent)).to.equal('أ ب ج ١٢٣٤');
    expect(plate.getAttribute('aria-hidden')).to.equal('true');
  });

  for (const language of ['ar', 'en'] as const) {
    it(`has letters to the right of digits, as the plate has (${language})`, async () => {
      const { field } = await inPage(language, 'value="أبج1234"');
      for (const [letters, digits] of [
        ['#letters', '#digits'],
        ['.plate-letters', '.plate-digits'],
      ] as const) {
        const left = (selector: string) =>
          must(field.shadowRoot?.querySelector(selector), selector).getBoundingClientRect().left;
        expect(left(letters), letters).to.be.greaterThan(left(digits));
      }
    });
  }

  describe('says what is wrong, at the box that is wrong', () => {
    const reasons = [
      ['أبج', '1230', 'الصفر لا يُستخدم', 'do not use zero', ['digits']],
      ['أبث', '123', 'الحرف ث', 'the letter ث', ['letters']],
      ['أبجد', '123', 'أدخلت ٤ أحرف', 'you entered 4 letters', ['letters']],
      ['أبج', '', 'لم تدخل أي رقم', 'you entered 0 digits', ['digits']],
      ['أ#', '12', 'احذف #', 'remove #', ['letters', 'digits']],
    ] as const;
    for (const [letters, digits, ar, en, wrong] of reasons) {
      it(`${letters} ${digits}`, async () => {
        for (const [language, words] of Object.entries({ ar, en })) {
          const { field } = await inPage(language as 'ar' | 'en');
          await enter(field, letters, { into: '#letters' });
          await enter(field, digits, { into: '#digits' });
          field.reportValidity();
          await field.updateComplete;
          expect(errorOf(field)).to.contain(words);
          expect(wrongBoxes(field)).to.deep.equal(wrong);
          field.focus();
          expect(deepActiveElement()?.id).to.equal(wrong[0]);
        }
      });
    }

    it('in a group that has a name', async () => {
      const { field } = await inPage();
      const group = must(field.shadowRoot?.querySelector('fieldset'), 'group');
      const legend = must(field.shadowRoot?.querySelector('legend'), 'legend');
      expect(group.getAttribute('aria-labelledby')).to.equal(legend.id);
      expect(withoutMarks(legend.textContent)).to.equal('اللوحة (اختياري)');
    });

    it('once: the group is described, the boxes are not', async () => {
      const { field } = await inPage('ar', 'required hint="كما في الرخصة"');
      field.reportValidity();
      await field.updateComplete;
      const described = Array.from(
        field.shadowRoot?.querySelectorAll('[aria-describedby]') ?? [],
        (node) => `${node.localName} ${node.getAttribute('aria-describedby') ?? ''}`,
      );
      expect(described).to.deep.equal(['fieldset hint error']);
    });

    it('not on the way from one box to the other', async () => {
      const { field } = await inPage('ar', 'required');
      field.reportValidity();
      field.focus();
      await sendKeys({ type: 'أبج' });
      await sendKeys({ press: 'Tab' });
      await field.updateComplete;
      expect(errorOf(field)).to.equal('');
      await sendKeys({ type: '0' });
      await sendKeys({ press: 'Tab' });
      await field.updateComplete;
      expect(errorOf(field)).to.contain('الصفر');
    });
  });

  it('leaves a value that is no plate as it is', async () => {
    const { field, submitted } = await inPage('ar', 'value="12أ3"');
    expect(submitted()).to.equal('12أ3');
    expect(field.problem?.code).to.equal('plate-format');
    field.value = 'أب';
    expect(submitted()).to.equal('أب');
  });

  it('is restored half typed', async () => {
    const { field } = await inPage();
    field[restoreFormState]('أ ب\n١');
    await field.updateComplete;
    expect(boxes(field)).to.deep.equal({ letters: 'أ ب', digits: '١' });
  });

  it('can be read only', async () => {
    const { field, submitted } = await inPage('ar', 'value="أبج1234" readonly required');
    expect(innerInput(field, '#letters').readOnly).to.equal(true);
    expect(innerInput(field, '#digits').readOnly).to.equal(true);
    expect(submitted()).to.equal('أبج1234');
  });

  it('keeps letters to the right of digits, in one row, where there is little room', async () => {
    const { form, field } = await inPage('en');
    form.style.inlineSize = '240px';
    const [letters, digits] = ['#letters', '#digits'].map((box) =>
      innerInput(field, box).getBoundingClientRect(),
    );
    expect(must(letters, 'letters').top).to.equal(digits?.top);
    expect(must(letters, 'letters').left).to.be.greaterThan(must(digits, 'digits').left);
    expect(must(digits, 'digits').left).to.be.closeTo(field.getBoundingClientRect().left, 1);
  });
});
