import { GatewayError, makeReference } from '@fanar/contract';
import '@fanar/elements/calendar/define';
import { describeElement } from '@fanar/elements/testing/contract-suite';
import { isChromium, setViewport } from '@fanar/elements/testing/fixtures';
import { aTimeout, expect, fixture, html, oneEvent } from '@open-wc/testing';
import { ref } from 'lit/directives/ref.js';
import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import { offices as directory } from '../facility-finder/testing/offices.js';
import { savedFiles } from '../testing/saved-files.js';
import { until } from '../testing/until.js';
import './define.js';
import { FanarAppointmentPicker } from './appointment-picker.js';
import {
  BIRTH,
  type MemoryGateway,
  memoryGateway,
  OFFICES,
  PLATE,
  RENEW,
  SERVICES,
} from './testing/memory-gateway.js';

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
    services: [],
    popular: PLATE,
    date: '2031-01-07',
    manageUrl: '/appointment',
    officeHref: '/offices/{office}',
    mapHref: 'geo:{latitude},{longitude}',
    tiles: '',
    attribution: '',
    hijriOffset: 0,
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
  readonly service?: string;
  /** Set before it is connected. */
  readonly set?: Partial<FanarAppointmentPicker>;
}

const APPLICATION = makeReference('AP', Uint8Array.of(17, 34, 51, 68, 85));
const NAME = 'منى السيد حسن علي';
const DAY = '٦ يناير';

