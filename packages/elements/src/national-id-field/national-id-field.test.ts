import { expect, fixture } from '@open-wc/testing';
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
import './define.js';
import { FanarNationalIdField } from './national-id-field.js';

// Born in 1900, in Port Said: nobody's number.
const GOOD = '20001150300919';

describeElement({
  elementClass: FanarNationalIdField,
  define: new URL('./define.ts', import.meta.url),
  markup: {
    ar: '<fanar-national-id-field label="الرقم القومي" hint="١٤ رقمًا في البطاقة" required></fanar-national-id-field>',
    en: '<fanar-national-id-field label="National ID" hint="14 digits on the card" required></fanar-national-id-field>',
  },
  properties: {
    value: GOOD,
    label: 'رقم الأب',
    hint: 'من البطاقة',
    disabled: true,
    readonly: true,
    unmarked: true,
    error: 'راجع الرقم',
    autocomplete: 'on',
    numerals: 'latn',
    name: 'nationalId',
  },
  tree: {
    ar: [{ role: 'textbox', name: 'الرقم القومي', description: '١٤ رقمًا في البطاقة' }],
    en: [{ role: 'textbox', name: 'National ID', description: '14 digits on the card' }],
  },
  tabStops: 1,
  atStart: 'label',
  form: {
    fill: () => type('٢٠٠٠١١٥٠٣٠٠٩١٩'),
    submits: GOOD,
    initial: `value="${GOOD}"`,
    initiallySubmits: GOOD,
    enterSubmits: true,
    controls: 'input',
  },
});

