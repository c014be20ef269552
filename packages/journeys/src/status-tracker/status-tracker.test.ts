import { type ApplicationStatus, GatewayError } from '@fanar/contract';
import type { FanarCriticalAction } from '@fanar/elements/critical-action';
import type { FanarDetails } from '@fanar/elements/details';
import type { FanarTimeline } from '@fanar/elements/timeline';
import { describeElement } from '@fanar/elements/testing/contract-suite';
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { inside } from '../testing/inside.js';
import { savedFiles } from '../testing/saved-files.js';
import { until } from '../testing/until.js';
import './define.js';
import { FanarStatusTracker } from './status-tracker.js';
import {
  asking,
  caseGateway,
  KEY,
  REFERENCE,
  REQUEST,
  status,
  statusGateway,
} from './testing/status.js';

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

describe('fanar-status-tracker, while the office works', () => {
  const REFUSED = {
    outcome: 'refused',
    date: '2031-01-06',
    reason: { ar: 'انتهى التأمين.', en: 'The insurance has run out.' },
    appeal: {
      how: { ar: 'تتظلم إلى مدير الإدارة.', en: 'Appeal to the director.' },
      until: '2099-01-16',
      isOnline: true,
    },
  } as const;

  async function follow(first = asking(), lang: 'ar' | 'en' = 'ar') {
    const gateway = caseGateway(first);
    const mounted = await mount({ ...opened, lang, gateway: gateway as never });
    await mounted.appears('fanar-timeline');
    return { ...mounted, gateway };
  }
  type Followed = Awaited<ReturnType<typeof follow>>;

  const press = async ({ appears, find }: Followed, selector: string) => {
    await appears(selector);
    find(selector).click();
  };
  const type = async ({ find, appears }: Followed, text: string) => {
    await appears('#deed fanar-text-area');
    find('#deed fanar-text-area').focus();
    await sendKeys({ type: text });
  };
  const send = ({ find }: Followed) => find<HTMLFormElement>('#deed').requestSubmit();
  const announced = ({ root, text }: Followed) => text(root.querySelector('[role=status]'));

  it('says first what the office asks for, why, and until when', async () => {
    const { find, text } = await follow();
    expect(text(find('.action'))).to.contain('تحتاج الجهة إلى مستند منك');
    expect(text(find('.request'))).to.contain('شهادة التأمين');
    expect(text(find('.request'))).to.contain('الصورة المرسلة غير واضحة');
    expect(text(find('.request'))).to.contain('١٠ يناير ٢٠٣١');
    expect(text(find('.next'))).to.contain('ننتظر منك ما طُلب');
  });

  it('says that the last day has passed, and takes it all the same', async () => {
    const [request] = asking().requests ?? [];
    const late = asking({ requests: request ? [{ ...request, due: '2026-01-01' }] : [] });
    const { find, text } = await follow(late);
    expect(text(find('.overdue'))).to.contain('كان آخر يوم لإرساله ١ يناير ٢٠٢٦');
    expect(find('.request fanar-button').getAttribute('aria-describedby')).to.contain(REQUEST);
  });

  it('says who has it now', async () => {
    const office = { id: 'traffic', title: { ar: 'وحدة مرور بورفؤاد' } };
    const working = asking({ requests: [], waitsFor: 'office', office });
    const { find, text, gateway } = await follow(working);
    expect(text(find('.next'))).to.contain('الطلب الآن لدى: وحدة مرور بورفؤاد');
    const [first, review, ...more] = status().stages;
    const responsible = { ar: 'لجنة الفحص' };
    gateway.change({
      stages: [first, review && { ...review, responsible }, ...more].filter((one) => !!one),
    });
    await until(() => text(find('.next')).includes('لجنة الفحص'));
  });

  it('takes an answer in words, and says so', async () => {
    const followed = await follow();
    const { gateway, find, text, root } = followed;
    await press(followed, '.request fanar-button');
    await until(() => root.activeElement?.localName === 'fanar-file-upload');
    send(followed);
    await until(() => root.activeElement?.id === 'deed-errors');
    expect(gateway.done).to.deep.equal([['watched', '7']]);
    await type(followed, 'سأحضرها غدًا');
    send(followed);
    await until(() => gateway.done.length === 2);
    expect(gateway.done[1]).to.deep.equal(['answer', REQUEST, [], 'سأحضرها غدًا']);
    await until(() => !root.querySelector('#deed'));
    await until(() => root.activeElement?.id === 'action-heading');
    expect(text(find('.sent'))).to.contain('وصلنا، ونراجعه');
    await until(() => announced(followed).includes('أُرسل'));
  });

  it('keeps what was written when it does not arrive, and sends it again as the same', async () => {
    const followed = await follow();
    const { gateway, find, appears, text } = followed;
    expect(find('.messages').matches('.no-print')).to.equal(true);
    await press(followed, '.messages fanar-button');
    await type(followed, 'متى تنتهي المراجعة؟');
    gateway.next.push(new GatewayError({ code: 'network-unreachable', status: 0 }));
    send(followed);
    await appears('#deed fanar-alert');
    expect(find('#deed fanar-alert').getAttribute('heading')).to.contain('لم يُرسل');
    send(followed);
    await appears('fanar-message-thread');
    expect(find('.messages').matches('.no-print')).to.equal(false);
    expect(gateway.done.at(-1)).to.deep.equal(['message', 'متى تنتهي المراجعة؟']);
    expect(gateway.keys.size).to.equal(1);
    await until(() =>
      text(find('fanar-message-thread').shadowRoot?.querySelector('ol') ?? null).includes('متى'),
    );
  });

  it('tells of a change by itself, once, and leaves open what is being written', async () => {
    const followed = await follow(asking({ requests: [], waitsFor: 'office' }));
    const { gateway, find, text, root } = followed;
    await press(followed, '.messages fanar-button');
    await type(followed, 'سؤال');
    gateway.change({ current: 'printing' });
    await until(() => text(find('.next')).includes('شركة الشحن'));
    await until(() => announced(followed).includes('تغيرت حالة الطلب'));
    expect(root.querySelector<HTMLInputElement>('#deed fanar-text-area')?.value).to.equal('سؤال');
  });

  it('closes the form of what is asked for no longer', async () => {
    const followed = await follow();
    await press(followed, '.request fanar-button');
    await followed.appears('#deed');
    followed.gateway.change({ requests: [], waitsFor: 'office' });
    await until(() => !followed.root.querySelector('#deed'));
  });

  it('says why it was refused and takes an appeal', async () => {
    const followed = await follow(asking({ requests: [], waitsFor: 'nobody', decision: REFUSED }));
    const { gateway, find, text, root } = followed;
    expect(text(find('.decision'))).to.contain('لم توافق الجهة على طلبك');
    expect(text(find('.decision'))).to.contain('انتهى التأمين');
    expect(root.querySelector('.next')).to.equal(null);
    expect(root.querySelector('.expected')).to.equal(null);
    await press(followed, '.decision fanar-button');
    await type(followed, 'جددته أمس');
    send(followed);
    await until(() => text(find('.decision')).includes('وصلنا تظلمك'));
    expect(gateway.done.at(-1)).to.deep.equal(['appeal', 'جددته أمس']);
  });

  it('offers no appeal after its last day', async () => {
    const appeal = { ...REFUSED.appeal, until: '2026-01-01' };
    const { find, text, root } = await follow(
      asking({ requests: [], waitsFor: 'nobody', decision: { ...REFUSED, appeal } }),
    );
    expect(text(find('.decision'))).to.contain('انتهت مدة التظلم');
    expect(root.querySelector('.decision fanar-button')).to.equal(null);
  });

  it('gives the documents that were issued, and says when one did not come', async () => {
    const document = {
      ...{ id: REQUEST, title: { ar: 'الرخصة الجديدة' }, name: 'licence.pdf' },
      ...{ size: 8, type: 'application/pdf', date: '2031-01-06' },
    };
    const followed = await follow(asking({ requests: [], documents: [document] }));
    const { gateway, find, text, appears } = followed;
    gateway.next.push(new GatewayError({ code: 'network-unreachable', status: 0 }));
    await press(followed, '.documents fanar-button');
    await appears('.documents [role=alert]');
    await savedFiles(async (files) => {
      find('.documents fanar-button').click();
      await until(() => files.length === 1);
      expect(files[0]?.name).to.equal('licence.pdf');
    });
    expect(gateway.done.at(-1)).to.deep.equal(['document', REQUEST]);
    expect(text(find('.documents'))).to.not.contain('لم يُنزَّل');
  });

  it('tells who has read it, when that is asked', async () => {
    const followed = await follow();
    const { gateway, find, text, appears } = followed;
    await appears('fanar-details');
    gateway.next.push(new GatewayError({ code: 'network-unreachable', status: 0 }));
    const details = find<FanarDetails>('fanar-details');
    details.open = true;
    await appears('fanar-details fanar-alert');
    details.open = false;
    await details.updateComplete;
    details.open = true;
    await until(() => text(details).includes('وحدة مرور بورفؤاد'));
    expect(text(details)).to.contain('اطّلع على ملف فيه');
    expect(text(details)).to.contain('٦ يناير ٢٠٣١، الساعة ١١:٠٠ ص');
  });

  it('names another way to hand in what is asked for', async () => {
    const office = { id: 'traffic', title: { ar: 'وحدة مرور بورفؤاد' } };
    const { find, text } = await follow(asking({ office }));
    expect(text(find('.request'))).to.contain('فسلّمه في: وحدة مرور بورفؤاد');
  });

  it('is withdrawn in two steps, and then asks for nothing', async () => {
    const followed = await follow();
    const { gateway, find, appears, text, root } = followed;
    await appears('fanar-critical-action');
    const within = inside(find<FanarCriticalAction>('fanar-critical-action'));
    await within.appears('fanar-button');
    within.find('fanar-button').click();
    await within.appears('fanar-dialog fanar-button[variant=danger]');
    expect(gateway.done).to.deep.equal([['watched', '7']]);
    within.find('fanar-dialog fanar-button[variant=danger]').click();
    await until(() => text(find('.decision')).includes('سحبت طلبك'));
    expect(gateway.done.at(-1)).to.deep.equal(['withdraw']);
    expect(text(find('.action'))).to.contain('لا شيء مطلوب منك الآن');
    expect(root.querySelector('fanar-critical-action')).to.equal(null);
  });

  it('shows nothing of an application that was left while something was sent', async () => {
    const followed = await follow();
    const { gateway, root, appears } = followed;
    let arrive: (known: ApplicationStatus) => void = () => undefined;
    gateway.writeMessage = () => new Promise((resolve) => (arrive = resolve));
    followed.tracker.gateway = { ...gateway } as never;
    await appears('.messages fanar-button');
    await press(followed, '.messages fanar-button');
    await type(followed, 'سؤال');
    send(followed);
    await appears('#deed fanar-button[busy]');
    followed.press('تابع طلبًا آخر');
    await appears('#look-up');
    arrive(asking());
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(root.querySelector('fanar-timeline')).to.equal(null);
    expect(root.querySelector('#look-up')).to.not.equal(null);
  });

  it('says how it knows when to expect the end', async () => {
    const expected = {
      from: '2031-01-08',
      to: '2031-01-12',
      basis: 'measured',
      cases: 112,
    } as const;
    const { find, text } = await follow(asking({ expected }));
    expect(text(find('.expected'))).to.contain('حسب ما استغرقه ١١٢ طلبًا مثل طلبك');
    const declared = await follow(asking({ expected: { ...expected, basis: 'declared' } }));
    expect(declared.text(declared.find('.expected'))).to.contain('المدة المعلنة للخدمة');
  });

  it('tells every kind of event in words, and no kind by its code', async () => {
    const base = {
      stage: 'review',
      at: '2031-01-06T11:20:00+02:00',
      date: '2031-01-06',
      time: '11:20',
    };
    const title = { ar: 'شهادة التأمين' };
    const events = [
      { kind: 'request', by: 'office', title, request: REQUEST },
      { kind: 'response', by: 'applicant', request: REQUEST },
      { kind: 'judgement', by: 'office', request: REQUEST, isAccepted: false },
      { kind: 'message', by: 'applicant' },
      { kind: 'decision', by: 'office', outcome: 'approved' },
      { kind: 'state', by: 'system', state: 'received' },
      { kind: 'office', by: 'office' },
      { kind: 'teleport', by: 'office' },
    ].map((event, index) => ({ ...base, ...event, id: `e${index}` }));
    const { root, text } = await follow(asking({ events: events as never }));
    const told = Array.from(root.querySelectorAll('.activity strong'), (item) => text(item));
    expect(told).to.deep.equal([
      'طلبت الجهة منك: شهادة التأمين',
      'أرسلت: شهادة التأمين',
      'لم تقبل الجهة: شهادة التأمين',
      'كتبت رسالة إلى الجهة',
      'وافقت الجهة على طلبك',
      'سُجِّل الطلب وبدأ العمل فيه',
      'انتقل الطلب إلى مكتب آخر',
      'إجراء على الطلب',
    ]);
  });

  for (const lang of ['ar', 'en'] as const) {
    it(`is accessible in ${lang}: a request, its form, a refusal`, async () => {
      const followed = await follow(asking(), lang);
      await expect(followed.page).to.be.accessible();
      await press(followed, '.request fanar-button');
      await followed.appears('#deed fanar-file-upload');
      await expect(followed.page).to.be.accessible();
      followed.gateway.change({ requests: [], waitsFor: 'nobody', decision: REFUSED });
      await followed.appears('.decision');
      await expect(followed.page).to.be.accessible();
    });
  }
});
