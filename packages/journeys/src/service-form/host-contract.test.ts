import { GatewayError, type ServiceDefinition } from '@fanar/contract';
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { ApplicationGateway } from '../testing/application-gateway.js';
import { licence, licenceReceipt } from '../testing/licence.js';
import type { AnalyticsEvent } from './analytics.js';
import './define.js';
import type { FanarServiceForm } from './service-form.js';
import { until } from '../testing/until.js';

const SECRET = 'ملف 12345678';

/** Two steps, the first with help that opens. */
const twoSteps: ServiceDefinition = {
  ...licence,
  steps: [
    {
      id: 'file',
      title: { ar: 'الملف', en: 'File' },
      fields: [
        {
          id: 'number',
          type: 'text',
          label: { ar: 'رقم الملف', en: 'File number' },
          help: {
            title: { ar: 'أين أجد الرقم؟', en: 'Where is it?' },
            text: { ar: 'على الغلاف.', en: 'On the cover.' },
          },
        },
      ],
    },
    {
      id: 'more',
      title: { ar: 'المزيد', en: 'More' },
      fields: [{ id: 'note', type: 'text', label: { ar: 'ملاحظة', en: 'Note' }, required: false }],
    },
  ],
};

const TOLD = [
  'fanar-step-change',
  'fanar-before-step',
  'fanar-before-submit',
  'fanar-submitted',
  'fanar-problem',
  'fanar-receipt-shown',
  'fanar-draft-saved',
  'fanar-analytics',
  'fanar-error',
] as const;

async function open(changes: Partial<FanarServiceForm> = {}) {
  const gateway = new ApplicationGateway(twoSteps);
  const form = await fixture<FanarServiceForm>(
    html`<fanar-service-form
      lang="ar"
      service=${licence.id}
      autosave="off"
      .gateway=${gateway.whole}
    >
      <p slot="before">قبل</p>
      <p slot="after">بعد</p>
      <p slot="help">مساعدة عامة</p>
      <p slot="help-more">مساعدة هذه الخطوة</p>
    </fanar-service-form>`,
  );
  Object.assign(form, changes);
  const root = form.shadowRoot as ShadowRoot;
  const find = <E extends HTMLElement>(selector: string) => root.querySelector<E>(selector);
  const text = (node: Node | null | undefined) => (node?.textContent ?? '').trim();
  const appears = (selector: string) => until(() => find(selector), `${selector} did not appear`);
  const press = (words: string) => {
    const buttons = Array.from(root.querySelectorAll<HTMLElement>('fanar-button'));
    const button = buttons.find((one) => text(one) === words && !one.closest('[hidden]'));
    if (!button) throw new Error(`no button "${words}"`);
    button.click();
  };
  const fill = (name: string, words: string) => {
    const box = find(`[name="${name}"]`)?.shadowRoot?.querySelector('input');
    if (!box) throw new Error(`no box in "${name}"`);
    box.value = words;
    box.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  };
  const onStep = (title: string) =>
    until(() => text(find('.title')) === title, `never on "${title}"`);
  const start = async () => {
    await appears('.start');
    press('ابدأ الآن');
    await onStep('الملف');
    await appears('[name=number]');
  };
  const toReview = async () => {
    await start();
    fill('number', SECRET);
    press('تابع');
    await onStep('المزيد');
    press('تابع');
    await appears('[name=declared]');
  };
  return { form, gateway, root, find, text, appears, press, fill, onStep, start, toReview };
}

function shownIn(form: FanarServiceForm): readonly string[] {
  return Array.from(form.children)
    .filter((child) => child.checkVisibility())
    .map((child) => child.textContent);
}

