import { GatewayError, type ServiceDefinition, type UploadRef } from '@fanar/contract';
import type { FormField } from '@fanar/elements';
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { ApplicationGateway } from '../testing/application-gateway.js';
import { licence, licenceReceipt } from '../testing/licence.js';
import { partnership } from '../testing/partnership.js';
import { describeElement } from '@fanar/elements/testing/contract-suite';
import { openFrame, SERVER_CLIENT } from '@fanar/elements/testing/frame';
import './define.js';
import { FanarServiceForm } from './service-form.js';
import { until } from '../testing/until.js';

/** The same service without the step that asks for a file. */
const withoutFiles: ServiceDefinition = {
  ...licence,
  steps: licence.steps.filter(({ id }) => id !== 'documents'),
};

const asAttribute = JSON.stringify(withoutFiles).replaceAll("'", '&#39;');
const example = `<fanar-service-form autosave="off" definition='${asAttribute}'></fanar-service-form>`;

describeElement({
  elementClass: FanarServiceForm,
  define: new URL('./define.ts', import.meta.url),
  markup: { ar: example, en: example },
  properties: {
    service: 'health/open-family-file',
    headingLevel: 3,
    untitled: true,
    trackHref: '/track/',
    bookHref: '/book/',
    mapTiles: '/tiles/{z}/{x}/{y}.png',
    mapAttribution: 'محافظة بورسعيد',
    exposeAnswers: true,
    presentation: 'task-list',
    prefill: { mobile: { value: '+201001234567', source: 'السجل المدني' } },
    definition: licence,
    numerals: 'latn',
  },
  tabStops: 4,
  atStart: '.heading',
  // What keeps drafts comes after.
  drawsChildren: true,
});

async function open(
  gateway = new ApplicationGateway(withoutFiles),
  lang: 'ar' | 'en' = 'ar',
): Promise<FanarServiceForm> {
  const form = await fixture<FanarServiceForm>(
    html`<fanar-service-form
      lang=${lang}
      autosave="off"
      service=${licence.id}
      track-href="/track/"
      book-href="/book/"
      .gateway=${gateway.whole}
    ></fanar-service-form>`,
  );
  await see(form, lang === 'ar' ? 'قبل أن تبدأ' : 'Before you start');
  return form;
}

function inside(form: FanarServiceForm, selector: string): HTMLElement | null {
  return form.renderRoot.querySelector<HTMLElement>(selector);
}

function all(form: FanarServiceForm, selector: string): HTMLElement[] {
  return Array.from(form.renderRoot.querySelectorAll<HTMLElement>(selector));
}

