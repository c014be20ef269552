import { expect, fixture } from '@open-wc/testing';
import { restoreFormState } from '../mixins/form-associated.js';
import { describeElement } from '../testing/contract-suite.js';
import { must, settled } from '../testing/fixtures.js';
import {
  enter,
  errorOf,
  innerInput,
  leave,
  seenOrder,
  type,
  withoutMarks,
} from '../testing/typing.js';
import { until } from '../testing/until.js';
import './define.js';
import { FanarAmountField } from './amount-field.js';

describeElement({
  elementClass: FanarAmountField,
  define: new URL('./define.ts', import.meta.url),
  markup: {
    ar: '<fanar-amount-field label="قيمة العقد" hint="كما في العقد"></fanar-amount-field>',
    en: '<fanar-amount-field label="Value of the contract" hint="As in it"></fanar-amount-field>',
  },
  properties: {
    value: '123450',
    label: 'الإيجار',
    hint: 'عن شهر واحد',
    required: true,
    readonly: true,
    disabled: true,
    unmarked: true,
    error: 'راجع المبلغ',
    min: 5000,
    max: 100_000_000,
    autocomplete: 'transaction-amount',
    width: 's',
    numerals: 'latn',
    name: 'rent',
  },
  tabStops: 1,
  atStart: 'label',
  form: {
    fill: () => type('٧٠٫٥'),
    submits: '7050',
    initial: 'value="123450"',
    initiallySubmits: '123450',
    enterSubmits: true,
    controls: 'input',
  },
});

