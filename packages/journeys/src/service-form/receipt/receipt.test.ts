import { GatewayError, type ServiceDefinition } from '@fanar/contract';
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { licence, licenceAnswers, licenceReceipt } from '../../testing/licence.js';
import {
  PAYMENT_PAGE,
  ReceiptGateway,
  receiptKey,
  withPayment,
} from '../../testing/receipt-gateway.js';
import '../define.js';
import type { FanarServiceForm } from '../service-form.js';
import { forgetKey, keptKey } from './kept-key.js';
import { savedFiles } from '../../testing/saved-files.js';
import { until } from '../../testing/until.js';

/** One private question, and one that repeats. */
const partners: ServiceDefinition = {
  ...licence,
  steps: [
    {
      id: 'partners',
      title: { ar: 'الشركاء', en: 'Partners' },
      fields: [
        { id: 'secret', type: 'text', label: { ar: 'رقم الملف', en: 'File' }, sensitive: true },
        {
          id: 'people',
          type: 'group',
          label: { ar: 'الشركاء', en: 'Partners' },
          item: { ar: 'الشريك', en: 'Partner' },
          fields: [{ id: 'name', type: 'text', label: { ar: 'الاسم', en: 'Name' } }],
        },
      ],
    },
  ],
};

async function open(gateway = new ReceiptGateway(), lang: 'ar' | 'en' = 'ar') {
  const form = await fixture<FanarServiceForm>(
    html`<fanar-service-form
      lang=${lang}
      track-href="/track/"
      book-href="/book/"
      sign-href="/sign/"
      receipt-href="https://portsaid.example/receipt/?lang=ar"
      .gateway=${gateway.whole}
      .receipt=${receiptKey}
    ></fanar-service-form>`,
  );
  return tools(form, gateway);
}

function tools(form: FanarServiceForm, gateway: ReceiptGateway) {
  const root = form.shadowRoot as ShadowRoot;
  const find = <E extends HTMLElement>(selector: string) => root.querySelector<E>(selector);
  const text = (node: Node | null | undefined = root) =>
    (node?.textContent ?? '')
      .replace(/\p{Bidi_Control}/gu, '')
      .replace(/\s+/g, ' ')
      .trim();
  const appears = (selector: string) => until(() => find(selector), `${selector} did not appear`);
  const press = (words: string) => {
    const buttons = Array.from(root.querySelectorAll<HTMLElement>('fanar-button'));
    const button = buttons.find((one) => text(one) === words && !one.closest('[hidden]'));
    if (!button) throw new Error(`no button "${words}"`);
    button.click();
  };
  const said = (words: string) =>
    until(() => text(find('[role=status]')) === words, `never said: ${words}`);
  return { form, gateway, root, find, text, appears, press, said };
}

/** Presses both ways to save, and keeps what would be downloaded: a page, then a text. */
async function save(find: (selector: string) => HTMLElement | null): Promise<[string, Blob][]> {
  const files: [string, Blob][] = [];
  await savedFiles(async (saved) => {
    find('#download')?.click();
    await until(() => saved.length === 1);
    find('#download-text')?.click();
    await until(() => saved.length === 2);
    files.push(...saved.map(({ name, blob }): [string, Blob] => [name, blob]));
  });
  return files;
}

