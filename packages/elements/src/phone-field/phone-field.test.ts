import { expect, fixture } from '@open-wc/testing';
import { describeElement } from '../testing/contract-suite.js';
import { must, settled } from '../testing/fixtures.js';
import { enter, errorOf, innerInput, leave, seenOrder, type } from '../testing/typing.js';
import './define.js';
import { FanarPhoneField } from './phone-field.js';

describeElement({
  elementClass: FanarPhoneField,
  define: new URL('./define.ts', import.meta.url),
  markup: {
    ar: '<fanar-phone-field label="رقم المحمول" hint="نرسل إليه رمزًا"></fanar-phone-field>',
    en: '<fanar-phone-field label="Mobile" hint="We send a code to it"></fanar-phone-field>',
  },
  properties: {
    value: '+201001234567',
    kinds: ['mobile'],
    label: 'رقم آخر',
    hint: 'للطوارئ',
    required: true,
    disabled: true,
    readonly: true,
    unmarked: true,
    error: 'راجع الرقم',
    autocomplete: 'tel-national',
    numerals: 'latn',
    name: 'mobile',
  },
  tabStops: 1,
  atStart: 'label',
  form: {
    fill: () => type('٠١٠٠١٢٣٤٥٦٧'),
    submits: '+201001234567',
    initial: 'value="+201001234567"',
    initiallySubmits: '+201001234567',
    enterSubmits: true,
    controls: 'input',
  },
});

describe('<fanar-phone-field>', () => {
  async function inPage(attributes = '', language: 'ar' | 'en' = 'ar') {
    const form = await fixture<HTMLFormElement>(
      `<form lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">
        <fanar-phone-field name="phone" label="رقم الهاتف" ${attributes}></fanar-phone-field>
      </form>`,
    );
    const field = must(form.querySelector('fanar-phone-field'), 'field');
    await settled(field, language);
    return { field, submitted: () => new FormData(form).get('phone') };
  }

  describe('keeps what is written in view and submits E.164', () => {
    const written = {
      '01001234567': '+201001234567',
      '٠١٠٠ ١٢٣ ٤٥٦٧': '+201001234567',
      '۰۱۰۰۱۲۳۴۵۶۷': '+201001234567',
      '\u202A+20 100 123 4567\u202C': '+201001234567',
      '٠٠٢٠١٠٠١٢٣٤٥٦٧': '+201001234567',
      '(٠٦٦) ٣٢٢\u00A00000': '+20663220000',
      '١٦١١٧': '16117',
    };
    for (const [text, value] of Object.entries(written)) {
      it(`${text} is ${value}`, async () => {
        const { field, submitted } = await inPage();
        await enter(field, text, { by: 'insertFromPaste' });
        await leave(field);
        expect(innerInput(field).value).to.equal(text);
        expect(submitted()).to.equal(value);
        expect(field.checkValidity()).to.equal(true);
      });
    }
  });

  it('lets the digits stand in the order written', async () => {
    const { field } = await inPage();
    await enter(field, '+٢٠ ١٠٠ ١٢٣-٤٥٦٧');
    expect(seenOrder(innerInput(field))).to.equal('+٢٠ ١٠٠ ١٢٣-٤٥٦٧');
  });

  describe('takes the kinds asked for', () => {
    it('mobiles, landlines and hotlines by default', async () => {
      const { field } = await inPage();
      for (const text of ['01001234567', '0663220000', '16117']) {
        await enter(field, text);
        expect(field.problem, text).to.equal(null);
      }
      await enter(field, '08001234567');
      expect(field.problem?.code).to.equal('phone-kind');
      field.kinds = ['toll-free'];
      expect(field.problem).to.equal(null);
    });

    it('some, named in the attribute', async () => {
      const { field } = await inPage('kinds="mobile landline"');
      expect(field.kinds).to.deep.equal(['mobile', 'landline']);
      await enter(field, '16117');
      expect(field.problem?.code).to.equal('phone-kind');
      await enter(field, '0663220000');
      expect(field.problem).to.equal(null);
    });

    it('looks at the number again when they change', async () => {
      const { field } = await inPage();
      await enter(field, '0663220000');
      expect(field.checkValidity()).to.equal(true);
      field.kinds = ['mobile'];
      expect(field.checkValidity()).to.equal(false);
    });

    it('leaves out a kind it does not know', async () => {
      const { field } = await inPage('kinds="satellite mobile"');
      expect(field.kinds).to.deep.equal(['mobile']);
    });
  });

  describe('says what is wrong', () => {
    const reasons = [
      ['0100123456', 'عدد أرقام الهاتف يجب أن يكون ١١؛ أدخلت ١٠ أرقام', 'must be 11 digits'],
      ['+14155550100', 'أدخل رقمًا مصريًّا', 'Enter an Egyptian number'],
      ['01701234567', 'يبدأ بـ ٠١٧', 'starts with 017'],
      ['0100x234567', 'احذف x', 'remove x'],
    ] as const;
    for (const [text, ar, en] of reasons) {
      it(text, async () => {
        for (const [language, words] of Object.entries({ ar, en })) {
          const { field } = await inPage('kinds="mobile"', language as 'ar' | 'en');
          await enter(field, text);
          field.reportValidity();
          await field.updateComplete;
          expect(errorOf(field)).to.contain(words);
        }
      });
    }
  });

  it('shows a value of the page as people write it', async () => {
    const { field, submitted } = await inPage('value="+201001234567"');
    expect(innerInput(field).value).to.equal('0100\u00A0123\u00A04567');
    expect(submitted()).to.equal('+201001234567');
  });
});
