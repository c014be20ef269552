import { GatewayError, type Appointment } from '@fanar/contract';
import { describeElement } from '@fanar/elements/testing/contract-suite';
import { isChromium, setViewport } from '@fanar/elements/testing/fixtures';
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import type { FanarAppointmentPicker } from '../appointment-picker/appointment-picker.js';
import { inside } from '../testing/inside.js';
import { savedFiles } from '../testing/saved-files.js';
import { until } from '../testing/until.js';
import { FanarAppointment } from './appointment.js';
import './define.js';
import { forgetCopy, keptCopies } from './device-copies.js';
import {
  appointment,
  appointmentGateway,
  cancelledByOffice,
  KEY,
  REFERENCE,
  slotAt,
  slotIn,
  unreachable,
} from './testing/appointments.js';

const example = '<fanar-appointment></fanar-appointment>';

describeElement({
  elementClass: FanarAppointment,
  define: new URL('./define.ts', import.meta.url),
  markup: { ar: example, en: example },
  properties: {
    reference: REFERENCE,
    key: KEY,
    fromFragment: true,
    api: '/api/v2',
    checkInUrl: '/check-in/',
    manageUrl: '/appointment/',
    hijriOffset: 1,
    headingLevel: 3,
    numerals: 'latn',
  },
  tabStops: 3,
  atStart: '.heading',
});

interface Setting {
  readonly lang?: 'ar' | 'en';
  readonly gateway?: ReturnType<typeof appointmentGateway>;
  readonly reference?: string;
  readonly key?: string;
  readonly hijriOffset?: -1 | 0 | 1;
}

async function mount({ lang = 'ar', reference = '', key = '', ...more }: Setting = {}) {
  const gateway = more.gateway ?? appointmentGateway();
  const page = await fixture(html`
    <div lang=${lang} dir=${lang === 'ar' ? 'rtl' : 'ltr'}>
      <fanar-appointment
        reference=${reference}
        check-in-url="/check-in/#top"
        manage-url="/appointment/"
        .key=${key}
        .hijriOffset=${more.hijriOffset}
        .gateway=${gateway}
      ></fanar-appointment>
      <button>بعد</button>
    </div>
  `);
  const element = page.querySelector('fanar-appointment') as FanarAppointment;
  const within = inside(element);
  const { find } = within;
  const rows = () =>
    Object.fromEntries(
      (find('fanar-summary-list') as HTMLElementTagNameMap['fanar-summary-list']).rows.map(
        ({ id, value }) => [
          id,
          [value ?? '']
            .flat()
            .join('|')
            .replace(/\p{Bidi_Control}/gu, '')
            .replace(/\s/g, ' '),
        ],
      ),
    );
  return { page, element, gateway, rows, ...within };
}

async function mountOpened(setting: Setting = {}) {
  const mounted = await mount({ reference: REFERENCE, key: KEY, ...setting });
  await mounted.appears('#appointment-heading');
  await until(() => mounted.root.querySelector('.standing'));
  return mounted;
}

const known = (changes: Partial<Appointment>) =>
  mountOpened({ gateway: appointmentGateway(appointment(changes)) });

/** Words of a language that comes late. */
const inEnglish = ({ text }: { text: () => string }) =>
  until(() => text().includes('Your appointment'), 'English did not come');

