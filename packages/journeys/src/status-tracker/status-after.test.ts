import { type ApplicationStatus, GatewayError, type ServiceGateway } from '@fanar/contract';
import type { FanarTimeline } from '@fanar/elements/timeline';
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { keepKey, keptKey } from '../service-form/receipt/kept-key.js';
import { inside } from '../testing/inside.js';
import { until } from '../testing/until.js';
import './define.js';
import type { FanarStatusTracker } from './status-tracker.js';
import { appointment, handedOver, inLanes, onWay, payment, ready } from './testing/after.js';
import { caseGateway, KEY, REFERENCE, status } from './testing/status.js';

interface Setting {
  readonly lang?: 'ar' | 'en';
  readonly gateway?: ServiceGateway;
}

async function open(known: ApplicationStatus, { lang = 'ar', gateway }: Setting = {}) {
  const page = await fixture(html`
    <div lang=${lang} dir=${lang === 'ar' ? 'rtl' : 'ltr'}>
      <fanar-status-tracker
        reference=${REFERENCE}
        book-href="/{id}/book/"
        appointment-href="/appointment/"
        .key=${KEY}
        .gateway=${gateway ?? caseGateway(known)}
      ></fanar-status-tracker>
    </div>
  `);
  const tracker = page.querySelector('fanar-status-tracker') as FanarStatusTracker;
  const within = inside(tracker);
  await within.appears('fanar-timeline');
  return { tracker, ...within };
}

describe('stages that go on at the same time', () => {
  it('are two ordered lists under their names, each with where it is in words', async () => {
    const { root, find, text } = await open(inLanes());
    const lists = [...root.querySelectorAll<FanarTimeline>('.lane fanar-timeline')];
    await Promise.all(lists.map(({ updateComplete }) => updateComplete));
    const items = lists.map(({ renderRoot }) =>
      [...renderRoot.querySelectorAll('ol > li')].map((item) => text(item)),
    );
    expect(lists.map(({ label }) => label)).to.deep.equal(['الإدارة الهندسية', 'الحماية المدنية']);
    expect(items[0]?.[0]).to.match(/معاينة الموقع\s*المرحلة الحالية/);
    expect(items[0]?.[1]).to.contain('مرحلة قادمة');
    expect(items[1]?.[0]).to.contain('فحص الاشتراطات: اكتملت');
    expect(text(find('.stages'))).to.contain('في وقت واحد');
    const [, safety] = root.querySelectorAll('.lane');
    expect(text(safety ?? null)).to.contain('لدى: قوات الحماية المدنية');
    expect(text(safety ?? null)).to.contain('ننتظر الباقي');
  });

  it('say how long the one under way usually takes, and nothing of the one that is done', async () => {
    const { find, text } = await open(inLanes());
    const next = text(find('.next'));
    expect(next).to.contain('الإدارة الهندسية');
    expect(next).to.contain('تستغرق هذه المرحلة عادةً ٥ أيام عمل على الأكثر');
    expect(next).not.to.contain('الحماية المدنية');
    expect(next).not.to.contain('عاد الطلب');
    expect(text(find('.activity'))).to.contain('انتقل جزء من العمل في الطلب إلى مكتب آخر');
  });

  it('are told in English too', async () => {
    const { find, text } = await open(inLanes(), { lang: 'en' });
    expect(text(find('.stages'))).to.contain('at the same time');
    expect(text(find('.next'))).to.contain('usually takes up to 5 working days');
  });

  it('are all done once the stage after them has come', async () => {
    const lanes = inLanes().lanes?.map(({ id, title }) => ({ id, title })) ?? [];
    const { root, find, text } = await open(inLanes({ current: 'licence', lanes }));
    const lists = [...root.querySelectorAll<FanarTimeline>('.lane fanar-timeline')];
    await Promise.all(lists.map(({ updateComplete }) => updateComplete));
    const current = lists.flatMap(({ renderRoot }) => [
      ...renderRoot.querySelectorAll('[aria-current]'),
    ]);
    expect(current).to.deep.equal([]);
    expect(text(find('.stages'))).not.to.contain('ننتظر الباقي');
  });
});

