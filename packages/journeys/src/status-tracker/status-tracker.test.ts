import { GatewayError } from '@fanar/contract';
import type { FanarTimeline } from '@fanar/elements/timeline';
import { describeElement } from '@fanar/elements/testing/contract-suite';
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { inside } from '../testing/inside.js';
import { until } from '../testing/until.js';
import './define.js';
import { FanarStatusTracker } from './status-tracker.js';
import { KEY, REFERENCE, status, statusGateway } from './testing/status.js';

const example = '<fanar-status-tracker></fanar-status-tracker>';

describeElement({
  elementClass: FanarStatusTracker,
  define: new URL('./define.ts', import.meta.url),
  markup: { ar: example, en: example },
  properties: {
    reference: REFERENCE,
    key: KEY,
    fromFragment: true,
    api: '/api/v2',
    bookHref: '/book/',
    headingLevel: 3,
    numerals: 'latn',
  },
  tabStops: 3,
  atStart: '.heading',
});

interface Setting {
  readonly lang?: 'ar' | 'en';
  readonly gateway?: ReturnType<typeof statusGateway>;
  readonly reference?: string;
  readonly key?: string;
  readonly bookHref?: string;
}

async function mount({ lang = 'ar', reference = '', key = '', ...more }: Setting = {}) {
  const gateway = more.gateway ?? statusGateway();
  const page = await fixture(html`
    <div lang=${lang} dir=${lang === 'ar' ? 'rtl' : 'ltr'}>
      <fanar-status-tracker
        reference=${reference}
        book-href=${more.bookHref ?? '/{id}/book/#top'}
        .key=${key}
        .gateway=${gateway}
      ></fanar-status-tracker>
      <button>بعد</button>
    </div>
  `);
  const tracker = page.querySelector('fanar-status-tracker') as FanarStatusTracker;
  const within = inside(tracker);
  const { find } = within;
  const ask = async (reference: string, key: string) => {
    find('[name=reference]').focus();
    await sendKeys({ type: reference });
    find('[name=key]').focus();
    await sendKeys({ type: key });
    await sendKeys({ press: 'Enter' });
  };
  return { page, tracker, gateway, ask, ...within };
}

const opened = { reference: REFERENCE, key: KEY };

async function mountOpened(setting: Setting = {}) {
  const mounted = await mount({ ...opened, ...setting });
  await mounted.appears('fanar-timeline');
  return mounted;
}