describe('what the page hears of a service form, and says in it', () => {
  it('leaves a step only where the page agrees, in its own time', async () => {
    const { form, press, fill, onStep, start } = await open();
    await start();
    fill('number', SECRET);
    let agree: (isAgreed: boolean) => void = () => undefined;
    const answer = new Promise<boolean>((resolve) => (agree = resolve));
    form.addEventListener('fanar-before-step', ({ detail }) => detail.waitUntil(answer), {
      once: true,
    });
    const asked = oneEvent(form, 'fanar-before-step');
    press('تابع');
    const { detail } = (await asked) as HTMLElementEventMap['fanar-before-step'];
    expect(detail).to.include({ service: licence.id, version: 3, step: 'file' });
    expect(detail).not.to.have.property('answers');
    await onStep('الملف');
    agree(true);
    await onStep('المزيد');
  });

  it('stays on a step that the page stops, and tells the reason at its field', async () => {
    const { form, find, press, fill, onStep, start } = await open();
    await start();
    fill('number', SECRET);
    const errors = [{ pointer: '/number', code: 'choice-unknown' }];
    const reason = new GatewayError({ code: 'answers-invalid', status: 422, errors });
    form.addEventListener('fanar-before-step', ({ detail }) =>
      detail.waitUntil(Promise.reject(reason)),
    );
    const told = oneEvent(form, 'fanar-problem');
    press('تابع');
    const { detail } = (await told) as HTMLElementEventMap['fanar-problem'];
    expect(detail).to.deep.equal({
      step: 'file',
      problems: [{ field: 'number', code: 'choice-unknown' }],
    });
    expect(find('[name=number]')?.matches(':state(invalid)')).to.equal(true);
    await onStep('الملف');
  });

  it('tells problems by field and code', async () => {
    const { form, press, start } = await open();
    await start();
    const told = oneEvent(form, 'fanar-problem');
    press('تابع');
    expect(((await told) as CustomEvent).detail).to.deep.equal({
      step: 'file',
      problems: [{ field: 'number', code: 'value-missing' }],
    });
  });

  it('lets be counted what happens, and never what was answered', async () => {
    const told: AnalyticsEvent[] = [];
    const everything: unknown[] = [];
    const { form, find, press, fill, onStep, start, appears } = await open({ analytics: true });
    form.addEventListener('fanar-analytics', ({ detail }) => told.push(detail));
    for (const type of TOLD) {
      form.addEventListener(type, (event) => everything.push((event as CustomEvent).detail));
    }
    await start();
    press('تابع');
    await until(() => told.some(({ name }) => name === 'problem-shown'));
    find('fanar-details')?.shadowRoot?.querySelector<HTMLElement>('summary')?.click();
    await until(() => told.some(({ name }) => name === 'help-opened'));
    fill('number', SECRET);
    press('تابع');
    await onStep('المزيد');
    press('تابع');
    await appears('[name=declared]');
    find('[name=declared]')?.shadowRoot?.querySelector('input')?.click();
    press('أرسل الطلب');
    await appears('#confirmation');
    const plain = told.map((event) => ('seconds' in event ? { ...event, seconds: 0 } : event));
    expect(plain).to.deep.equal([
      { name: 'form-started' },
      { name: 'step-shown', step: 'file' },
      { name: 'problem-shown', code: 'value-missing', field: 'number', step: 'file' },
      { name: 'help-opened', field: 'number' },
      { name: 'step-left', step: 'file', seconds: 0 },
      { name: 'step-shown', step: 'more' },
      { name: 'step-left', step: 'more', seconds: 0 },
      { name: 'step-shown', step: 'review' },
      { name: 'submitted' },
      { name: 'step-left', step: 'review', seconds: 0 },
    ]);
    const words = JSON.stringify(everything);
    expect(words).to.contain(licenceReceipt.reference);
    expect(words).not.to.contain(SECRET).and.not.to.contain(licenceReceipt.trackingKey);
  });

  it('counts nothing unless asked to', async () => {
    const { form, start } = await open();
    let count = 0;
    form.addEventListener('fanar-analytics', () => (count += 1));
    await start();
    expect(count).to.equal(0);
  });

  it('has room for the page above, below and beside every screen', async () => {
    const { form, press, fill, onStep, start } = await open();
    await start();
    expect(shownIn(form)).to.deep.equal(['قبل', 'بعد', 'مساعدة عامة']);
    fill('number', SECRET);
    press('تابع');
    await onStep('المزيد');
    expect(shownIn(form)).to.deep.equal(['قبل', 'بعد', 'مساعدة هذه الخطوة']);
  });

  it('offers the way out at once on every screen, where nobody may see it used', async () => {
    const { find, appears, start } = await open({ exitHref: 'https://weather.example/' });
    await appears('fanar-exit-page:defined');
    await start();
    const link = find('fanar-exit-page')?.shadowRoot?.querySelector('a');
    expect(link?.href).to.equal('https://weather.example/');
  });

  it('asks the page for a token before every call, and leaves Authorization alone', async () => {
    const asked: Headers[] = [];
    const { fetch } = globalThis;
    let count = 0;
    globalThis.fetch = async (input, init) => {
      const request = new Request(input, init);
      if (!request.url.includes('/guarded/')) return fetch(input, init);
      asked.push(request.headers);
      return Response.json(twoSteps);
    };
    try {
      const form = await fixture<FanarServiceForm>(
        html`<fanar-service-form
          service=${licence.id}
          api="/guarded/v1"
          .getToken=${async () => `token-${String((count += 1))}`}
        ></fanar-service-form>`,
      );
      await until(() => form.shadowRoot?.querySelector('.start'));
    } finally {
      globalThis.fetch = fetch;
    }
    expect(asked.map((headers) => headers.get('Fanar-Session'))).to.deep.equal(['token-1']);
    expect(asked[0]?.get('Authorization')).to.equal(null);
  });

  it('says before any script, and on paper, where else to turn and what to bring', async () => {
    const frame = await fixture<HTMLIFrameElement>(html`<iframe title="page"></iframe>`);
    frame.srcdoc = `<fanar-service-form service="${licence.id}" api="/api/v1">
      <p>اتصل على <a href="tel:0663220000">٠٦٦ ٣٢٢ ٠٠٠٠</a></p><ul><li>أصل البطاقة</li></ul>
    </fanar-service-form>`;
    await oneEvent(frame, 'load');
    const shown = (selector: string) => frame.contentDocument?.querySelector(selector);
    expect(shown('a')?.checkVisibility()).to.equal(true);
    expect(shown('li')?.checkVisibility()).to.equal(true);
  });

  it('keeps its look and its answers from the rules of the page, and the page from its own', async () => {
    const rules = new CSSStyleSheet();
    rules.replaceSync('button, input, form { display: none !important } .title { color: red }');
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, rules];
    try {
      const { form, find, start } = await open();
      await start();
      const box = find('[name=number]')?.shadowRoot?.querySelector('input');
      expect(box?.checkVisibility()).to.equal(true);
      const title = find('.title') as HTMLElement;
      expect(getComputedStyle(title).color).not.to.equal('rgb(255, 0, 0)');
      form.insertAdjacentHTML('afterend', '<p class="heading">عنوان الصفحة</p>');
      const own = form.nextElementSibling as HTMLElement;
      expect(getComputedStyle(own).fontWeight).to.equal('400');
      own.remove();
    } finally {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== rules);
    }
  });

  it('goes on where a translator has changed its words, and where the page moves it', async () => {
    const { form, root, find, appears, press, fill, onStep, start } = await open();
    await start();
    fill('number', SECRET);
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const words: Text[] = [];
    while (walker.nextNode()) words.push(walker.currentNode as Text);
    for (const word of words.filter(({ data }) => data.trim() && data.trim() !== 'تابع')) {
      const font = document.createElement('font');
      font.append(word.data);
      word.replaceWith(font);
    }
    const page = document.createElement('div');
    form.replaceWith(page);
    page.append(form);
    expect(find('[name=number]')?.shadowRoot?.querySelector('input')?.value).to.equal(SECRET);
    press('تابع');
    await onStep('المزيد');
    await appears('[name=note]');
    form.lang = 'en';
    await onStep('More');
    page.remove();
  });
});
