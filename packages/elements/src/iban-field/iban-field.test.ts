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
import { FanarIbanField } from './iban-field.js';

// The example of the public registry of IBANs.
const GOOD = 'EG380019000500000000263180002';
const GROUPED = 'EG38 0019 0005 0000 0000 2631 8000 2';

describeElement({
  elementClass: FanarIbanField,
  define: new URL('./define.ts', import.meta.url),
  markup: {
    ar: '<fanar-iban-field label="رقم الحساب" hint="كما في كشف الحساب" required></fanar-iban-field>',
    en: '<fanar-iban-field label="IBAN" hint="As on the statement" required></fanar-iban-field>',
  },
  properties: {
    value: GOOD,
    label: 'حساب الشركة',
    hint: 'من البنك',
    disabled: true,
    readonly: true,
    unmarked: true,
    error: 'راجع الرقم',
    autocomplete: 'on',
    width: 'full',
    numerals: 'latn',
    name: 'iban',
  },
  tabStops: 1,
  atStart: 'label',
  form: {
    fill: () => type('eg38 ٠٠١٩ 0005 0000 0000 2631 8000 2'),
    submits: GOOD,
    initial: `value="${GOOD}"`,
    initiallySubmits: GOOD,
    enterSubmits: true,
    controls: 'input',
  },
});

describe('<fanar-iban-field>', () => {
  async function inPage(language: 'ar' | 'en' = 'ar', attributes = '') {
    const form = await fixture<HTMLFormElement>(
      `<form lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">
        <fanar-iban-field name="iban" label="الحساب" ${attributes}></fanar-iban-field>
      </form>`,
    );
    const field = must(form.querySelector('fanar-iban-field'), 'field');
    await settled(field, language);
    return { form, field, submitted: () => new FormData(form).get('iban') };
  }

  const understood = (field: FanarIbanField) =>
    withoutMarks(field.shadowRoot?.querySelector('[role="status"]')?.textContent);

  describe('keeps what is written in view and submits letters and ASCII digits', () => {
    const written = {
      'as banks print it': GROUPED,
      'in one piece, small letters': GOOD.toLowerCase(),
      'Arabic-Indic digits': 'EG٣٨٠٠١٩٠٠٠٥٠٠٠٠٠٠٠٠٢٦٣١٨٠٠٠٢',
      'Persian digits with dashes': 'EG۳۸-۰۰۱۹-۰۰۰۵-۰۰۰۰-۰۰۰۰-۲۶۳۱-۸۰۰۰-۲',
      'the word before it': `IBAN: ${GROUPED}`,
      'no-break spaces and direction marks': `\u200F${GROUPED.replaceAll(' ', '\u00A0')}\u200E`,
    };
    for (const [name, text] of Object.entries(written)) {
      for (const by of ['insertText', 'insertFromPaste']) {
        it(`${name}, ${by}`, async () => {
          const { field, submitted } = await inPage();
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

  it('asks a phone for capitals and a keyboard with letters', async () => {
    const { field } = await inPage();
    const input = innerInput(field);
    expect(input.getAttribute('autocapitalize')).to.equal('characters');
    expect(input.inputMode).to.equal('');
    expect(input.autocomplete).to.equal('off');
  });

  it('stands left to right, in the order written, at the side the page reads from', async () => {
    const { field } = await inPage();
    const text = 'EG٣٨-٠٠١٩ ٠٠٠٥';
    await enter(field, text);
    expect(seenOrder(innerInput(field))).to.equal(text);
    expect(getComputedStyle(innerInput(field)).direction).to.equal('ltr');
    expect(getComputedStyle(innerInput(field)).textAlign).to.equal('end');
  });

  it('shows a value of the page in groups of four', async () => {
    const { field } = await inPage('ar', `value="${GOOD}"`);
    expect(innerInput(field).value).to.equal(GROUPED.replaceAll(' ', '\u00A0'));
  });

  it('shows what it understood in groups once the person is done, to compare', async () => {
    const { field } = await inPage();
    await enter(field, GOOD.toLowerCase());
    expect(understood(field), 'while typing').to.equal('');
    await leave(field);
    expect(understood(field)).to.equal(`رقم الحساب: ${GROUPED}`);
    const groups = must(field.shadowRoot?.querySelector('.groups bdo'), 'groups');
    expect(groups.getAttribute('dir')).to.equal('ltr');
    await enter(field, `${GOOD}1`);
    expect(understood(field), 'edited again').to.equal('');
    const english = await inPage('en');
    await enter(english.field, GOOD);
    await leave(english.field);
    expect(understood(english.field)).to.equal(`Account number: ${GROUPED}`);
  });

  it('breaks the groups over two lines on a phone', async () => {
    const { form, field } = await inPage();
    form.style.inlineSize = '240px';
    await enter(field, GOOD);
    await leave(field);
    const groups = must(field.shadowRoot?.querySelector('.groups'), 'groups');
    expect(groups.getBoundingClientRect().width).to.be.at.most(240);
    expect(field.scrollWidth).to.be.at.most(240);
  });

  describe('says what is wrong', () => {
    const reasons = [
      ['', 'iban-required', {}],
      ['0019000500000000263180002', 'iban-country', {}],
      ['GB29 NWBK 6016 1331 9268 19', 'iban-country', {}],
      ['EG38 0019 0005', 'iban-length', { count: 12 }],
      ['EG38 0019 000O 0000 0000 2631 8000 2', 'iban-characters', { character: 'O' }],
      ['EG38 0019 0005 0000 0000 2631 8000 3', 'iban-check', {}],
    ] as const;
    for (const [text, code, params] of reasons) {
      it(`${code} of «${text}»`, async () => {
        const said = new Set<string>();
        for (const language of ['ar', 'en'] as const) {
          const { field } = await inPage(language, 'required');
          await enter(field, text);
          expect(field.problem).to.deep.equal(
            Object.keys(params).length > 0 ? { code, params } : { code },
          );
          field.reportValidity();
          await field.updateComplete;
          expect(errorOf(field)).to.match(language === 'ar' ? /[\u0621-\u064A]/ : /^[A-Z][ -~]+$/);
          said.add(errorOf(field));
          expect(innerInput(field).value, 'as typed').to.equal(text);
        }
        expect(said.size).to.equal(2);
      });
    }

    it('in Arabic, in exact words', async () => {
      const { field } = await inPage('ar', 'required');
      await enter(field, 'EG38 0019 0005 0000 0000 2631 8000 3');
      field.reportValidity();
      await field.updateComplete;
      expect(errorOf(field)).to.equal('راجع رقم IBAN؛ قد يكون به رقم خطأ');
    });
  });
});
