import type { CaseTerm } from '@fanar/egypt';
import { expect, fixture } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { getFormState, restoreFormState } from '../mixins/form-associated.js';
import { describeElement } from '../testing/contract-suite.js';
import { deepActiveElement, must, settled } from '../testing/fixtures.js';
import { enter, errorOf, innerInput, leave, type, withoutMarks } from '../testing/typing.js';
import './define.js';
import { FanarCaseNumberField } from './case-number-field.js';

const STATIONS: readonly CaseTerm[] = [
  { id: 'sharq', words: ['قسم الشرق', 'الشرق'] },
  { id: 'arab', words: ['قسم العرب', 'العرب'] },
];

describeElement({
  elementClass: FanarCaseNumberField,
  define: new URL('./define.ts', import.meta.url),
  markup: {
    ar: '<fanar-case-number-field label="القضية" hint="كما في الإعلان" required></fanar-case-number-field>',
    en: '<fanar-case-number-field label="Case" hint="As on the notice" required></fanar-case-number-field>',
  },
  properties: {
    value: '1234/2025',
    types: STATIONS,
    venues: STATIONS,
    parts: ['type'],
    requiredParts: ['type'],
    caseType: 'felony',
    venue: 'قسم الشرق',
    label: 'قضية أخرى',
    hint: 'من الإعلان',
    disabled: true,
    readonly: true,
    unmarked: true,
    error: 'راجع القضية',
    width: 'full',
    numerals: 'latn',
    name: 'case',
  },
  tabStops: 5,
  atStart: 'legend',
  form: {
    fill: async () => {
      await type('١٢٣٤');
      await sendKeys({ press: 'Tab' });
      await type('2025');
    },
    submits: '1234/2025',
    initial: 'value="٧ لسنة ٢٠٢٤"',
    initiallySubmits: '7/2024',
    enterSubmits: true,
    controls: 'input, select',
  },
});

