import { expect, fixture } from '@open-wc/testing';
import { describeElement } from '../testing/contract-suite.js';
import { must, settled } from '../testing/fixtures.js';
import { enter, errorOf, innerInput, leave, type, withoutMarks } from '../testing/typing.js';
import './define.js';
import { FanarPersonNameField } from './person-name-field.js';

describeElement({
  elementClass: FanarPersonNameField,
  define: new URL('./define.ts', import.meta.url),
  markup: {
    ar: '<fanar-person-name-field label="الاسم رباعيًّا" required></fanar-person-name-field>',
    en: '<fanar-person-name-field label="Full name" hint="In Arabic, as on the card" required></fanar-person-name-field>',
  },
  properties: {
    value: 'منى أحمد علي حسن',
    label: 'اسم الأم',
    hint: 'كما في البطاقة',
    disabled: true,
    readonly: true,
    unmarked: true,
    error: 'راجع الاسم',
    autocomplete: 'off',
    numerals: 'latn',
    name: 'fullName',
  },
  tabStops: 1,
  atStart: 'label',
  form: {
    fill: () => type('منى أحمد علي حسن'),
    submits: 'منى أحمد علي حسن',
    initial: 'value="سارة محمد عبد الله حسن"',
    initiallySubmits: 'سارة محمد عبد الله حسن',
    enterSubmits: true,
    controls: 'input',
  },
});

describe('<fanar-person-name-field>', () => {
  async function inPage(language: 'ar' | 'en' = 'ar') {
    const form = await fixture<HTMLFormElement>(
      `<form lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">
        <fanar-person-name-field name="name" label="الاسم" required></fanar-person-name-field>
      </form>`,
    );
    const field = must(form.querySelector('fanar-person-name-field'), 'field');
    await settled(field, language);
    return { field, submitted: () => new FormData(form).get('name') };
  }

  const advice = (field: FanarPersonNameField) =>
    withoutMarks(field.shadowRoot?.querySelector('[role="status"]')?.textContent);

  it('keeps what is written in view and submits it clean', async () => {
    const { field, submitted } = await inPage();
    const text = '\u200Fمُنى  أحمد\u00A0علي\u200E حســن ';
    await enter(field, text, { by: 'insertFromPaste' });
    await leave(field);
    expect(innerInput(field).value).to.equal(text);
    expect(submitted()).to.equal('منى أحمد علي حسن');
  });

  it('runs right to left on any page', async () => {
    for (const language of ['ar', 'en'] as const) {
      const { field } = await inPage(language);
      expect(getComputedStyle(innerInput(field)).direction).to.equal('rtl');
    }
  });

  it('counts compound names as one', async () => {
    const { field } = await inPage();
    await enter(field, 'عبد الرحمن نور الدين أبو بكر حسن');
    expect(field.parsed?.parts).to.deep.equal(['عبد الرحمن', 'نور الدين', 'أبو بكر', 'حسن']);
    await leave(field);
    expect(advice(field)).to.equal('');
  });

  it('advises about fewer than four names, when the person is done, and does not block', async () => {
    const { field } = await inPage();
    await enter(field, 'منى أحمد علي');
    expect(advice(field), 'while typing').to.equal('');
    await leave(field);
    expect(advice(field)).to.equal('الاسم في البطاقة رباعي، وأدخلت ٣ أسماء؛ راجع الاسم');
    expect(field.checkValidity()).to.equal(true);
  });

  describe('says what is wrong', () => {
    const reasons = [
      ['Mona Ahmed', 'بحروف عربية فقط', 'Arabic letters only'],
      ['منى', 'وأدخلت اسمًا واحدًا', 'you entered 1 name'],
      ['', 'أدخل الاسم كما في الأوراق الرسمية', 'as on official papers'],
    ] as const;
    for (const [text, ar, en] of reasons) {
      it(text || 'nothing', async () => {
        for (const [language, words] of Object.entries({ ar, en })) {
          const { field } = await inPage(language as 'ar' | 'en');
          await enter(field, text);
          field.reportValidity();
          await field.updateComplete;
          expect(errorOf(field)).to.contain(words);
        }
      });
    }
  });
});
