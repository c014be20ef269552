import { addDays } from '@fanar/egypt';
import { formatDate } from '@fanar/egypt/calendar';
import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { describeElement } from '../testing/contract-suite.js';
import {
  deepActiveElement,
  must,
  pressTogether,
  setViewport,
  settled,
} from '../testing/fixtures.js';
import { errorOf, withoutMarks } from '../testing/typing.js';
import { until } from '../testing/until.js';
import './define.js';
import { FanarCalendar } from './calendar.js';

describeElement({
  elementClass: FanarCalendar,
  define: new URL('./define.ts', import.meta.url),
  markup: {
    ar: '<fanar-calendar label="يوم الزيارة" min="2026-01-01" max="2026-01-31"></fanar-calendar>',
    en: '<fanar-calendar label="Day of visit" min="2026-01-01" max="2026-01-31"></fanar-calendar>',
  },
  properties: {
    value: '2026-01-12',
    mode: 'range',
    min: '2026-01-02',
    max: '2026-01-30',
    unavailable: ['2026-01-07'],
    dayNotes: () => '٤ مواعيد',
    hijri: true,
    hijriAdjustment: -1,
    clock: () => 0,
    focusedDate: '2026-01-14',
    label: 'يوم الحضور',
    hint: 'من السبت إلى الخميس',
    required: true,
    readonly: true,
    disabled: true,
    unmarked: true,
    error: 'راجع اليوم',
    width: 'full',
    numerals: 'latn',
    name: 'day',
  },
  tabStops: 5,
  atStart: 'legend',
  form: {
    fill: () => sendKeys({ press: 'Enter' }),
    submits: '2026-01-31',
    initial: 'value="2026-01-12"',
    initiallySubmits: '2026-01-12',
    enterSubmits: false,
    controls: '.day',
  },
});

/** Noon in Cairo. */
const noonOf = (date: string) => () => Date.parse(`${date}T10:00:00Z`);
const TODAY = '2026-01-15';

interface Setting {
  readonly lang?: 'ar' | 'en';
  readonly dir?: 'rtl' | 'ltr';
  readonly properties?: Partial<FanarCalendar>;
}

async function mount({ lang = 'ar', properties = {}, ...more }: Setting = {}) {
  const dir = more.dir ?? (lang === 'ar' ? 'rtl' : 'ltr');
  const page = await fixture<HTMLElement>(
    html`<div lang=${lang} dir=${dir}>
      <fanar-calendar label="يوم الزيارة" .clock=${noonOf(TODAY)}></fanar-calendar>
      <button>بعد</button>
    </div>`,
  );
  const calendar = must(page.querySelector('fanar-calendar'), 'calendar');
  Object.assign(calendar, properties);
  await settled(calendar, lang);
  const root = must(calendar.shadowRoot, 'root');
  const all = <E extends HTMLElement>(selector: string) =>
    Array.from(root.querySelectorAll<E>(selector));
  const find = <E extends HTMLElement>(selector: string) =>
    must(root.querySelector<E>(selector), selector);
  const day = (date: string) => find<HTMLButtonElement>(`[data-date="${date}"]`);
  const labelOf = (date: string) => withoutMarks(day(date).getAttribute('aria-label'));
  const name = () => withoutMarks(find('[role=grid]').getAttribute('aria-label'));
  const focused = () => (deepActiveElement() as HTMLElement | null)?.dataset.date;
  const said = () => withoutMarks(root.querySelector('[role=status]')?.textContent);
  const events: string[] = [];
  for (const type of ['input', 'change', 'fanar-calendar-move']) {
    calendar.addEventListener(type, () => events.push(`${type} ${calendar.value}`));
  }
  return { page, calendar, root, all, find, day, labelOf, name, focused, said, events };
}

/** The focus follows a key once the day is drawn. */
async function press(key: string, { calendar }: { calendar: FanarCalendar }): Promise<void> {
  await (key.startsWith('Shift+')
    ? pressTogether('Shift', key.slice('Shift+'.length))
    : sendKeys({ press: key }));
  await calendar.updateComplete;
}

