import { GatewayError } from '@fanar/contract';
import { describeElement } from '@fanar/elements/testing/contract-suite';
import { deepActiveElement, isChromium, setViewport } from '@fanar/elements/testing/fixtures';
import { layoutFaults } from '@fanar/elements/testing/layout';
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import { OFFICE, TICKET_ID, TICKET_KEY, ticketOf } from '../queue/testing/hall.js';
import { inside } from '../testing/inside.js';
import { until } from '../testing/until.js';
import { asArabicKeys } from './arabic-layout.js';
import './define.js';
import { FanarCheckIn } from './check-in.js';
import { checkedIn, checkInGateway, KEY, LAST_DIGITS, REFERENCE } from './testing/checked-in.js';

const example = '<fanar-check-in></fanar-check-in>';

describeElement({
  elementClass: FanarCheckIn,
  define: new URL('./define.ts', import.meta.url),
  markup: { ar: example, en: example },
  properties: {
    office: 'port-fouad-traffic',
    kiosk: true,
    reference: REFERENCE,
    key: KEY,
    fromFragment: true,
    ticketHref: '/ticket/',
    api: '/api/v2',
    headingLevel: 3,
    numerals: 'latn',
  },
  tabStops: 3,
  atStart: '.heading',
});

interface Setting {
  readonly lang?: 'ar' | 'en';
  readonly backEnd?: ReturnType<typeof checkInGateway>;
  readonly kiosk?: boolean;
  readonly office?: string;
  readonly reference?: string;
  readonly key?: string;
}

async function mount({ lang = 'ar', kiosk = false, ...more }: Setting = {}) {
  const backEnd = more.backEnd ?? checkInGateway();
  const page = await fixture<HTMLElement>(html`
    <div lang=${lang} dir=${lang === 'ar' ? 'rtl' : 'ltr'}>
      <fanar-check-in
        office=${more.office ?? OFFICE.id}
        reference=${more.reference ?? ''}
        ticket-href="/ticket/#top"
        ?kiosk=${kiosk}
        .key=${more.key ?? ''}
        .gateway=${backEnd.gateway}
      ></fanar-check-in>
      <button>بعد</button>
    </div>
  `);
  const element = page.querySelector('fanar-check-in') as FanarCheckIn;
  const within = inside(element);
  const { find } = within;
  const value = (name: string) => find<HTMLInputElement>(`[name=${name}]`).value;
  const fill = async (reference: string, digits: string) => {
    find('[name=reference]').focus();
    await sendKeys({ type: reference });
    find('[name=lastDigits]').focus();
    await sendKeys({ type: digits });
    await sendKeys({ press: 'Enter' });
  };
  /** As a reader of codes types it: into the field that has the focus. */
  const wedge = (typed: string) => {
    const input = find('[name=reference]').shadowRoot?.querySelector('input') as HTMLInputElement;
    input.value = typed;
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  };
  return { page, element, backEnd, value, fill, wedge, ...within };
}

const refusing = (code: string, params?: Readonly<Record<string, string>>) => {
  const backEnd = checkInGateway();
  backEnd.next.push(new GatewayError({ code, status: 409, ...(params && { params }) }));
  return backEnd;
};

const address = `https://fanar.example/appointment/#reference=${REFERENCE}&key=${KEY}`;