describe('<fanar-case-number-field>', () => {
  async function inPage(attributes = '', language: 'ar' | 'en' = 'ar', venues = STATIONS) {
    const form = await fixture<HTMLFormElement>(
      `<form lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">
        <fanar-case-number-field name="case" label="القضية" ${attributes}></fanar-case-number-field>
        <button>تابع</button>
      </form>`,
    );
    const field = must(form.querySelector('fanar-case-number-field'), 'field');
    field.venues = venues;
    await settled(field, language);
    return { form, field, submitted: () => Object.fromEntries(new FormData(form)) };
  }

  const select = (field: FanarCaseNumberField, id: 'type' | 'venue') =>
    must(field.shadowRoot?.querySelector<HTMLSelectElement>(`select#${id}`), id);
  const judicial = (field: FanarCaseNumberField) => innerInput(field, '#judicial');
  const boxes = (field: FanarCaseNumberField) => ({
    number: innerInput(field, '#number').value,
    year: innerInput(field, '#year').value,
    judicial: judicial(field).checked,
    type: select(field, 'type').value,
    venue: select(field, 'venue').value,
  });
  const wrongBoxes = (field: FanarCaseNumberField) =>
    Array.from(field.shadowRoot?.querySelectorAll('[aria-invalid]') ?? [], ({ id }) => id);

  async function choose(field: FanarCaseNumberField, id: 'type' | 'venue', value: string) {
    select(field, id).value = value;
    select(field, id).dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    select(field, id).dispatchEvent(new Event('change', { bubbles: true }));
    await field.updateComplete;
  }

  async function tick(field: FanarCaseNumberField) {
    judicial(field).click();
    await field.updateComplete;
  }

  describe('divides a whole case put into a box', () => {
    const phrases = {
      'الطعن رقم ٨٦٧٢ لسنة ٤٨ ق': {
        shown: { number: '٨٦٧٢', year: '٤٨', judicial: true, type: '', venue: '' },
        submits: { case: '8672/48ق' },
      },
      'جنحة رقم ۷ لسنة ۲۰۲۵ قسم الشرق': {
        shown: {
          number: '۷',
          year: '۲۰۲۵',
          judicial: false,
          type: 'misdemeanour',
          venue: 'sharq',
        },
        submits: { case: '7/2025', 'case/type': 'misdemeanour', 'case/venue': 'sharq' },
      },
      '\u200F1234/2025': {
        shown: { number: '1234', year: '2025', judicial: false, type: '', venue: '' },
        submits: { case: '1234/2025' },
      },
    };
    for (const [phrase, { shown, submits }] of Object.entries(phrases)) {
      for (const into of ['#number', '#year']) {
        it(`${phrase}, pasted into ${into}`, async () => {
          const { field, submitted } = await inPage();
          await enter(field, phrase, { into, by: 'insertFromPaste' });
          expect(boxes(field)).to.deep.equal(shown);
          expect(submitted()).to.deep.equal(submits);
        });
      }

      it(`${phrase}, typed, when the person is done with the box`, async () => {
        const { field, submitted } = await inPage();
        await enter(field, phrase);
        expect(innerInput(field, '#number').value, 'while typing').to.equal(phrase);
        expect(submitted().case).to.equal(submits.case);
        await leave(field);
        expect(boxes(field)).to.deep.equal(shown);
        expect(submitted()).to.deep.equal(submits);
      });
    }

    it('and keeps the type and the venue chosen where it says nothing of them', async () => {
      const { field, submitted } = await inPage();
      await choose(field, 'type', 'felony');
      await choose(field, 'venue', 'arab');
      await enter(field, '7/2025', { by: 'insertFromPaste' });
      expect(submitted()).to.deep.equal({
        case: '7/2025',
        'case/type': 'felony',
        'case/venue': 'arab',
      });
    });

    it('not what it cannot understand: that stays in view', async () => {
      const { field } = await inPage();
      await enter(field, '7/2025 قسم الغرب', { by: 'insertFromPaste' });
      await leave(field);
      expect(innerInput(field, '#number').value).to.equal('7/2025 قسم الغرب');
      expect(field.problem?.code).to.equal('case-number-word');
    });
  });

  it('answers with every part', async () => {
    const { field } = await inPage();
    expect(field.answer).to.equal(undefined);
    await enter(field, '٨٦٧٢', { into: '#number' });
    await enter(field, '٤٨', { into: '#year' });
    await tick(field);
    await choose(field, 'type', 'felony');
    expect(field.answer).to.deep.equal({
      number: '8672',
      year: 48,
      judicial: true,
      type: 'felony',
    });
    expect(field.value).to.equal('8672/48ق');
    expect(field.caseType).to.equal('felony');
    expect(field.parsed?.judicial).to.equal(true);
  });

  it('takes the mark of a judicial year written beside the year', async () => {
    const { field, submitted } = await inPage();
    await enter(field, '8672', { into: '#number' });
    await enter(field, '48ق', { into: '#year' });
    expect(submitted().case).to.equal('8672/48ق');
    await leave(field, '#year');
    expect(boxes(field)).to.include({ year: '48', judicial: true });
  });

  it('fires input and change for every part', async () => {
    const { form, field } = await inPage();
    const heard: string[] = [];
    for (const name of ['input', 'change']) {
      form.addEventListener(name, () => heard.push(`${name} ${field.value || field.caseType}`));
    }
    await choose(field, 'type', 'felony');
    await enter(field, '7/2025');
    await tick(field);
    expect(heard).to.deep.equal([
      'input felony',
      'change felony',
      'input 7/2025',
      'input 7/2025ق',
      'change 7/2025ق',
    ]);
  });

  describe('asks only for what the service needs', () => {
    it('without the parts that are left out', async () => {
      const { field } = await inPage('parts="type"');
      expect(field.shadowRoot?.querySelector('#judicial')).to.equal(null);
      expect(field.shadowRoot?.querySelector('#venue')).to.equal(null);
      expect(select(field, 'type').options).to.have.lengthOf(6);
    });

    it('and keeps the mark of a judicial year in view without a box for it', async () => {
      const { field, submitted } = await inPage('parts="number year"');
      await enter(field, '٨٦٧٢/٤٨ق', { by: 'insertFromPaste' });
      await leave(field);
      expect(innerInput(field, '#year').value).to.equal('٤٨ ق');
      expect(submitted().case).to.equal('8672/48ق');
    });

    it('with the types and venues of the page', async () => {
      const { field } = await inPage();
      field.types = [{ id: 'family', words: ['أسرة'] }];
      await field.updateComplete;
      const labels = (id: 'type' | 'venue') =>
        Array.from(select(field, id).options, ({ label }) => label);
      expect(labels('type')).to.deep.equal(['اختر', 'أسرة']);
      expect(labels('venue')).to.deep.equal(['اختر', 'قسم الشرق', 'قسم العرب']);
    });

    it('in the language of the page where the types are its own', async () => {
      const { field } = await inPage('', 'en');
      const labels = Array.from(select(field, 'type').options, ({ label }) => label);
      expect(labels.slice(0, 3)).to.deep.equal(['Choose', 'Felonies', 'Misdemeanours']);
    });

    it('and takes a venue in words where there is no list', async () => {
      const { field, submitted } = await inPage('', 'ar', []);
      await enter(field, 'الطعن رقم ٨٦٧٢ لسنة ٤٨ ق. عليا', { by: 'insertFromPaste' });
      expect(innerInput(field, '#venue').value).to.equal('المحكمة الإدارية العليا');
      await enter(field, ' قسم الشرق\u200F', { into: '#venue' });
      expect(submitted()['case/venue']).to.equal('قسم الشرق');
    });
  });

  describe('says what is wrong, at the box that is wrong', () => {
    const reasons = [
      [
        { number: '1234', year: '48' },
        'ضع علامة أمام «سنة قضائية»',
        'tick “Judicial year”',
        ['year'],
      ],
      [{ number: '1234', year: '2099' }, 'لم تأتِ بعد', '', ['year']],
      [{ number: '1234', year: '' }, 'أدخل سنة القضية', 'Enter the year of the case', ['year']],
      [{ number: '', year: '2025' }, 'أدخل رقم القضية', '', ['number']],
      [
        { number: '2024', year: '12345' },
        'السنة في خانة السنة',
        'the year in the box of the year',
        ['number', 'year'],
      ],
      [{ number: '12#', year: '2025' }, 'احذف #', '', ['number', 'year']],
    ] as const;
    for (const [{ number, year }, ar, en, wrong] of reasons) {
      it(`${number} / ${year}`, async () => {
        for (const [language, words] of Object.entries({ ar, en })) {
          const { field } = await inPage('', language as 'ar' | 'en');
          await enter(field, number, { into: '#number' });
          await enter(field, year, { into: '#year' });
          expect(field.reportValidity()).to.equal(false);
          await field.updateComplete;
          expect(errorOf(field)).to.contain(words).and.not.equal('');
          expect(wrongBoxes(field)).to.deep.equal(wrong);
          field.focus();
          expect(deepActiveElement()?.id).to.equal(wrong[0]);
        }
      });
    }

    it('a calendar year that is called a judicial one', async () => {
      const { field } = await inPage();
      await enter(field, '7/2020', { by: 'insertFromPaste' });
      await tick(field);
      field.reportValidity();
      await field.updateComplete;
      expect(errorOf(field)).to.equal(
        'السنة ٢٠٢٠ ميلادية؛ أزل العلامة من أمام «سنة قضائية»، أو اكتب السنة القضائية',
      );
    });

    it('a type and a venue that are needed', async () => {
      const { field } = await inPage('required required-parts="type venue" value="7/2025"');
      expect(withoutMarks(field.shadowRoot?.querySelector('[for=type]')?.textContent)).to.equal(
        'نوع القضية',
      );
      field.reportValidity();
      await field.updateComplete;
      expect(errorOf(field)).to.equal('اختر نوع القضية');
      expect(wrongBoxes(field)).to.deep.equal(['type']);
      expect(field.validity.valueMissing).to.equal(true);
      await choose(field, 'type', 'felony');
      field.reportValidity();
      await field.updateComplete;
      expect(errorOf(field)).to.equal('حدّد المحكمة أو القسم');
      await choose(field, 'venue', 'sharq');
      expect(field.checkValidity()).to.equal(true);
    });

    it('a key of the page that is not in the list, and keeps it in view', async () => {
      const { field } = await inPage('value="7/2025"');
      field.caseType = 'unheard-of';
      await field.updateComplete;
      expect(select(field, 'type').selectedOptions[0]?.label).to.equal('unheard-of');
      field.reportValidity();
      await field.updateComplete;
      expect(wrongBoxes(field)).to.deep.equal(['type']);
    });

    it('once: the group is described, the boxes are not', async () => {
      const { field } = await inPage('required hint="كما في الإعلان"');
      field.reportValidity();
      await field.updateComplete;
      const described = Array.from(
        field.shadowRoot?.querySelectorAll('[aria-describedby]') ?? [],
        (node) => `${node.localName} ${node.getAttribute('aria-describedby') ?? ''}`,
      );
      expect(described).to.deep.equal(['fieldset hint error']);
    });

    it('not on the way from box to box', async () => {
      const { field } = await inPage('required');
      field.reportValidity();
      field.focus();
      await type('12');
      await sendKeys({ press: 'Tab' });
      await field.updateComplete;
      expect(errorOf(field)).to.equal('');
    });

    it('nothing while all of it is empty and need not be given', async () => {
      const { field } = await inPage();
      expect(field.checkValidity()).to.equal(true);
      await choose(field, 'type', 'felony');
      expect(field.problem?.code, 'a type alone is no case').to.equal('case-number-required');
    });
  });

  it('keeps a value that is no case as it is', async () => {
    const { field, submitted } = await inPage('value="12/48"');
    expect(submitted().case).to.equal('12/48');
    expect(field.problem?.code).to.equal('case-number-year');
    expect(field.answer).to.equal('12/48');
    expect(boxes(field)).to.include({ number: '12', year: '48' });
  });

  it('is reset to its attribute, type and venue included', async () => {
    const { form, field, submitted } = await inPage('value="جنح 7 لسنة 2025"');
    await choose(field, 'type', 'felony');
    await choose(field, 'venue', 'arab');
    form.reset();
    await field.updateComplete;
    expect(submitted()).to.deep.equal({ case: '7/2025', 'case/type': 'misdemeanour' });
    expect(boxes(field).venue).to.equal('');
  });

  it('is restored half given', async () => {
    const { field } = await inPage();
    await enter(field, '12', { into: '#number' });
    await tick(field);
    await choose(field, 'venue', 'arab');
    const other = await inPage();
    other.field[restoreFormState](String(field[getFormState]()));
    await other.field.updateComplete;
    expect(boxes(other.field)).to.deep.equal({
      number: '12',
      year: '',
      judicial: true,
      type: '',
      venue: 'arab',
    });
  });

  it('follows its name', async () => {
    const { field, submitted } = await inPage('value="جنح 7/2025"');
    field.name = 'appeal';
    expect(submitted()).to.deep.equal({ appeal: '7/2025', 'appeal/type': 'misdemeanour' });
  });

  it('can be read only: every part is there, is reached and stays', async () => {
    const { field, submitted } = await inPage('value="جنح 7/2025 الشرق" readonly required');
    const inputs = Array.from(
      field.shadowRoot?.querySelectorAll<HTMLInputElement>('input:not([type=checkbox])') ?? [],
    );
    expect(inputs.map(({ value }) => value)).to.deep.equal(['7', '2025', 'جنح', 'قسم الشرق']);
    expect(inputs.every(({ readOnly }) => readOnly)).to.equal(true);
    expect(judicial(field).getAttribute('aria-readonly')).to.equal('true');
    await tick(field);
    expect(judicial(field).checked).to.equal(false);
    expect(submitted()).to.deep.equal({
      case: '7/2025',
      'case/type': 'misdemeanour',
      'case/venue': 'sharq',
    });
    await expect(field).to.be.accessible();
  });
});
