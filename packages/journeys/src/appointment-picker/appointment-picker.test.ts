import { GatewayError, makeReference } from '@fanar/contract';
import '@fanar/elements/calendar/define';
import { describeElement } from '@fanar/elements/testing/contract-suite';
import { aTimeout, expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { until } from '../testing/until.js';
import './define.js';
import { FanarAppointmentPicker } from './appointment-picker.js';
import { type MemoryGateway, memoryGateway, OFFICES } from './testing/memory-gateway.js';

const example = '<fanar-appointment-picker></fanar-appointment-picker>';

describeElement({
  elementClass: FanarAppointmentPicker,
  define: new URL('./define.ts', import.meta.url),
  markup: { ar: example, en: example },
  properties: {
    service: 'traffic/renew-vehicle-licence',
    office: OFFICES[1].id,
    application: 'AP-7K3M-9QXA',
    gateway: memoryGateway({ offices: OFFICES }),
    headingLevel: 3,
    numerals: 'latn',
  },
  tabStops: 0,
  atStart: '.loading',
});

interface Setting {
  readonly lang?: 'ar' | 'en';
  readonly layout?: 'list' | 'grid';
  readonly gateway?: MemoryGateway;
  readonly application?: string;
}

const APPLICATION = makeReference('AP', Uint8Array.of(17, 34, 51, 68, 85));
const NAME = 'منى السيد حسن علي';
const DAY = '٦ يناير';

async function mount({ lang = 'ar', layout = 'list', ...more }: Setting = {}) {
  const gateway = more.gateway ?? memoryGateway();
  const page = await fixture(html`
    <div lang=${lang} dir=${lang === 'ar' ? 'rtl' : 'ltr'}>
      <fanar-appointment-picker
        service="traffic/renew-vehicle-licence"
        application=${more.application ?? ''}
        .gateway=${gateway}
      ></fanar-appointment-picker>
      <button>بعد</button>
    </div>
  `);
  const picker = page.querySelector('fanar-appointment-picker') as FanarAppointmentPicker;
  const root = picker.shadowRoot as ShadowRoot;
  const all = <E extends HTMLElement>(selector: string) =>
    Array.from(root.querySelectorAll<E>(selector));
  const find = <E extends HTMLElement>(selector: string) => root.querySelector<E>(selector) as E;
  const text = (element: Node | null) =>
    (element?.textContent ?? '')
      .replace(/\p{Bidi_Control}/gu, '')
      .replace(/\s+/g, ' ')
      .trim();
  const press = (label: string) => {
    const found = all('button, fanar-button').find((button) => text(button).includes(label));
    if (!found) throw new Error(`No button "${label}" in: ${text(root)}`);
    found.click();
  };
  const inCalendar = <E extends HTMLElement>(selector: string) =>
    Array.from(find('fanar-calendar').shadowRoot?.querySelectorAll<E>(selector) ?? []);
  const dates = (selector: string) => inCalendar(selector).map(({ dataset }) => dataset.date);
  const day = (date: string) => inCalendar<HTMLButtonElement>(`[data-date="${date}"]`)[0]!;
  const nameOf = (element?: Element) =>
    (element?.getAttribute('aria-label') ?? '').replace(/\p{Bidi_Control}/gu, '');
  const appears = (selector: string) =>
    until(() => root.querySelector(selector), `${selector} did not appear`);
  await until(() => !root.querySelector('.loading') && root.querySelector('.heading'));
  const shown = root.querySelector('fanar-calendar') ? 'grid' : 'list';
  if (shown !== layout && root.querySelector('#days-heading')) {
    press(
      lang === 'ar'
        ? layout === 'grid'
          ? 'اعرض التقويم'
          : 'اعرض قائمة'
        : `Show a ${layout === 'grid' ? 'calendar' : 'list'}`,
    );
    await picker.updateComplete;
  }
  const helpers = { all, find, text, press, appears, inCalendar, dates, day, nameOf };
  return { page, picker, root, gateway, ...helpers };
}

type Mounted = Awaited<ReturnType<typeof mount>>;

async function toTimes(mounted: Mounted, day = DAY): Promise<void> {
  mounted.press(day);
  await mounted.appears('input[type=radio]');
}

async function toDetails(mounted: Mounted, day?: string): Promise<void> {
  await toTimes(mounted, day);
  mounted.find<HTMLInputElement>('input[value="10:00"]').click();
  mounted.find<HTMLFormElement>('form').requestSubmit();
  await mounted.appears('#details');
}

/** As typed, by the editor of the browser: WebDriver of WebKitGTK drops keys that come again. */
function typeInto(field: HTMLElement, text: string): void {
  field.focus();
  document.execCommand('insertText', false, text);
}

function type({ find }: Mounted): void {
  typeInto(find('[name=name]'), NAME);
  typeInto(find('[name=mobile]'), '٠١٠٠١٢٣٤٥٦٧');
}

const focusedId = ({ root }: Mounted) => root.activeElement?.id ?? '';
/** The day that has the focus. */
const focusedDay = ({ root }: Mounted) =>
  (root.activeElement?.shadowRoot?.activeElement as HTMLElement | null)?.dataset.date;
const focusReachesDay = (mounted: Mounted, date: string) =>
  until(() => focusedDay(mounted) === date, `${date} did not get the focus`);
const focusReaches = (mounted: Mounted, id: string) =>
  until(() => focusedId(mounted) === id, `#${id} did not get the focus`);

describe('fanar-appointment-picker', () => {
  it('books an appointment', async () => {
    const mounted = await mount({ application: APPLICATION });
    const { picker, find, text, gateway } = mounted;
    const held = oneEvent(picker, 'fanar-hold');
    await toDetails(mounted);
    expect((await held).detail).to.include({ date: '2031-01-06', time: '10:00' });
    await focusReaches(mounted, 'details-heading');
    type(mounted);
    const booked = oneEvent(picker, 'fanar-booked');
    await sendKeys({ press: 'Enter' });
    expect((await booked).detail).to.deep.equal({ reference: 'BK-7K3M-9QXA' });
    await focusReaches(mounted, 'confirmed');
    expect(gateway.calls.at(-1)?.input).to.deep.equal({
      name: NAME,
      mobile: '+201001234567',
      application: APPLICATION,
      language: 'ar',
    });
    expect(text(find('.evidence'))).to.contain('بطاقة الرقم القومي');
    expect(find('fanar-confirmation-panel').getAttribute('reference')).to.equal('BK-7K3M-9QXA');
  });

  it('books all the same where the reference of the application is none', async () => {
    const mounted = await mount({ application: 'AP-12' });
    await toDetails(mounted);
    type(mounted);
    await sendKeys({ press: 'Enter' });
    await focusReaches(mounted, 'confirmed');
    expect(mounted.gateway.calls.at(-1)?.input).to.not.have.property('application');
  });

  it('leads from a day to its times and says how many, and back', async () => {
    const mounted = await mount();
    const { find, text, press } = mounted;
    press(DAY);
    await focusReaches(mounted, 'times-heading');
    expect(text(find('#times-heading'))).to.equal('مواعيد الاثنين، ٦ يناير ٢٠٣١: ٤ أوقات متاحة');
    expect(text(find('legend'))).to.contain('وحدة مرور بورسعيد');
    press('ارجع إلى الأيام');
    await focusReaches(mounted, 'days-heading');
    expect(find('#times-heading')).to.equal(null);
  });

  it('groups the times by part of day, as one native choice', async () => {
    const mounted = await mount();
    await toTimes(mounted);
    const { all, text, find } = mounted;
    expect(all('.part-name').map(text)).to.deep.equal(['صباحًا', 'ظهرًا', 'عصرًا']);
    expect(all('.slot').map(text)).to.deep.equal(['٩:٠٠ ص', '١٠:٠٠ ص', '١٢:٣٠ م', '٣:٠٠ م']);
    find('input').focus();
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'ArrowDown' });
    expect(find<HTMLInputElement>('input:checked').value).to.equal('12:30');
  });

  it('asks for a time where none was chosen', async () => {
    const mounted = await mount();
    await toTimes(mounted);
    const { find, text, root } = mounted;
    find<HTMLFormElement>('form').requestSubmit();
    await until(() => root.activeElement?.matches('input'));
    expect(text(find('#time-error'))).to.equal('اختر وقت الموعد');
    expect(find('fieldset').getAttribute('aria-describedby')).to.equal('time-error');
  });

  it('asks for the office where there are several', async () => {
    const mounted = await mount({ gateway: memoryGateway({ offices: OFFICES }) });
    mounted.press('وحدة مرور بورفؤاد');
    await focusReaches(mounted, 'days-heading');
    expect(mounted.text(mounted.find('.place'))).to.contain('وحدة مرور بورفؤاد');
    mounted.press('تغيير المكان');
    await focusReaches(mounted, 'offices-heading');
  });

  it('shows what is wrong with the details', async () => {
    const mounted = await mount();
    await toDetails(mounted);
    const { find, gateway, text } = mounted;
    find<HTMLFormElement>('#details').requestSubmit();
    await focusReaches(mounted, 'errors');
    const summary = find('#errors').shadowRoot as ShadowRoot;
    expect(summary.querySelectorAll('li')).to.have.length(2);
    expect(text(summary.querySelector('ul'))).to.contain('الاسم رباعيًّا');
    expect(gateway.count('createAppointment')).to.equal(0);
  });

  it('shows what the server finds wrong with the details', async () => {
    const mounted = await mount();
    await toDetails(mounted);
    type(mounted);
    const errors = [{ pointer: '/mobile', code: 'phone-kind' }];
    mounted.gateway.fail(
      'createAppointment',
      new GatewayError({ code: 'answers-invalid', status: 422, errors }),
    );
    await sendKeys({ press: 'Enter' });
    await focusReaches(mounted, 'errors');
    expect(mounted.find('#notice')).to.equal(null);
  });

  describe('the calendar', () => {
    it('has one tab stop and names every day in full', async () => {
      const { dates, inCalendar, day, nameOf } = await mount({ layout: 'grid' });
      expect(dates('.day[tabindex="0"]')).to.deep.equal(['2031-01-05']);
      expect(nameOf(day('2031-01-06'))).to.equal('الاثنين، ٦ يناير ٢٠٣١، ٤ مواعيد متاحة');
      expect(nameOf(day('2031-01-10'))).to.equal('الجمعة، ١٠ يناير ٢٠٣١، مغلق: إجازة أسبوعية');
      expect(nameOf(inCalendar('th')[0])).to.equal('السبت');
      expect(dates('[aria-current=date]')).to.deep.equal(['2031-01-05']);
    });

    for (const [lang, next, previous] of [
      ['ar', 'ArrowLeft', 'ArrowRight'],
      ['en', 'ArrowRight', 'ArrowLeft'],
    ] as const) {
      it(`is walked by keyboard in ${lang}`, async () => {
        const mounted = await mount({ lang, layout: 'grid' });
        const { day, dates } = mounted;
        day('2031-01-05').focus();
        for (const [key, date] of [
          [next, '2031-01-06'],
          ['ArrowDown', '2031-01-13'],
          ['Home', '2031-01-11'],
          ['End', '2031-01-17'],
        ] as const) {
          await sendKeys({ press: key });
          await focusReachesDay(mounted, date);
        }
        expect(day('2031-01-17').getAttribute('aria-disabled')).to.equal('true');
        for (const [key, date] of [
          ['PageDown', '2031-02-17'],
          ['PageUp', '2031-01-17'],
          ['ArrowUp', '2031-01-10'],
          [previous, '2031-01-09'],
        ] as const) {
          await sendKeys({ press: key });
          await focusReachesDay(mounted, date);
        }
        await sendKeys({ press: 'Enter' });
        await focusReaches(mounted, 'times-heading');
        expect(dates('[aria-selected=true] .day')).to.deep.equal(['2031-01-09']);
      });
    }

    it('follows the direction of the place, not of the language', async () => {
      const mounted = await mount({ layout: 'grid' });
      (mounted.page as HTMLElement).dir = 'ltr';
      mounted.day('2031-01-05').focus();
      await sendKeys({ press: 'ArrowRight' });
      await focusReachesDay(mounted, '2031-01-06');
    });

    it('never goes back before today', async () => {
      const mounted = await mount({ layout: 'grid' });
      mounted.day('2031-01-05').focus();
      await sendKeys({ press: 'ArrowUp' });
      await aTimeout(50);
      expect(focusedDay(mounted)).to.equal('2031-01-05');
      expect(mounted.day('2031-01-04').disabled).to.equal(true);
      expect(mounted.inCalendar('.turn')[0]?.getAttribute('aria-disabled')).to.equal('true');
    });

    it('lets nobody choose a day before it is known', async () => {
      const gateway = memoryGateway();
      const mounted = await mount({ layout: 'grid', gateway });
      const { all, find, day, dates } = mounted;
      const ask = gateway.getAvailability.bind(gateway);
      let answer: (() => void) | undefined;
      const asked = new Promise<void>((resolve) => (answer = resolve));
      gateway.getAvailability = async (...query) => {
        await asked;
        return ask(...query);
      };
      day('2031-01-05').focus();
      await sendKeys({ press: 'PageDown' });
      await focusReachesDay(mounted, '2031-02-05');
      await sendKeys({ press: 'Enter' });
      await aTimeout(20);
      expect(all('#times-heading')).to.have.length(0);
      answer?.();
      await until(() => !find('fanar-calendar').hasAttribute('readonly'));
      expect(dates('[aria-selected=true] .day')).to.deep.equal([]);
      await sendKeys({ press: 'Enter' });
      await focusReaches(mounted, 'times-heading');
    });

    it('says so where a month has nothing free, and leads to the next day that has', async () => {
      const gateway = memoryGateway({ horizon: 90 });
      const mounted = await mount({ layout: 'grid', gateway });
      for (let date = 1; date <= 28; date += 1) {
        gateway.take(`2031-02-${String(date).padStart(2, '0')}`);
      }
      mounted.inCalendar('.turn')[1]?.click();
      await until(() => mounted.text(mounted.root).includes('لا توجد مواعيد متاحة في هذا الشهر'));
      mounted.press('أقرب موعد متاح: السبت، ١ مارس ٢٠٣١');
      await until(() => mounted.day('2031-03-01')?.tabIndex === 0);
    });
  });

  describe('when things go wrong', () => {
    it('tells a lost slot, offers others and keeps what was typed', async () => {
      const mounted = await mount();
      const { gateway, find, text, press, picker } = mounted;
      await toDetails(mounted);
      type(mounted);
      press('اختر موعدًا آخر');
      await focusReaches(mounted, 'times-heading');
      gateway.take('2031-01-06', '10:00');
      const failed = oneEvent(picker, 'fanar-error');
      await until(() => find('input[value="10:00"]'));
      find<HTMLInputElement>('input[value="10:00"]').click();
      find<HTMLFormElement>('form').requestSubmit();
      expect((await failed).detail).to.deep.equal({ code: 'slot-taken' });
      await focusReaches(mounted, 'notice');
      expect(text(find('#notice-text'))).to.contain('الاثنين، ٦ يناير ٢٠٣١، الساعة ١٠:٠٠ ص');
      press('الاثنين، ٦ يناير ٢٠٣١، الساعة ٩:٠٠ ص');
      await focusReaches(mounted, 'details-heading');
      expect(find<HTMLInputElement>('[name=name]').value).to.equal(NAME);
      expect(find<HTMLInputElement>('[name=mobile]').value).to.equal('+201001234567');
      find<HTMLFormElement>('#details').requestSubmit();
      await focusReaches(mounted, 'confirmed');
    });

    it('tells an expired hold, keeps what was typed and holds the same again', async () => {
      const mounted = await mount({ gateway: memoryGateway({ holdSeconds: 2 }) });
      const { find, press, text } = mounted;
      await toDetails(mounted);
      typeInto(find('[name=name]'), NAME);
      await until(() => find('#notice'), 'no notice');
      await focusReaches(mounted, 'notice');
      expect(text(find('#notice-text'))).to.contain('لم يعد موعد');
      await until(() => text(mounted.root).includes('احجز الموعد نفسه'));
      press('احجز الموعد نفسه');
      await mounted.appears('#details');
      expect(find<HTMLInputElement>('[name=name]').value).to.equal(NAME);
    });

    it('counts down by the clock of the server, and silently', async () => {
      const gateway = memoryGateway({ now: '2031-01-05T08:00:00+02:00', holdSeconds: 600 });
      const mounted = await mount({ gateway });
      await toDetails(mounted);
      const timer = mounted.find('[role=timer]');
      expect(mounted.text(timer)).to.match(/^(١٠:٠٠|٩:٥٩)$/);
      expect(timer.closest('[aria-live]')).to.equal(null);
      await until(() => mounted.text(timer) === '٩:٥٨', 'stands still');
    });

    it('gives more time once', async () => {
      const mounted = await mount();
      await toDetails(mounted);
      const { press, text, root, gateway } = mounted;
      press('أحتاج إلى وقت أطول');
      await until(() => text(root.querySelector('[role=status]')).includes('مددنا المهلة'));
      expect(text(root)).to.not.contain('أحتاج إلى وقت أطول');
      expect(gateway.count('renewHold')).to.equal(1);
    });

    it('keeps the details when the network fails, and tries again', async () => {
      const mounted = await mount();
      await toDetails(mounted);
      type(mounted);
      mounted.gateway.fail(
        'createAppointment',
        new GatewayError({ code: 'network-unreachable', status: 0 }),
      );
      await sendKeys({ press: 'Enter' });
      await focusReaches(mounted, 'notice');
      expect(mounted.text(mounted.find('#notice-text'))).to.contain('بياناتك محفوظة');
      expect(mounted.find<HTMLInputElement>('[name=name]').value).to.equal(NAME);
      mounted.press('حاول مرة أخرى');
      await focusReaches(mounted, 'confirmed');
    });

    it('tries again to load offices and days', async () => {
      const gateway = memoryGateway();
      const unreachable = new GatewayError({ code: 'network-unreachable', status: 0 });
      gateway.fail('listOffices', unreachable);
      gateway.fail(
        'getAvailability',
        new GatewayError({ code: 'too-many-requests', status: 429, retryAfter: 11 }),
      );
      const page = await fixture(
        html`<div lang="ar" dir="rtl">
          <fanar-appointment-picker
            service="traffic/x"
            .gateway=${gateway}
          ></fanar-appointment-picker>
        </div>`,
      );
      const root = page.firstElementChild?.shadowRoot as ShadowRoot;
      const retry = () => root.querySelector<HTMLElement>('fanar-alert fanar-button');
      await until(retry);
      retry()?.click();
      await until(() => root.textContent?.includes('ثانية') && retry());
      retry()?.click();
      await until(() => root.querySelector('fanar-calendar'));
    });
  });

  it('gives the slot back when it is taken from the page, not when it is moved', async () => {
    const mounted = await mount();
    const { picker, page, gateway } = mounted;
    await toDetails(mounted);
    page.prepend(picker);
    await aTimeout(10);
    expect(gateway.count('releaseHold')).to.equal(0);
    picker.remove();
    await aTimeout(10);
    expect(gateway.count('releaseHold')).to.equal(1);
    page.append(picker);
    await mounted.appears('#days-heading');
  });

  it('gives the slot back when the page is left, and tells it on return', async () => {
    const mounted = await mount();
    await toDetails(mounted);
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    expect(mounted.gateway.count('releaseHold')).to.equal(1);
    await mounted.appears('#notice');
  });

  it('starts anew for another service, with what was typed', async () => {
    const mounted = await mount();
    const { picker, gateway, find } = mounted;
    await toDetails(mounted);
    type(mounted);
    picker.service = 'traffic/other';
    await mounted.appears('#days-heading');
    expect(gateway.count('releaseHold')).to.equal(1);
    await toDetails(mounted);
    expect(find<HTMLInputElement>('[name=name]').value).to.equal(NAME);
  });

  for (const lang of ['ar', 'en'] as const) {
    it(`is accessible in ${lang} on every screen`, async () => {
      const gateway = memoryGateway({ offices: OFFICES });
      const mounted = await mount({ lang, gateway });
      const { page, find, all, appears } = mounted;
      if (lang === 'en') await until(() => mounted.text(mounted.root).includes('Choose where'));
      await expect(page, 'offices').to.be.accessible();
      find('.choice').click();
      await appears('fanar-calendar');
      await expect(page, 'calendar').to.be.accessible();
      all('.link').at(-1)?.click();
      await appears('.toolbar');
      await expect(page, 'list').to.be.accessible();
      find<HTMLElement>('button.choice').click();
      await appears('input[type=radio]');
      find<HTMLFormElement>('form').requestSubmit();
      await appears('#time-error');
      await expect(page, 'times').to.be.accessible();
      gateway.take('2031-01-05', '09:00');
      find<HTMLInputElement>('input[value="09:00"]').click();
      find<HTMLFormElement>('form').requestSubmit();
      await appears('#notice');
      await expect(page, 'lost').to.be.accessible();
      find<HTMLElement>('#notice .choice').click();
      await appears('#details');
      find<HTMLFormElement>('#details').requestSubmit();
      await focusReaches(mounted, 'errors');
      await expect(page, 'details').to.be.accessible();
      type(mounted);
      await sendKeys({ press: 'Enter' });
      await appears('#confirmed');
      await expect(page, 'confirmed').to.be.accessible();
    });
  }

  it('speaks two languages on one page', async () => {
    const arabic = await mount({ lang: 'ar' });
    const english = await mount({ lang: 'en' });
    await until(() => english.text(english.root).includes('Choose a day'));
    expect(arabic.text(arabic.root)).to.contain('اختر اليوم');
    expect(english.text(english.root)).to.contain('Monday, 6 January 2031 4 appointments free');
    expect(arabic.text(arabic.root)).to.contain('٤ مواعيد متاحة');
  });

  it('writes digits as it is told', async () => {
    const mounted = await mount();
    mounted.picker.numerals = 'latn';
    await mounted.picker.updateComplete;
    expect(mounted.text(mounted.root)).to.contain('الاثنين، 6 يناير 2031');
  });
});