describe('what is handed over', () => {
  const shown = async (item: ReturnType<typeof ready>, setting: Setting = {}) => {
    const opened = await open(status({ items: [item], waitsFor: 'office' }), setting);
    await opened.appears('.items');
    return opened;
  };

  it('is said first where it is ready, with the office, the last day and what to bring', async () => {
    const { find, text } = await shown(ready());
    expect(text(find('.action'))).to.contain('لديك ما تستلمه');
    const items = text(find('.items'));
    expect(items).to.contain('الرخصة الجديدة');
    expect(items).to.contain('جاهز للاستلام من: وحدة مرور بورفؤاد');
    expect(items).to.contain('آخر يوم لاستلامه: ٣١ ديسمبر ٢٩٩٩');
    expect(items).to.contain('أصل بطاقة الرقم القومي');
  });

  it('says from which day it is there, and that the last day has passed', async () => {
    const early = await shown(ready('2999-12-31', '2999-12-01'));
    expect(early.text(early.find('.items'))).to.contain('من ١ ديسمبر ٢٩٩٩ حتى ٣١ ديسمبر ٢٩٩٩');
    const late = await shown(ready('2020-01-05'));
    expect(late.text(late.find('.items .overdue'))).to.contain('كان آخر يوم لاستلامه ٥ يناير ٢٠٢٠');
  });

  it('is on its way with a carrier, its number as it is read, and its page where that is safe', async () => {
    const { find, text } = await shown(onWay('https://post.example/RR123456789EG'));
    expect(text(find('.items'))).to.contain('في الطريق إليك مع البريد المصري');
    const number = find('.items bdi');
    expect([text(number), number.getAttribute('dir')]).to.deep.equal(['RR123456789EG', 'ltr']);
    expect(find('.items a').getAttribute('href')).to.equal('https://post.example/RR123456789EG');
    for (const page of ['http://post.example/', 'javascript:alert(1)']) {
      const unsafe = await shown(onWay(page));
      expect(unsafe.root.querySelector('.items a')).to.equal(null);
    }
  });

  it('asks for nothing once it was handed over', async () => {
    const done = await shown(handedOver('delivered'), { lang: 'en' });
    expect(done.text(done.find('.items'))).to.contain('It reached you on 9 January 2031');
    const atEnd = await open(
      status({ current: 'ready', items: [handedOver('collected')], waitsFor: 'nobody' }),
    );
    await atEnd.appears('.items');
    expect(atEnd.text(atEnd.find('.action'))).to.contain('لا شيء مطلوب منك الآن');
  });
});

describe('fees', () => {
  const due = (state: Parameters<typeof payment>[0] = 'due') =>
    status({ state: 'awaiting-payment', waitsFor: 'applicant', payment: payment(state) });

  it('that are paid are told: how much, for what, when, and by what the provider knows it', async () => {
    const paid = payment('paid', {
      paidAt: '2031-01-05T09:05:00+02:00',
      providerReference: 'SB-12AB34CD56',
    });
    const { find, text, appears, root } = await open(status({ payment: paid }));
    await appears('.payment fanar-summary-list');
    const section = find('.payment');
    expect(text(section)).to.contain('سُدّدت يوم ٥ يناير ٢٠٣١، الساعة ٩:٠٥ ص');
    expect(text(find('.payment bdi'))).to.equal('SB-12AB34CD56');
    const rows = (find('.payment fanar-summary-list') as unknown as { rows: readonly object[] })
      .rows;
    expect(rows).to.have.length(3);
    expect(JSON.stringify(rows.at(-1))).to.contain('١٧٥');
    expect(root.querySelector('.action fanar-button[busy]')).to.equal(null);
  });

  it('that are due are paid from here: by a link, without a secret in the way back', async () => {
    const asked: unknown[] = [];
    const gateway: ServiceGateway = {
      ...caseGateway(due()),
      startPayment: async (reference, key, request) => {
        asked.push([reference, key, request]);
        return { address: 'https://pay.example/1', status: 'pending' };
      },
    };
    const { tracker, root, find, appears } = await open(due(), { gateway });
    await appears('.action fanar-button');
    const followed: unknown[] = [];
    root.addEventListener('click', (event) => {
      event.preventDefault();
      followed.push((event.target as Partial<HTMLAnchorElement>).href);
    });
    const left = oneEvent(tracker, 'fanar-before-leave');
    find('.action fanar-button').click();
    const { detail } = (await left) as HTMLElementEventMap['fanar-before-leave'];
    expect(detail.href).to.equal('https://pay.example/1');
    await until(() => followed.includes('https://pay.example/1'));
    const [[reference, key, request]] = asked as [[string, string, { returnTo: string }]];
    expect([reference, key]).to.deep.equal([REFERENCE, KEY]);
    expect(request.returnTo).not.to.contain('#');
    expect(request.returnTo).not.to.contain(KEY);
    expect(keptKey(REFERENCE)).to.equal(KEY);
  });

  it('that could not be paid say why, and can be paid again', async () => {
    const gateway: ServiceGateway = {
      ...caseGateway(due('failed')),
      startPayment: () =>
        Promise.reject(new GatewayError({ code: 'network-unreachable', status: 0 })),
    };
    const { root, find, text, appears } = await open(due('failed'), { gateway });
    await appears('.action fanar-button');
    expect(text(find('.action'))).to.contain('لم تكتمل');
    find('.action fanar-button').click();
    await appears('.action fanar-alert');
    expect(text(find('.action fanar-alert'))).to.contain('الاتصال');
    expect(root.querySelector('#payment')).to.equal(null);
  });

  it('are left to the receipt where the back end takes no payment', async () => {
    const { find, text } = await open(due());
    expect(text(find('.action'))).to.contain('من إيصال الطلب');
  });

  it('open the status again on the way back, with the key that this tab has kept', async () => {
    const before = location.href;
    keepKey(REFERENCE, KEY);
    history.replaceState(null, '', `?reference=${REFERENCE}`);
    try {
      const gateway = caseGateway(due('pending'));
      const tracker = await fixture<FanarStatusTracker>(
        html`<fanar-status-tracker from-fragment .gateway=${gateway}></fanar-status-tracker>`,
      );
      const { find, text, appears } = inside(tracker);
      await appears('.payment');
      expect(text(find('.payment'))).to.contain('في انتظار تأكيد السداد');
      gateway.change({ state: 'received', payment: payment('paid') });
      await until(() => text(find('.payment')).includes('سُدّدت الرسوم'));
      expect(keptKey(REFERENCE)).to.equal(undefined);
    } finally {
      history.replaceState(null, '', before);
    }
  });
});

