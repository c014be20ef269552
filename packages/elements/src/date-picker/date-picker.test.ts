import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import type { FanarCalendar } from '../calendar/calendar.js';
import { describeElement } from '../testing/contract-suite.js';
import {
  deepActiveElement,
  focusReaches,
  must,
  pressTogether,
  setViewport,
  settled,
} from '../testing/fixtures.js';
import { openFrame } from '../testing/frame.js';
import { enter, errorOf, innerInput, leave, type, withoutMarks } from '../testing/typing.js';
import { until } from '../testing/until.js';
import './define.js';
import { FanarDatePicker } from './date-picker.js';

describeElement({
  elementClass: FanarDatePicker,
  define: new URL('./define.ts', import.meta.url),
  markup: {
    ar: '<fanar-date-picker label="تاريخ الزيارة" hint="مثل 5 يناير 2026"></fanar-date-picker>',
    en: '<fanar-date-picker label="Date of visit" hint="For example 5 January 2026"></fanar-date-picker>',
  },
  properties: {
    value: '2026-01-05',
    min: '2026-01-01',
    max: '2026-01-31',
    unavailable: ['2026-01-07'],
    dayNotes: () => '٤ مواعيد',
    hijri: true,
    hijriAdjustment: 1,
    clock: () => 0,
    label: 'تاريخ الموعد',
    hint: 'يوم عمل',
    required: true,
    readonly: true,
    disabled: true,
    unmarked: true,
    error: 'راجع التاريخ',
    width: 'm',
    autocomplete: 'on',
    numerals: 'latn',
    name: 'date',
  },
  tabStops: 2,
  atStart: 'label',
  form: {
    fill: () => type('٥/١/٢٠٢٦'),
    submits: '2026-01-05',
    initial: 'value="2026-03-09"',
    initiallySubmits: '2026-03-09',
    enterSubmits: true,
    controls: 'input',
  },
});

const NOW = () => Date.parse('2026-01-15T10:00:00Z');

async function mount(properties: Partial<FanarDatePicker> = {}, lang: 'ar' | 'en' = 'ar') {
  const page = await fixture<HTMLElement>(
    html`<div lang=${lang} dir=${lang === 'ar' ? 'rtl' : 'ltr'}>
      <button id="before">قبل</button>
      <fanar-date-picker label="تاريخ الزيارة" .clock=${NOW}></fanar-date-picker>
      <button id="after">بعد</button>
    </div>`,
  );
  const picker = must(page.querySelector('fanar-date-picker'), 'picker');
  Object.assign(picker, properties);
  await settled(picker, lang);
  const root = must(picker.shadowRoot, 'root');
  const find = <E extends HTMLElement>(selector: string) =>
    must(root.querySelector<E>(selector), selector);
  const popover = () => find('.popover');
  const isOpen = () => popover().matches(':popover-open');
  const calendar = () => root.querySelector<FanarCalendar>('fanar-calendar');
  const day = (date: string) =>
    must(calendar()?.shadowRoot?.querySelector<HTMLElement>(`[data-date="${date}"]`), date);
  const focusedDay = () => (deepActiveElement() as HTMLElement | null)?.dataset.date;
  const box = () => innerInput(picker);
  const events: string[] = [];
  for (const kind of ['input', 'change', 'fanar-calendar-move']) {
    picker.addEventListener(kind, () => events.push(`${kind} ${picker.value}`));
  }
  async function open() {
    picker.show();
    await until(() => isOpen() && focusedDay(), 'the calendar to open');
  }
  const closed = () => until(() => !isOpen() && !calendar(), 'the calendar to close');
  return {
    page,
    picker,
    root,
    find,
    popover,
    isOpen,
    calendar,
    day,
    focusedDay,
    box,
    events,
    open,
    closed,
  };
}