describe('fanar-appointment', () => {
  afterEach(() => forgetCopy(REFERENCE));

  it('opens an appointment by reference and key as people write them', async () => {
    const { element, find, focusReaches, gateway } = await mount();
    const shown = oneEvent(element, 'fanar-appointment-shown');
    find('[name=reference]').focus();
    await sendKeys({ type: REFERENCE.toLowerCase().replaceAll('-', ' ') });
    find('[name=key]').focus();
    await sendKeys({ type: KEY });
    await sendKeys({ press: 'Enter' });
    expect((await shown).detail).to.deep.equal({ reference: REFERENCE, status: 'booked' });
    await focusReaches('appointment-heading');
    expect(gateway.count('getAppointment')).to.equal(1);
  });

  it('says what is wrong with the reference and the key', async () => {
    const { find, focusReaches, gateway, text } = await mount();
    find('[name=reference]').focus();
    await sendKeys({ type: 'BK-12' });
    find('[name=key]').focus();
    await sendKeys({ type: KEY });
    await sendKeys({ press: 'Enter' });
    await focusReaches('errors');
    expect(text(find('#errors').shadowRoot?.querySelector('ul') ?? null)).to.contain('رقم الموعد');
    expect(gateway.calls).to.deep.equal([]);
  });

  it('takes reference and key from the fragment only where the host lets it', async () => {
    const before = location.href;
    history.replaceState(null, '', `#reference=${REFERENCE}&key=${KEY}`);
    try {
      const shut = await fixture<FanarAppointment>(html`<fanar-appointment></fanar-appointment>`);
      expect(shut.reference).to.equal('');
      const open = await fixture<FanarAppointment>(html`
        <fanar-appointment from-fragment .gateway=${appointmentGateway()}></fanar-appointment>
      `);
      await until(() => open.renderRoot.querySelector('.standing'));
      expect(open.getAttributeNames()).to.not.include('key');
      expect(document.activeElement).to.equal(document.body);
    } finally {
      history.replaceState(null, '', before);
    }
  });

  it('says what, where, when by the clock in Cairo, and how to get in', async () => {
    const { rows, text } = await mountOpened();
    expect(rows()).to.include({
      service: 'تجديد رخصة تسيير',
      date: 'الاثنين، ٦ يناير ٢٠٣١',
      time: '١٠:٠٠ ص',
      office: 'وحدة مرور بورسعيد',
      address: 'شارع محمد علي، حي الشرق',
      phone: '0663220000',
      accessibility: 'مدخل بلا درج|مصعد',
      key: KEY,
    });
    expect(text()).to.contain('موعدك محجوز');
  });

  it('shows the Hijri date beside it, with the offset, and never instead', async () => {
    const { rows } = await mountOpened({ hijriOffset: 0 });
    await until(() => rows().hijri);
    expect(rows().hijri).to.equal('١٢ رمضان ١٤٥٢ هـ (تقريبي)');
    expect(rows().date).to.contain('٦ يناير ٢٠٣١');
    const later = await mountOpened({ hijriOffset: 1 });
    await until(() => later.rows().hijri);
    expect(later.rows().hijri).to.contain('١٣ رمضان');
  });

  it('lists the documents to bring, to be ticked off', async () => {
    const { root, text, element } = await mountOpened();
    const items = Array.from(root.querySelectorAll('.documents li'), text);
    expect(items).to.deep.equal([
      'بطاقة الرقم القومي أحضر الأصل للاطلاع',
      'وثيقة التأمين الإجباري سارية',
    ]);
    const [first] = root.querySelectorAll<HTMLInputElement>('.documents input');
    first?.click();
    await element.refresh();
    await element.updateComplete;
    expect(first?.checked).to.equal(true);
  });

  it('says until when it can be changed, and explains when it is too late', async () => {
    const early = await mountOpened();
    expect(early.text(early.find('.policy'))).to.equal(
      'يمكنك تغيير الموعد أو إلغاؤه حتى الأحد، ٥ يناير ٢٠٣١، الساعة ١٠:٠٠ ص.',
    );
    const late = await known({ changeable: false });
    expect(late.text(late.find('.policy'))).to.equal(
      'انتهت مدة تغيير الموعد أو إلغائه. إذا تعذّر عليك الموعد فاتصل بالمكان.',
    );
    expect(late.root.querySelector('#move, #cancel')).to.equal(null);
  });

  it('offers no change that the back end has not', async () => {
    const { moveAppointment, cancelAppointment, ...plain } = appointmentGateway();
    const { root } = await mountOpened({ gateway: plain as ReturnType<typeof appointmentGateway> });
    expect([moveAppointment, cancelAppointment].length).to.equal(2);
    expect(root.querySelector('#move, #cancel, .policy')).to.equal(null);
  });

  it('leads to check-in by a code with reference and key in the fragment', async () => {
    const { find, text } = await mountOpened();
    const url = new URL(find('fanar-qr-code').getAttribute('value') ?? '');
    expect(url.pathname).to.equal('/check-in/');
    expect(url.search).to.equal('');
    expect(url.hash).to.equal(`#reference=${REFERENCE}&key=${KEY}`);
    expect(text(find('fanar-qr-code'))).to.contain('يبدأ تسجيل الوصول');
  });

  it('has no code for an appointment that nobody comes to', async () => {
    const { root, rows } = await known({
      visit: { services: [{ service: 'traffic/renew-vehicle-licence' }], mode: 'phone' },
    });
    expect(root.querySelector('fanar-qr-code')).to.equal(null);
    expect(rows()).to.not.have.any.keys('address', 'accessibility');
    expect(rows().mode).to.equal('مكالمة هاتفية');
  });

  for (const [status, words] of [
    ['arrived', 'سجّلنا وصولك'],
    ['fulfilled', 'تمت خدمتك'],
    ['noshow', 'لم نسجّل حضورك'],
  ] as const) {
    it(`says in words that it is ${status}`, async () => {
      const { text, find, root } = await known({ status, changeable: false });
      expect(text(find('.status'))).to.contain(words);
      expect(root.querySelector('#move, #cancel')).to.equal(null);
      expect(root.querySelector('.documents') !== null).to.equal(status === 'arrived');
    });
  }

  it('says today, tomorrow and past by the calendar of Cairo', async () => {
    const today = await known({ slot: slotIn(0) });
    expect(today.text(today.find('.status'))).to.equal('موعدك اليوم.');
    const tomorrow = await known({ slot: slotIn(1) });
    expect(tomorrow.text(tomorrow.find('.status'))).to.equal('موعدك غدًا.');
    const yesterday = await known({ slot: slotIn(-1) });
    expect(yesterday.text(yesterday.find('.status'))).to.equal('مضى يوم هذا الموعد.');
  });

  it('says who cancelled it and why, and books what the office offers instead', async () => {
    const gateway = appointmentGateway(cancelledByOffice());
    const { text, find, press, focusReaches, appears, root, element } = await mountOpened({
      gateway,
    });
    expect(text(find('.standing'))).to.contain('ألغى المكان هذا الموعد');
    expect(text(find('.standing'))).to.contain('صيانة طارئة');
    expect(text(root.querySelector('.choices'))).to.contain('٧ يناير');
    expect(root.querySelector('fanar-qr-code')).to.equal(null);
    press('٧ يناير ٢٠٣١، الساعة ٩:٠٠ ص');
    await focusReaches('change-heading');
    await appears('fanar-appointment-picker');
    const picker = find<FanarAppointmentPicker>('fanar-appointment-picker');
    expect([picker.service, picker.office, picker.date, picker.moving]).to.deep.equal([
      'traffic/renew-vehicle-licence',
      'port-said-traffic',
      '2031-01-07',
      undefined,
    ]);
    press('ارجع إلى الموعد');
    await focusReaches('appointment-heading');
    expect(element.isConnected).to.equal(true);
  });

  it('moves the appointment, which stands until the new one is sure', async () => {
    const { element, gateway, find, press, appears, focusReaches, rows, text } =
      await mountOpened();
    press('غيّر الموعد');
    await appears('fanar-appointment-picker');
    const picker = find<FanarAppointmentPicker>('fanar-appointment-picker');
    expect(picker.date).to.equal('2031-01-06');
    const inside = picker.shadowRoot as ShadowRoot;
    const slot = () => inside.querySelector<HTMLInputElement>('input[value="12:30"]');
    await until(slot);
    slot()?.click();
    inside.querySelector<HTMLFormElement>('form')?.requestSubmit();
    await until(() => inside.querySelector('#details'));
    expect(gateway.count('moveAppointment')).to.equal(0);
    const changed = oneEvent(element, 'fanar-appointment-changed');
    inside.querySelector<HTMLFormElement>('#details')?.requestSubmit();
    expect((await changed).detail).to.deep.equal({
      reference: REFERENCE,
      office: 'port-said-traffic',
      date: '2031-01-06',
      time: '12:30',
    });
    await focusReaches('notice');
    expect(rows().time).to.equal('١٢:٣٠ م');
    expect(text(find('#notice'))).to.contain('هذا موعدك الجديد');
  });

  it('gives the held slot back when the move is thought better of', async () => {
    const { gateway, find, press, appears, rows, focusReaches } = await mountOpened();
    press('غيّر الموعد');
    await appears('fanar-appointment-picker');
    const inside = find('fanar-appointment-picker').shadowRoot as ShadowRoot;
    const slot = () => inside.querySelector<HTMLInputElement>('input[value="12:30"]');
    await until(slot);
    slot()?.click();
    inside.querySelector<HTMLFormElement>('form')?.requestSubmit();
    await until(() => inside.querySelector('#details'));
    press('ارجع إلى الموعد');
    await focusReaches('appointment-heading');
    await until(() => gateway.memory.count('releaseHold') === 1);
    expect(rows().time).to.equal('١٠:٠٠ ص');
    expect(gateway.count('moveAppointment')).to.equal(0);
  });

  it('comes back with the reason when it was changed elsewhere while another slot was chosen', async () => {
    const { gateway, find, press, appears, focusReaches, text } = await mountOpened();
    press('غيّر الموعد');
    await appears('fanar-appointment-picker');
    gateway.change({ slot: slotAt('2031-01-08', '09:00') });
    const picker = find<FanarAppointmentPicker>('fanar-appointment-picker');
    picker.dispatchEvent(
      new CustomEvent('fanar-error', { detail: { code: 'appointment-changed' } }),
    );
    await focusReaches('notice');
    await until(() => text(find('#notice')).includes('تغيّر الموعد منذ فتحته'));
    await until(() => gateway.count('getAppointment') === 2);
  });

  it('cancels after asking, and tells the host no more than the reference', async () => {
    const { element, find, press, root, focusReaches, text } = await mountOpened();
    press('ألغِ الموعد');
    await until(() => find<HTMLElementTagNameMap['fanar-dialog']>('fanar-dialog').open);
    expect(text(find('fanar-dialog'))).to.contain('يذهب موعد الاثنين، ٦ يناير ٢٠٣١');
    const cancelled = oneEvent(element, 'fanar-appointment-cancelled');
    find('fanar-dialog [variant=danger]').click();
    expect((await cancelled).detail).to.deep.equal({ reference: REFERENCE });
    await focusReaches('notice');
    expect(text(find('.standing'))).to.contain('ألغيت هذا الموعد');
    expect(root.querySelector('#move, #cancel')).to.equal(null);
  });

  it('gives the focus back to the button when nothing is cancelled', async () => {
    const { press, find, focusReaches, gateway } = await mountOpened();
    find('#cancel').focus();
    press('ألغِ الموعد');
    await until(() => find<HTMLElementTagNameMap['fanar-dialog']>('fanar-dialog').open);
    await sendKeys({ press: 'Escape' });
    await focusReaches('cancel');
    expect(gateway.count('cancelAppointment')).to.equal(0);
  });

  it('says in the dialog that the answer did not come, and cancels once', async () => {
    const gateway = appointmentGateway();
    gateway.loseAnswer('cancelAppointment');
    const { press, find, appears, focusReaches } = await mountOpened({ gateway });
    press('ألغِ الموعد');
    await appears('fanar-dialog');
    find('fanar-dialog [variant=danger]').click();
    await appears('fanar-dialog fanar-alert');
    find('fanar-dialog [variant=danger]').click();
    await focusReaches('notice');
    const [first, second] = gateway.calls.filter(({ method }) => method === 'cancelAppointment');
    expect(first?.key).to.equal(second?.key);
  });

  it('reads it again and says so when it was changed elsewhere meanwhile', async () => {
    const gateway = appointmentGateway();
    const { press, find, appears, focusReaches, rows, text } = await mountOpened({ gateway });
    gateway.change({ slot: slotAt('2031-01-08', '09:00') });
    press('ألغِ الموعد');
    await appears('fanar-dialog');
    find('fanar-dialog [variant=danger]').click();
    await focusReaches('notice');
    await until(() => rows().date?.includes('٨ يناير'));
    expect(text(find('#notice'))).to.contain('تغيّر الموعد منذ فتحته؛ راجعه');
  });

  it('explains that it is too late to cancel', async () => {
    const gateway = appointmentGateway();
    const { press, find, appears, focusReaches, text } = await mountOpened({ gateway });
    gateway.fail('cancelAppointment', new GatewayError({ code: 'appointment-late', status: 409 }));
    press('ألغِ الموعد');
    await appears('fanar-dialog');
    find('fanar-dialog [variant=danger]').click();
    await focusReaches('notice');
    expect(text(find('#notice'))).to.contain('انتهت مدة تغيير الموعد أو إلغائه');
  });

  it('says how long to wait', async () => {
    const gateway = appointmentGateway();
    gateway.fail(
      'getAppointment',
      new GatewayError({ code: 'too-many-requests', status: 429, retryAfter: 400 }),
    );
    const { appears, find, text } = await mount({ gateway, reference: REFERENCE, key: KEY });
    await appears('#failure');
    expect(text(find('#failure-text'))).to.contain('حاول مرة أخرى بعد ٤٠٠ ثانية');
  });

  it('keeps the appointment on the device only while the tick says so', async () => {
    const { find, element } = await mountOpened();
    expect(await keptCopies(Date.now())).to.deep.equal([]);
    find('#keep').click();
    await until(async () => (await keptCopies(Date.now())).length === 1);
    await element.updateComplete;
    find('#keep').click();
    await until(async () => (await keptCopies(Date.now())).length === 0);
  });

  it('opens and shows the kept appointment without network, and says how old it is', async () => {
    const first = await mountOpened();
    first.find('#keep').click();
    await until(async () => (await keptCopies(Date.now())).length === 1);
    const gateway = appointmentGateway();
    for (let at = 0; at < 3; at += 1) gateway.fail('getAppointment', unreachable());
    const { appears, press, find, text, rows, root } = await mount({ gateway });
    await appears('.choices');
    press('٦ يناير ٢٠٣١');
    await appears('#stale');
    expect(find('#stale').getAttribute('heading')).to.contain('آخر تحديث');
    let printed = 0;
    const { print } = window;
    window.print = () => void (printed += 1);
    press('طباعة الموعد');
    window.print = print;
    expect(printed).to.equal(1);
    expect(rows().office).to.equal('وحدة مرور بورسعيد');
    expect(text(root.querySelector('.documents'))).to.contain('بطاقة الرقم القومي');
    expect(root.querySelector('fanar-qr-code')).to.not.equal(null);
    expect(root.querySelector('#move, #cancel')).to.equal(null);
  });

  it('wipes the kept appointment after its day', async () => {
    const { find } = await mountOpened();
    find('#keep').click();
    await until(async () => (await keptCopies(Date.now())).length === 1);
    expect((await keptCopies(Date.parse('2031-01-06T23:59:00+02:00'))).length).to.equal(1);
    expect(await keptCopies(Date.parse('2031-01-07T00:00:00+02:00'))).to.deep.equal([]);
  });

  it('keeps nothing that the slip does not show', async () => {
    const gateway = appointmentGateway({ ...appointment(), name: 'منى' } as Appointment);
    const { find } = await mountOpened({ gateway });
    find('#keep').click();
    await until(async () => (await keptCopies(Date.now())).length === 1);
    const [copy] = await keptCopies(Date.now());
    expect(JSON.stringify(copy)).to.not.contain('منى');
  });

  it('saves a file for the calendar with its revision, and a cancellation after it', async () => {
    await savedFiles(async (saved) => {
      const booked = await known({ revision: 3 });
      booked.press('أضف إلى التقويم');
      await until(() => saved.length === 1);
      const file = (await saved[0]?.blob.text()) ?? '';
      expect(file).to.contain('METHOD:PUBLISH').and.contain('SEQUENCE:3');
      expect(file).to.contain('TZID=Africa/Cairo').and.not.contain(KEY);
      expect(file).to.contain('بطاقة الرقم القومي');
      const gone = await mountOpened({ gateway: appointmentGateway(cancelledByOffice()) });
      gone.press('احذفه من التقويم');
      await until(() => saved.length === 2);
      const cancelled = (await saved[1]?.blob.text()) ?? '';
      expect(cancelled).to.contain('METHOD:CANCEL').and.contain('SEQUENCE:1');
      expect(cancelled).to.contain('STATUS:CANCELLED');
    });
  });

  it('says quietly that it was changed elsewhere when the page is looked at again', async () => {
    const { gateway, rows, root } = await mountOpened();
    gateway.change({ slot: slotAt('2031-01-08', '09:00') });
    window.dispatchEvent(new Event('focus'));
    await until(() => rows().date?.includes('٨ يناير'));
    expect(root.activeElement).to.equal(null);
    await until(() =>
      Array.from(root.querySelectorAll('[aria-live], [role=status]')).some((region) =>
        region.textContent?.includes('تغيّر الموعد'),
      ),
    );
  });

  it('is reached by keyboard in the order of the page', async () => {
    const { find, root } = await mountOpened();
    find('a[slot=phone]').focus();
    const reached: string[] = [];
    for (let at = 0; at < 6; at += 1) {
      await sendKeys({ press: 'Tab' });
      const { id = '', tagName = '', textContent } = (root.activeElement ?? {}) as HTMLElement;
      reached.push(id || (tagName === 'INPUT' ? 'document' : (textContent ?? '').trim()));
    }
    expect(reached).to.deep.equal([
      'document',
      'document',
      'keep',
      'move',
      'cancel',
      'أضف إلى التقويم',
    ]);
  });

  if (isChromium) {
    it('prints a slip on A4 and on 80 mm: no buttons, the code and the documents', async () => {
      const { element, root, find } = await mountOpened();
      try {
        await emulateMedia({ media: 'print' });
        for (const width of [794, 302]) {
          await setViewport(width, 1000);
          const seen = (selector: string) => find(selector).getBoundingClientRect().height > 0;
          expect(
            ['fanar-summary-list', 'fanar-qr-code', '.documents', '.policy'].every(seen),
          ).to.equal(true);
          expect([seen('.actions'), seen('#keep')]).to.deep.equal([false, false]);
          expect(element.scrollWidth).to.be.at.most(element.clientWidth);
          // Begins at the right, and nothing of it is cut off by the paper.
          const { left, right } = find('fanar-summary-list').getBoundingClientRect();
          expect(getComputedStyle(find('fanar-summary-list')).direction).to.equal('rtl');
          expect(right).to.be.within(width - 40, width);
          expect(left).to.be.at.least(0);
          expect(root.querySelector('.documents input')?.matches(':checked')).to.equal(false);
        }
      } finally {
        await emulateMedia({ media: 'screen' });
        await setViewport(800, 600);
      }
    });
  }

  it('fits 320 px', async () => {
    await setViewport(320, 640);
    try {
      const { element } = await mountOpened();
      expect(element.scrollWidth).to.be.at.most(element.clientWidth);
    } finally {
      await setViewport(800, 600);
    }
  });

  for (const lang of ['ar', 'en'] as const) {
    it(`is accessible in ${lang}: look-up, appointment, question, cancelled`, async () => {
      const { page, appears, find, focusReaches, text, element } = await mount({ lang });
      await expect(page).to.be.accessible();
      element.reference = REFERENCE;
      element.key = KEY;
      await appears('.standing');
      if (lang === 'en') await inEnglish({ text });
      await expect(page).to.be.accessible();
      find('#cancel').click();
      await until(() => find<HTMLElementTagNameMap['fanar-dialog']>('fanar-dialog').open);
      await expect(page).to.be.accessible();
      find('fanar-dialog [variant=danger]').click();
      await focusReaches('notice');
      await expect(page).to.be.accessible();
    });
  }

  it('is accessible when the office has cancelled it', async () => {
    const { page } = await mountOpened({ gateway: appointmentGateway(cancelledByOffice()) });
    await expect(page).to.be.accessible();
  });
});