describe('the appointment of the application', () => {
  it('is told first, with its office, and the page where it is moved or cancelled', async () => {
    const { find, text, appears, root } = await open(status({ appointments: [appointment()] }));
    await appears('.appointments');
    expect(text(find('.action'))).to.contain('لديك موعد محجوز');
    expect(root.querySelector('.action fanar-button')).to.equal(null);
    const section = text(find('.appointments'));
    expect(section).to.contain('٣٠ ديسمبر ٢٩٩٩، الساعة ١٠:١٥ ص');
    expect(section).to.contain('وحدة مرور بورفؤاد');
    expect(find('.appointments a').getAttribute('href')).to.equal(
      '/appointment/#reference=BK-7K3M-9QXA',
    );
  });

  it('that was cancelled or is past is said to be so, and another can be booked', async () => {
    const past = appointment({ date: '2020-01-05', status: 'fulfilled' });
    const cancelled = appointment({ status: 'cancelled' });
    const { find, text, appears } = await open(status({ appointments: [past, cancelled] }), {
      lang: 'en',
    });
    await appears('.appointments');
    expect(text(find('.appointments'))).to.contain('This appointment was cancelled');
    expect(text(find('.appointments'))).to.contain('Done');
    expect(find('.action fanar-button').getAttribute('href')).to.equal(
      `/traffic/renew-vehicle-licence/book/#reference=${REFERENCE}`,
    );
  });
});