describe('the receipt of a service form', () => {
  afterEach(forgetKey);

  it('opens again by reference and key, which the page may keep', async () => {
    const { form, find, root, text, appears } = await open();
    await appears('#confirmation');
    expect(find('#confirmation')?.getAttribute('reference')).to.equal(receiptKey.reference);
    expect(form.receipt).to.deep.equal(receiptKey);
    expect(getComputedStyle(find('.keep') as Element).display).to.equal('grid');
    const secrets = `#reference=${receiptKey.reference}&key=${receiptKey.key}`;
    const code = find<HTMLElementTagNameMap['fanar-qr-code']>('fanar-qr-code');
    expect(code?.value).to.equal(new URL(`/track/${secrets}`, location.href).href);
    const copies = Array.from(root.querySelectorAll('fanar-copy-button'), ({ value }) => value);
    expect(copies).to.deep.equal([
      receiptKey.key,
      `https://portsaid.example/receipt/?lang=ar${secrets}`,
    ]);
    const next = Array.from(root.querySelectorAll('fanar-process-list li'), text);
    expect(next[0]).to.equal('نراجع طلبك خلال يومي عمل.');
    expect(next.at(-1)).to.contain('من الخميس، ٨ يناير ٢٠٢٦ إلى الاثنين، ١٢ يناير ٢٠٢٦');
    expect(find('fanar-contact-block')?.getAttribute('heading')).to.equal('وحدة مرور بورسعيد');
  });

  it('reads the answers back when it is opened again, and says which are not shown', async () => {
    const { nationalId: _, vehicleLicence: __, ...answers } = licenceAnswers;
    const withheld = ['/nationalId', '/vehicleLicence'];
    const { find, root, text, appears } = await open(
      new ReceiptGateway([{ ...licenceReceipt, answers, withheld }]),
    );
    await appears('.answers');
    const lists = root.querySelectorAll<HTMLElementTagNameMap['fanar-summary-list']>(
      '.answers fanar-summary-list',
    );
    const rows = Array.from(lists).flatMap((list) =>
      list.rows.map(({ label, value }) => [label, text(new Text(String(value)))]),
    );
    const hidden = 'وصلتنا ولا نعرضها هنا';
    expect(Object.fromEntries(rows)).to.deep.equal({
      'الرقم القومي': hidden,
      'رقم المحمول': '٠١٠٠ ١٢٣ ٤٥٦٧',
      'رقم اللوحة': 'أ ب ج ١٢٣٤',
      'لون السيارة': '',
      'صورة الرخصة الحالية': hidden,
      'كيف تستلم الرخصة؟': 'من وحدة المرور',
    });
    expect(text(find('.answers .note'))).to.contain('قد يصل رابط الإيصال إلى غيرك');
    expect(find('.masked button')).to.equal(null);
    const files = await Promise.all((await save(find)).map(([, blob]) => blob.text()));
    for (const saved of files) expect(saved).to.contain(hidden).and.to.contain('من وحدة المرور');
  });

  it('says that there are no questions any more to read the answers by', async () => {
    const { find, text, appears } = await open(
      new ReceiptGateway([{ ...licenceReceipt, version: 2 }]),
    );
    await appears('#confirmation');
    expect(find('.answers')).to.equal(null);
    expect(text()).to.contain('تغيّرت أسئلة هذه الخدمة منذ أرسلت طلبك');
  });

  it('is taken from the address, where the page says so', async () => {
    const { reference, key } = receiptKey;
    history.replaceState(null, '', `#reference=${reference}&key=${key}`);
    try {
      const form = await fixture<FanarServiceForm>(
        html`<fanar-service-form
          from-fragment
          .gateway=${new ReceiptGateway().whole}
        ></fanar-service-form>`,
      );
      await tools(form, new ReceiptGateway()).appears('#confirmation');
    } finally {
      history.replaceState(null, '', location.pathname + location.search);
    }
  });

  it('says why it cannot be opened, and offers another try and the tracker', async () => {
    const away = new GatewayError({ code: 'network-unreachable', status: 0 });
    const { find, text, appears, press } = await open(new ReceiptGateway([away, licenceReceipt]));
    await appears('fanar-alert');
    expect(text()).to.contain('تعذر فتح الإيصال').and.to.contain('انقطع الاتصال');
    expect(find('fanar-button[href]')?.getAttribute('href')).to.equal('/track/');
    press('حاول مرة أخرى');
    await appears('#confirmation');
  });

  it('makes way for a new application', async () => {
    const gateway = new ReceiptGateway();
    const { form, appears } = await open(gateway);
    await appears('#confirmation');
    form.service = licence.id;
    form.receipt = undefined;
    await appears('.start');
  });

  it('leads to the payment page by a link, without a secret in the way back', async () => {
    const { form, gateway, find, text, appears, press } = await open(
      new ReceiptGateway([withPayment('due')]),
    );
    await appears('#confirmation');
    expect(text(find('fanar-tag'))).to.equal('السداد مطلوب');
    const followed: unknown[] = [];
    form.renderRoot.addEventListener('click', (event) => {
      event.preventDefault();
      followed.push((event.target as Partial<HTMLAnchorElement>).href);
    });
    const left = oneEvent(form, 'fanar-before-leave');
    press('ادفع الآن');
    const { detail } = (await left) as HTMLElementEventMap['fanar-before-leave'];
    expect(detail.href).to.equal(PAYMENT_PAGE);
    await until(() => followed.includes(PAYMENT_PAGE));
    expect(gateway.payments[0]?.request).to.deep.equal({
      returnTo: 'https://portsaid.example/receipt/?lang=ar',
      language: 'ar',
    });
    expect(keptKey(receiptKey.reference)).to.equal(receiptKey.key);
  });

  it('leaves the way to pay to a page that takes it over', async () => {
    const { form, gateway, find, appears, press } = await open(
      new ReceiptGateway([withPayment('failed')]),
    );
    await appears('#confirmation');
    form.addEventListener('fanar-before-leave', (event) => event.preventDefault());
    press('ادفع مرة أخرى');
    await until(() => gateway.payments.length === 1 && !find('fanar-button[busy]'));
    expect(find('#payment')).to.equal(null);
  });

  it('comes back from paying: what is known is said, and that it is paid once', async () => {
    const { reference, key } = receiptKey;
    const gateway = new ReceiptGateway([withPayment('pending'), withPayment('paid')]);
    const {
      form,
      appears: paying,
      press: pay,
    } = await open(new ReceiptGateway([withPayment('due')]));
    await paying('#confirmation');
    form.renderRoot.addEventListener('click', (event) => event.preventDefault());
    pay('ادفع الآن');
    await until(() => keptKey(reference) === key);
    form.remove();

    history.replaceState(null, '', `?reference=${reference}`);
    const states: string[] = [];
    const back = await fixture<FanarServiceForm>(
      html`<fanar-service-form
        from-fragment
        .gateway=${gateway.whole}
        @fanar-receipt-shown=${({ detail }: HTMLElementEventMap['fanar-receipt-shown']) =>
          states.push(String(detail.payment))}
      ></fanar-service-form>`,
    );
    history.replaceState(null, '', location.pathname);
    const { find, text, appears, press, said } = tools(back, gateway);
    await appears('#confirmation');
    expect(text(find('fanar-tag'))).to.equal('في انتظار تأكيد السداد');
    expect(text()).to.contain('إذا خُصم المبلغ فلا تدفع مرة أخرى');
    press('تحقق الآن');
    await said('وصلنا تأكيد السداد.');
    expect(text(find('fanar-tag'))).to.equal('سُدّدت الرسوم');
    expect(text()).to.contain('سُدّدت الرسوم يوم الاثنين، ٥ يناير ٢٠٢٦');
    // Each value stands in one isolate.
    expect(back.renderRoot.textContent).to.match(/\u2068.*\u2069/);
    expect(back.renderRoot.textContent).to.not.match(/\u2068[^\u2069]*[\u2066-\u2068]/);
    expect(states).to.deep.equal(['pending', 'paid']);
    expect(keptKey(reference)).to.equal(undefined);
  });

  it('says who has signed, and gives the links of the others to pass on', async () => {
    const coSigners = [
      { name: 'منى', status: 'signed', decidedAt: '2026-01-06T08:00:00Z' },
      { name: 'أحمد', status: 'waiting', key: '0000-1111-2222' },
      { name: 'سعاد', status: 'declined', reason: 'لم أوافق' },
    ] as const;
    const receipt = { ...licenceReceipt, state: 'awaiting-signatures', coSigners: [...coSigners] };
    const { root, text, appears, find } = await open(
      new ReceiptGateway([receipt as typeof licenceReceipt]),
    );
    await appears('.signers');
    expect(find('#confirmation')?.getAttribute('heading')).to.equal(
      'استلمنا طلبك، وبقيت التوقيعات',
    );
    const signers = Array.from(root.querySelectorAll('.signer'), text);
    expect(signers[0]).to.contain('تم التوقيع').and.to.contain('٦ يناير ٢٠٢٦');
    expect(signers[2]).to.contain('السبب: لم أوافق');
    const link = root.querySelectorAll<HTMLElementTagNameMap['fanar-copy-button']>(
      '.signers fanar-copy-button',
    );
    expect(Array.from(link, ({ value }) => value)).to.deep.equal([
      new URL(`/sign/#reference=${receiptKey.reference}&key=0000-1111-2222`, location.href).href,
    ]);
  });

  describe('of an application just sent', () => {
    async function send(gateway = new ReceiptGateway([licenceReceipt], partners)) {
      const form = await fixture<FanarServiceForm>(
        html`<fanar-service-form
          lang="ar"
          service=${partners.id}
          autosave="off"
          track-href="/track/"
          .gateway=${gateway.whole}
        ></fanar-service-form>`,
      );
      const kit = tools(form, gateway);
      const fill = async (name: string, words: string) => {
        await kit.appears(`[name="${name}"]`);
        const box = kit.find(`[name="${name}"]`)?.shadowRoot?.querySelector('input');
        if (!box) throw new Error(`no box in "${name}"`);
        box.value = words;
        box.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
      };
      await kit.appears('.start');
      kit.press('ابدأ الآن');
      await fill('secret', 'ملف 12345678');
      await fill('people/0/name', 'منى <علي>');
      kit.press('تابع');
      await kit.appears('[name=declared]');
      kit.find('[name=declared]')?.shadowRoot?.querySelector('input')?.click();
      kit.press('أرسل الطلب');
      await kit.appears('#confirmation');
      return kit;
    }

    it('holds the answers, the private ones masked until asked for', async () => {
      const { form, find, root, text } = await send();
      expect(form.receipt).to.deep.equal(receiptKey);
      const answers = find('.answers');
      const titles = Array.from(root.querySelectorAll('.item-title'), text);
      expect(titles).to.deep.equal(['الشريك ١']);
      const masked = () => text(answers?.querySelector('[slot=secret] bdi'));
      expect(masked()).to.equal('••• •••••678');
      answers?.querySelector<HTMLElement>('[slot=secret] button')?.click();
      await form.updateComplete;
      expect(masked()).to.equal('ملف 12345678');
    });

    it('is saved on the device as one page and as text, without a server', async () => {
      const { find } = await send();
      const files = await save(find);
      expect(files.map(([name]) => name)).to.deep.equal(['AP-7K3M-9QXA.html', 'AP-7K3M-9QXA.txt']);
      const [page = '', plain = ''] = await Promise.all(files.map(([, blob]) => blob.text()));
      const read = new DOMParser().parseFromString(page, 'text/html');
      expect(read.documentElement.dir).to.equal('rtl');
      expect(read.querySelector('script, link, img')).to.equal(null);
      expect(read.querySelectorAll('svg path')).to.have.length(1);
      for (const words of [read.body.textContent, plain]) {
        expect(words).to.contain(receiptKey.reference).and.to.contain(receiptKey.key);
        expect(words).to.contain('منى <علي>').and.to.contain('••• •••••678');
        expect(words).not.to.contain('12345678');
      }
    });
  });

  for (const lang of ['ar', 'en'] as const) {
    it(`is accessible with fees to pay and others to sign (${lang})`, async () => {
      const coSigners = [{ name: 'أحمد', status: 'waiting' as const, key: '0000-1111-2222' }];
      const { form, appears } = await open(
        new ReceiptGateway([{ ...withPayment('pending'), coSigners }]),
        lang,
      );
      await appears('.signers');
      await expect(form).to.be.accessible();
    });
  }
});
