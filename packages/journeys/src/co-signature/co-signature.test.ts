import { GatewayError } from '@fanar/contract';
import { describeElement } from '@fanar/elements/testing/contract-suite';
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import './define.js';
import { FanarCoSignature } from './co-signature.js';
import { KEY, REFERENCE, SignatureGateway, waiting } from './testing/signature-gateway.js';
import { until } from '../testing/until.js';

describeElement({
  elementClass: FanarCoSignature,
  define: new URL('./define.ts', import.meta.url),
  markup: {
    ar: '<fanar-co-signature></fanar-co-signature>',
    en: '<fanar-co-signature></fanar-co-signature>',
  },
  properties: {
    reference: REFERENCE,
    key: KEY,
    fromFragment: true,
    api: '/api/v2',
    headingLevel: 3,
    numerals: 'latn',
  },
  slots: [''],
  tabStops: 0,
  atStart: '.heading',
});

async function open(gateway = new SignatureGateway(), lang: 'ar' | 'en' = 'ar', key = KEY) {
  const page = await fixture<HTMLElement>(
    html`<div lang=${lang} dir=${lang === 'ar' ? 'rtl' : 'ltr'}>
      <fanar-co-signature
        reference=${REFERENCE}
        .key=${key}
        .gateway=${gateway.whole}
      ></fanar-co-signature>
    </div>`,
  );
  const element = page.querySelector('fanar-co-signature') as FanarCoSignature;
  const root = element.shadowRoot as ShadowRoot;
  const find = <E extends HTMLElement>(selector: string) => root.querySelector<E>(selector);
  const text = (node: Node | null | undefined = root) =>
    (node?.textContent ?? '')
      .replace(/\p{Bidi_Control}/gu, '')
      .replace(/\s+/g, ' ')
      .trim();
  const appears = (selector: string) => until(() => find(selector), `${selector} did not appear`);
  const press = (words: string) => {
    const buttons = Array.from(root.querySelectorAll<HTMLElement>('fanar-button'));
    const button = buttons.find((one) => text(one) === words);
    if (!button) throw new Error(`no button "${words}"`);
    button.click();
  };
  const tick = () => find('fanar-declaration')?.shadowRoot?.querySelector('input')?.click();
  return { element, root, gateway, find, text, appears, press, tick };
}

describe('fanar-co-signature', () => {
  it('says who asks, and what is signed', async () => {
    const { root, text, appears } = await open();
    await appears('#sign');
    expect(text()).to.contain('طلب منى السيد أحمد علي توقيعك على هذا الطلب.');
    const rows = Array.from(root.querySelectorAll('fanar-summary-list')).flatMap((list) =>
      list.rows.map(({ label, value }) => [label, String(value)]),
    );
    expect(Object.fromEntries(rows)).to.include({
      'رقم الطلب': REFERENCE,
      'اسمك في الطلب': 'أحمد السيد أحمد علي',
      'كيف تستلم الرخصة؟': 'من وحدة المرور',
    });
    expect(rows.map(([label]) => label)).not.to.contain('الرقم القومي');
  });

  it('signs once the declaration is made, and never before', async () => {
    const { element, root, gateway, find, appears, press, tick } = await open();
    await appears('#sign');
    press('وقّع');
    await until(() => root.activeElement?.localName === 'fanar-error-summary');
    expect(gateway.decisions).to.deep.equal([]);
    tick();
    const signed = oneEvent(element, 'fanar-signed');
    press('وقّع');
    const { detail } = (await signed) as HTMLElementEventMap['fanar-signed'];
    expect(detail).to.deep.equal({ reference: REFERENCE, decision: 'signed' });
    expect(gateway.decisions).to.deep.equal([{ decision: 'signed', declared: true }]);
    await until(() => root.activeElement?.id === 'confirmation');
    expect(find('#confirmation')?.getAttribute('heading')).to.equal('سجّلنا توقيعك');
  });

  it('declines with a reason', async () => {
    const { root, gateway, find, text, appears, press } = await open();
    await appears('#sign');
    press('لا أوافق');
    await appears('#decline');
    press('أرسل الرفض');
    await until(() => root.activeElement?.localName === 'fanar-error-summary');
    const box = find('fanar-text-area')?.shadowRoot?.querySelector('textarea');
    if (!box) throw new Error('no box for the reason');
    box.value = 'لم أوافق على القسمة';
    box.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    press('أرسل الرفض');
    await until(() => gateway.decisions.length > 0);
    expect(gateway.decisions).to.deep.equal([
      { decision: 'declined', reason: 'لم أوافق على القسمة' },
    ]);
    await until(() => text().includes('سجّلنا أنك لا توافق'));
    expect(text()).to.contain('السبب: لم أوافق على القسمة');
  });

  it('lets the page hold a decision back', async () => {
    const { element, gateway, find, appears, press, tick } = await open();
    await appears('#sign');
    element.addEventListener('fanar-before-sign', (event) => event.preventDefault());
    tick();
    press('وقّع');
    await until(() => find('fanar-button[busy]') === null);
    expect(gateway.decisions).to.deep.equal([]);
    await appears('#sign');
  });

  it('keeps the declaration and says why where sending fails', async () => {
    const { gateway, find, text, appears, press, tick } = await open();
    await appears('#sign');
    gateway.failures.push(new GatewayError({ code: 'network-unreachable', status: 0 }));
    tick();
    press('وقّع');
    await appears('fanar-alert');
    expect(text(find('fanar-alert'))).to.contain('انقطع الاتصال');
    press('حاول مرة أخرى');
    await appears('#confirmation');
  });

  it('shows a decision made before, also where it was made meanwhile', async () => {
    const gateway = new SignatureGateway();
    const { text, appears, press, tick } = await open(gateway);
    await appears('#sign');
    gateway.request = { ...waiting, status: 'declined', decidedAt: '2026-01-06T08:00:00Z' };
    gateway.failures.push(new GatewayError({ code: 'signature-decided', status: 409 }));
    tick();
    press('وقّع');
    await until(() => text().includes('سجّلت من قبل أنك لا توافق'));
  });

  it('does not let sign what it cannot show, without a word', async () => {
    const gateway = new SignatureGateway({ ...waiting, version: waiting.version - 1 });
    const { text, appears } = await open(gateway);
    await appears('#sign');
    expect(text()).to.contain('اطلب من مقدم الطلب نسخة منها قبل أن توقّع');
  });

  it('says that there is nothing to sign by a wrong link, and offers another try', async () => {
    const { text, appears } = await open(new SignatureGateway(), 'ar', 'wrong');
    await appears('fanar-alert');
    expect(text()).to.contain('لا يوجد طلب ينتظر توقيعك بهذا الرابط');
  });

  it('takes reference and key from the address, where the page says so', async () => {
    history.replaceState(null, '', `#reference=${REFERENCE}&key=${KEY}`);
    try {
      const element = await fixture<FanarCoSignature>(
        html`<fanar-co-signature
          from-fragment
          .gateway=${new SignatureGateway().whole}
        ></fanar-co-signature>`,
      );
      await until(() => element.shadowRoot?.querySelector('#sign'), 'not asked');
    } finally {
      history.replaceState(null, '', location.pathname + location.search);
    }
  });

  for (const lang of ['ar', 'en'] as const) {
    it(`is accessible (${lang})`, async () => {
      const { element, appears, press } = await open(new SignatureGateway(), lang);
      await appears('#sign');
      await expect(element).to.be.accessible();
      press(lang === 'ar' ? 'لا أوافق' : 'I do not agree');
      await appears('#decline');
      await expect(element).to.be.accessible();
    });
  }
});