describe('news by text or mail', () => {
  function notifying(known = status({ notifications: [], waitsFor: 'office' })) {
    const gateway = caseGateway(known);
    const asked: (readonly unknown[])[] = [];
    const failing: unknown[] = [];
    const told = (notifications: NonNullable<ApplicationStatus['notifications']>) => {
      if (failing.length > 0) throw failing.shift();
      return { ...known, notifications };
    };
    const sms: ServiceGateway = {
      ...gateway,
      sendCode: async (request, { idempotencyKey }) => {
        asked.push(['code', request, idempotencyKey.length > 0]);
        if (failing.length > 0) throw failing.shift();
        const at = '2031-01-06T10:00:00Z';
        return { id: 'a-code', expiresAt: at, resendAt: at, length: 6 };
      },
      checkCode: async (id, code) => {
        asked.push(['check', id, code]);
        if (code !== '123456') throw new GatewayError({ code: 'code-wrong', status: 422 });
        return { proof: 'the-proof', expiresAt: '2031-01-07T10:00:00Z' };
      },
      setNotification: async (_, channel, wish) => {
        asked.push(['set', channel, wish]);
        return told([{ channel, to: '•••4567' }]);
      },
      removeNotification: async (_, channel) => {
        asked.push(['removed', channel]);
        return told([]);
      },
    };
    return { known, gateway: sms, asked, failing };
  }
  const fill = async (root: ShadowRoot | HTMLElement, name: string, value: string) => {
    const field = root.querySelector(`#deed [name=${name}]`) as HTMLElement & { value: string };
    field.value = value;
  };
  const submit = (root: ShadowRoot | HTMLElement) =>
    (root.querySelector('#deed fanar-button[type=submit]') as HTMLElement).click();

  it('are told once a code has proved the number, and no more when that is not wanted', async () => {
    const { known, gateway, asked } = notifying();
    const { root, find, text, appears } = await open(known, { gateway });
    await appears('.notifications fanar-button');
    const onPaper = () => root.querySelectorAll('.notifications .event:not(.no-print)').length;
    expect(find('.notifications').matches('.no-print')).to.equal(true);
    find('.notifications fanar-button').click();
    await appears('#deed fanar-phone-field');
    await fill(root, 'to', '01001234567');
    submit(root);
    await appears('#deed fanar-one-time-code');
    await fill(root, 'code', '123456');
    submit(root);
    await until(() => text(find('.notifications')).includes('•••4567'));
    expect(find('.notifications').matches('.no-print')).to.equal(false);
    expect(onPaper()).to.equal(1);
    expect(asked).to.deep.equal([
      ['code', { mobile: '+201001234567', language: 'ar' }, true],
      ['check', 'a-code', '123456'],
      ['set', 'sms', { to: '+201001234567', proof: 'the-proof', language: 'ar' }],
    ]);
    find('.notifications fanar-button').click();
    await until(() => !text(find('.notifications')).includes('•••4567'));
    expect(asked.at(-1)).to.deep.equal(['removed', 'sms']);
  });

  it('say what is wrong with the number, the code, and the connection, and try the rest again', async () => {
    const { known, gateway, asked, failing } = notifying();
    const { root, find, text, appears } = await open(known, { gateway, lang: 'en' });
    await appears('.notifications fanar-button');
    find('.notifications fanar-button').click();
    await appears('#deed fanar-phone-field');
    submit(root);
    await until(() => root.activeElement?.id === 'deed-errors');
    expect(asked).to.deep.equal([]);
    await fill(root, 'to', '01001234567');
    failing.push(new GatewayError({ code: 'too-many-requests', status: 429, retryAfter: 60 }));
    submit(root);
    await until(() => text(root.querySelector('#deed fanar-alert')).includes('60'));
    submit(root);
    await appears('#deed fanar-one-time-code');
    await fill(root, 'code', '999999');
    submit(root);
    await appears('#deed fanar-alert');
    expect(text(find('#deed fanar-alert'))).not.to.contain('code-wrong');
    failing.push(new GatewayError({ code: 'network-unreachable', status: 0 }));
    await fill(root, 'code', '123456');
    submit(root);
    await until(() => asked.filter(([what]) => what === 'set').length === 1);
    await appears('#deed fanar-alert');
    submit(root);
    await until(() => text(find('.notifications')).includes('•••4567'));
    // The code was good once, and is not checked again.
    expect(asked.filter(([what]) => what === 'check')).to.have.length(2);
  });

  it('are not offered where the back end tells nobody', async () => {
    const { root } = await open(status());
    expect(root.querySelector('.notifications')).to.equal(null);
  });
});

describe('a look without the key', () => {
  async function glance(known: Partial<ApplicationStatus> = {}) {
    const asked: unknown[] = [];
    const gateway: ServiceGateway = {
      ...caseGateway(),
      glanceApplication: async (reference, lastDigits) => {
        asked.push([reference, lastDigits]);
        if (lastDigits !== '4567') {
          throw new GatewayError({ code: 'application-not-found', status: 404 });
        }
        return status({ isBrief: true, events: [], waitsFor: 'office', ...known });
      },
    };
    const tracker = await fixture<FanarStatusTracker>(
      html`<fanar-status-tracker .gateway=${gateway}></fanar-status-tracker>`,
    );
    const within = inside(tracker);
    const { find, press } = within;
    press('ليس معي رمز المتابعة');
    await within.appears('[name=digits]');
    const type = async (reference: string, digits: string) => {
      for (const [name, value] of Object.entries({ reference, digits })) {
        const field = find(`[name=${name}]`) as HTMLElement & { value: string };
        field.value = value;
        field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
      }
      find('fanar-button[type=submit]').click();
    };
    return { asked, type, ...within };
  }

  it('is by reference and the last digits of the mobile, and offers nothing that needs the key', async () => {
    const { asked, type, find, text, appears, root, press } = await glance({
      waitsFor: 'applicant',
    });
    await type(REFERENCE, '٤٥٦٧');
    await appears('fanar-timeline');
    expect(asked).to.deep.equal([[REFERENCE, '4567']]);
    expect(text(find('.action'))).to.contain('الجهة تنتظر منك شيئًا');
    expect(text(find('.action'))).to.contain('حالة مختصرة');
    expect(root.querySelector('.messages, .activity, .notifications, fanar-details')).to.equal(
      null,
    );
    press('افتح الطلب برمز المتابعة');
    await appears('[name=key]');
  });

  it('says what is wrong with the digits, and that nothing is known by them', async () => {
    const short = await glance();
    await short.type(REFERENCE, '45');
    await until(() => short.root.activeElement?.id === 'errors');
    expect(short.asked).to.deep.equal([]);
    const { type, find, text, appears } = await glance();
    await type(REFERENCE, '0000');
    await appears('#failure-text');
    expect(text(find('#failure-text'))).to.contain('بهذه الأرقام من المحمول');
  });
});
