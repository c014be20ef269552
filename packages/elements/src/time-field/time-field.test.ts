import { expect, fixture } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { describeElement } from '../testing/contract-suite.js';
import { deepActiveElement, must, settled } from '../testing/fixtures.js';
import { enter, errorOf, innerInput, leave, withoutMarks } from '../testing/typing.js';
import { FanarTimeField } from './time-field.js';
import './define.js';

describeElement({
  elementClass: FanarTimeField,
  define: new URL('./define.ts', import.meta.url),
  markup: {
    ar: '<fanar-time-field label="وقت الزيارة" hint="من 9 ص إلى 2 م" required></fanar-time-field>',
    en: '<fanar-time-field label="Time of visit" hint="9 am to 2 pm" required></fanar-time-field>',
  },
  properties: {
    value: '15:30',
    label: 'وقت آخر',
    hint: 'بتوقيت القاهرة',
    disabled: true,
    readonly: true,
    required: true,
    unmarked: true,
    error: 'راجع الوقت',
    min: '09:00',
    max: '16:00',
    step: 15,
    numerals: 'latn',
    name: 'time',
  },
  tabStops: 3,
  atStart: 'legend',
  form: {
    fill: async () => {
      await sendKeys({ type: '١٥' });
      await sendKeys({ press: 'Tab' });
      await sendKeys({ type: '30' });
    },
    submits: '15:30',
    initial: 'value="09:05"',
    initiallySubmits: '09:05',
    enterSubmits: true,
    controls: 'input, select',
  },
});

describe('<fanar-time-field>', () => {
  async function inPage(language: 'ar' | 'en' = 'ar', attributes = '') {
    const form = await fixture<HTMLFormElement>(
      `<form lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">
        <fanar-time-field name="time" label="الوقت" ${attributes}></fanar-time-field>
        <button>تابع</button>
      </form>`,
    );
    const field = must(form.querySelector('fanar-time-field'), 'field');
    await settled(field, language);
    return { field, submitted: () => new FormData(form).get('time') };
  }

  const period = (field: FanarTimeField) =>
    must(field.shadowRoot?.querySelector('select'), 'select');
  const boxes = (field: FanarTimeField) => [
    innerInput(field, '#hour').value,
    innerInput(field, '#minute').value,
    period(field).value,
  ];
  const wrongBoxes = (field: FanarTimeField) =>
    Array.from(field.shadowRoot?.querySelectorAll('[aria-invalid]') ?? [], ({ id }) => id);

  async function fill(field: FanarTimeField, hour: string, minute: string, half = '') {
    await enter(field, hour, { into: '#hour' });
    await enter(field, minute, { into: '#minute' });
    period(field).value = half;
    period(field).dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    await field.updateComplete;
  }

  it('reads twelve hours with a half of the day, as typed in any digits', async () => {
    const { field, submitted } = await inPage();
    await fill(field, '٣', '۳۰', 'pm');
    expect(boxes(field)).to.deep.equal(['٣', '۳۰', 'pm']);
    expect(submitted()).to.equal('15:30');
  });

  it('asks for the half of the day where both are possible, and not where one is', async () => {
    const { field } = await inPage();
    await fill(field, '3', '30');
    field.reportValidity();
    await field.updateComplete;
    expect(errorOf(field)).to.equal('اختر صباحًا أو مساءً');
    expect(wrongBoxes(field)).to.deep.equal(['period']);
    field.min = '09:00';
    field.max = '16:00';
    expect(field.checkValidity()).to.equal(true);
    expect(field.value).to.equal('15:30');
  });

  it('divides a whole time pasted into a box', async () => {
    const { field, submitted } = await inPage();
    await enter(field, '٣:٣٠ م', { into: '#hour', by: 'insertFromPaste' });
    expect(boxes(field)).to.deep.equal(['3', '30', 'pm']);
    expect(submitted()).to.equal('15:30');
  });

  it('divides a pasted time that could be either half of the day, and asks', async () => {
    const { field } = await inPage();
    await enter(field, '٣:٣٠', { into: '#minute', by: 'insertFromPaste' });
    expect(boxes(field)).to.deep.equal(['3', '30', '']);
    expect(field.problem?.code).to.equal('time-period');
  });

  it('shows a value of the page on the clock of twelve hours', async () => {
    const { field } = await inPage('ar', 'value="00:05"');
    expect(boxes(field)).to.deep.equal(['12', '05', 'am']);
    expect(field.value).to.equal('00:05');
  });

  it('says the time understood once the person has left', async () => {
    const { field } = await inPage();
    await fill(field, '15', '30');
    await leave(field, '#minute');
    const said = field.shadowRoot?.querySelector('[part=understood]')?.textContent;
    expect(withoutMarks(said)).to.equal('٣:٣٠ م');
  });

  it('keeps the hour to the left of the minute in both directions', async () => {
    for (const language of ['ar', 'en'] as const) {
      const { field } = await inPage(language);
      const [hour, minute] = ['#hour', '#minute'].map(
        (box) => innerInput(field, box).getBoundingClientRect().left,
      );
      expect(must(hour, 'hour')).to.be.lessThan(must(minute, 'minute'));
    }
  });

  it('keeps its answer while it can only be read', async () => {
    const { field } = await inPage('ar', 'value="15:30" readonly');
    period(field).value = 'am';
    period(field).dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    await field.updateComplete;
    expect(field.value).to.equal('15:30');
    expect(period(field).value).to.equal('pm');
  });

  describe('says what is wrong, at the box that is', () => {
    const cases = [
      [['25', '00', ''], ['hour'], 'هذا الوقت غير موجود', 'no such time'],
      [['9', '75', 'am'], ['minute'], 'هذا الوقت غير موجود', 'no such time'],
      [['x', '00', ''], ['hour', 'minute', 'period'], 'اكتب الوقت ساعة', 'hour and minute'],
      [['8', '00', 'am'], ['hour', 'minute', 'period'], '٩:٠٠ ص', '9:00 am'],
      [['5', '00', 'pm'], ['hour', 'minute', 'period'], '٤:٠٠ م', '4:00 pm'],
      [['9', '10', 'am'], ['minute'], '١٥ دقيقة', '15 minutes'],
    ] as const;
    for (const [[hour, minute, half], wrong, ar, en] of cases) {
      it(`${hour}:${minute} ${half}`, async () => {
        for (const [language, words] of Object.entries({ ar, en })) {
          const limits = 'min="09:00" max="16:00" step="15"';
          const { field } = await inPage(language as 'ar' | 'en', limits);
          await fill(field, hour, minute, half);
          field.reportValidity();
          await field.updateComplete;
          expect(errorOf(field).replaceAll('\u00A0', ' ')).to.contain(words);
          expect(wrongBoxes(field)).to.deep.equal(wrong);
        }
      });
    }
  });

  it('goes to the box that is wrong', async () => {
    const { field } = await inPage();
    await fill(field, '3', '30');
    field.reportValidity();
    await field.updateComplete;
    field.focus();
    expect(deepActiveElement()?.id).to.equal('period');
  });

  it('shows that its list of halves cannot be changed either', async () => {
    const { field } = await inPage('ar', 'value="15:30" readonly');
    expect(getComputedStyle(period(field)).borderTopStyle).to.equal('dashed');
    expect(getComputedStyle(innerInput(field, '#hour')).borderTopStyle).to.equal('dashed');
  });
});