async function mount({ lang = 'ar', layout = 'list', ...more }: Setting = {}) {
  const gateway = more.gateway ?? memoryGateway();
  const given = (element: Element | undefined) =>
    void (element && Object.assign(element, more.set));
  const page = await fixture(html`
    <div lang=${lang} dir=${lang === 'ar' ? 'rtl' : 'ltr'}>
      <fanar-appointment-picker
        service=${more.service ?? RENEW}
        application=${more.application ?? ''}
        .gateway=${gateway}
        ${ref(given)}
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
  await until(() => !root.querySelector('.loading') && root.querySelector('.heading, fanar-alert'));
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
  if (mounted.find('fanar-calendar')) mounted.press('اعرض قائمة');
  await mounted.picker.updateComplete;
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
    expect(text(find('.documents'))).to.contain('بطاقة الرقم القومي');
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
    expect(all('.slot-time').map(text)).to.deep.equal(['٩:٠٠ ص', '١٠:٠٠ ص', '١٢:٣٠ م', '٣:٠٠ م']);
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

  it('compares offices, and shows the times of those chosen together, named', async () => {
    const gateway = memoryGateway({ offices: OFFICES, seats: 3 });
    gateway.takeAt(OFFICES[1].id, '2031-01-05');
    const mounted = await mount({ gateway });
    const { all, find, text, press } = mounted;
    await until(() => text(find('.office-list')).includes('أقرب موعد'));
    expect(all('.office .choice-title').map(text)).to.deep.equal([
      'وحدة مرور بورسعيد',
      'وحدة مرور بورفؤاد',
    ]);
    expect(text(all('.free').at(-1)!)).to.contain('أقرب موعد: الاثنين، ٦ يناير ٢٠٣١');
    expect(text(all('.free').at(-1)!)).to.match(/١٠٠ موعد متاح خلال ٣٠ يومًا$/);
    press('اعرض المواعيد');
    await mounted.appears('#office-error');
    expect(text(find('#office-error'))).to.equal('اختر مكانًا واحدًا على الأقل');
    for (const box of all('.office input')) box.click();
    press('اعرض المواعيد');
    await focusReaches(mounted, 'days-heading');
    await toTimes(mounted);
    expect(all('.slot').map(text).slice(0, 2)).to.deep.equal([
      '٩:٠٠ ص وحدة مرور بورسعيد ٣ مواعيد',
      '٩:٠٠ ص وحدة مرور بورفؤاد ٣ مواعيد',
    ]);
    press('تغيير المكان');
    await focusReaches(mounted, 'offices-heading');
    expect(find<HTMLInputElement>('.office input').checked).to.equal(true);
  });

  it('shows offices that share their capacity as one', async () => {
    const pools = { all: OFFICES.map(({ id }) => id) };
    const mounted = await mount({ gateway: memoryGateway({ offices: OFFICES, pools }) });
    const { all, text, find } = mounted;
    await until(() => all('.office').length === 1);
    expect(text(find('.office'))).to.contain('المواعيد مشتركة مع: وحدة مرور بورفؤاد');
  });

  it('hides offices without what is needed, and tells them of it', async () => {
    const { title } = SERVICES[RENEW]!;
    const services = { [RENEW]: { title, visit: { needs: ['wheelchair'] as const } } };
    const mounted = await mount({ gateway: memoryGateway({ offices: OFFICES, services }) });
    const { all, find, press, text, gateway } = mounted;
    await mounted.appears('.office');
    const need = (root: ShadowRoot | null) =>
      root?.querySelector<HTMLInputElement>('input[value=wheelchair], input');
    need(find('fanar-checkbox-group').shadowRoot)?.click();
    await until(() => all('.office').length === 1);
    expect(text(mounted.root)).to.contain('أخفينا مكانًا واحدًا غير مجهز لما تحتاجه.');
    press('اعرض كل الأماكن');
    await until(() => all('.office').length === 2);
    find<HTMLInputElement>('.office input').click();
    press('اعرض المواعيد');
    await focusReaches(mounted, 'days-heading');
    await toDetails(mounted);
    type(mounted);
    await sendKeys({ press: 'Enter' });
    await focusReaches(mounted, 'confirmed');
    expect(gateway.calls.at(-1)?.input).to.deep.include({ needs: ['wheelchair'] });
  });

  it('sorts offices by distance on the device, and sends the place nowhere', async () => {
    const own = Object.getOwnPropertyDescriptor(Geolocation.prototype, 'getCurrentPosition');
    Object.defineProperty(Geolocation.prototype, 'getCurrentPosition', {
      configurable: true,
      value: (onFound: PositionCallback) =>
        onFound({
          coords: { latitude: 31.2463, longitude: 32.3185, accuracy: 10 },
        } as GeolocationPosition),
    });
    try {
      const mounted = await mount({ gateway: memoryGateway({ offices: OFFICES }) });
      const { all, press, text, gateway, picker } = mounted;
      const told: unknown[] = [];
      picker.addEventListener('fanar-appointment-change', ({ detail }) => told.push(detail));
      await mounted.appears('.office');
      press('الأقرب إليك');
      await until(() => text(all('.office .choice-title')[0]!) === 'وحدة مرور بورفؤاد');
      expect(text(all('.about')[0]!)).to.contain('على بعد ٥٠ مترًا');
      const kept = [{ ...localStorage }, { ...sessionStorage }, document.cookie, location.href];
      const asked = performance.getEntriesByType('resource').map(({ name }) => name);
      expect(JSON.stringify([gateway.calls, told, kept, asked])).to.not.contain('31.24');
      press('الترتيب المعتاد');
      await until(() => text(all('.office .choice-title')[0]!) === 'وحدة مرور بورسعيد');
    } finally {
      if (own) Object.defineProperty(Geolocation.prototype, 'getCurrentPosition', own);
    }
  });

  it('lists offices first, and shows the same on a map where the page has tiles', async () => {
    const gateway = memoryGateway({ offices: OFFICES });
    const mounted = await mount({ gateway });
    const { picker, find, all } = mounted;
    await mounted.appears('.office');
    expect(find('.map-toggle')).to.equal(null);
    Object.assign(picker, { tiles: '/__tiles__/{z}/{x}/{y}.svg', attribution: '© بورسعيد' });
    await mounted.appears('.map-toggle');
    expect(find('.map-view')).to.equal(null);
    find('.map-toggle').click();
    await until(() => all('.map-mark').length === OFFICES.length);
    expect(all('.map-mark').map(({ ariaLabel }) => ariaLabel)).to.deep.equal(
      OFFICES.map(({ title }) => title.ar),
    );
    expect(all('.office')).to.have.length(OFFICES.length);
    all('.map-mark')[1]?.click();
    await until(
      () => (mounted.root.activeElement as HTMLInputElement | null)?.value === OFFICES[1].id,
    );
  });

  it('tells the hours of an office, and nothing where nothing is known of it', async () => {
    const [first, second] = OFFICES;
    const { accessibility: _, ...bare } = second;
    const gateway = memoryGateway({ offices: [{ ...first, schedule: 'mornings' }, bare] });
    const hours = { 0: [{ opens: '09:00', closes: '14:00' }] };
    const schedules = { mornings: [{ from: '2020-01-01', hours }] };
    gateway.getOffices = async () => ({ ...directory, schedules });
    const mounted = await mount({ gateway });
    const { all, text } = mounted;
    await mounted.appears('.office');
    const [details, ...others] = all<HTMLElementTagNameMap['fanar-details']>('.further');
    expect(others).to.deep.equal([]);
    details?.shadowRoot?.querySelector('summary')?.click();
    await mounted.appears('.hours dd');
    expect(all('.hours > div').map(text)).to.include.members([
      'الأحد ٩:٠٠ ص – ٢:٠٠ م',
      'الجمعة مغلق',
    ]);
  });

  it('fetches the next month or week for whoever goes to its button', async () => {
    const mounted = await mount({ layout: 'grid' });
    const { gateway, inCalendar, find, press, all } = mounted;
    const asked = () => gateway.count('getAvailability');
    const before = asked();
    const next = inCalendar('.turn').at(-1);
    next?.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true }));
    await until(() => asked() === before + 1);
    next?.click();
    await until(() =>
      find<HTMLElementTagNameMap['fanar-calendar']>('fanar-calendar').focusedDate.startsWith(
        '2031-02',
      ),
    );
    expect(asked()).to.equal(before + 1);
    press('اعرض قائمة');
    await mounted.appears('.step');
    for (let week = 0; asked() === before + 1 && week < 6; week += 1) {
      all('.step')[1]?.dispatchEvent(new PointerEvent('pointerenter'));
      if (asked() > before + 1) break;
      all('.step')[1]?.click();
      await mounted.picker.updateComplete;
    }
    expect(asked()).to.equal(before + 2);
    expect(gateway.calls.at(-1)?.input).to.deep.include({ granularity: 'days' });
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
      const gateway = memoryGateway({ offices: OFFICES, services: SERVICES });
      const mounted = await mount({ lang, gateway });
      const { page, find, all, appears } = mounted;
      if (lang === 'en') await until(() => mounted.text(mounted.root).includes('About your visit'));
      await expect(page, 'visit').to.be.accessible();
      find('.actions fanar-button').click();
      await appears('.office');
      await expect(page, 'offices').to.be.accessible();
      find('.office input').click();
      find<HTMLFormElement>('#offices').requestSubmit();
      await appears('fanar-calendar');
      await expect(page, 'calendar').to.be.accessible();
      all('.ways .link')[0]?.click();
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

  describe('the visit', () => {
    const visiting = () => memoryGateway({ services: SERVICES });
    const choose = (mounted: Mounted, name: string) => mounted.press(name);
    const select = ({ find }: Mounted, selector: string, value: string) => {
      const native = find(selector).shadowRoot?.querySelector('select') as HTMLSelectElement;
      native.value = value;
      native.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
      native.dispatchEvent(new Event('change', { bubbles: true }));
    };

    it('takes several services with counts, people and a way, and says how long it takes', async () => {
      const mounted = await mount({ gateway: visiting() });
      const { find, all, text, press, gateway } = mounted;
      await mounted.appears('.more');
      choose(mounted, 'بدل لوحة معدنية');
      await until(() => all('.services li').length === 2);
      select(mounted, '.services fanar-select', '2');
      select(mounted, '.visit > fanar-select', '2');
      await mounted.picker.updateComplete;
      press('تابع');
      await focusReaches(mounted, 'days-heading');
      expect(text(find('.bar'))).to.contain(
        'تجديد رخصة تسيير (مرتان) · بدل لوحة معدنية · شخصان · يستغرق ٥٠ دقيقة',
      );
      expect(gateway.calls.at(-1)?.input).to.deep.include({
        visit: { services: [{ service: RENEW, count: 2 }, { service: PLATE }], people: 2 },
      });
      press('تعديل الخدمات');
      await focusReaches(mounted, 'visit-heading');
    });

    it('says in words which services are not done together', async () => {
      const mounted = await mount({ gateway: visiting() });
      await mounted.appears('.more');
      choose(mounted, 'شهادة ميلاد');
      await focusReaches(mounted, 'misfit');
      expect(mounted.text(mounted.find('#misfit-text'))).to.equal(
        'لا يمكن الجمع بين «شهادة ميلاد» و«تجديد رخصة تسيير». احجز لكل منهما موعدًا.',
      );
    });

    it('finds services however they are spelt, and offers those most asked for first', async () => {
      const mounted = await mount({ service: '', gateway: visiting(), set: { popular: BIRTH } });
      const { find, all, text } = mounted;
      await mounted.appears('fanar-search-field');
      expect(text(all('.choice')[0]!)).to.equal('شهادة ميلاد');
      typeInto(find('fanar-search-field'), 'رخصه');
      await until(() => all('.choice').length === 1);
      choose(mounted, 'تجديد رخصة تسيير');
      await focusReaches(mounted, 'visit-heading');
    });

    it('searches among the services that the page gives', async () => {
      const [id, { title }] = Object.entries(SERVICES)[2]!;
      const gateway = visiting();
      const services = [
        ...[{ id, title, version: 1, summary: { ar: '' }, keywords: [], events: [] }],
      ].map((each) => ({
        ...each,
        channels: ['counter' as const],
        appointment: 'offered' as const,
        free: true,
      }));
      const mounted = await mount({ service: '', gateway, set: { services } });
      await mounted.appears('.choice');
      expect(mounted.all('.choice').map(mounted.text)).to.deep.equal(['شهادة ميلاد']);
      expect(gateway.count('getDirectory')).to.equal(0);
    });
  });

  describe('who comes', () => {
    it('books for somebody else, and asks where to come only for a visit at home', async () => {
      const gateway = memoryGateway({ services: SERVICES });
      const mounted = await mount({ gateway });
      const { find, press } = mounted;
      const way = find('fanar-radio-group').shadowRoot;
      way?.querySelector<HTMLInputElement>('input[value=home-visit]')?.click();
      press('تابع');
      await focusReaches(mounted, 'days-heading');
      await toDetails(mounted);
      find('fanar-checkbox').shadowRoot?.querySelector('input')?.click();
      await mounted.appears('[name=bookedBy]');
      type(mounted);
      typeInto(find('[name=bookedBy]'), 'سارة محمد علي حسن');
      typeInto(find('[name=place]'), 'شارع فلسطين، عمارة ٥');
      find<HTMLFormElement>('#details').requestSubmit();
      await focusReaches(mounted, 'confirmed');
      expect(gateway.calls.at(-1)?.input).to.deep.include({
        name: NAME,
        bookedBy: 'سارة محمد علي حسن',
        place: 'شارع فلسطين، عمارة ٥',
      });
    });

    it('keeps nothing of the person in the browser', async () => {
      const mounted = await mount();
      await toDetails(mounted);
      type(mounted);
      await sendKeys({ press: 'Enter' });
      await focusReaches(mounted, 'confirmed');
      const kept = JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]);
      expect(kept).to.not.contain('منى').and.not.contain('1001234567');
    });

    it('lets the page hold a booking back', async () => {
      const mounted = await mount();
      const { picker, gateway, find } = mounted;
      picker.addEventListener('fanar-before-book', (event) =>
        event.detail.waitUntil(Promise.resolve(false)),
      );
      await toDetails(mounted);
      type(mounted);
      find<HTMLFormElement>('#details').requestSubmit();
      await aTimeout(50);
      expect(gateway.count('createAppointment')).to.equal(0);
      expect(find('#details')).to.not.equal(null);
    });

    it('books once a check of the page has found its proof, and has none of its own', async () => {
      const mounted = await mount();
      const { picker, gateway, find } = mounted;
      await toDetails(mounted);
      expect(
        find<HTMLSlotElement>('slot[name=check]').assignedNodes({ flatten: true }),
      ).to.deep.equal([]);
      let isWorking = false;
      let isProven = false;
      // As an adapter does: a number whose digest begins with a zero byte, found while the page waits.
      const prove = async () => {
        isWorking = true;
        for (let nonce = 0; !isProven; nonce += 1) {
          const text = new TextEncoder().encode(`challenge ${String(nonce)}`);
          const [first] = new Uint8Array(await crypto.subtle.digest('SHA-256', text));
          expect(gateway.count('createAppointment')).to.equal(0);
          isProven = first === 0;
        }
        return true;
      };
      picker.addEventListener('fanar-before-book', (event) => event.detail.waitUntil(prove()));
      type(mounted);
      find<HTMLFormElement>('#details').requestSubmit();
      await focusReaches(mounted, 'confirmed');
      expect([isWorking, isProven]).to.deep.equal([true, true]);
      expect(gateway.count('createAppointment')).to.equal(1);
    });
  });

  describe('the receipt', () => {
    async function toReceipt(more: Setting = {}) {
      const mounted = await mount(more);
      await toDetails(mounted);
      type(mounted);
      await sendKeys({ press: 'Enter' });
      await focusReaches(mounted, 'confirmed');
      return mounted;
    }

    it('has the reference, the key, a code with the key in the fragment, and the policy', async () => {
      const { find, text, root } = await toReceipt({ set: { manageUrl: '/my/appointment?a=1' } });
      const code = new URL(find('fanar-qr-code').getAttribute('value') ?? '');
      expect(code.pathname + code.search).to.equal('/my/appointment?a=1');
      expect(code.hash).to.equal('#reference=BK-7K3M-9QXA&key=7K3M-9QXA-V2DT');
      expect(text(find('.policy'))).to.contain('الأحد، ٥ يناير ٢٠٣١، الساعة ١٠:٠٠ ص');
      expect(text(root)).to.contain('رسالة نصية إلى ٠١٠٠١٢٣٤٥٦٧، ثم نذكّرك به');
    });

    if (isChromium) {
      it('is printed on A4 and on 80 mm: the code and the documents, no buttons', async () => {
        const { picker, find } = await toReceipt({ set: { manageUrl: '/my/appointment' } });
        const isSeen = (selector: string) => find(selector).getBoundingClientRect().height > 0;
        try {
          await emulateMedia({ media: 'print' });
          for (const width of [794, 302]) {
            await setViewport(width, 1000);
            const parts = ['fanar-summary-list', 'fanar-qr-code', '.documents', '.actions'];
            expect(parts.map(isSeen)).to.deep.equal([true, true, true, false]);
            expect(picker.scrollWidth).to.be.at.most(picker.clientWidth);
          }
        } finally {
          await emulateMedia({ media: 'screen' });
          await setViewport(800, 600);
        }
      });
    }

    it('has documents to tick, which are sent nowhere', async () => {
      const { all, gateway } = await toReceipt();
      const before = gateway.calls.length;
      const [box] = all<HTMLInputElement>('.documents input');
      box?.click();
      expect(box?.checked).to.equal(true);
      expect(gateway.calls.length).to.equal(before);
    });

    it('gives a file for any calendar', async () => {
      const mounted = await toReceipt();
      await savedFiles(async (saved) => {
        mounted.press('أضف إلى التقويم');
        await until(() => saved.length === 1);
        expect(saved[0]?.name).to.equal('BK-7K3M-9QXA.ics');
        const file = (await saved[0]?.blob.text()) ?? '';
        expect(file).to.contain('DTSTART;TZID=Africa/Cairo:20310106T100000');
        expect(file).to.contain('SEQUENCE:0');
        expect(file).to.not.contain('7K3M-9QXA-V2DT');
      });
    });
  });

  describe('moving', () => {
    async function toMoving() {
      const gateway = memoryGateway({ offices: OFFICES });
      const mounted = await mount({ gateway, set: { office: OFFICES[0].id } });
      await toDetails(mounted);
      type(mounted);
      await sendKeys({ press: 'Enter' });
      await focusReaches(mounted, 'confirmed');
      const hold = await gateway.createHold(
        {
          visit: { services: [{ service: RENEW }] },
          office: OFFICES[0].id,
          date: '2031-01-07',
          time: '09:00',
        },
        { idempotencyKey: 'another' },
      );
      const receipt = await gateway.createAppointment(
        hold,
        { name: NAME, mobile: '+201001234567', language: 'ar' },
        { idempotencyKey: 'yet another' },
      );
      return mount({ gateway, set: { moving: receipt } });
    }

    it('keeps the old appointment in words until the new one is sure', async () => {
      const mounted = await toMoving();
      const { find, text, press, gateway, picker } = mounted;
      await mounted.appears('input[type=radio]');
      expect(text(find('.current'))).to.contain('الثلاثاء، ٧ يناير ٢٠٣١، الساعة ٩:٠٠ ص');
      expect(text(find('.current'))).to.contain('يبقى لك حتى تؤكد الموعد الجديد');
      expect(text(find('#times-heading'))).to.contain('٧ يناير');
      find<HTMLInputElement>('input[value="10:00"]').click();
      find<HTMLFormElement>('form').requestSubmit();
      await focusReaches(mounted, 'details-heading');
      expect(mounted.all('[name=name]')).to.have.length(0);
      const moved = oneEvent(picker, 'fanar-moved');
      press('أكّد الموعد الجديد');
      expect((await moved).detail.appointment).to.deep.include({ revision: 1 });
      await focusReaches(mounted, 'confirmed');
      expect(gateway.count('moveAppointment')).to.equal(1);
      expect(find('#confirmed').getAttribute('heading')).to.equal('تغيّر موعدك');
    });
  });

  describe('what a page may want', () => {
    it('tells where the citizen is, and leaves the address alone', async () => {
      const mounted = await mount();
      const address = location.href;
      const told: unknown[] = [];
      mounted.picker.addEventListener('fanar-appointment-change', ({ detail }) =>
        told.push(detail),
      );
      await toTimes(mounted);
      expect(told).to.deep.equal([
        { screen: 'times', service: RENEW, office: OFFICES[0].id, date: '2031-01-06' },
      ]);
      expect(location.href).to.equal(address);
      // A page that gives back what it was told for its address does not have it begin anew.
      const asked = mounted.gateway.calls.length;
      Object.assign(mounted.picker, { office: OFFICES[0].id, date: '2031-01-06' });
      await mounted.picker.updateComplete;
      expect(mounted.gateway.calls.length).to.equal(asked);
      expect(mounted.find('#times-heading')).to.not.equal(null);
      expect(document.querySelector('main, [role=main]')).to.equal(null);
    });

    it('opens on the day, offices and services of a deep link, also where they change', async () => {
      const gateway = memoryGateway({ offices: OFFICES });
      const set = { office: OFFICES.map(({ id }) => id).join(','), date: '2031-02-11' };
      const mounted = await mount({ gateway, set });
      const { find, text, picker } = mounted;
      await mounted.appears('input[type=radio]');
      expect(text(find('#times-heading'))).to.contain('١١ فبراير ٢٠٣١: ٨ أوقات متاحة');
      picker.date = '2031-01-08';
      await until(() => text(find('#times-heading')).includes('٨ يناير'));
      picker.office = OFFICES[1].id;
      await until(() => text(find('.place strong')) === 'وحدة مرور بورفؤاد');
    });

    it('shows the Hijri date, moved by the days that it is told', async () => {
      const mounted = await mount();
      const { picker, find, text } = mounted;
      expect(text(find('.choices'))).to.not.contain('هـ');
      picker.hijriOffset = 0;
      await until(() => text(find('.choices')).includes('هـ'));
      const before = text(find('.choice-more'));
      picker.hijriOffset = 1;
      await until(() => text(find('.choice-more')) !== before);
    });

    it('offers to wait only where the back end has a wait list, tells the page, and shows the form', async () => {
      const plain = await mount({ gateway: memoryGateway({ isPlain: true }) });
      expect(plain.text(plain.root)).to.not.contain('أخبرني');
      const mounted = await mount();
      const wanted = oneEvent(mounted.picker, 'fanar-wait-list-wanted');
      mounted.press('أخبرني إذا توفر موعد أقرب');
      await focusReaches(mounted, 'wait-list');
      expect(mounted.find('fanar-wait-list').shadowRoot?.childElementCount).to.be.above(0);
      expect((await wanted).detail).to.deep.include({
        visit: { services: [{ service: RENEW }] },
        offices: [OFFICES[0].id],
        from: '2031-01-05',
      });
    });

    it('has a place for a check of the page, before the button that books', async () => {
      const mounted = await mount();
      const check = document.createElement('p');
      check.slot = 'check';
      mounted.picker.append(check);
      await toDetails(mounted);
      const place = mounted.find<HTMLSlotElement>('#details slot[name=check]');
      expect(place.assignedElements()).to.deep.equal([check]);
      const order = place.compareDocumentPosition(mounted.find('#details fanar-button'));
      expect(order).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
    });

    it('takes the words of the page', async () => {
      const mounted = await mount();
      mounted.picker.messages = { 'appointment-picker:days-heading': 'اختار اليوم' };
      await mounted.picker.updateComplete;
      expect(mounted.text(mounted.find('#days-heading'))).to.equal('اختار اليوم');
    });

    it('keeps its headings at the level of the page, within what there is', async () => {
      const mounted = await mount();
      mounted.picker.headingLevel = 9;
      await mounted.picker.updateComplete;
      expect(mounted.find('#days-heading').ariaLevel).to.equal('6');
    });
  });

  it('draws no more than two hundred times at once, and the rest on request', async () => {
    const times = Array.from(
      { length: 240 },
      (_, at) =>
        `${String(8 + Math.floor(at / 30)).padStart(2, '0')}:${String((at % 30) * 2).padStart(2, '0')}`,
    );
    const mounted = await mount({ gateway: memoryGateway({ times }) });
    await toTimes(mounted);
    const { all, press, root, text, find } = mounted;
    expect(text(find('#times-heading'))).to.contain('٢٤٠ وقتًا متاحًا');
    expect(all('.slot')).to.have.length(200);
    press('اعرض ٤٠ وقتًا آخر');
    await until(() => all('.slot').length === 240);
    expect(root.activeElement).to.equal(all('#slots input')[200]);
  });

  it('says of a day why it cannot be booked: closed, expected to be closed, full, not open yet', async () => {
    const days = {
      '2031-01-07': { state: 'closed', reason: { ar: 'عيد الميلاد المجيد' } },
      '2031-01-08': { state: 'closed', reason: { ar: 'وقفة العيد' }, isTentative: true },
      '2031-01-09': { note: { ar: 'لا مواعيد وقت صلاة الظهر' } },
    } as const;
    const gateway = memoryGateway({ days, horizon: 5 });
    gateway.take('2031-01-06');
    const { all, text } = await mount({ gateway });
    expect(all('.choices > li').map(text)).to.deep.equal([
      'الأحد، ٥ يناير ٢٠٣١ ٤ مواعيد متاحة',
      'الاثنين، ٦ يناير ٢٠٣١ مكتمل',
      'الثلاثاء، ٧ يناير ٢٠٣١ مغلق: عيد الميلاد المجيد',
      'الأربعاء، ٨ يناير ٢٠٣١ مغلق: وقفة العيد، متوقع، يُؤكَّد لاحقًا',
      'الخميس، ٩ يناير ٢٠٣١ ٤ مواعيد متاحة لا مواعيد وقت صلاة الظهر',
      'الجمعة، ١٠ يناير ٢٠٣١ مغلق: إجازة أسبوعية',
    ]);
  });

  it('tells of maintenance until when, and whom to ask, and tries again by itself', async () => {
    const gateway = memoryGateway({ services: SERVICES });
    const notice = {
      title: { ar: 'تجديد رخصة' },
      reason: { ar: 'نحدّث النظام.' },
      until: '2031-01-05T12:00:00+02:00',
      contact: { title: { ar: 'إدارة المرور' }, phone: '0663220000' },
    };
    const closed = { code: 'service-maintenance', status: 503, notice, retryAfter: 1 };
    gateway.fail('getService', new GatewayError(closed));
    const { text, find, appears } = await mount({ gateway });
    expect(text(find('fanar-alert'))).to.contain('نحدّث النظام.');
    expect(text(find('fanar-alert'))).to.contain('الأحد، ٥ يناير ٢٠٣١، الساعة ١٢:٠٠ م');
    expect(text(find('fanar-alert'))).to.contain('إدارة المرور، ٠٦٦٣٢٢٠٠٠٠');
    expect(text(find('fanar-alert'))).to.contain('تلقائيًّا بعد ثانية واحدة');
    await appears('#visit-heading');
  });

  it('begins with a list on a small screen, and with a calendar on a wide one', async () => {
    try {
      for (const [width, shown, other] of [
        [320, '.toolbar', 'fanar-calendar'],
        [1024, 'fanar-calendar', '.toolbar'],
      ] as const) {
        await setViewport(width, 640);
        const picker = await fixture<FanarAppointmentPicker>(html`
          <fanar-appointment-picker service=${RENEW} .gateway=${memoryGateway()}>
          </fanar-appointment-picker>
        `);
        await until(() => picker.renderRoot.querySelector(shown), `no ${shown} at ${width}`);
        expect(picker.renderRoot.querySelector(other)).to.equal(null);
      }
    } finally {
      await setViewport(800, 600);
    }
  });

  it('fits 320 pixels on every screen, in both directions', async () => {
    for (const lang of ['ar', 'en'] as const) {
      const gateway = memoryGateway({ offices: OFFICES, services: SERVICES });
      const mounted = await mount({ lang, gateway });
      const { page, find, appears } = mounted;
      (page as HTMLElement).style.inlineSize = '288px';
      const fits = (screen: string) => {
        const { scrollWidth, clientWidth } = page;
        expect(scrollWidth, `${lang} ${screen}`).to.be.at.most(clientWidth);
      };
      await appears('.more');
      fits('visit');
      find('.actions fanar-button').click();
      await appears('.office');
      fits('offices');
      find('.office input').click();
      find<HTMLFormElement>('#offices').requestSubmit();
      await appears('#days-heading');
      await until(() => !find('.loading'));
      if (find('fanar-calendar')) find('.ways .link').click();
      await appears('button.choice');
      fits('days');
      find('button.choice').click();
      await appears('input[type=radio]');
      fits('times');
      find('input[type=radio]').click();
      find<HTMLFormElement>('form').requestSubmit();
      await appears('#details');
      fits('details');
      type(mounted);
      find<HTMLFormElement>('#details').requestSubmit();
      await appears('#confirmed');
      fits('receipt');
    }
  });
});
