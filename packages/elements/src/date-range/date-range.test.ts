import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import type { FanarCalendar } from '../calendar/calendar.js';
import { describeElement } from '../testing/contract-suite.js';
import { deepActiveElement, must, settled } from '../testing/fixtures.js';
import { enter, errorOf, innerInput, leave, type, withoutMarks } from '../testing/typing.js';
import { until } from '../testing/until.js';
import './define.js';
import { FanarDateRange } from './date-range.js';

describeElement({
  elementClass: FanarDateRange,
  define: new URL('./define.ts', import.meta.url),
  markup: {
    ar: '<fanar-date-range label="مدة الإجازة" hint="من أول يوم إلى آخر يوم"></fanar-date-range>',
    en: '<fanar-date-range label="Days of leave" hint="First to last day"></fanar-date-range>',
  },
  properties: {
    value: '2026-01-05/2026-01-09',
    min: '2026-01-01',
    max: '2026-01-31',
    unavailable: ['2026-01-07'],
    dayNotes: () => '٤ مواعيد',
    hijri: true,
    hijriAdjustment: 1,
    clock: () => 0,
    label: 'مدة السفر',
    hint: 'بالأيام',
    required: true,
    readonly: true,
    disabled: true,
    unmarked: true,
    error: 'راجع المدة',
    width: 'm',
    numerals: 'latn',
    name: 'leave',
  },
  tabStops: 4,
  atStart: 'legend',
  form: {
    fill: async (element) => {
      await type('٥/١/٢٠٢٦');
      innerInput(element, '#end').focus();
      await type('9/1/2026');
    },
    submits: '2026-01-05/2026-01-09',
    initial: 'value="2026-03-01/2026-03-04"',
    initiallySubmits: '2026-03-01/2026-03-04',
    enterSubmits: true,
    controls: 'input',
  },
});

const NOW = () => Date.parse('2026-01-15T10:00:00Z');

async function mount(properties: Partial<FanarDateRange> = {}, lang: 'ar' | 'en' = 'ar') {
  const page = await fixture<HTMLElement>(
    html`<div lang=${lang} dir=${lang === 'ar' ? 'rtl' : 'ltr'}>
      <fanar-date-range label="مدة الإجازة" .clock=${NOW}></fanar-date-range>
      <button id="after">بعد</button>
    </div>`,
  );
  const range = must(page.querySelector('fanar-date-range'), 'range');
  Object.assign(range, properties);
  await settled(range, lang);
  const root = must(range.shadowRoot, 'root');
  const find = <E extends HTMLElement>(selector: string) =>
    must(root.querySelector<E>(selector), selector);
  const isOpen = () => find('.popover').matches(':popover-open');
  const calendar = () => root.querySelector<FanarCalendar>('fanar-calendar');
  const all = (selector: string) =>
    Array.from(calendar()?.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []);
  const day = (date: string) => must(all(`[data-date="${date}"]`)[0], date);
  const focusedDay = () => (deepActiveElement() as HTMLElement | null)?.dataset.date;
  const boxes = () => [innerInput(range, '#start').value, innerInput(range, '#end').value];
  const events: string[] = [];
  for (const kind of ['input', 'change', 'fanar-calendar-move']) {
    range.addEventListener(kind, () => events.push(`${kind} ${range.value}`));
  }
  async function open(part?: 'start' | 'end') {
    range.show(part);
    await until(() => isOpen() && focusedDay(), 'the calendar to open');
  }
  const closed = () => until(() => !isOpen() && !calendar(), 'the calendar to close');
  return {
    page,
    range,
    root,
    find,
    isOpen,
    calendar,
    all,
    day,
    focusedDay,
    boxes,
    events,
    open,
    closed,
  };
}