describe('fanar-calendar', () => {
  // A page in a frame, of the cases above, leaves the window without focus: Enter presses nothing then.
  before(() => sendMouse({ type: 'click', position: [1, 1] }));

  describe('what it shows', () => {
    it('starts weeks on Saturday and marks Friday and Saturday', async () => {
      const { all } = await mount();
      const heads = all('th').map((head) => head.getAttribute('aria-label'));
      expect(heads).to.deep.equal([
        ...['السبت', 'الأحد', 'الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة'],
      ]);
      expect(all('th.weekend').map((head) => head.textContent?.trim())).to.deep.equal([
        'سبت',
        'جمعة',
      ]);
    });

    it('stands on today, which it marks, and has one tab stop', async () => {
      const { all, day, name } = await mount();
      expect(name()).to.equal('يناير ٢٠٢٦');
      expect(all('[tabindex="0"]')).to.deep.equal([day(TODAY)]);
      expect(all('[aria-current]')).to.deep.equal([day(TODAY)]);
      expect(day(TODAY).getAttribute('aria-current')).to.equal('date');
    });

    it('stands on the day chosen before', async () => {
      const { calendar, name, day } = await mount({ properties: { value: '2027-03-09' } });
      expect(name()).to.equal('مارس ٢٠٢٧');
      expect(day('2027-03-09').tabIndex).to.equal(0);
      expect(day('2027-03-09').closest('td')?.getAttribute('aria-selected')).to.equal('true');
      calendar.value = '2026-05-01';
      await calendar.updateComplete;
      expect(name()).to.equal('مايو ٢٠٢٦');
    });

    it('names every day in full: weekday, date, state and note', async () => {
      const { labelOf } = await mount({
        properties: {
          value: '2026-01-12',
          min: '2026-01-06',
          max: '2026-01-28',
          unavailable: (date) => {
            if (date === '2026-01-25') return 'إجازة رسمية';
            if (date === '2026-01-16') return { state: 'closed', reason: 'إجازة أسبوعية' };
            if (date === '2026-01-20') return { state: 'full' };
            return undefined;
          },
          dayNotes: (date) => (date === '2026-01-13' ? '٤ مواعيد' : undefined),
        },
      });
      expect(labelOf('2026-01-11')).to.equal('الأحد، ١١ يناير ٢٠٢٦');
      expect(labelOf('2026-01-12')).to.equal('الاثنين، ١٢ يناير ٢٠٢٦، اليوم المختار');
      expect(labelOf('2026-01-13')).to.equal('الثلاثاء، ١٣ يناير ٢٠٢٦، ٤ مواعيد');
      expect(labelOf('2026-01-16')).to.equal('الجمعة، ١٦ يناير ٢٠٢٦، مغلق: إجازة أسبوعية');
      expect(labelOf('2026-01-20')).to.equal('الثلاثاء، ٢٠ يناير ٢٠٢٦، مكتمل');
      expect(labelOf('2026-01-25')).to.equal('الأحد، ٢٥ يناير ٢٠٢٦، غير متاح: إجازة رسمية');
      expect(labelOf('2026-01-05')).to.equal('الاثنين، ٥ يناير ٢٠٢٦، يوم مضى');
      expect(labelOf('2026-01-29')).to.equal('الخميس، ٢٩ يناير ٢٠٢٦، بعد آخر يوم متاح');
    });

    it('writes days as the formatter writes them', async () => {
      for (const lang of ['ar', 'en'] as const) {
        const { all, calendar } = await mount({ lang, properties: { value: '2028-02-01' } });
        for (const { dataset, ariaLabel } of all('.day:not([hidden])').slice(1)) {
          const written = formatDate(dataset.date ?? '', {
            ...calendar.locale.format,
            style: 'full',
          });
          expect(ariaLabel).to.equal(written);
        }
      }
    });

    it('writes a word of it under the day, and all of it under the month', async () => {
      const mounted = await mount({
        properties: {
          width: 'full',
          unavailable: (date) => (date === '2026-01-16' ? { state: 'closed' } : undefined),
          dayNotes: (date) => (date === '2026-01-17' ? '٤ مواعيد' : undefined),
        },
      });
      const { day, find, focused } = mounted;
      expect(day('2026-01-16').dataset.brief).to.equal('مغلق');
      expect(day('2026-01-17').dataset.brief).to.equal('٤ مواعيد');
      // Firefox tells of the attribute, the others of what is in it.
      expect(getComputedStyle(day('2026-01-17'), '::after').content).to.match(/data-brief|مواعيد/);
      expect(getComputedStyle(day('2026-01-18'), '::after').content).to.equal('none');
      expect(withoutMarks(find('.told').textContent)).to.equal('');
      day(TODAY).focus();
      await press('ArrowLeft', mounted);
      expect(focused()).to.equal('2026-01-16');
      expect(withoutMarks(find('.told').textContent)).to.equal('الجمعة، ١٦ يناير ٢٠٢٦، مغلق');
    });

    it('writes digits as it is told, and follows the language of the page', async () => {
      const { calendar, page, name, day, labelOf, find } = await mount();
      calendar.numerals = 'latn';
      await calendar.updateComplete;
      expect(name()).to.equal('يناير 2026');
      expect(day('2026-01-05').textContent?.trim()).to.equal('5');
      calendar.numerals = undefined;
      page.lang = 'en';
      await Promise.resolve();
      await settled(calendar, 'en');
      expect(name()).to.equal('January 2026');
      expect(labelOf('2026-01-05')).to.equal('Monday, 5 January 2026');
      expect(find('th').textContent?.trim()).to.equal('Sat');
    });

    it('survives a value that is no day, and says so when checked', async () => {
      const { calendar, name } = await mount({ properties: { value: '5/1/2026' } });
      expect(name()).to.equal('يناير ٢٠٢٦');
      expect(calendar.problem?.code).to.equal('date-unavailable');
    });
  });

  describe('today', () => {
    it('is that of Cairo, wherever the device is', async () => {
      const { find } = await mount({
        properties: { clock: () => Date.parse('2026-06-30T21:30:00Z') },
      });
      expect(find('[aria-current]').dataset.date).to.equal('2026-07-01');
    });

    it('moves on at midnight', async () => {
      const midnight = Date.parse('2026-01-15T22:00:00Z');
      const started = Date.now();
      const { find } = await mount({
        properties: { clock: () => midnight - 300 + (Date.now() - started) },
      });
      expect(find('[aria-current]').dataset.date).to.equal('2026-01-15');
      await until(() => find('[aria-current]').dataset.date === '2026-01-16', 'tomorrow');
    });
  });

  describe('the keyboard', () => {
    for (const [dir, onward, back] of [
      ['rtl', 'ArrowLeft', 'ArrowRight'],
      ['ltr', 'ArrowRight', 'ArrowLeft'],
    ] as const) {
      it(`walks the grid, horizontal arrows following the eye (${dir})`, async () => {
        const mounted = await mount({ dir, lang: dir === 'rtl' ? 'ar' : 'en' });
        const { calendar, focused } = mounted;
        calendar.focus();
        expect(focused()).to.equal(TODAY);
        const steps: readonly (readonly [string, string])[] = [
          [onward, '2026-01-16'],
          [back, '2026-01-15'],
          ['ArrowDown', '2026-01-22'],
          ['ArrowUp', '2026-01-15'],
          ['Home', '2026-01-10'],
          [back, '2026-01-09'],
          ['End', '2026-01-09'],
          [onward, '2026-01-10'],
          ['End', '2026-01-16'],
          ['PageDown', '2026-02-16'],
          ['PageUp', '2026-01-16'],
          ['Shift+PageDown', '2027-01-16'],
          ['Shift+PageUp', '2026-01-16'],
          ['ArrowUp', '2026-01-09'],
          ['ArrowUp', '2026-01-02'],
          ['ArrowUp', '2025-12-26'],
        ];
        for (const [key, date] of steps) {
          await press(key, mounted);
          expect(focused(), key).to.equal(date);
        }
      });
    }

    it('follows the direction of the place, not of the language', async () => {
      const mounted = await mount({ lang: 'ar', dir: 'ltr' });
      mounted.calendar.focus();
      await press('ArrowRight', mounted);
      expect(mounted.focused()).to.equal('2026-01-16');
    });

    it('keeps one tab stop wherever it goes, and leaves the grid with Tab', async () => {
      const mounted = await mount();
      mounted.calendar.focus();
      await press('PageDown', mounted);
      expect(mounted.all('[tabindex="0"]')).to.deep.equal([mounted.day('2026-02-15')]);
      await sendKeys({ press: 'Tab' });
      expect(document.activeElement?.textContent).to.equal('بعد');
    });

    it('stays within the bounds', async () => {
      const mounted = await mount({ properties: { min: TODAY, max: '2026-02-10' } });
      const { calendar, focused, find, all } = mounted;
      calendar.focus();
      await press('ArrowUp', mounted);
      expect(focused()).to.equal(TODAY);
      const [previous, next] = all('.turn');
      expect(previous?.getAttribute('aria-disabled')).to.equal('true');
      await press('PageDown', mounted);
      expect(focused()).to.equal('2026-02-10');
      expect(next?.getAttribute('aria-disabled')).to.equal('true');
      next?.click();
      await calendar.updateComplete;
      expect(calendar.focusedDate).to.equal('2026-02-10');
      expect(find<HTMLSelectElement>('select').value).to.equal('02');
    });

    it('leaves combinations to the browser', async () => {
      const { calendar, day } = await mount();
      const event = new KeyboardEvent('keydown', {
        key: 'ArrowLeft',
        altKey: true,
        bubbles: true,
        cancelable: true,
      });
      day(TODAY).dispatchEvent(event);
      expect(event.defaultPrevented).to.equal(false);
      expect(calendar.focusedDate).to.equal(TODAY);
    });

    for (const [key, stroke] of [
      ['Enter', { press: 'Enter' }],
      ['Space', { type: ' ' }],
    ] as const) {
      it(`chooses with ${key}`, async () => {
        const mounted = await mount();
        mounted.calendar.focus();
        await press('ArrowDown', mounted);
        await sendKeys(stroke);
        expect(mounted.calendar.value).to.equal('2026-01-22');
        expect(mounted.events).to.deep.equal([
          'fanar-calendar-move ',
          'input 2026-01-22',
          'change 2026-01-22',
        ]);
        expect(mounted.focused()).to.equal('2026-01-22');
      });
    }
  });

  describe('months', () => {
    it('turn twelve times on the same nodes, and back', async () => {
      const { calendar, all, name, day } = await mount();
      const nodes = all('.grid *');
      const height = calendar.getBoundingClientRect().height;
      const seen: string[] = [];
      for (let turn = 0; turn < 12; turn += 1) {
        all('.turn')[1]?.click();
        await calendar.updateComplete;
        seen.push(name());
        const days = all('.day:not([hidden])');
        const { dataset } = must(days.at(-1), 'day');
        expect(days[0]?.dataset.date).to.match(/-01$/);
        expect(addDays(must(dataset.date, 'date'), 1)).to.match(/-01$/);
        expect(all('.grid *'), 'nodes').to.deep.equal(nodes);
        expect(calendar.getBoundingClientRect().height, 'height').to.equal(height);
      }
      expect(seen).to.deep.equal([
        ...['فبراير ٢٠٢٦', 'مارس ٢٠٢٦', 'أبريل ٢٠٢٦', 'مايو ٢٠٢٦', 'يونيو ٢٠٢٦', 'يوليو ٢٠٢٦'],
        ...['أغسطس ٢٠٢٦', 'سبتمبر ٢٠٢٦', 'أكتوبر ٢٠٢٦', 'نوفمبر ٢٠٢٦', 'ديسمبر ٢٠٢٦'],
        'يناير ٢٠٢٧',
      ]);
      for (let turn = 0; turn < 12; turn += 1) calendar.showPreviousMonth();
      await calendar.updateComplete;
      expect(name()).to.equal('يناير ٢٠٢٦');
      expect(day(TODAY).tabIndex).to.equal(0);
    });

    it('are told once, by one region, when the focus does not tell them', async () => {
      const mounted = await mount();
      const { calendar, all, root, said, events } = mounted;
      calendar.showNextMonth();
      calendar.showNextMonth();
      calendar.showNextMonth();
      expect(said(), 'at once').to.equal('');
      await until(() => said() === 'أبريل ٢٠٢٦', 'the last month');
      expect(root.querySelectorAll('[role=status], [aria-live]')).to.have.length(1);
      expect(events.filter((event) => event.startsWith('fanar'))).to.have.length(3);
      calendar.focus();
      await press('PageDown', mounted);
      await aTimeout(200);
      expect(said(), 'the name of the day has said it').to.equal('أبريل ٢٠٢٦');
      all('.turn')[0]?.focus();
      all('.turn')[0]?.click();
      await until(() => said() === 'أبريل ٢٠٢٦');
    });

    it('are gone to at once by month and year, and no one outside takes it for an answer', async () => {
      const { calendar, all, name, events } = await mount({
        properties: { min: '2020-03-10', max: '2028-05-20' },
      });
      const [month, year] = all<HTMLSelectElement>('select');
      const pick = async (select: HTMLSelectElement | undefined, value: string) => {
        Object.assign(must(select, 'select'), { value });
        select?.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
        select?.dispatchEvent(new Event('change', { bubbles: true }));
        await calendar.updateComplete;
      };
      expect(Array.from(must(year, 'year').options, ({ value }) => value)).to.deep.equal([
        ...['2020', '2021', '2022', '2023', '2024', '2025', '2026', '2027', '2028'],
      ]);
      await pick(year, '2028');
      expect(name()).to.equal('يناير ٢٠٢٨');
      await pick(month, '02');
      expect(name()).to.equal('فبراير ٢٠٢٨');
      expect(Array.from(must(month, 'month').options, ({ disabled }) => disabled)).to.deep.equal([
        ...[false, false, false, false, false],
        ...[true, true, true, true, true, true, true],
      ]);
      await pick(year, '2020');
      expect(name(), 'kept within the bounds').to.equal('مارس ٢٠٢٠');
      expect(calendar.focusedDate).to.equal('2020-03-10');
      expect(events.filter((event) => !event.startsWith('fanar'))).to.deep.equal([]);
    });

    it('are what the lists say, however they were reached', async () => {
      const { calendar, all, name } = await mount();
      const year = must(all<HTMLSelectElement>('select')[1], 'years');
      for (const picked of ['2027', '2037', '2028']) {
        year.value = picked;
        year.dispatchEvent(new Event('change', { bubbles: true }));
        await calendar.updateComplete;
        expect(year.value).to.equal(picked);
      }
      expect(name()).to.equal('يناير ٢٠٢٨');
      calendar.showPreviousMonth();
      await calendar.updateComplete;
      expect(all<HTMLSelectElement>('select').map(({ value }) => value)).to.deep.equal([
        '12',
        '2027',
      ]);
    });

    it('show where they lead: arrows point outwards in both directions', async () => {
      for (const dir of ['rtl', 'ltr'] as const) {
        const { all } = await mount({ dir });
        const [previous, next] = all('.turn').map((turn) => turn.getBoundingClientRect().left);
        expect(Number(previous) > Number(next), dir).to.equal(dir === 'rtl');
        const scale = getComputedStyle(must(all('.turn .icon')[0], 'icon')).scale;
        expect(scale.startsWith('-1'), dir).to.equal(dir === 'rtl');
      }
    });
  });

  describe('days that cannot be chosen', () => {
    const unavailable = ['2026-01-16', '2026-01-17'];

    it('are gone to and read, not chosen', async () => {
      const mounted = await mount({ properties: { unavailable } });
      const { calendar, day, labelOf, focused, events } = mounted;
      calendar.focus();
      await press('ArrowLeft', mounted);
      expect(focused()).to.equal('2026-01-16');
      expect(day('2026-01-16').getAttribute('aria-disabled')).to.equal('true');
      expect(labelOf('2026-01-16')).to.contain('غير متاح');
      await sendKeys({ press: 'Enter' });
      day('2026-01-17').click();
      await calendar.updateComplete;
      expect(calendar.value).to.equal('');
      expect(focused() ?? calendar.focusedDate).to.equal('2026-01-16');
      expect(calendar.focusedDate, 'pressed').to.equal('2026-01-17');
      expect(events.some((event) => /^(input|change)/.test(event))).to.equal(false);
    });

    it('are told when they come from elsewhere', async () => {
      const { calendar } = await mount({
        properties: { unavailable: (date) => (date === '2026-01-25' ? 'إجازة رسمية' : undefined) },
      });
      const wrong = async (value: string, limits: Partial<FanarCalendar> = {}) => {
        Object.assign(calendar, { value, min: '', max: '', ...limits });
        calendar.reportValidity();
        await calendar.updateComplete;
        return errorOf(calendar);
      };
      expect(await wrong('2026-01-25')).to.equal(
        'لا يمكن اختيار ٢٥ يناير ٢٠٢٦ (غير متاح: إجازة رسمية)؛ اختر يومًا آخر',
      );
      expect(await wrong('2026-01-02', { min: '2026-01-05' })).to.equal(
        'لا يمكن اختيار ٢ يناير ٢٠٢٦ (يوم مضى)؛ اختر يومًا آخر',
      );
      expect(await wrong('2026-02-02', { max: '2026-01-30' })).to.equal(
        'لا يمكن اختيار ٢ فبراير ٢٠٢٦ (بعد آخر يوم متاح)؛ اختر يومًا آخر',
      );
      expect(await wrong('2026-01-26')).to.equal('');
    });
  });

  describe('the Hijri date', () => {
    const withHijri = (properties: Partial<FanarCalendar> = {}) =>
      mount({ properties: { hijri: true, ...properties } });
    const drawn = ({ all }: Awaited<ReturnType<typeof mount>>) =>
      until(() => all('[data-hijri]').length > 0, 'the Hijri calendar');

    it('stands under each day, over the month and in every name', async () => {
      const mounted = await withHijri();
      await drawn(mounted);
      const { day, labelOf, name, find } = mounted;
      expect(day('2026-01-05').dataset.hijri).to.equal('١٦');
      expect(labelOf('2026-01-05')).to.equal('الاثنين، ٥ يناير ٢٠٢٦، ١٦ رجب ١٤٤٧ هـ');
      expect(name()).to.equal('يناير ٢٠٢٦، رجب – شعبان ١٤٤٧ هـ');
      expect(withoutMarks(find('.hijri').textContent)).to.equal(
        'رجب – شعبان ١٤٤٧ هـ التاريخ الهجري تقريبي',
      );
    });

    it('names both years where a month reaches into the next', async () => {
      const mounted = await withHijri({ value: '2026-06-10' });
      await drawn(mounted);
      expect(mounted.name()).to.equal('يونيو ٢٠٢٦، ذو الحجة ١٤٤٧ هـ – محرم ١٤٤٨ هـ');
    });

    it('moves nothing when it comes', async () => {
      const mounted = await mount();
      mounted.calendar.hijri = true;
      await mounted.calendar.updateComplete;
      const before = mounted.find('.grid').getBoundingClientRect();
      await drawn(mounted);
      const after = mounted.find('.grid').getBoundingClientRect();
      expect([after.top, after.height]).to.deep.equal([before.top, before.height]);
    });

    for (const adjustment of [-1, 0, 1] as const) {
      it(`begins Ramadan 1448 as Umm al-Qura does, moved by ${adjustment}`, async () => {
        const ummAlQura = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
          ...{ year: 'numeric', month: 'numeric', day: 'numeric', timeZone: 'UTC' },
        });
        let first = '2027-01-15';
        const isFirst = () => ummAlQura.format(Date.parse(first)).startsWith('9/1/1448');
        while (!isFirst()) first = addDays(first, 1);
        const begins = addDays(first, -adjustment);
        const mounted = await withHijri({ value: begins, hijriAdjustment: adjustment });
        await drawn(mounted);
        expect(mounted.labelOf(begins)).to.contain('١ رمضان ١٤٤٨ هـ');
        expect(mounted.day(begins).dataset.hijri).to.equal('١');
        expect(mounted.labelOf(addDays(begins, 1))).to.contain('٢ رمضان ١٤٤٨ هـ');
      });
    }
  });

  describe('a range', () => {
    const range = (properties: Partial<FanarCalendar> = {}) =>
      mount({ properties: { mode: 'range', ...properties } });

    it('is chosen by its first day and its last', async () => {
      const mounted = await range();
      const { calendar, day, labelOf, find, all, events, said } = mounted;
      day('2026-01-18').click();
      await calendar.updateComplete;
      expect(calendar.value).to.equal('2026-01-18/');
      expect(calendar.problem?.code).to.equal('date-range-end-required');
      expect(withoutMarks(find('.told').textContent)).to.equal(
        'تبدأ المدة الأحد، ١٨ يناير ٢٠٢٦؛ اختر يوم النهاية',
      );
      day('2026-01-21').click();
      await calendar.updateComplete;
      expect(calendar.value).to.equal('2026-01-18/2026-01-21');
      expect(events.filter((event) => !event.startsWith('fanar'))).to.deep.equal([
        'input 2026-01-18/',
        'input 2026-01-18/2026-01-21',
        'change 2026-01-18/2026-01-21',
      ]);
      expect(all('[aria-selected=true]')).to.have.length(4);
      expect(labelOf('2026-01-18')).to.contain('بداية المدة');
      expect(labelOf('2026-01-19')).to.contain('ضمن المدة');
      expect(labelOf('2026-01-21')).to.contain('نهاية المدة');
      expect(find('[role=grid]').getAttribute('aria-multiselectable')).to.equal('true');
      await until(
        () => said() === 'اخترت من الأحد، ١٨ يناير ٢٠٢٦ إلى الأربعاء، ٢١ يناير ٢٠٢٦',
        'the range to be said',
      );
    });

    it('is seen before its end is chosen', async () => {
      const mounted = await range({ value: '2026-01-18/' });
      mounted.calendar.focus();
      await press('ArrowDown', mounted);
      expect(mounted.all('.within')).to.have.length(7);
      expect(mounted.all('[aria-selected=true]')).to.have.length(1);
    });

    it('begins anew with an earlier day, and with a third one', async () => {
      const { calendar, day } = await range({ value: '2026-01-18/' });
      day('2026-01-12').click();
      expect(calendar.value).to.equal('2026-01-12/');
      day('2026-01-12').click();
      expect(calendar.value).to.equal('2026-01-12/2026-01-12');
      expect(calendar.problem).to.equal(null);
      day('2026-01-20').click();
      expect(calendar.value).to.equal('2026-01-20/');
    });

    it('tells an end before its start', async () => {
      const { calendar } = await range({ value: '2026-01-18/2026-01-12' });
      calendar.reportValidity();
      await calendar.updateComplete;
      expect(errorOf(calendar)).to.equal('يجب أن يكون تاريخ النهاية بعد تاريخ البداية');
    });
  });

  describe('when it cannot be changed', () => {
    it('is read and submitted where it is read-only', async () => {
      const mounted = await mount({ properties: { value: TODAY, readonly: true } });
      const { calendar, day, find, focused } = mounted;
      expect(find('[role=grid]').getAttribute('aria-readonly')).to.equal('true');
      day('2026-01-20').click();
      calendar.focus();
      await press('ArrowLeft', mounted);
      await sendKeys({ press: 'Enter' });
      expect(focused()).to.equal('2026-01-21');
      expect(calendar.value).to.equal(TODAY);
    });

    it('is out of reach where it is disabled', async () => {
      const { all, find } = await mount({ properties: { disabled: true } });
      expect(all<HTMLButtonElement>('button, select').every(({ disabled }) => disabled)).to.equal(
        true,
      );
      expect(find('[role=grid]').getAttribute('aria-disabled')).to.equal('true');
    });
  });

  it('says what was chosen', async () => {
    const { day, said } = await mount();
    day('2026-01-20').click();
    await until(() => said() === 'اخترت الثلاثاء، ٢٠ يناير ٢٠٢٦', 'the choice to be said');
  });

  it('asks in its own words for a day', async () => {
    const { calendar } = await mount({ properties: { required: true } });
    calendar.reportValidity();
    await calendar.updateComplete;
    expect(errorOf(calendar)).to.equal('اختر يوم الزيارة');
  });

  for (const [width, least] of [
    [360, 44],
    [320, 39],
  ] as const) {
    it(`gives every day a place for a fingertip on a screen of ${width} pixels`, async () => {
      const { innerWidth, innerHeight } = window;
      await setViewport(width, 640);
      try {
        const { page, all } = await mount({ properties: { hijri: true } });
        // As on a page with its margins; WebKitGTK has no window as narrow as that.
        page.style.inlineSize = `${width - 32}px`;
        for (const day of all('.day:not([hidden])')) {
          const { width: inline, height } = day.getBoundingClientRect();
          expect(inline, 'width').to.be.at.least(least);
          expect(height, 'height').to.be.at.least(44);
        }
        for (const control of all('.turn, select')) {
          expect(control.getBoundingClientRect().height).to.be.at.least(44);
        }
        expect(page.scrollWidth).to.be.at.most(page.clientWidth);
      } finally {
        await setViewport(innerWidth, innerHeight);
      }
    });
  }

  it('is accessible with everything in it', async () => {
    for (const lang of ['ar', 'en'] as const) {
      const { page } = await mount({
        lang,
        properties: {
          hijri: true,
          mode: 'range',
          value: '2026-01-12/2026-01-14',
          min: '2026-01-05',
          unavailable: ['2026-01-16'],
          dayNotes: () => '4',
          required: true,
        },
      });
      await expect(page).to.be.accessible();
    }
  });

  it('cuts no name of a month where there is little room', async () => {
    const { page, all } = await mount({ lang: 'en', properties: { value: '2026-09-01' } });
    // A phone of 320 px.
    page.style.inlineSize = '288px';
    const [months] = all<HTMLSelectElement>('select');
    const width = must(months, 'months').getBoundingClientRect().width;
    must(months, 'months').style.cssText = 'flex: none; inline-size: max-content';
    expect(must(months, 'months').getBoundingClientRect().width).to.be.at.most(width + 1);
  });

  it('leaves no gaps between weeks when text is twice as large', async () => {
    document.documentElement.style.fontSize = '200%';
    try {
      const { day } = await mount({ properties: { value: '2026-01-12' } });
      const one = day('2026-01-12').getBoundingClientRect();
      const below = day('2026-01-19').getBoundingClientRect();
      expect(below.top - one.bottom).to.be.at.most(3);
    } finally {
      document.documentElement.style.fontSize = '';
    }
  });

  it('looks read-only, and disabled with the day chosen', async () => {
    const { calendar, day } = await mount({ properties: { value: '2026-01-12', readonly: true } });
    const chosen = getComputedStyle(day('2026-01-12'));
    expect(getComputedStyle(day('2026-01-13')).borderTopStyle).to.equal('dashed');
    const { backgroundColor } = chosen;
    calendar.readonly = false;
    calendar.disabled = true;
    await calendar.updateComplete;
    expect(chosen.backgroundColor).not.to.equal(backgroundColor);
    expect(Number(chosen.fontWeight)).to.be.at.least(600);
  });
});