describe('<fanar-amount-field>', () => {
  async function inPage(attributes = '', language: 'ar' | 'en' = 'ar') {
    const form = await fixture<HTMLFormElement>(
      `<form lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">
        <fanar-amount-field name="amount" label="المبلغ" ${attributes}></fanar-amount-field>
        <button>تابع</button>
      </form>`,
    );
    const field = must(form.querySelector('fanar-amount-field'), 'field');
    await settled(field, language);
    return { field, box: innerInput(field), submitted: () => new FormData(form).get('amount') };
  }

  const understood = (field: FanarAmountField) =>
    withoutMarks(field.shadowRoot?.querySelector('.understood')?.textContent);

  describe('keeps what is written in view and submits piastres', () => {
    const written = {
      '1234.5': '123450',
      '١٬٢٣٤٫٥٠ ج.م.': '123450',
      '۱۲۳۴': '123400',
      'EGP 1,234': '123400',
      '70 جنيهًا': '7000',
      '0.05': '5',
      '12,5': '1250',
      '90071992547409.91': '9007199254740991',
    };
    for (const [text, value] of Object.entries(written)) {
      it(`${text} is ${value}`, async () => {
        const { field, box, submitted } = await inPage();
        await enter(field, text, { by: 'insertFromPaste' });
        await leave(field);
        expect(box.value).to.equal(text);
        expect(submitted()).to.equal(value);
        expect(field.valueAsNumber).to.equal(Number(value));
        expect(field.answer).to.equal(Number(value));
        expect(field.checkValidity()).to.equal(true);
      });
    }
  });

  describe('says what is wrong', () => {
    const reasons = [
      ['', 'required', 'أدخل المبلغ بالجنيه', 'Enter the amount in Egyptian pounds'],
      ['سبعون', '', 'احذف س', 'remove س'],
      ['1.234', '', 'لم يتضح لنا المبلغ', 'two ways'],
      ['١٢،٥', '', 'لم يتضح لنا المبلغ', 'two ways'],
      ['1.2345', '', 'برقمين على الأكثر', 'two digits at most'],
      ['-70', '', 'لا يقل عن الصفر', 'zero or more'],
      ['-70', 'min="5000"', 'لا يقل عن ٥٠', 'EGP 50 or more'],
      ['49.99', 'min="5000"', 'لا يقل عن ٥٠', 'EGP 50 or more'],
      ['2000', 'max="123450"', 'لا يزيد على ١٬٢٣٤٫٥٠', 'EGP 1,234.50 or less'],
    ] as const;
    for (const [text, attributes, ar, en] of reasons) {
      it(`${text} ${attributes}`, async () => {
        for (const [language, words] of Object.entries({ ar, en })) {
          const { field } = await inPage(attributes, language as 'ar' | 'en');
          await enter(field, text);
          field.reportValidity();
          await field.updateComplete;
          expect(errorOf(field)).to.contain(words);
        }
      });
    }

    it('as native controls name it', async () => {
      const { field } = await inPage('min="200" max="800"');
      await enter(field, '1');
      expect(field.validity.rangeUnderflow).to.equal(true);
      await enter(field, '9');
      expect(field.validity.rangeOverflow).to.equal(true);
    });

    it('of a server too, in the digits of the page', async () => {
      const { field } = await inPage('value="100"');
      field.showProblem({ code: 'amount-too-small', params: { minimum: '1,234.50' } });
      await field.updateComplete;
      expect(errorOf(field)).to.contain('١٬٢٣٤٫٥٠');
    });
  });

  it('never submits pounds for piastres, however wrong the amount', async () => {
    const { field, submitted } = await inPage('min="100000"');
    const written = {
      '50': '5000',
      '-50': '-5000',
      '1.234': '1.234',
      '99999999999999999': '9999999999999999900',
    };
    for (const [text, value] of Object.entries(written)) {
      await enter(field, text);
      expect(field.problem, text).to.not.equal(null);
      expect(submitted(), text).to.equal(value);
    }
  });

  it('shows piastres of the page as pounds, and takes a number for them', async () => {
    const { field, box, submitted } = await inPage('value="123450"');
    expect(box.value).to.equal('1,234.50');
    for (const [piastres, text] of [
      ['7000', '70'],
      ['5', '0.05'],
      ['0', '0'],
      [123_456_789, '1,234,567.89'],
    ] as const) {
      Object.assign(field, { value: piastres });
      await field.updateComplete;
      expect(box.value).to.equal(text);
      expect(submitted()).to.equal(String(piastres));
    }
    field.value = '';
    await field.updateComplete;
    expect(box.value).to.equal('');
  });

  it('takes amounts below zero where the least is one', async () => {
    const { field, box, submitted } = await inPage('min="-10000" value="-5"');
    expect(box.value).to.equal('-0.05');
    expect(submitted()).to.equal('-5');
    expect(box.inputMode).to.equal('text');
    await enter(field, '\u2212١٢٫٥');
    expect(submitted()).to.equal('-1250');
    expect(field.problem).to.equal(null);
  });

  describe('repeats the amount once the person is done', () => {
    it('in Arabic words', async () => {
      const { field } = await inPage();
      await enter(field, '١٢٣٫٥');
      expect(understood(field), 'while typing').to.equal('');
      await leave(field);
      await until(() => understood(field) !== '', 'the words');
      expect(understood(field)).to.equal('المبلغ: مائة وثلاثة وعشرون جنيهًا وخمسون قرشًا');
      await enter(field, '١٢٣');
      expect(understood(field), 'typing again').to.equal('');
      await leave(field);
      await field.updateComplete;
      expect(understood(field)).to.equal('المبلغ: مائة وثلاثة وعشرون جنيهًا');
    });

    it('in digits on an English page', async () => {
      const { field } = await inPage('', 'en');
      await enter(field, '1234.5');
      await leave(field);
      expect(understood(field)).to.equal('Amount: EGP 1,234.50');
    });

    it('but not what cannot be accepted', async () => {
      const { field } = await inPage('max="10000"', 'en');
      await enter(field, '1234.5');
      await leave(field);
      expect(understood(field)).to.equal('');
    });
  });

  it('stands beside its currency: after the number in Arabic, before it in English', async () => {
    for (const [language, words] of [
      ['ar', 'ج.م.'],
      ['en', 'EGP'],
    ] as const) {
      const { field, box } = await inPage('', language);
      const currency = must(field.shadowRoot?.querySelector('.currency'), 'currency');
      expect(currency.textContent).to.equal(words);
      expect(currency.getBoundingClientRect().right, language).to.be.lessThan(
        box.getBoundingClientRect().left + 1,
      );
    }
  });

  it('lets the digits stand as written, on the keypad that has a decimal sign', async () => {
    const { field, box } = await inPage();
    await enter(field, '١٬٢٣٤٫٥٠');
    expect(seenOrder(box)).to.equal('١٬٢٣٤٫٥٠');
    expect(getComputedStyle(box).textAlign).to.equal('end');
    expect([box.inputMode, box.type]).to.deep.equal(['decimal', 'text']);
  });

  it('is restored as it was typed', async () => {
    const { field, box, submitted } = await inPage();
    field[restoreFormState]('١٢٣٤٫٥');
    await field.updateComplete;
    expect(box.value).to.equal('١٢٣٤٫٥');
    expect(submitted()).to.equal('123450');
  });
});
