import { expect, fixture } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { describeElement } from '../testing/contract-suite.js';
import { deepActiveElement, must, settled } from '../testing/fixtures.js';
import { enter, errorOf, innerInput, leave, withoutMarks } from '../testing/typing.js';
import { until } from '../testing/until.js';
import { FanarDateField } from './date-field.js';
import './define.js';

describeElement({
  elementClass: FanarDateField,
  define: new URL('./define.ts', import.meta.url),
  markup: {
    ar: '<fanar-date-field label="تاريخ الميلاد" hint="مثل 27 3 2007" required></fanar-date-field>',
    en: '<fanar-date-field label="Date of birth" hint="Like 27 3 2007" required></fanar-date-field>',
  },
  properties: {
    value: '2007-03-27',
    label: 'تاريخ آخر',
    hint: 'من البطاقة',
    disabled: true,
    readonly: true,
    required: true,
    unmarked: true,
    error: 'راجع التاريخ',
    min: '1900-01-01',
    max: '2026-01-01',
    autocomplete: 'bday',
    hijri: true,
    hijriAdjustment: -1,
    numerals: 'latn',
    name: 'birth',
  },
  tabStops: 3,
  atStart: 'legend',
  form: {
    fill: async () => {
      await sendKeys({ type: '٢٧' });
      await sendKeys({ press: 'Tab' });
      await sendKeys({ type: '3' });
      await sendKeys({ press: 'Tab' });
      await sendKeys({ type: '٢٠٠٧' });
    },
    submits: '2007-03-27',
    initial: 'value="1990-01-05"',
    initiallySubmits: '1990-01-05',
    enterSubmits: true,
    controls: 'input',
  },
});

describe('<fanar-date-field>', () => {
  async function inPage(language: 'ar' | 'en' = 'ar', attributes = '') {
    const form = await fixture<HTMLFormElement>(
      `<form lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">
        <fanar-date-field name="date" label="التاريخ" ${attributes}></fanar-date-field>
        <button>تابع</button>
      </form>`,
    );
    const field = must(form.querySelector('fanar-date-field'), 'field');
    await settled(field, language);
    return { field, submitted: () => new FormData(form).get('date') };
  }

  async function fill(field: FanarDateField, day: string, month: string, year: string) {
    await enter(field, day, { into: '#day' });
    await enter(field, month, { into: '#month' });
    await enter(field, year, { into: '#year' });
  }

  const boxes = (field: FanarDateField) =>
    ['day', 'month', 'year'].map((part) => innerInput(field, `#${part}`).value);
  const understood = (field: FanarDateField) =>
    withoutMarks(field.shadowRoot?.querySelector('[part=understood]')?.textContent);
  const wrongBoxes = (field: FanarDateField) =>
    Array.from(field.shadowRoot?.querySelectorAll('[aria-invalid]') ?? [], ({ id }) => id);

  it('keeps what was typed in view and submits an ISO date', async () => {
    const { field, submitted } = await inPage();
    await fill(field, '٥', 'يناير', '۲۰۲۶');
    expect(boxes(field)).to.deep.equal(['٥', 'يناير', '۲۰۲۶']);
    expect(submitted()).to.equal('2026-01-05');
    expect(field.checkValidity()).to.equal(true);
  });

  for (const text of ['٥/١/٢٠٢٦', '5 يناير 2026', '2026-01-05', '5-1-2026']) {
    it(`divides ${text} pasted into any box`, async () => {
      const { field, submitted } = await inPage();
      await enter(field, text, { into: '#month', by: 'insertFromPaste' });
      expect(boxes(field)).to.deep.equal(['5', '1', '2026']);
      expect(submitted()).to.equal('2026-01-05');
    });
  }

  it('leaves a pasted text that is no date where it was put', async () => {
    const { field } = await inPage();
    await enter(field, '12', { into: '#month', by: 'insertFromPaste' });
    expect(boxes(field)).to.deep.equal(['', '12', '']);
  });

  it('says which day was understood once the person has left, and not before', async () => {
    const { field } = await inPage();
    await fill(field, '5', '1', '2026');
    expect(understood(field)).to.equal('');
    await leave(field, '#year');
    expect(understood(field)).to.equal('الاثنين، ٥ يناير ٢٠٢٦');
    await enter(field, '6', { into: '#day' });
    expect(understood(field)).to.equal('');
  });

  it('is not done on the way from box to box', async () => {
    const { field } = await inPage();
    field.focus();
    await sendKeys({ type: '5' });
    await sendKeys({ press: 'Tab' });
    expect(deepActiveElement()?.id).to.equal('month');
    field.value = '2026-01-05';
    await field.updateComplete;
    expect(understood(field)).to.equal('');
  });

  it('says the Hijri date as well, by the sighting of the host', async () => {
    const { field } = await inPage('ar', 'hijri hijri-adjustment="-1"');
    await fill(field, '17', '6', '2026');
    await leave(field, '#year');
    await until(() => understood(field).includes('١ محرم ١٤٤٨ هـ'), 'the Hijri date');
    expect(understood(field)).to.include('تقريبي');
  });

  describe('says what is wrong, at the box that is', () => {
    const cases = [
      [['30', '2', '2026'], ['day'], 'هذا التاريخ غير موجود', 'date'],
      [['5', '13', '2026'], ['month'], 'هذا التاريخ غير موجود', 'date'],
      [['5', '1', '26'], ['year'], 'اكتب السنة بأربعة أرقام', 'four'],
      [['5', '', '2026'], ['day', 'month', 'year'], 'اكتب التاريخ يومًا', 'day'],
      [['5', '1', '1899'], ['day', 'month', 'year'], '١ يناير ١٩٠٠', '1 January 1900'],
      [['5', '1', '2027'], ['day', 'month', 'year'], '٣١ ديسمبر ٢٠٢٦', '31 December 2026'],
    ] as const;
    for (const [[day, month, year], wrong, ar, en] of cases) {
      it(`${day}/${month}/${year}`, async () => {
        for (const [language, words] of Object.entries({ ar, en })) {
          const limits = 'min="1900-01-01" max="2026-12-31"';
          const { field } = await inPage(language as 'ar' | 'en', limits);
          await fill(field, day, month, year);
          field.reportValidity();
          await field.updateComplete;
          expect(errorOf(field)).to.contain(words);
          expect(wrongBoxes(field)).to.deep.equal(wrong);
        }
      });
    }
  });

  it('goes to the box that is wrong', async () => {
    const { field } = await inPage();
    await fill(field, '5', '1', '26');
    field.reportValidity();
    await field.updateComplete;
    field.focus();
    expect(deepActiveElement()?.id).to.equal('year');
  });

  it('asks the browser for a birth date, part by part', async () => {
    const { field } = await inPage('ar', 'autocomplete="bday"');
    // Not the property, which one engine empties for tokens that it does not know.
    const asked = ['day', 'month', 'year'].map((part) =>
      innerInput(field, `#${part}`).getAttribute('autocomplete'),
    );
    expect(asked).to.deep.equal(['bday-day', 'bday-month', 'bday-year']);
  });

  it('shows a value that is no date, for the person to mend', async () => {
    const { field, submitted } = await inPage('ar', 'value="2026-02-30"');
    expect(boxes(field)).to.deep.equal(['30', '2', '2026']);
    expect(submitted()).to.equal('30/2/2026');
    expect(field.checkValidity()).to.equal(false);
  });
});