describe('fanar-date-range', () => {
  // A page in a frame, of the cases above, leaves the window without focus: Enter presses nothing then.
  before(() => sendMouse({ type: 'click', position: [1, 1] }));

  describe('typing', () => {
    it('reads both days, leaves them as they are and says how many they are', async () => {
      const { range, boxes, find } = await mount();
      await enter(range, '٥ يناير ٢٠٢٦', { into: '#start' });
      await enter(range, '9/1/2026', { into: '#end' });
      await leave(range, '#end');
      expect(range.value).to.equal('2026-01-05/2026-01-09');
      expect(boxes()).to.deep.equal(['٥ يناير ٢٠٢٦', '9/1/2026']);
      expect(withoutMarks(find('.understood').textContent)).to.equal(
        'من الاثنين، ٥ يناير ٢٠٢٦ إلى الجمعة، ٩ يناير ٢٠٢٦ (٥ أيام)',
      );
    });

    for (const text of ['من ٥/١/٢٠٢٦ إلى ٩/١/٢٠٢٦', '2026-01-05/2026-01-09']) {
      it(`divides «${text}» pasted into either box`, async () => {
        for (const into of ['#start', '#end']) {
          const { range, boxes } = await mount();
          await enter(range, text, { into, by: 'insertFromPaste' });
          expect(range.value).to.equal('2026-01-05/2026-01-09');
          expect(boxes()).to.deep.equal(['٥ يناير ٢٠٢٦', '٩ يناير ٢٠٢٦']);
        }
      });
    }

    for (const [start, end, words, wrong] of [
      ['9/1/2026', '5/1/2026', 'يجب أن يكون تاريخ النهاية بعد تاريخ البداية', 'end'],
      ['9/1/2026', '', 'أدخل تاريخ النهاية', 'end'],
      ['', '9/1/2026', 'أدخل تاريخ البداية', 'start'],
      ['غدًا', '9/1/2026', 'تاريخ البداية: اكتب التاريخ يومًا ثم شهرًا ثم سنة، مثل ٥/١/٢٠٢٦', 'start'],
      [
        '5/1/2026',
        '31/2/2026',
        'تاريخ النهاية: هذا التاريخ غير موجود؛ راجع اليوم والشهر والسنة',
        'end',
      ],
      ['1/1/2026', '9/1/2026', 'تاريخ البداية: أدخل تاريخًا لا يسبق ٤ يناير ٢٠٢٦', 'start'],
      ['5/1/2026', '9/2/2026', 'تاريخ النهاية: أدخل تاريخًا لا يتجاوز ٣١ يناير ٢٠٢٦', 'end'],
      [
        '5/1/2026',
        '25/1/2026',
        'تاريخ النهاية: لا يمكن اختيار ٢٥ يناير ٢٠٢٦ (غير متاح: إجازة رسمية)؛ اختر يومًا آخر',
        'end',
      ],
    ] as const) {
      it(`says on demand what is wrong with «${start}» to «${end}», and where`, async () => {
        const { range, find } = await mount({
          min: '2026-01-04',
          max: '2026-01-31',
          unavailable: (date) => (date === '2026-01-25' ? 'إجازة رسمية' : undefined),
        });
        await enter(range, start, { into: '#start' });
        await enter(range, end, { into: '#end' });
        expect(errorOf(range), 'while typing').to.equal('');
        range.reportValidity();
        await range.updateComplete;
        expect(errorOf(range)).to.equal(words);
        const marked = Array.from(
          must(range.shadowRoot, 'root').querySelectorAll('[aria-invalid]'),
          ({ id }) => id,
        );
        expect(marked).to.deep.equal([wrong]);
        range.focus();
        expect(deepActiveElement()).to.equal(find(`#${wrong}`));
      });
    }

    it('takes one day for a range', async () => {
      const { range, find } = await mount({ value: '2026-01-05/2026-01-05' });
      await leave(range, '#end');
      expect(range.problem).to.equal(null);
      expect(withoutMarks(find('.understood').textContent)).to.contain('(يوم واحد)');
    });

    it('asks for the answer where there is none', async () => {
      const { range } = await mount({ required: true });
      range.reportValidity();
      await range.updateComplete;
      expect(errorOf(range)).to.equal('أدخل مدة الإجازة');
      expect(range.validity.valueMissing).to.equal(true);
    });

    it('hands on a half answer as it is', async () => {
      const { range } = await mount();
      await enter(range, '5/1/2026', { into: '#start' });
      expect(range.value).to.equal('2026-01-05/');
      expect(range.validity.valueMissing).to.equal(true);
    });

    it('writes what the page sets in the words of the page, and follows them', async () => {
      const { page, range, boxes } = await mount({ value: '2026-01-05/2026-01-09' });
      expect(boxes()).to.deep.equal(['٥ يناير ٢٠٢٦', '٩ يناير ٢٠٢٦']);
      await enter(range, '10/1/2026', { into: '#end' });
      page.lang = 'en';
      await Promise.resolve();
      await settled(range, 'en');
      expect(boxes()).to.deep.equal(['5 January 2026', '10/1/2026']);
    });
  });

  describe('picking', () => {
    it('is done by keyboard, one day after the other', async () => {
      const { range, find, open, closed, focusedDay, boxes, events } = await mount();
      await open();
      expect(focusedDay()).to.equal('2026-01-15');
      await sendKeys({ press: 'Enter' });
      await closed();
      expect(deepActiveElement()).to.equal(find('#open-start'));
      expect(range.value).to.equal('2026-01-15/');
      await sendKeys({ press: 'Tab' });
      await sendKeys({ press: 'Tab' });
      expect(deepActiveElement()).to.equal(find('#open-end'));
      await sendKeys({ press: 'Enter' });
      await until(focusedDay, 'the calendar');
      await sendKeys({ press: 'ArrowDown' });
      await until(() => focusedDay() === '2026-01-22');
      await sendKeys({ press: 'Enter' });
      await closed();
      expect(deepActiveElement()).to.equal(find('#open-end'));
      expect(boxes()).to.deep.equal(['١٥ يناير ٢٠٢٦', '٢٢ يناير ٢٠٢٦']);
      expect(events).to.deep.equal([
        'input 2026-01-15/',
        'change 2026-01-15/',
        'input 2026-01-15/2026-01-22',
        'change 2026-01-15/2026-01-22',
      ]);
    });

    it('shows both days, and offers no end before the start', async () => {
      const { open, all, day, focusedDay } = await mount({ value: '2026-01-12/2026-01-16' });
      await open('end');
      expect(focusedDay()).to.equal('2026-01-16');
      expect(all('.start, .within')).to.have.length(5);
      expect(day('2026-01-11').matches(':disabled')).to.equal(true);
      expect(day('2026-01-12').matches(':disabled')).to.equal(false);
    });

    it('keeps one end while the other is picked anew', async () => {
      const { range, open, day, closed } = await mount({ value: '2026-01-12/2026-01-16' });
      await open('start');
      day('2026-01-14').click();
      await closed();
      expect(range.value).to.equal('2026-01-14/2026-01-16');
      await open('start');
      day('2026-01-20').click();
      await closed();
      expect(range.value).to.equal('2026-01-20/2026-01-16');
      expect(range.problem?.code).to.equal('date-range-order');
    });

    it('goes from one button to the other', async () => {
      const { find, open, isOpen, focusedDay, calendar } = await mount({
        value: '2026-01-12/2026-01-16',
      });
      await open('start');
      expect(focusedDay()).to.equal('2026-01-12');
      find('#open-end').click();
      await until(() => isOpen() && focusedDay() === '2026-01-16', 'the other day');
      expect(calendar()?.value).to.equal('2026-01-12/');
      expect(find('#open-end').getAttribute('aria-expanded')).to.equal('true');
      expect(find('#open-start').getAttribute('aria-expanded')).to.equal('false');
    });

    it('stands at the box that it is for', async () => {
      const { find, open } = await mount();
      await open('end');
      const anchor = must(find('#end').closest('.box'), 'box').getBoundingClientRect();
      const place = find('.popover').getBoundingClientRect();
      expect(place.right).to.be.closeTo(anchor.right, 1);
      expect(withoutMarks(find('.popover').getAttribute('aria-label'))).to.equal(
        'التقويم: تاريخ النهاية',
      );
    });

    it('is accessible while open', async () => {
      const { page, open } = await mount({ value: '2026-01-12/2026-01-16', hijri: true });
      await open('end');
      await expect(page).to.be.accessible();
    });

    it('stays closed where nothing may change', async () => {
      const { range, isOpen, find } = await mount({ readonly: true });
      range.show();
      await range.updateComplete;
      expect(isOpen()).to.equal(false);
      expect(find<HTMLButtonElement>('#open-end').disabled).to.equal(true);
    });
  });
});