function words(element: Element | null | undefined): string {
  return (element?.textContent ?? '')
    .replace(/[\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

async function see(form: FanarServiceForm, heading: string): Promise<void> {
  const title = () =>
    words(inside(form, '.title')) || (inside(form, '#confirmation')?.getAttribute('heading') ?? '');
  await until(
    () => title() === heading,
    () => `"${heading}" instead of "${title()}"`,
  );
  await form.updateComplete;
}

function press(form: FanarServiceForm, label: string): void {
  const button = all(form, 'fanar-button').find(
    (known) => words(known) === label && !known.closest('[hidden]'),
  );
  if (!button) throw new Error(`no button "${label}"`);
  button.click();
}

function control(form: FanarServiceForm, name: string): HTMLElement {
  const found = inside(form, `[name="${name}"]`);
  if (!found) throw new Error(`no control "${name}"`);
  return found;
}

function type(form: FanarServiceForm, name: string, text: string, box = 0): void {
  const input = control(form, name).shadowRoot?.querySelectorAll('input')[box];
  if (!input) throw new Error(`no box in "${name}"`);
  input.focus();
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Key by key: WebKit's driver drops the second of two equal letters sent together. */
async function write(text: string): Promise<void> {
  for (const key of text) await sendKeys({ type: key });
}

function choose(form: FanarServiceForm, name: string, value: string): void {
  const options = control(form, name).shadowRoot?.querySelectorAll('input') ?? [];
  Array.from(options)
    .find((option) => option.value === value)
    ?.click();
}

function pick(form: FanarServiceForm, name: string, value: string): void {
  const select = control(form, name).shadowRoot?.querySelector('select');
  if (!select) throw new Error(`no list in "${name}"`);
  select.value = value;
  select.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

function attach(form: FanarServiceForm, name: string, file: File): void {
  const input = control(form, name).shadowRoot?.querySelector('input');
  if (!input) throw new Error(`no input in "${name}"`);
  const chosen = new DataTransfer();
  chosen.items.add(file);
  input.files = chosen.files;
  input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

function tick(form: FanarServiceForm): void {
  control(form, 'declared').shadowRoot?.querySelector('input')?.click();
}

async function toDelivery(form: FanarServiceForm): Promise<void> {
  press(form, 'ابدأ الآن');
  await see(form, 'بيانات المالك');
  type(form, 'nationalId', '٢٩٠٠١٠١٠٣٠٠٩١٧');
  type(form, 'mobile', '٠١٠٠١٢٣٤٥٦٧');
  press(form, 'تابع');
  await see(form, 'بيانات السيارة');
  type(form, 'plate', 'أ ب ج ١٢٣٤');
  press(form, 'تابع');
  await see(form, 'استلام الرخصة');
}

async function toReview(form: FanarServiceForm): Promise<void> {
  await toDelivery(form);
  choose(form, 'delivery', 'office');
  press(form, 'تابع');
  await see(form, 'راجع بياناتك قبل الإرسال');
}

function rows(form: FanarServiceForm): Record<string, string> {
  const lists = all(form, 'fanar-summary-list');
  const shown = lists.flatMap((list) =>
    Array.from(list.shadowRoot?.querySelectorAll('.row') ?? [], (row): [string, string] => [
      words(row.querySelector('dt')),
      words(row.querySelector('dd')),
    ]),
  );
  return Object.fromEntries(shown);
}

function focused(form: FanarServiceForm): Element | null {
  return form.shadowRoot?.activeElement ?? null;
}

describe('fanar-service-form', () => {
  it('says what is needed before the first question', async () => {
    const form = await open();
    const text = words(inside(form, '.form'));
    expect(text).to.contain('تجديد رخصة تسيير');
    expect(text).to.contain('من ٣ إلى ٥ أيام عمل');
    expect(text).to.contain('قد تتغير الرسوم؛ هذه القيم كما في ٥ يناير ٢٠٢٦.');
    expect(text).to.contain('أحضر الأصل للاطلاع');
    expect(text).to.match(/٧٠\s?ج\.م\./);
    expect(inside(form, 'a')?.getAttribute('href')).to.equal('tel:0663220000');
  });

  describe('where the page itself says what is needed', () => {
    it('begins with the first question, and nothing to go back to', async () => {
      const places: unknown[] = [];
      const tell = ({ detail }: HTMLElementEventMap['fanar-step-change']) =>
        places.push(detail.step);
      const form = await fixture<FanarServiceForm>(
        html`<fanar-service-form
          autosave="off"
          started
          .definition=${withoutFiles}
          @fanar-step-change=${tell}
        ></fanar-service-form>`,
      );
      await see(form, 'بيانات المالك');
      expect(places).to.deep.equal(['owner']);
      expect(inside(form, '.back')).to.equal(null);
      await until(() => inside(form, '.from-file'), 'no way back to a file');
      type(form, 'nationalId', '٢٩٠٠١٠١٠٣٠٠٩١٧');
      type(form, 'mobile', '٠١٠٠١٢٣٤٥٦٧');
      press(form, 'تابع');
      await see(form, 'بيانات السيارة');
      expect(focused(form)?.id).to.equal('heading');
      expect(inside(form, '.from-file')).to.equal(null);
      press(form, 'رجوع');
      await see(form, 'بيانات المالك');
      expect(inside(form, '.back')).to.equal(null);
    });

    it('comes alive where a server has drawn it', async () => {
      const module = new URL('./define.ts', import.meta.url).pathname;
      const markup = example.replace('<fanar-service-form', '<fanar-service-form started');
      const page = await openFrame({ module, markup, rendered: 'ar', lang: 'ar' });
      try {
        const form = page.document.querySelector('fanar-service-form') as FanarServiceForm;
        expect(form.shadowRoot?.querySelector('.loading')).to.not.equal(null);
        await page.start(SERVER_CLIENT, module);
        await until(() => form.shadowRoot?.querySelector('fanar-national-id-field'));
        expect(page.complaints).to.deep.equal([]);
      } finally {
        page.close();
      }
    });
  });

  it('leads by keyboard from the start to the receipt', async () => {
    const gateway = new ApplicationGateway(withoutFiles);
    const form = await open(gateway);
    inside(form, '.start')?.focus();
    await sendKeys({ press: 'Enter' });
    await see(form, 'بيانات المالك');
    expect(focused(form)?.id).to.equal('heading');
    expect(words(inside(form, '#heading'))).to.equal('الخطوة ١ من ٤: بيانات المالك');

    control(form, 'nationalId').focus();
    await write('29001010300917');
    // Past the button that shows the number.
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    await write('01001234567');
    await sendKeys({ press: 'Enter' });
    await see(form, 'بيانات السيارة');
    type(form, 'plate', 'أ ب ج ١٢٣٤');
    press(form, 'تابع');
    await see(form, 'استلام الرخصة');
    choose(form, 'delivery', 'office');
    press(form, 'تابع');
    await see(form, 'راجع بياناتك قبل الإرسال');
    tick(form);
    const submitted = oneEvent(form, 'fanar-submitted');
    press(form, 'أرسل الطلب');
    const { detail } = (await submitted) as HTMLElementEventMap['fanar-submitted'];
    expect(detail).to.deep.equal({
      service: licence.id,
      version: 3,
      reference: licenceReceipt.reference,
    });
    await see(form, 'استلمنا طلبك');
    expect(focused(form)?.id).to.equal('confirmation');
    expect(gateway.received[0]?.request).to.deep.equal({
      service: licence.id,
      version: 3,
      answers: {
        nationalId: '29001010300917',
        mobile: '+201001234567',
        plate: 'أبج1234',
        delivery: 'office',
      },
      language: 'ar',
      declared: true,
    });
  });

  it('gives the receipt its dates, and its links in the fragment alone', async () => {
    const form = await open();
    await toReview(form);
    tick(form);
    press(form, 'أرسل الطلب');
    await see(form, 'استلمنا طلبك');
    expect(words(inside(form, '#tracking-key'))).to.equal(licenceReceipt.trackingKey);
    expect(words(inside(form, '.form'))).to.contain(
      'من الخميس، ٨ يناير ٢٠٢٦ إلى الاثنين، ١٢ يناير ٢٠٢٦',
    );
    const links = all(form, 'fanar-button[href]').map((link) => link.getAttribute('href'));
    const secrets = `#reference=${licenceReceipt.reference}&key=${licenceReceipt.trackingKey}`;
    expect(links).to.deep.equal([`/book/${secrets}`, `/track/${secrets}`]);
  });

  it('focuses the error summary, which leads to the fields', async () => {
    const form = await open();
    press(form, 'ابدأ الآن');
    await see(form, 'بيانات المالك');
    press(form, 'تابع');
    const summary = () => inside(form, 'fanar-error-summary');
    await until(() => focused(form) === summary(), 'focus never reached the summary');
    const links = summary()?.shadowRoot?.querySelectorAll<HTMLElement>('.link');
    expect(links).to.have.length(2);
    links?.[1]?.click();
    expect(focused(form)).to.equal(control(form, 'mobile'));
    expect(words(inside(form, '.title'))).to.equal('بيانات المالك');
  });

  it('keeps what was typed, right or wrong, on the way back', async () => {
    const form = await open();
    press(form, 'ابدأ الآن');
    await see(form, 'بيانات المالك');
    type(form, 'nationalId', '2900');
    press(form, 'تابع');
    await until(() => focused(form) === inside(form, 'fanar-error-summary'));
    press(form, 'رجوع');
    await see(form, 'قبل أن تبدأ');
    press(form, 'ابدأ الآن');
    await see(form, 'بيانات المالك');
    const input = control(form, 'nationalId').shadowRoot?.querySelector('input');
    expect(input?.value).to.equal('2900');
    expect(control(form, 'nationalId').matches(':state(invalid)')).to.equal(false);
  });

  it('asks for an address only where one is needed', async () => {
    const form = await open();
    await toDelivery(form);
    choose(form, 'delivery', 'courier');
    press(form, 'تابع');
    await see(form, 'عنوان التوصيل');
    expect(words(inside(form, '#heading'))).to.contain('الخطوة ٤ من ٥');
    press(form, 'رجوع');
    await see(form, 'استلام الرخصة');
    choose(form, 'delivery', 'office');
    press(form, 'تابع');
    await see(form, 'راجع بياناتك قبل الإرسال');
  });

  it('shows a question once an answer calls for it', async () => {
    const form = await open();
    await toDelivery(form);
    choose(form, 'delivery', 'courier');
    press(form, 'تابع');
    await see(form, 'عنوان التوصيل');
    expect(inside(form, '[name="floor"]')).to.equal(null);
    pick(form, 'home', 'flat');
    await until(() => inside(form, '[name="floor"]'));
  });

  it('shows every answer for review, identifiers masked until asked for', async () => {
    const form = await open();
    await toReview(form);
    expect(rows(form)).to.include({
      'رقم المحمول': '٠١٠٠ ١٢٣ ٤٥٦٧',
      'كيف تستلم الرخصة؟': 'من وحدة المرور',
    });
    expect(rows(form)['لون السيارة']).to.not.equal('');
    const masked = () => words(inside(form, '[slot="nationalId"] bdo'));
    expect(masked()).to.equal('• •••••• •• ••٩١ ٧');
    inside(form, '[slot="nationalId"] button')?.click();
    await form.updateComplete;
    expect(masked()).to.equal('٢ ٩٠٠١٠١ ٠٣ ٠٠٩١ ٧');
  });

  it('returns from a change to the review, by way of what it newly needs', async () => {
    const form = await open();
    await toReview(form);
    const change = (id: string) =>
      inside(form, 'fanar-summary-list')?.dispatchEvent(
        new CustomEvent('fanar-change', { detail: { id } }),
      );
    change('delivery');
    await see(form, 'استلام الرخصة');
    choose(form, 'delivery', 'courier');
    press(form, 'تابع');
    await see(form, 'عنوان التوصيل');
    type(form, 'street', 'شارع فلسطين ١٢');
    pick(form, 'home', 'house');
    press(form, 'تابع');
    await see(form, 'راجع بياناتك قبل الإرسال');
    expect(rows(form)).to.include({ 'الشارع ورقم العقار': 'شارع فلسطين ١٢', 'نوع السكن': 'بيت' });
  });

  it('does not send without the declaration, which is never ticked beforehand', async () => {
    const gateway = new ApplicationGateway(withoutFiles);
    const form = await open(gateway);
    await toReview(form);
    press(form, 'أرسل الطلب');
    await until(() => focused(form) === inside(form, 'fanar-error-summary'));
    expect(gateway.received).to.deep.equal([]);
  });

  describe('and files', () => {
    const file = new File(['%PDF-1.7 licence'], 'رخصة.pdf', { type: 'application/pdf' });

    async function toFiles(form: FanarServiceForm): Promise<void> {
      await see(form, 'قبل أن تبدأ');
      press(form, 'ابدأ الآن');
      await see(form, 'بيانات المالك');
      type(form, 'nationalId', '29001010300917');
      type(form, 'mobile', '01001234567');
      press(form, 'تابع');
      await see(form, 'بيانات السيارة');
      type(form, 'plate', 'أبج1234');
      press(form, 'تابع');
      await see(form, 'المستندات');
    }

    async function fromFilesToReview(form: FanarServiceForm): Promise<void> {
      press(form, 'تابع');
      await see(form, 'استلام الرخصة');
      choose(form, 'delivery', 'office');
      press(form, 'تابع');
      await see(form, 'راجع بياناتك قبل الإرسال');
    }

    it('sends each when it is chosen, and keeps it on the way back', async () => {
      const gateway = new ApplicationGateway();
      const form = await open(gateway);
      await toFiles(form);
      attach(form, 'vehicleLicence', file);
      await until(
        () => (control(form, 'vehicleLicence') as FormField).answer !== undefined,
        'the file never arrived',
      );
      press(form, 'رجوع');
      await see(form, 'بيانات السيارة');
      press(form, 'تابع');
      await see(form, 'المستندات');
      await fromFilesToReview(form);
      expect(rows(form)['صورة الرخصة الحالية']).to.contain('رخصة.pdf');
      tick(form);
      press(form, 'أرسل الطلب');
      await see(form, 'استلمنا طلبك');
      expect(gateway.uploads).to.have.length(1);
      expect(gateway.received[0]?.request.answers.vehicleLicence).to.deep.equal([
        { id: 'upload-0000000000000001', name: 'رخصة.pdf', size: 16, type: 'application/pdf' },
      ]);
    });

    it('goes on sending one while the citizen is elsewhere', async () => {
      const gateway = new ApplicationGateway();
      const send = gateway.upload.bind(gateway);
      let arrive: () => void = () => undefined;
      const arrived = new Promise<void>((resolve) => (arrive = resolve));
      gateway.upload = async (sent) => arrived.then(() => send(sent));
      const form = await open(gateway);
      await toFiles(form);
      attach(form, 'vehicleLicence', file);
      press(form, 'رجوع');
      await see(form, 'بيانات السيارة');
      arrive();
      press(form, 'تابع');
      await see(form, 'المستندات');
      await until(() => (control(form, 'vehicleLicence') as FormField).answer !== undefined);
      await fromFilesToReview(form);
    });

    it('does not go on before the file has arrived', async () => {
      const gateway = new ApplicationGateway();
      gateway.upload = () => new Promise(() => undefined);
      const form = await open(gateway);
      await toFiles(form);
      attach(form, 'vehicleLicence', file);
      press(form, 'تابع');
      await until(() => focused(form) === inside(form, 'fanar-error-summary'));
    });

    it('waits for a file that was left on its way after the review', async () => {
      const gateway = new ApplicationGateway();
      const form = await open(gateway);
      await toFiles(form);
      attach(form, 'vehicleLicence', file);
      await until(() => (control(form, 'vehicleLicence') as FormField).answer !== undefined);
      await fromFilesToReview(form);
      inside(form, 'fanar-summary-list')?.dispatchEvent(
        new CustomEvent('fanar-change', { detail: { id: 'vehicleLicence' } }),
      );
      await see(form, 'المستندات');
      gateway.upload = () => new Promise(() => undefined);
      attach(form, 'vehicleLicence', new File(['%PDF-1.7 later'], 'أحدث.pdf'));
      press(form, 'رجوع');
      await see(form, 'راجع بياناتك قبل الإرسال');
      tick(form);
      press(form, 'أرسل الطلب');
      await see(form, 'المستندات');
      await until(() => focused(form) === inside(form, 'fanar-error-summary'));
      expect(gateway.received).to.deep.equal([]);
    });

    it('gives the page the file itself where it takes the application', async () => {
      const form = await fixture<FanarServiceForm>(
        html`<fanar-service-form autosave="off" .definition=${licence}></fanar-service-form>`,
      );
      await toFiles(form);
      attach(form, 'vehicleLicence', file);
      await until(() => (control(form, 'vehicleLicence') as FormField).answer !== undefined);
      await fromFilesToReview(form);
      tick(form);
      const submit = oneEvent(form, 'fanar-submit');
      press(form, 'أرسل الطلب');
      const { detail } = (await submit) as HTMLElementEventMap['fanar-submit'];
      const [upload] = detail.request.answers.vehicleLicence as readonly UploadRef[];
      expect(await detail.files.get(upload?.id ?? '')?.text()).to.equal('%PDF-1.7 licence');
    });
  });

  it('keeps everything when the connection is lost, and tries again with the same key', async () => {
    const gateway = new ApplicationGateway(withoutFiles);
    gateway.failures.push(new GatewayError({ code: 'network-unreachable', status: 0 }));
    const form = await open(gateway);
    await toReview(form);
    tick(form);
    const failed = oneEvent(form, 'fanar-error');
    press(form, 'أرسل الطلب');
    expect(((await failed) as HTMLElementEventMap['fanar-error']).detail).to.deep.equal({
      code: 'network-unreachable',
    });
    // One notice: that it waits, and no failure beside it.
    const notices = () =>
      Array.from(form.renderRoot.querySelectorAll('fanar-alert'), ({ heading }) => heading);
    await until(() => notices().includes('سيُرسل طلبك عند عودة الاتصال'));
    expect(notices().length).to.equal(1);
    press(form, 'حاول مرة أخرى');
    await see(form, 'استلمنا طلبك');
    const [first, second] = gateway.received;
    expect(second).to.deep.equal(first);
  });

  it('asks anew, filled in, when the service has changed meanwhile', async () => {
    const gateway = new ApplicationGateway(withoutFiles);
    gateway.failures.push(new GatewayError({ code: 'service-version-changed', status: 409 }));
    const form = await open(gateway);
    await toReview(form);
    tick(form);
    gateway.definition = { ...withoutFiles, version: 4 };
    press(form, 'أرسل الطلب');
    await until(() => inside(form, 'fanar-alert'));
    press(form, 'راجع الأسئلة الجديدة');
    await see(form, 'قبل أن تبدأ');
    press(form, 'ابدأ الآن');
    await see(form, 'بيانات المالك');
    expect((control(form, 'mobile') as FormField).answer).to.equal('+201001234567');
    for (const title of ['بيانات السيارة', 'استلام الرخصة', 'راجع بياناتك قبل الإرسال']) {
      press(form, 'تابع');
      await see(form, title);
    }
    tick(form);
    press(form, 'أرسل الطلب');
    await see(form, 'استلمنا طلبك');
    expect(gateway.received.map(({ request }) => request.version)).to.deep.equal([3, 4]);
    expect(gateway.received[0]?.key).to.not.equal(gateway.received[1]?.key);
  });

  it('brings the focus back when the service is still unavailable', async () => {
    const gateway = new ApplicationGateway(withoutFiles);
    gateway.getService = () =>
      Promise.reject(new GatewayError({ code: 'server-unavailable', status: 503 }));
    const form = await fixture<FanarServiceForm>(
      html`<fanar-service-form
        autosave="off"
        service=${licence.id}
        .gateway=${gateway.whole}
      ></fanar-service-form>`,
    );
    await see(form, 'الخدمة غير متاحة الآن');
    press(form, 'حاول مرة أخرى');
    await until(() => focused(form)?.id === 'heading');
  });

  it('hands the words of the page on to its parts', async () => {
    const form = await open();
    form.messages = {
      'service-form:start': 'هيا بنا',
      'errors:phone-required': 'اكتب رقم محمولك',
    };
    await form.updateComplete;
    press(form, 'هيا بنا');
    await see(form, 'بيانات المالك');
    press(form, 'تابع');
    await until(() => focused(form) === inside(form, 'fanar-error-summary'));
    expect((control(form, 'mobile') as FormField).validationMessage).to.equal('اكتب رقم محمولك');
  });

  it('takes the problems of the server to the step and the field', async () => {
    const gateway = new ApplicationGateway(withoutFiles);
    const errors = [{ pointer: '/plate', code: 'plate-format' }];
    gateway.failures.push(new GatewayError({ code: 'answers-invalid', status: 422, errors }));
    const form = await open(gateway);
    await toReview(form);
    tick(form);
    press(form, 'أرسل الطلب');
    await see(form, 'بيانات السيارة');
    await until(() => focused(form) === inside(form, 'fanar-error-summary'));
    expect(control(form, 'plate').matches(':state(invalid)')).to.equal(true);
    type(form, 'plate', 'س');
    type(form, 'plate', '١٢', 1);
    press(form, 'تابع');
    await see(form, 'راجع بياناتك قبل الإرسال');
  });

  it('says that the service is unavailable, with what the page put there, and tries again', async () => {
    const gateway = new ApplicationGateway(withoutFiles);
    const working = gateway.getService.bind(gateway);
    gateway.getService = () =>
      Promise.reject(new GatewayError({ code: 'server-unavailable', status: 503 }));
    const form = await fixture<FanarServiceForm>(
      html`<fanar-service-form autosave="off" service=${licence.id} .gateway=${gateway.whole}
        ><a href="tel:0663220000">066 322 0000</a></fanar-service-form
      >`,
    );
    await see(form, 'الخدمة غير متاحة الآن');
    expect(form.querySelector('a')?.assignedSlot).to.not.equal(null);
    gateway.getService = working;
    press(form, 'حاول مرة أخرى');
    await see(form, 'قبل أن تبدأ');
    expect(focused(form)?.id).to.equal('heading');
  });

  describe('and its page', () => {
    it('tells it of every screen, without answers', async () => {
      const form = await open();
      const moves: unknown[] = [];
      form.addEventListener('fanar-step-change', ({ detail }) => moves.push(detail));
      await toReview(form);
      expect(moves).to.deep.equal([
        { screen: 'step', step: 'owner', index: 1, count: 3, hasErrors: false },
        { screen: 'step', step: 'vehicle', index: 2, count: 3, hasErrors: false },
        { screen: 'step', step: 'delivery', index: 3, count: 3, hasErrors: false },
        { screen: 'review', hasErrors: false },
      ]);
    });

    it('can be kept from sending by it', async () => {
      const gateway = new ApplicationGateway(withoutFiles);
      const form = await open(gateway);
      await toReview(form);
      tick(form);
      form.addEventListener('fanar-before-submit', ({ detail }) => {
        expect(detail).to.not.have.property('answers');
        detail.waitUntil(Promise.reject(new GatewayError({ code: 'sign-in-needed', status: 401 })));
      });
      press(form, 'أرسل الطلب');
      await until(() => inside(form, 'fanar-alert'));
      expect(words(inside(form, 'fanar-alert'))).to.contain('سجّل الدخول');
      expect(gateway.received).to.deep.equal([]);
    });

    it('gives it the answers where it has no back end, and takes its receipt', async () => {
      const form = await fixture<FanarServiceForm>(
        html`<fanar-service-form autosave="off" .definition=${withoutFiles}></fanar-service-form>`,
      );
      await see(form, 'قبل أن تبدأ');
      await toReview(form);
      tick(form);
      let received: unknown;
      form.addEventListener('fanar-submit', ({ detail }) => {
        received = detail.request.answers;
        detail.respondWith(Promise.resolve(licenceReceipt));
      });
      press(form, 'أرسل الطلب');
      await see(form, 'استلمنا طلبك');
      expect(received).to.include({ nationalId: '29001010300917' });
    });

    it('takes the problems that it finds to their fields, and keeps one key over retries', async () => {
      const form = await fixture<FanarServiceForm>(
        html`<fanar-service-form autosave="off" .definition=${withoutFiles}></fanar-service-form>`,
      );
      await see(form, 'قبل أن تبدأ');
      await toReview(form);
      tick(form);
      const keys: string[] = [];
      const errors = [{ pointer: '/plate', code: 'plate-zero' }];
      const refusals = [
        new GatewayError({ code: 'network-unreachable', status: 0 }),
        new GatewayError({ code: 'answers-invalid', status: 422, errors }),
      ];
      form.addEventListener('fanar-submit', ({ detail }) => {
        keys.push(detail.idempotencyKey);
        const refusal = refusals.shift();
        if (refusal) detail.respondWith(Promise.reject(refusal));
      });
      press(form, 'أرسل الطلب');
      await until(() => inside(form, 'fanar-alert'));
      press(form, 'حاول مرة أخرى');
      await see(form, 'بيانات السيارة');
      await until(() => focused(form) === inside(form, 'fanar-error-summary'));
      expect(keys[1]).to.equal(keys[0]);
    });

    it('keeps its receipt when the page sets it up anew', async () => {
      const form = await open();
      await toReview(form);
      tick(form);
      press(form, 'أرسل الطلب');
      await see(form, 'استلمنا طلبك');
      form.gateway = new ApplicationGateway(withoutFiles).whole;
      await form.updateComplete;
      expect(words(inside(form, '#tracking-key'))).to.equal(licenceReceipt.trackingKey);
    });

    it('lets it go on by itself', async () => {
      const form = await fixture<FanarServiceForm>(
        html`<fanar-service-form autosave="off" .definition=${withoutFiles}></fanar-service-form>`,
      );
      await see(form, 'قبل أن تبدأ');
      await toReview(form);
      tick(form);
      press(form, 'أرسل الطلب');
      await see(form, 'اكتملت بياناتك');
    });
  });

  describe('with more than steps', () => {
    const unscreened: ServiceDefinition = { ...partnership, screening: [] };

    async function openWith(
      definition: ServiceDefinition,
      changes: Partial<FanarServiceForm> = {},
    ): Promise<FanarServiceForm> {
      const form = await fixture<FanarServiceForm>(
        html`<fanar-service-form autosave="off" .definition=${definition}></fanar-service-form>`,
      );
      Object.assign(form, changes);
      await see(form, 'قبل أن تبدأ');
      return form;
    }

    /** As a person does: the value, and the events that tell of it. */
    function give(form: FanarServiceForm, answers: Readonly<Record<string, string>>): void {
      for (const [name, value] of Object.entries(answers)) {
        const field = control(form, name) as FormField & { value: string };
        field.value = value;
        field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
      }
    }

    async function goOn(form: FanarServiceForm, next: string): Promise<void> {
      press(form, 'تابع');
      await see(form, next);
    }

    async function seeErrors(form: FanarServiceForm, ...lines: string[]): Promise<void> {
      const summary = () => inside(form, 'fanar-error-summary');
      const listed = () =>
        Array.from(summary()?.shadowRoot?.querySelectorAll('li') ?? [], (line) => words(line));
      await until(
        () => focused(form) === summary() && listed().join() === lines.join(),
        () => `"${lines.join()}" instead of "${listed().join()}"`,
      );
    }

    const partners = {
      'partners/0/partnerName': 'منى',
      'partners/0/share': '12',
      'partners/1/partnerName': 'سامي',
      'partners/1/share': '12',
    };

    async function toReviewOf(form: FanarServiceForm): Promise<void> {
      press(form, 'ابدأ الآن');
      await see(form, 'لمن تقدّم الطلب؟');
      give(form, { applicant: 'self' });
      await goOn(form, 'الشركة');
      give(form, { tradeName: 'شركة النور' });
      await goOn(form, 'الشركاء');
      give(form, partners);
      await goOn(form, 'ملاحظات');
      await goOn(form, 'راجع بياناتك قبل الإرسال');
    }

    it('asks first whether the service is for the citizen, and says where else to turn', async () => {
      const form = await openWith(partnership);
      expect(words(inside(form, '.form'))).to.contain('عند اختيار «لغيري بتوكيل»:');
      expect(words(inside(form, '.fees'))).to.match(
        /رسم التوكيل: \u200f?٢٥٫٥٠\s?ج\.م\.\u200f?\s?حسب إجاباتك/,
      );
      press(form, 'ابدأ الآن');
      await see(form, 'أسئلة قبل أن تبدأ');
      await until(() => inside(form, 'fanar-radio-group')?.shadowRoot);
      press(form, 'تابع');
      await seeErrors(form, 'أجب عن «هل أتممت ٢١ سنة؟»', 'أجب عن «ما نشاط الشركة؟»');
      await expect(form).to.be.accessible();
      give(form, { 'screening:adult': 'no', 'screening:activity': 'trade' });
      await goOn(form, 'لا تنطبق عليك شروط الخدمة');
      expect(focused(form)?.id).to.equal('heading');
      expect(words(inside(form, '.refusal'))).to.contain('توجّه إلى النيابة الحسبية');
      await expect(form).to.be.accessible();
      press(form, 'عدّل إجابتك');
      await see(form, 'أسئلة قبل أن تبدأ');
      expect((control(form, 'screening:activity') as FormField).answer).to.equal('trade');
      give(form, { 'screening:adult': 'yes' });
      await goOn(form, 'لمن تقدّم الطلب؟');
    });

    it('tells a broken rule in its own words, wherever it is mended', async () => {
      const form = await openWith(unscreened);
      press(form, 'ابدأ الآن');
      await see(form, 'لمن تقدّم الطلب؟');
      give(form, { applicant: 'agent' });
      await goOn(form, 'الشركة');
      give(form, { tradeName: 'شركة النور', attorneyNumber: '٥١٢ ب' });
      await goOn(form, 'الشركاء');
      const told: unknown[] = [];
      form.addEventListener('fanar-step-change', ({ detail }) => told.push(detail.hasErrors));
      give(form, { ...partners, 'partners/1/share': '11' });
      press(form, 'تابع');
      await seeErrors(form, 'اجعل مجموع حصص الشركاء ٢٤ قيراطًا');
      expect((control(form, 'partners') as FormField).validationMessage).to.equal(
        'اجعل مجموع حصص الشركاء ٢٤ قيراطًا',
      );
      expect(told).to.deep.equal([true]);
      give(form, { 'partners/1/share': '12' });
      await goOn(form, 'ملاحظات');
      expect(told).to.deep.equal([true, false]);
      await goOn(form, 'راجع بياناتك قبل الإرسال');
      expect(rows(form)).to.deep.include({
        'مجموع الحصص': '٢٤',
        القُصّر: 'لا توجد إجابة',
        ملاحظة: 'لا توجد إجابة',
      });
      expect(rows(form)['الإجمالي']).to.match(/٥٢٥٫٥٠\s?ج\.م\./);
    });

    it('goes from the review to the very answer in its item, and back', async () => {
      const gateway = new ApplicationGateway(unscreened);
      const form = await openWith(unscreened, { gateway: gateway.whole });
      await toReviewOf(form);
      const lists = all(form, 'fanar-summary-list');
      const buttons = lists.flatMap((list) =>
        Array.from(list.shadowRoot?.querySelectorAll('button') ?? []),
      );
      buttons.find((button) => words(button).includes('الاسم (الشريك ٢)'))?.click();
      await see(form, 'الشركاء');
      await until(() => focused(form) === control(form, 'partners/1/partnerName'));
      give(form, { 'partners/1/partnerName': 'سامي فؤاد' });
      await goOn(form, 'راجع بياناتك قبل الإرسال');
      const errors = [
        { pointer: '/partners/0/partnerName', code: 'answer-type' },
        { pointer: '/quota', code: 'quota-reached' },
      ];
      gateway.failures.push(new GatewayError({ code: 'answers-invalid', status: 422, errors }));
      tick(form);
      press(form, 'أرسل الطلب');
      await see(form, 'الشركاء');
      await seeErrors(
        form,
        'الشريك ١: راجع الاسم: الإجابة ليست بالشكل المطلوب',
        'اكتمل عدد الطلبات المتاحة لهذه الخدمة الآن؛ حاول لاحقًا',
      );
    });

    it('asks one thing at a time, which is its heading', async () => {
      const form = await openWith({ ...partnership, presentation: 'question' });
      press(form, 'ابدأ الآن');
      await see(form, 'أسئلة قبل أن تبدأ');
      expect(all(form, 'fanar-radio-group')).to.have.length(1);
      give(form, { 'screening:adult': 'yes' });
      press(form, 'تابع');
      await until(() => inside(form, '[name="screening:activity"]'));
      expect(focused(form)?.id).to.equal('heading');
      give(form, { 'screening:activity': 'trade' });
      await goOn(form, 'لمن تقدّم الطلب؟');
      give(form, { applicant: 'self' });
      await goOn(form, 'اسم الشركة');
      expect(words(inside(form, '#heading'))).to.equal('السؤال ٢ من ٤: اسم الشركة');
      await expect(form).to.be.accessible();
      give(form, { tradeName: 'شركة النور' });
      await goOn(form, 'الشركاء');
      give(form, partners);
      await goOn(form, 'ملاحظة (اختياري)');
      await goOn(form, 'راجع بياناتك قبل الإرسال');
    });

    it('lists the steps as tasks, and changes its ways at any time without losing an answer', async () => {
      const form = await openWith(unscreened, { presentation: 'task-list' });
      press(form, 'ابدأ الآن');
      await see(form, 'أقسام الطلب');
      await until(() => inside(form, 'fanar-task-list')?.shadowRoot?.querySelector('button'));
      const task = (at: number) =>
        inside(form, 'fanar-task-list')?.shadowRoot?.querySelectorAll('li')[at];
      expect(words(task(1))).to.contain('أكمل أولًا: لمن تقدّم الطلب؟');
      await expect(form).to.be.accessible();
      task(2)?.querySelector('button')?.click();
      await see(form, 'الشركاء');
      expect(focused(form)?.id).to.equal('heading');
      give(form, { 'partners/0/partnerName': 'منى' });
      press(form, 'رجوع');
      await see(form, 'أقسام الطلب');
      expect(words(task(2))).to.contain('لم يكتمل بعد');
      task(2)?.querySelector('button')?.click();
      await see(form, 'الشركاء');
      form.presentation = 'step';
      form.headingLevel = 3;
      await form.updateComplete;
      expect(words(inside(form, '#heading'))).to.equal('الخطوة ٣ من ٥: الشركاء');
      expect(inside(form, '#heading')?.getAttribute('aria-level')).to.equal('3');
      form.definition = { ...unscreened, title: { ar: 'تسجيل شركة' } };
      await form.updateComplete;
      expect((control(form, 'partners/0/partnerName') as FormField).answer).to.equal('منى');
      form.definition = { ...unscreened, version: 3 };
      await see(form, 'قبل أن تبدأ');
      form.presentation = 'task-list';
      await form.updateComplete;
      press(form, 'ابدأ الآن');
      await see(form, 'أقسام الطلب');
      expect(words(task(2))).to.contain('لم يكتمل بعد');
    });

    it('shows what the page knows, locked or not, and follows it', async () => {
      const source = { ar: 'السجل التجاري' };
      const form = await openWith(unscreened, {
        prefill: {
          tradeName: { value: 'شركة النور', source, locked: true },
          'partners/0/partnerName': { value: 'منى', source: 'السجل المدني' },
        },
      });
      press(form, 'ابدأ الآن');
      await see(form, 'لمن تقدّم الطلب؟');
      give(form, { applicant: 'self' });
      await goOn(form, 'الشركة');
      const name = () => control(form, 'tradeName') as FormField & { value: string };
      expect(words(name().shadowRoot?.querySelector('#hint'))).to.equal('من السجل التجاري');
      form.prefill = { tradeName: { value: 'شركة الأمل', source, locked: true } };
      await until(() => name().value === 'شركة الأمل');
      await goOn(form, 'الشركاء');
      expect((control(form, 'partners/0/partnerName') as FormField).answer).to.equal('منى');
      give(form, partners);
      await goOn(form, 'ملاحظات');
      await goOn(form, 'راجع بياناتك قبل الإرسال');
      const company = all(form, 'fanar-summary-list')[1];
      expect(company?.shadowRoot?.querySelector('button')).to.equal(null);
    });
  });

  describe('that takes nothing', () => {
    const notice = {
      title: licence.title,
      until: '2026-12-01T08:00:00+02:00',
      reason: { ar: 'نحدّث نظام الدفع.' },
      contact: licence.contact,
    };

    for (const [code, title] of [
      ['service-closed', 'باب التقديم مغلق الآن'],
      ['service-maintenance', 'الخدمة متوقفة للصيانة'],
      ['quota-reached', 'اكتمل عدد الطلبات المتاحة'],
      ['service-not-open', 'لم يُفتح باب التقديم بعد'],
    ] as const) {
      it(`says why, until when and whom to ask: ${code}`, async () => {
        const gateway = new ApplicationGateway(withoutFiles);
        gateway.getService = () => Promise.reject(new GatewayError({ code, status: 503, notice }));
        const form = await fixture<FanarServiceForm>(
          html`<fanar-service-form
            autosave="off"
            service=${licence.id}
            .gateway=${gateway.whole}
          ></fanar-service-form>`,
        );
        await see(form, title);
        const text = words(inside(form, '.form'));
        expect(text).to.contain('نحدّث نظام الدفع.');
        expect(text).to.contain('الثلاثاء، ١ ديسمبر ٢٠٢٦، الساعة ٨:٠٠ ص');
        expect(inside(form, 'a')?.getAttribute('href')).to.equal('tel:0663220000');
        await expect(form).to.be.accessible();
      });
    }

    it('is told on the review too, with everything kept', async () => {
      const gateway = new ApplicationGateway(withoutFiles);
      const form = await open(gateway);
      await toReview(form);
      tick(form);
      gateway.failures.push(new GatewayError({ code: 'quota-reached', status: 503, notice }));
      press(form, 'أرسل الطلب');
      await until(() => inside(form, 'fanar-alert'));
      expect(words(inside(form, 'fanar-alert'))).to.contain('٠٦٦ ٣٢٢ ٠٠٠٠');
    });

    it('is what a definition is that cannot be shown: the developer hears why', async () => {
      const warnings: string[] = [];
      const { warn } = console;
      console.warn = (text: string) => warnings.push(text);
      try {
        const form = await fixture<FanarServiceForm>(
          html`<fanar-service-form
            autosave="off"
            .definition=${'a service' as unknown as ServiceDefinition}
          ></fanar-service-form>`,
        );
        await see(form, 'الخدمة غير متاحة الآن');
        form.definition = withoutFiles;
        await see(form, 'قبل أن تبدأ');
        form.prefill = { mobile: { value: '0100', source: 'السجل' } };
        await until(() => warnings.length === 2);
      } finally {
        console.warn = warn;
      }
      expect(warnings[0]).to.match(/definition-invalid: the whole needs an object/);
      expect(warnings[1]).to.match(/"mobile" prefill-refused: phone-/);
    });
  });

  it('speaks two languages on one page', async () => {
    const arabic = await open();
    const english = await open(new ApplicationGateway(withoutFiles), 'en');
    expect(words(inside(english, '.caption'))).to.equal('Renew a vehicle licence');
    expect(words(inside(english, '.facts'))).to.contain('3 to 5 working days');
    expect(inside(english, '.form')?.getAttribute('dir')).to.equal('ltr');
    expect(words(inside(arabic, '.facts'))).to.contain('من ٣ إلى ٥ أيام عمل');
    expect(inside(arabic, '.form')?.getAttribute('dir')).to.equal('rtl');
  });

  it('keeps the answers when the language changes', async () => {
    const form = await open();
    press(form, 'ابدأ الآن');
    await see(form, 'بيانات المالك');
    type(form, 'mobile', '٠١٠٠١٢٣٤٥٦٧');
    form.lang = 'en';
    await see(form, 'Owner');
    const input = control(form, 'mobile').shadowRoot?.querySelector('input');
    expect(input?.value).to.equal('٠١٠٠١٢٣٤٥٦٧');
  });

  for (const lang of ['ar', 'en'] as const) {
    it(`is accessible on every screen (${lang})`, async () => {
      const say = (ar: string, en: string) => (lang === 'ar' ? ar : en);
      const form = await open(new ApplicationGateway(withoutFiles), lang);
      await expect(form).to.be.accessible();
      press(form, say('ابدأ الآن', 'Start now'));
      await see(form, say('بيانات المالك', 'Owner'));
      press(form, say('تابع', 'Continue'));
      await until(() => focused(form) === inside(form, 'fanar-error-summary'));
      await expect(form).to.be.accessible();
      type(form, 'nationalId', '29001010300917');
      type(form, 'mobile', '01001234567');
      press(form, say('تابع', 'Continue'));
      await see(form, say('بيانات السيارة', 'Vehicle'));
      type(form, 'plate', 'أبج1234');
      await expect(form).to.be.accessible();
      press(form, say('تابع', 'Continue'));
      await see(form, say('استلام الرخصة', 'Getting the licence'));
      choose(form, 'delivery', 'office');
      press(form, say('تابع', 'Continue'));
      await see(form, say('راجع بياناتك قبل الإرسال', 'Check your answers before you submit'));
      await expect(form).to.be.accessible();
      tick(form);
      press(form, say('أرسل الطلب', 'Submit application'));
      await see(form, say('استلمنا طلبك', 'Application received'));
      await expect(form).to.be.accessible();
    });
  }
});