describe('<fanar-national-id-field>', () => {
  async function inPage(language: 'ar' | 'en', attributes = '') {
    const form = await fixture<HTMLFormElement>(
      `<form lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">
        <fanar-national-id-field name="id" label="الرقم" ${attributes}></fanar-national-id-field>
      </form>`,
    );
    const field = must(form.querySelector('fanar-national-id-field'), 'field');
    await settled(field, language);
    return { field, submitted: () => new FormData(form).get('id') };
  }

  const understood = (field: FanarNationalIdField) =>
    withoutMarks(field.shadowRoot?.querySelector('[role="status"]')?.textContent);

  describe('keeps what is written in view and submits fourteen ASCII digits', () => {
    const written = {
      'ASCII digits': GOOD,
      'Arabic-Indic digits': '٢٠٠٠١١٥٠٣٠٠٩١٩',
      'Persian digits': '۲۰۰۰۱۱۵۰۳۰۰۹۱۹',
      'digits of all three': '٢٠٠٠۱۱۵0300٩١٩',
      'groups with spaces': '٢ ٠٠٠١١٥ ٠٣ ٠٠٩١ ٩',
      'groups with hyphens': '2-000115-03-0091-9',
      'no-break spaces and direction marks': '\u200F٢\u00A0٠٠٠١١٥\u202F٠٣\u00A0٠٠٩١\u00A0٩\u200E',
      'an isolate around it': '\u2068٢٠٠٠١١٥٠٣٠٠٩١٩\u2069',
    };
    for (const [name, text] of Object.entries(written)) {
      for (const by of ['insertText', 'insertFromPaste']) {
        it(`${name}, ${by}`, async () => {
          const { field, submitted } = await inPage('ar');
          await enter(field, text, { by });
          await leave(field);
          expect(innerInput(field).value).to.equal(text);
          expect(submitted()).to.equal(GOOD);
          expect(field.answer).to.equal(GOOD);
          expect(field.problem).to.equal(null);
        });
      }
    }
  });

  it('lets the digits stand in the order written, groups included', async () => {
    const { field } = await inPage('ar');
    const text = '٢ ٠٠٠١١٥-٠٣ ٠٠٩١ ٩';
    await enter(field, text);
    expect(seenOrder(innerInput(field))).to.equal(text);
  });

  it('stands at the side the page reads from', async () => {
    const { field } = await inPage('ar');
    expect(getComputedStyle(innerInput(field)).direction).to.equal('ltr');
    expect(getComputedStyle(innerInput(field)).textAlign).to.equal('end');
  });

  describe('says what is wrong', () => {
    const reasons = [
      ['2000115030091', 'أدخلت ١٣ رقمًا', 'you entered 13 digits'],
      ['2000115030091x', 'أرقامًا فقط', 'digits only'],
      ['40001150300919', 'يبدأ بالرقم ٢ أو ٣', 'starts with 2 or 3'],
      ['20002300300919', 'تاريخ الميلاد داخل الرقم القومي غير صحيح', 'is not a real date'],
      ['39912310300919', 'لم يأتِ بعد', 'is in the future'],
    ] as const;
    for (const [text, ar, en] of reasons) {
      it(`${text}`, async () => {
        for (const [language, words] of Object.entries({ ar, en })) {
          const { field } = await inPage(language as 'ar' | 'en');
          await enter(field, text);
          expect(field.reportValidity()).to.equal(false);
          await field.updateComplete;
          expect(errorOf(field)).to.contain(words);
          expect(field.validity.badInput).to.equal(true);
        }
      });
    }

    it('each reason in its own words', async () => {
      const { field } = await inPage('ar');
      const said = new Set<string>();
      for (const [text] of reasons) {
        await enter(field, text);
        said.add(field.validationMessage);
      }
      expect(said.size).to.equal(reasons.length);
    });
  });

  describe('tells what it understood', () => {
    it('once the person is done, in the language of the page', async () => {
      const { field } = await inPage('ar');
      await enter(field, GOOD);
      expect(understood(field), 'while typing').to.equal('');
      await leave(field);
      expect(understood(field)).to.equal(
        'تاريخ الميلاد: ١٥ يناير ١٩٠٠، وجهة تسجيل الميلاد: بورسعيد',
      );

      const english = await inPage('en');
      await enter(english.field, GOOD);
      await leave(english.field);
      expect(understood(english.field)).to.match(
        /^Born: 15 January 1900\. Birth registered: Port Said$/,
      );
    });

    it('of somebody born abroad', async () => {
      const { field } = await inPage('ar');
      await enter(field, '20001158800317');
      await leave(field);
      expect(understood(field)).to.match(/خارج الجمهورية$/);
    });

    it('not where the number is wrong, edited again or put back', async () => {
      const { field } = await inPage('ar');
      await enter(field, '2000115030091');
      await leave(field);
      expect(understood(field), 'wrong').to.equal('');
      await enter(field, GOOD);
      await leave(field);
      await enter(field, `${GOOD}9`);
      expect(understood(field), 'edited').to.equal('');
      await leave(field);
      field.form?.reset();
      await field.updateComplete;
      expect(understood(field), 'reset').to.equal('');
    });

    it('once: the box is not described by it', async () => {
      const { field } = await inPage('ar');
      await enter(field, GOOD);
      await leave(field);
      expect(innerInput(field).hasAttribute('aria-describedby')).to.equal(false);
    });
  });

  describe('advises and does not block', () => {
    it('about the check digit', async () => {
      const { field } = await inPage('ar');
      await enter(field, '20001150300918');
      await leave(field);
      expect(understood(field)).to.equal('راجع الرقم القومي؛ قد يكون به رقم خطأ');
      expect(field.checkValidity()).to.equal(true);
    });

    it('about a governorate that is not known', async () => {
      const { field } = await inPage('ar');
      await enter(field, '20001150500306');
      await leave(field);
      expect(understood(field)).to.contain('رمز المحافظة ٠٥ غير معروف');
      expect(field.checkValidity()).to.equal(true);
    });
  });

  it('submits what cannot be read as it is, without invisible characters', async () => {
    const { field, submitted } = await inPage('ar');
    await enter(field, '\u200F٢٠٠٠');
    expect(submitted()).to.equal('2000');
    await enter(field, '\u200F');
    expect(submitted()).to.equal('');
    expect(field.problem).to.equal(null);
  });

  it('is reset to the text of its attribute from other text for the same number', async () => {
    const { field } = await inPage('ar', `value="${GOOD}"`);
    const shown = innerInput(field).value;
    await enter(field, '٢٠٠٠١١٥٠٣٠٠٩١٩');
    field.form?.reset();
    await field.updateComplete;
    expect(innerInput(field).value).to.equal(shown);
  });

  it('shows a value of the page grouped', async () => {
    const { field } = await inPage('ar', `value="${GOOD}"`);
    expect(innerInput(field).value).to.equal('2\u00A0000115\u00A003\u00A00091\u00A09');
    expect(understood(field)).to.equal('');
  });
});