describe('fanar-date-picker', () => {
  // A page in a frame, of the cases above, leaves the window without focus: Enter presses nothing then.
  before(() => sendMouse({ type: 'click', position: [1, 1] }));

  describe('by keyboard alone', () => {
    for (const [lang, onward] of [
      ['ar', 'ArrowLeft'],
      ['en', 'ArrowRight'],
    ] as const) {
      it(`leads from the label to a day and back (${lang})`, async () => {
        const { page, picker, find, box, focusedDay, isOpen, events, closed } = await mount(
          {},
          lang,
        );
        must(page.querySelector<HTMLElement>('#before'), 'button').focus();
        await sendKeys({ press: 'Tab' });
        await focusReaches(box(), 'the box');
        await sendKeys({ press: 'Tab' });
        await focusReaches(find('#open'), 'the button');
        await sendKeys({ press: 'Enter' });
        await until(() => isOpen() && focusedDay(), 'the calendar');
        expect(focusedDay()).to.equal('2026-01-15');
        expect(find('#open').getAttribute('aria-expanded')).to.equal('true');
        await sendKeys({ press: 'PageDown' });
        await until(() => focusedDay() === '2026-02-15');
        await sendKeys({ press: onward });
        await until(() => focusedDay() === '2026-02-16');
        await sendKeys({ press: 'Enter' });
        await closed();
        await focusReaches(find('#open'), 'back at the button');
        expect(find('#open').getAttribute('aria-expanded')).to.equal('false');
        expect(picker.value).to.equal('2026-02-16');
        expect(box().value).to.equal(lang === 'ar' ? '١٦ فبراير ٢٠٢٦' : '16 February 2026');
        expect(events).to.deep.equal(['input 2026-02-16', 'change 2026-02-16']);
        await pressTogether('Shift', 'Tab');
        await focusReaches(box(), 'the box again');
      });
    }

    it('closes with Escape, changing nothing, and goes back to the button', async () => {
      const { picker, find, open, closed, events } = await mount({ value: '2026-01-12' });
      await open();
      await sendKeys({ press: 'ArrowDown' });
      await sendKeys({ press: 'Escape' });
      await closed();
      await focusReaches(find('#open'), 'the button');
      expect(picker.value).to.equal('2026-01-12');
      expect(events).to.deep.equal([]);
    });

    it('opens with Alt and the down arrow', async () => {
      const { picker, isOpen } = await mount();
      picker.focus();
      await pressTogether('Alt', 'ArrowDown');
      await until(isOpen, 'the calendar');
    });

    it('closes when Tab leads out of it', async () => {
      const { find, open, closed } = await mount();
      await open();
      await sendKeys({ press: 'Tab' });
      await focusReaches(find('.close'), 'the closing button');
      await sendKeys({ press: 'Tab' });
      await closed();
      expect(document.activeElement?.id).to.equal('after');
    });
  });

  describe('typing', () => {
    for (const [text, value] of [
      ['٥/١/٢٠٢٦', '2026-01-05'],
      ['5-1-2026', '2026-01-05'],
      ['۵/۱/۲۰۲۶', '2026-01-05'],
      ['5 يناير 2026', '2026-01-05'],
      ['٥ يناير ٢٠٢٦', '2026-01-05'],
      ['5 Jan 2026', '2026-01-05'],
      ['2026-01-05', '2026-01-05'],
    ] as const) {
      it(`reads ${text}, and leaves it as it is`, async () => {
        const { picker, box, find } = await mount();
        await enter(picker, text);
        await leave(picker);
        expect(picker.value).to.equal(value);
        expect(picker.answer).to.equal(value);
        expect(box().value).to.equal(text);
        expect(withoutMarks(find('.understood').textContent)).to.equal('الاثنين، ٥ يناير ٢٠٢٦');
      });
    }

    for (const [text, words] of [
      ['غدًا', 'اكتب التاريخ يومًا ثم شهرًا ثم سنة، مثل ٥/١/٢٠٢٦'],
      ['5/1/26', 'اكتب السنة بأربعة أرقام، مثل ٢٠٢٦'],
      ['30/2/2026', 'هذا التاريخ غير موجود؛ راجع اليوم والشهر والسنة'],
      ['2/1/2026', 'أدخل تاريخًا لا يسبق ٥ يناير ٢٠٢٦'],
      ['1/3/2026', 'أدخل تاريخًا لا يتجاوز ٢٨ فبراير ٢٠٢٦'],
      ['25/1/2026', 'لا يمكن اختيار ٢٥ يناير ٢٠٢٦ (غير متاح: إجازة رسمية)؛ اختر يومًا آخر'],
    ] as const) {
      it(`says what is wrong with ${text}, on demand`, async () => {
        const { picker, box } = await mount({
          min: '2026-01-05',
          max: '2026-02-28',
          unavailable: (date) => (date === '2026-01-25' ? 'إجازة رسمية' : undefined),
        });
        await enter(picker, text);
        await leave(picker);
        expect(errorOf(picker), 'before').to.equal('');
        picker.reportValidity();
        await picker.updateComplete;
        expect(errorOf(picker)).to.equal(words);
        expect(box().value).to.equal(text);
        expect(box().getAttribute('aria-invalid')).to.equal('true');
      });
    }

    it('writes what the page sets in the words of the page, and follows them', async () => {
      const { page, picker, box } = await mount({ value: '2026-01-05' });
      expect(box().value).to.equal('٥ يناير ٢٠٢٦');
      picker.numerals = 'latn';
      await picker.updateComplete;
      expect(box().value).to.equal('5 يناير 2026');
      page.lang = 'en';
      await Promise.resolve();
      await settled(picker, 'en');
      expect(box().value).to.equal('5 January 2026');
      expect(picker.value).to.equal('2026-01-05');
    });

    it('leaves what the person typed alone when the language changes', async () => {
      const { page, picker, box } = await mount();
      await enter(picker, '٥ يناير ٢٠٢٦ ');
      page.lang = 'en';
      await Promise.resolve();
      await settled(picker, 'en');
      expect(box().value).to.equal('٥ يناير ٢٠٢٦ ');
    });

    it('says the Hijri date too', async () => {
      const { picker, root } = await mount({ hijri: true, hijriAdjustment: -1 });
      await enter(picker, '5/1/2026');
      await leave(picker);
      await until(
        () =>
          withoutMarks(root.querySelector('.understood')?.textContent) ===
          'الاثنين، ٥ يناير ٢٠٢٦، ١٥ رجب ١٤٤٧ هـ (التاريخ الهجري تقريبي)',
        'both dates',
      );
    });
  });

  describe('the calendar', () => {
    it('is on the page only while it is open', async () => {
      const { calendar, open, picker, closed } = await mount();
      expect(calendar()).to.equal(null);
      await open();
      expect(calendar()).to.not.equal(null);
      picker.hide();
      await closed();
    });

    it('opens at the day in the box, else today, within the bounds', async () => {
      const { picker, open, focusedDay, closed } = await mount();
      const opensAt = async (text: string) => {
        await enter(picker, text);
        await open();
        const date = focusedDay();
        picker.hide();
        await closed();
        return date;
      };
      expect(await opensAt('9/3/2027')).to.equal('2027-03-09');
      expect(await opensAt('غدًا')).to.equal('2026-01-15');
      picker.min = '2026-02-01';
      expect(await opensAt('')).to.equal('2026-02-01');
    });

    it('knows what can be chosen, and says the rest', async () => {
      const { picker, open, day } = await mount({
        max: '2026-01-20',
        unavailable: ['2026-01-16'],
        dayNotes: (date) => (date === '2026-01-17' ? '٤ مواعيد' : undefined),
        hijri: true,
      });
      await open();
      day('2026-01-16').click();
      expect(picker.value).to.equal('');
      expect(day('2026-01-16').getAttribute('aria-label')).to.contain('غير متاح');
      expect(day('2026-01-17').getAttribute('aria-label')).to.contain('٤ مواعيد');
      expect(day('2026-01-21').matches(':disabled')).to.equal(true);
      await until(() => day('2026-01-17').dataset.hijri === '٢٨', 'the Hijri day');
    });

    it('puts the day pressed into the box, says it and takes a shown error back', async () => {
      const { picker, open, day, box, find, closed } = await mount({ required: true });
      picker.reportValidity();
      await picker.updateComplete;
      expect(errorOf(picker)).to.equal('أدخل تاريخ الزيارة');
      await open();
      day('2026-01-20').click();
      await closed();
      await picker.updateComplete;
      expect(box().value).to.equal('٢٠ يناير ٢٠٢٦');
      expect(errorOf(picker)).to.equal('');
      expect(withoutMarks(find('[role=status]').textContent)).to.equal('الثلاثاء، ٢٠ يناير ٢٠٢٦');
    });

    it('is a dialog of its own name', async () => {
      const { page, popover, open } = await mount();
      await open();
      expect(popover().getAttribute('role')).to.equal('dialog');
      expect(withoutMarks(popover().getAttribute('aria-label'))).to.equal('التقويم: تاريخ الزيارة');
      await expect(page).to.be.accessible();
    });

    it('closes with its button, with a second press and with a press outside', async () => {
      const { find, open, closed } = await mount();
      await open();
      find('.close').click();
      await closed();
      await focusReaches(find('#open'), 'the button');
      await open();
      find('#open').click();
      await closed();
      await open();
      // The far lower corner: the picker is at the start of the line.
      await sendMouse({ type: 'click', position: [8, innerHeight - 8] });
      await closed();
    });

    it('stays closed where nothing may change', async () => {
      for (const name of ['readonly', 'disabled'] as const) {
        const { picker, find, isOpen } = await mount({ [name]: true });
        expect(find<HTMLButtonElement>('#open').disabled, name).to.equal(true);
        picker.show();
        await picker.updateComplete;
        expect(isOpen(), name).to.equal(false);
      }
    });

    it('goes with the picker', async () => {
      const { picker, open } = await mount();
      await open();
      const parent = must(picker.parentElement, 'parent');
      picker.remove();
      parent.append(picker);
      await picker.updateComplete;
      expect(
        must(picker.shadowRoot?.querySelector('.popover'), 'popover').matches(':popover-open'),
      ).to.equal(false);
    });
  });

  describe('its place', () => {
    const { innerWidth: width, innerHeight: height } = window;
    afterEach(() => setViewport(width, height));

    it('is under the box, from its start, and moves nothing', async () => {
      await setViewport(1000, 900);
      for (const lang of ['ar', 'en'] as const) {
        const { page, find, popover, open } = await mount({}, lang);
        const before = page.getBoundingClientRect();
        await open();
        const anchor = find('.popover-anchor').getBoundingClientRect();
        const place = popover().getBoundingClientRect();
        expect(place.top).to.be.within(anchor.bottom, anchor.bottom + 8);
        if (lang === 'ar') expect(place.right).to.be.closeTo(anchor.right, 1);
        else expect(place.left).to.be.closeTo(anchor.left, 1);
        expect(page.getBoundingClientRect().height).to.equal(before.height);
      }
    });

    it('is within the screen wherever the box is', async () => {
      const { page, popover, open } = await mount();
      page.style.marginBlockStart = `${innerHeight / 2 - 60}px`;
      await open();
      await until(() => {
        const { top, bottom } = popover().getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      }, 'the calendar within the screen');
    });

    it('is at the bottom of a small screen, as wide as it', async () => {
      await setViewport(360, 640);
      // WebKitGTK has no window as narrow as that.
      if (innerWidth > 480) return;
      const { popover, open, day } = await mount();
      await open();
      const place = popover().getBoundingClientRect();
      expect(place.bottom).to.be.closeTo(innerHeight, 1);
      expect(place.width).to.be.closeTo(document.documentElement.clientWidth, 1);
      expect(day('2026-01-20').getBoundingClientRect().width).to.be.at.least(44);
    });
  });

  it('opens under the strict security policy', async () => {
    const page = await openFrame({
      module: new URL('./define.ts', import.meta.url).pathname,
      markup: '<fanar-date-picker label="تاريخ الزيارة" hijri></fanar-date-picker>',
      policy: 'strict',
    });
    try {
      await page.start(new URL('./define.ts', import.meta.url).pathname);
      const picker = must(page.document.querySelector('fanar-date-picker'), 'picker');
      await picker.updateComplete;
      picker.show();
      await until(
        () =>
          picker.shadowRoot
            ?.querySelector('fanar-calendar')
            ?.shadowRoot?.querySelector('[data-hijri]'),
        'the calendar',
      );
      expect(page.complaints).to.deep.equal([]);
    } finally {
      page.close();
    }
  });

  it('has a button as tall as the box when text is twice as large', async () => {
    document.documentElement.style.fontSize = '200%';
    try {
      const { box, find } = await mount();
      const height = box().getBoundingClientRect().height;
      expect(height).to.be.greaterThan(60);
      expect(find('.open').getBoundingClientRect().height).to.be.closeTo(height, 1);
    } finally {
      document.documentElement.style.fontSize = '';
    }
  });
});