describe('fanar-check-in', () => {
  it('checks in by keyboard, with the number and four digits as people write them', async () => {
    const { element, fill, backEnd, root, find, text } = await mount();
    const done = oneEvent(element, 'fanar-checked-in');
    await fill(REFERENCE.toLowerCase().replaceAll('-', ' '), '٤٥٦٧');
    expect((await done).detail).to.deep.equal({ office: OFFICE.id, number: 'B4' });
    expect(backEnd.asked).to.deep.equal([
      { reference: REFERENCE, proof: { lastDigits: LAST_DIGITS } },
    ]);
    await until(() => root.activeElement?.id === 'heading');
    expect(text(find('.number'))).to.equal('ب ٤');
    expect(text(find('.advice'))).to.contain('اجلس في قاعة الانتظار');
    expect(text(find('.facts'))).to.contain('شخصان قبلك');
  });

  it('sends whoever is called already to the counter', async () => {
    const ticket = {
      ...ticketOf({ number: 'B4', state: 'called', counter: '2' }),
      key: TICKET_KEY,
    };
    const { fill, appears, find, text } = await mount({
      backEnd: checkInGateway(checkedIn({ ticket })),
    });
    await fill(REFERENCE, LAST_DIGITS);
    await appears('.result');
    expect(text(find('.advice'))).to.equal('توجّه الآن إلى شباك ٢.');
  });

  it('follows the ticket on the phone by a link with its key in the fragment', async () => {
    const { fill, appears, find } = await mount();
    await fill(REFERENCE, LAST_DIGITS);
    await appears('.result');
    expect(find('[href]').getAttribute('href')).to.equal(
      `/ticket/#ticket=${TICKET_ID}&key=${TICKET_KEY}`,
    );
  });

  it('says what is wrong with the number and the digits', async () => {
    const { fill, backEnd, root, find, text } = await mount();
    await fill('BK-12', '12');
    await until(() => root.activeElement?.id === 'errors');
    expect(backEnd.asked).to.deep.equal([]);
    const listed = text(find('#errors').shadowRoot?.querySelector('ul'));
    expect(listed).to.contain('رقم الموعد');
    expect(listed).to.contain('أدخل آخر أربعة أرقام من رقم المحمول');
  });

  it('reads the code that a reader types, and leaves nothing of it on the screen', async () => {
    const { wedge, backEnd, appears, element } = await mount({ kiosk: true });
    wedge(address);
    await appears('.result');
    expect(backEnd.asked).to.deep.equal([{ reference: REFERENCE, proof: { key: KEY } }]);
    expect(element.shadowRoot?.innerHTML).to.not.contain(KEY);
  });

  it('reads the code from a reader on a machine set to Arabic', async () => {
    const { wedge, backEnd, appears } = await mount({ kiosk: true });
    wedge(asArabicKeys(address));
    await appears('.result');
    expect(backEnd.asked).to.deep.equal([{ reference: REFERENCE, proof: { key: KEY } }]);
  });

  it('takes number and key of a link, and checks nobody in before the button', async () => {
    const { backEnd, root, text, press, appears } = await mount({
      reference: REFERENCE,
      key: KEY,
    });
    expect(text()).to.contain(`موعدك رقم ${REFERENCE}`);
    expect(root.querySelector('fanar-text-field')).to.equal(null);
    expect(backEnd.asked).to.deep.equal([]);
    press('سجّل حضوري');
    await appears('.result');
    expect(backEnd.asked).to.deep.equal([{ reference: REFERENCE, proof: { key: KEY } }]);
  });

  it('reads the fragment only where the host lets it', async () => {
    const before = location.href;
    history.replaceState(null, '', `#reference=${REFERENCE}&key=${KEY}`);
    try {
      const shut = await fixture<FanarCheckIn>(html`<fanar-check-in></fanar-check-in>`);
      expect(shut.reference).to.equal('');
      const open = await fixture<FanarCheckIn>(
        html`<fanar-check-in from-fragment></fanar-check-in>`,
      );
      expect([open.reference, open.key]).to.deep.equal([REFERENCE, KEY]);
      expect(open.getAttributeNames()).to.not.include('key');
    } finally {
      history.replaceState(null, '', before);
    }
  });

  for (const [code, title, advice] of [
    ['check-in-late', 'فات وقت موعدك', 'اسأل موظف الاستقبال'],
    ['check-in-elsewhere', 'هذا الموعد لا يحتاج إلى الحضور', 'نتصل بك في وقته'],
    ['appointment-cancelled', 'أُلغي هذا الموعد', 'احجز موعدًا جديدًا'],
    ['appointment-over', 'انتهى هذا الموعد', 'خذ رقمًا من القاعة'],
    ['appointment-not-found', 'لم نجد هذا الموعد', 'راجع رقم الموعد'],
    ['network-unreachable', 'لم نسجّل حضورك', 'اسأل موظف الاستقبال'],
  ] as const) {
    it(`says why not, and what to do: ${code}`, async () => {
      const { element, fill, root, find, text } = await mount({ backEnd: refusing(code) });
      const failed = oneEvent(element, 'fanar-error');
      await fill(REFERENCE, LAST_DIGITS);
      expect((await failed).detail).to.deep.equal({ code });
      await until(() => root.activeElement?.id === 'heading');
      expect(text(find('#heading'))).to.equal(title);
      expect(text(find('.refused'))).to.contain(advice);
    });
  }

  it('says from when, to whoever comes early', async () => {
    const backEnd = refusing('check-in-early', { from: '2031-01-06T09:30:00+02:00' });
    const { fill, appears, text, find } = await mount({ backEnd });
    await fill(REFERENCE, LAST_DIGITS);
    await appears('.refused');
    expect(text(find('.advice'))).to.contain('يوم ٦ يناير ٢٠٣١، الساعة ٩:٣٠ ص');
  });

  it('gives back the number to mend, not the digits', async () => {
    const { fill, appears, press, value, root } = await mount({
      backEnd: refusing('appointment-not-found'),
    });
    await fill(REFERENCE, LAST_DIGITS);
    await appears('.refused');
    press('رجوع');
    await appears('#entry');
    expect([value('reference'), value('lastDigits')]).to.deep.equal([REFERENCE, '']);
    await until(() => root.activeElement?.getAttribute('name') === 'reference');
  });

  it('tells whoever has an appointment at another office', async () => {
    const { fill, appears, text, find } = await mount({ office: 'port-fouad-traffic' });
    await fill(REFERENCE, LAST_DIGITS);
    await appears('.result');
    expect(text(find('fanar-alert'))).to.contain('موعدك في مكان آخر: وحدة مرور بورسعيد');
  });

  it('sends once, however often the button is pressed', async () => {
    const { find, fill, backEnd, appears } = await mount();
    await fill(REFERENCE, LAST_DIGITS);
    find<HTMLFormElement>('#entry')?.requestSubmit();
    await appears('.result');
    expect(backEnd.asked.length).to.equal(1);
  });

  it('forgets the last person on a kiosk', async () => {
    const { fill, appears, press, value, root } = await mount({ kiosk: true });
    await fill(REFERENCE, LAST_DIGITS);
    await appears('.result');
    press('انتهيت');
    await appears('#entry');
    expect([value('reference'), value('lastDigits')]).to.deep.equal(['', '']);
    const fields = Array.from(root.querySelectorAll('fanar-text-field'));
    expect(fields.map((field) => field.getAttribute('autocomplete'))).to.deep.equal(['off', 'off']);
    await until(() => root.activeElement?.getAttribute('name') === 'reference');
  });

  it('counts down in sight on a kiosk, and waits for whoever needs longer', async () => {
    const { fill, appears, find, text, press } = await mount({ kiosk: true });
    await fill(REFERENCE, LAST_DIGITS);
    await appears('.idle');
    expect(text(find('[role=timer]'))).to.match(/^تعود الشاشة إلى البداية بعد (٢٠|١٩) ثانية$/);
    press('أحتاج إلى وقت أطول');
    await until(() => text(find('[role=timer]')).includes('٢٠٠'));
  });

  it('returns to the start by itself on a kiosk, with nothing left of the last person', async () => {
    const { setInterval: every } = window;
    const { fill, appears, value, text, root } = await mount({ kiosk: true });
    await fill(REFERENCE, LAST_DIGITS);
    await appears('.result');
    try {
      // Twenty seconds are counted on, only faster.
      window.setInterval = ((tick: () => void) => every(tick, 5)) as typeof setInterval;
      root
        .querySelector('.result')
        ?.dispatchEvent(new Event('pointerdown', { bubbles: true, composed: true }));
      await appears('#entry');
    } finally {
      window.setInterval = every;
    }
    expect([value('reference'), value('lastDigits')]).to.deep.equal(['', '']);
    expect(text()).to.not.contain('ب ٤');
    await until(() => root.activeElement?.getAttribute('name') === 'reference');
    expect(root.querySelector('.idle')).to.equal(null);
  });

  it('counts nothing on a kiosk that nobody has touched, nor on a phone', async () => {
    const kiosk = await mount({ kiosk: true });
    expect(kiosk.root.querySelector('.idle')).to.equal(null);
    const phone = await mount();
    await phone.fill(REFERENCE, LAST_DIGITS);
    await phone.appears('.result');
    expect(phone.root.querySelector('.idle')).to.equal(null);
  });

  it('has targets of 64 pixels and more on a kiosk', async () => {
    const { root, fill, appears } = await mount({ kiosk: true });
    const heights = () =>
      Array.from(root.querySelectorAll('fanar-button, fanar-text-field'), (control) => {
        const native = control.shadowRoot?.querySelector('button, a, input');
        return native?.getBoundingClientRect().height ?? 0;
      });
    expect(Math.min(...heights())).to.be.at.least(64);
    await fill(REFERENCE, LAST_DIGITS);
    await appears('.idle');
    expect(Math.min(...heights())).to.be.at.least(64);
  });

  if (isChromium) {
    it('prints the number without the clock and the buttons of the kiosk', async () => {
      const { fill, appears, find } = await mount({ kiosk: true });
      await fill(REFERENCE, LAST_DIGITS);
      await appears('.idle');
      const isSeen = (selector: string) => find(selector).getBoundingClientRect().height > 0;
      try {
        await emulateMedia({ media: 'print' });
        expect(['.number', '.idle', '.actions'].map(isSeen)).to.deep.equal([true, false, false]);
      } finally {
        await emulateMedia({ media: 'screen' });
      }
    });

    it('reads the code with the camera where the browser can', async () => {
      class Detector {
        detect() {
          return Promise.resolve([{ rawValue: address }]);
        }
      }
      Object.assign(window, { BarcodeDetector: Detector });
      try {
        const { press, appears, backEnd, find } = await mount();
        await appears('#camera');
        press('امسح الرمز بالكاميرا');
        await until(() => find<HTMLVideoElement>('video')?.srcObject);
        const stream = find<HTMLVideoElement>('video').srcObject as MediaStream;
        await appears('.result');
        expect(backEnd.asked).to.deep.equal([{ reference: REFERENCE, proof: { key: KEY } }]);
        expect(stream.getTracks().map(({ readyState }) => readyState)).to.deep.equal(['ended']);
      } finally {
        Reflect.deleteProperty(window, 'BarcodeDetector');
      }
    });
  }

  it('says so where the camera does not work', async () => {
    Object.assign(window, {
      BarcodeDetector: class {
        constructor() {
          throw new TypeError('no codes here');
        }
      },
    });
    try {
      const { press, root, find, text } = await mount();
      const isOffered = 'mediaDevices' in navigator;
      await until(() => (root.querySelector('#camera') !== null) === isOffered);
      if (!isOffered) return;
      press('امسح الرمز بالكاميرا');
      await until(() => text(find('.trouble')).includes('لم تعمل الكاميرا'));
      expect(deepActiveElement()?.getRootNode()).to.equal(find('#camera').shadowRoot);
    } finally {
      Reflect.deleteProperty(window, 'BarcodeDetector');
    }
  });

  for (const lang of ['ar', 'en'] as const) {
    it(`is accessible in ${lang}: entry, refusal, result, kiosk`, async () => {
      const backEnd = refusing('check-in-late');
      const { page, fill, appears } = await mount({ lang, backEnd });
      await expect(page).to.be.accessible();
      await fill(REFERENCE, LAST_DIGITS);
      await appears('.refused');
      await expect(page).to.be.accessible();
      const kiosk = await mount({ lang, kiosk: true });
      await expect(kiosk.page).to.be.accessible();
      await kiosk.fill(REFERENCE, LAST_DIGITS);
      await kiosk.appears('.idle');
      await expect(kiosk.page).to.be.accessible();
    });

    for (const [width, height, kiosk] of [
      [320, 640, false],
      [1080, 1920, true],
    ] as const) {
      it(`has room for all its words on ${String(width)} pixels in ${lang}`, async () => {
        await setViewport(width, height);
        try {
          const { page, fill, appears } = await mount({ lang, kiosk });
          expect(layoutFaults(page)).to.deep.equal([]);
          await fill(REFERENCE, LAST_DIGITS);
          await appears(kiosk ? '.idle' : '.result');
          expect(layoutFaults(page)).to.deep.equal([]);
        } finally {
          await setViewport(1280, 800);
        }
      });
    }
  }
});