describe('fanar-status-tracker', () => {
  it('finds an application by reference and key as people write them', async () => {
    const { tracker, ask, gateway, root, appears } = await mount();
    const shown = oneEvent(tracker, 'fanar-status-shown');
    await ask(
      REFERENCE.toLowerCase().replaceAll('-', ' '),
      KEY.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit))),
    );
    expect((await shown).detail).to.deep.equal({ reference: REFERENCE, stage: 'review' });
    await appears('fanar-timeline');
    expect(gateway.asked).to.deep.equal([{ reference: REFERENCE, key: KEY }]);
    await until(() => root.activeElement?.id === 'status-heading');
  });

  it('says what is wrong with the reference and the key', async () => {
    const { ask, gateway, find, root, text } = await mount();
    await ask('AP-12', KEY);
    await until(() => root.activeElement?.id === 'errors');
    expect(gateway.asked).to.deep.equal([]);
    expect(text(find('#errors').shadowRoot?.querySelector('ul') ?? null)).to.contain('رقم الطلب');
  });

  it('says that nothing is known by that reference and key', async () => {
    const gateway = statusGateway(status({ reference: 'AP-0000-0000' }));
    const { tracker, ask, find, root, text } = await mount({ gateway });
    const failed = oneEvent(tracker, 'fanar-error');
    await ask(REFERENCE, KEY);
    expect((await failed).detail).to.deep.equal({ code: 'application-not-found' });
    await until(() => root.activeElement?.id === 'failure');
    expect(text(find('#failure-text'))).to.contain('لا يوجد طلب برقم الطلب ورمز المتابعة هذين');
  });

  it('says how long to wait', async () => {
    const gateway = statusGateway();
    gateway.next.push(new GatewayError({ code: 'too-many-requests', status: 429, retryAfter: 40 }));
    const { ask, find, appears, text } = await mount({ gateway });
    await ask(REFERENCE, KEY);
    await appears('#failure-text');
    expect(text(find('#failure-text'))).to.contain('حاول مرة أخرى بعد ٤٠ ثانية');
  });

  it('opens with what the host gives', async () => {
    const { text, find } = await mountOpened();
    expect(text(find('#status-heading'))).to.contain(REFERENCE);
    expect(document.activeElement).to.equal(document.body);
  });

  it('reads the fragment only where the host lets it', async () => {
    const before = location.href;
    history.replaceState(null, '', `#reference=${REFERENCE}&key=${KEY}`);
    try {
      const shut = await fixture<FanarStatusTracker>(
        html`<fanar-status-tracker></fanar-status-tracker>`,
      );
      expect(shut.reference).to.equal('');
      const open = await fixture<FanarStatusTracker>(html`
        <fanar-status-tracker from-fragment .gateway=${statusGateway()}></fanar-status-tracker>
      `);
      expect(open.reference).to.equal(REFERENCE);
      await until(() => open.shadowRoot?.querySelector('fanar-timeline'));
      expect(open.getAttributeNames()).to.not.include('key');
    } finally {
      history.replaceState(null, '', before);
    }
  });

  it('marks the current stage, and says every state in words', async () => {
    const { find, text } = await mountOpened();
    const timeline = find<FanarTimeline>('fanar-timeline');
    await timeline.updateComplete;
    const stages = Array.from(timeline.renderRoot.querySelectorAll('li'));
    expect(stages.map((stage) => stage.getAttribute('aria-current'))).to.deep.equal([
      null,
      'step',
      null,
      null,
    ]);
    expect(text(stages[0] ?? null)).to.equal('استلام الطلب: اكتملت ٥ يناير ٢٠٣١');
    expect(text(stages[1] ?? null)).to.contain('المرحلة الحالية');
    expect(text(stages[2] ?? null)).to.contain('مرحلة قادمة');
  });

  it('says first what to do, what comes next, and when', async () => {
    const { root, text, find } = await mountOpened();
    const order = Array.from(root.querySelectorAll('section'), (section) => section.className);
    expect(order).to.deep.equal(['action', 'stages', 'next', 'expected', 'activity', 'contact']);
    expect(find('.action fanar-button').getAttribute('href')).to.equal(
      `/traffic/renew-vehicle-licence/book/#reference=${REFERENCE}`,
    );
    expect(text(find('.next'))).to.contain('تُطبع الرخصة بعد الموافقة');
    expect(text(find('.expected'))).to.contain('من ٨ يناير ٢٠٣١ إلى ١٢ يناير ٢٠٣١');
    expect(text(find('.activity .event'))).to.contain('بدأت مراجعة المستندات');
    expect(text(find('.activity .event'))).to.contain('٦ يناير ٢٠٣١، الساعة ١١:٢٠ ص');
  });

  it('says so where there is nothing to do', async () => {
    const gateway = statusGateway(status({ appointmentOffered: false }));
    const { text, find } = await mountOpened({ gateway });
    expect(text(find('.action'))).to.contain('لا شيء مطلوب منك الآن');
  });

  it('never shows a raw code for a stage that it does not know', async () => {
    const { text, find } = await mountOpened({
      gateway: statusGateway(status({ current: 'x-teleported' })),
    });
    const timeline = find<FanarTimeline>('fanar-timeline');
    await timeline.updateComplete;
    expect(text(find('.stages'))).to.contain('طلبك قيد الإجراء');
    expect(text(find('.stages'))).to.contain('اذكر الرمز x-teleported');
    expect(timeline.renderRoot.querySelectorAll('li').length).to.equal(4);
    expect(timeline.renderRoot.querySelector('[aria-current]')).to.equal(null);
  });

  it('keeps the last known status when it cannot be refreshed, and says so', async () => {
    const gateway = statusGateway();
    const { tracker, root, text, find } = await mountOpened({ gateway });
    gateway.next.push(new GatewayError({ code: 'network-unreachable', status: 0 }));
    await tracker.refresh();
    await tracker.updateComplete;
    expect(find('fanar-alert').getAttribute('heading')).to.contain('آخر حالة معروفة');
    expect(root.querySelector('fanar-timeline')).to.not.equal(null);
    await tracker.refresh();
    expect(root.querySelector('fanar-alert')).to.equal(null);
    await until(() => text(root.querySelector('[role=status]')).includes('لا جديد'));
  });

  it('asks again when it is moved within the page while it asks', async () => {
    const gateway = statusGateway();
    const { tracker, page, appears } = await mount({ gateway });
    tracker.reference = REFERENCE;
    tracker.key = KEY;
    await tracker.updateComplete;
    page.prepend(tracker);
    await appears('fanar-timeline');
    expect(tracker.renderRoot.querySelector('[busy]')).to.equal(null);
  });

  it('asks once there is somebody to ask', async () => {
    const tracker = await fixture<FanarStatusTracker>(
      html`<fanar-status-tracker reference=${REFERENCE} .key=${KEY}></fanar-status-tracker>`,
    );
    tracker.gateway = statusGateway();
    await until(() => tracker.renderRoot.querySelector('fanar-timeline'));
  });

  it('forgets the key when another application is asked for', async () => {
    const { root, find, appears } = await mountOpened();
    const buttons = Array.from(root.querySelectorAll<HTMLElement>('.actions fanar-button'));
    buttons.at(-1)?.click();
    await appears('#look-up');
    expect(find<HTMLInputElement>('[name=key]').value).to.equal('');
    expect(find<HTMLInputElement>('[name=reference]').value).to.equal(REFERENCE);
  });

  for (const lang of ['ar', 'en'] as const) {
    it(`is accessible in ${lang}: look-up, refusal, status`, async () => {
      const gateway = statusGateway();
      gateway.next.push(new GatewayError({ code: 'network-unreachable', status: 0 }));
      const { page, ask, appears, find } = await mount({ lang, gateway });
      await expect(page).to.be.accessible();
      await ask(REFERENCE, KEY);
      await appears('#failure');
      await expect(page).to.be.accessible();
      find<HTMLFormElement>('form').requestSubmit();
      await appears('fanar-timeline');
      await expect(page).to.be.accessible();
    });
  }

  it('speaks two languages on one page', async () => {
    const arabic = await mountOpened({ lang: 'ar' });
    const english = await mountOpened({ lang: 'en' });
    await until(() => english.text().includes('What you need to do'));
    expect(arabic.text()).to.contain('المطلوب منك');
    expect(english.text()).to.contain('8 January 2031 to 12 January 2031');
  });
});
