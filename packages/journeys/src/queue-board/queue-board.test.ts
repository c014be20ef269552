import { GatewayError } from '@fanar/contract';
import { describeElement } from '@fanar/elements/testing/contract-suite';
import { setViewport } from '@fanar/elements/testing/fixtures';
import { layoutFaults } from '@fanar/elements/testing/layout';
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { called, hall, NOW, OFFICE } from '../queue/testing/hall.js';
import { queueGateway, type QueueBackEnd } from '../queue/testing/queue-gateway.js';
import { inside } from '../testing/inside.js';
import { until } from '../testing/until.js';
import './define.js';
import { FanarQueueBoard } from './queue-board.js';

const example = '<fanar-queue-board voice="on"></fanar-queue-board>';

/** The clock is on the board: each test tells the time itself, the others have ten o'clock. */
const { now } = Date;
const tellTime = (instant: string): void => {
  const ahead = Date.parse(instant) - now();
  // It goes on: a page whose clock stands still waits for ever.
  Date.now = () => now() + ahead;
};

describe('at ten o’clock', () => {
  before(() => tellTime(NOW));
  after(() => void (Date.now = now));

  describeElement({
    elementClass: FanarQueueBoard,
    define: new URL('./define.ts', import.meta.url),
    // The time of day.
    drawsChildren: true,
    markup: { ar: example, en: example },
    properties: {
      office: 'port-fouad-traffic',
      voice: 'on',
      api: '/api/v2',
      headingLevel: 3,
      numerals: 'latn',
    },
    tabStops: 0,
    atStart: '.board',
  });
});

interface Setting {
  readonly lang?: 'ar' | 'en';
  readonly backEnd?: QueueBackEnd;
  readonly voice?: 'on' | 'off';
}

async function mount({ lang = 'ar', voice = 'off', ...more }: Setting = {}) {
  const backEnd = more.backEnd ?? queueGateway();
  const page = await fixture<HTMLElement>(html`
    <div lang=${lang} dir=${lang === 'ar' ? 'rtl' : 'ltr'}>
      <fanar-queue-board
        office=${OFFICE.id}
        voice=${voice}
        .gateway=${backEnd.gateway}
      ></fanar-queue-board>
    </div>
  `);
  const element = page.querySelector('fanar-queue-board') as FanarQueueBoard;
  const within = inside(element);
  const { appears } = within;
  await appears('.hall');
  return { page, element, backEnd, ...within };
}

/** Minutes after ten, as the server tells them. */
const at = (minutes: number) => new Date(Date.parse(NOW) + minutes * 60_000).toISOString();

/** A call comes: the hall as it is afterwards. */
const next = (number: string, counter: string, minutes: number) => ({
  calls: [called(number, counter, minutes), ...hall().calls],
  now: at(minutes),
});

/** Voices of a device, and what they are asked to say. */
function voices(...languages: readonly string[]) {
  const said: { readonly text: string; readonly lang: string }[] = [];
  class Utterance extends EventTarget {
    readonly text: string;
    lang = '';
    constructor(text: string) {
      super();
      this.text = text;
    }
  }
  const speech = Object.assign(new EventTarget(), {
    getVoices: () => languages.map((lang) => ({ lang })),
    cancel: () => undefined,
    speak: (utterance: Utterance) => {
      said.push({ text: utterance.text, lang: utterance.lang });
      setTimeout(() => utterance.dispatchEvent(new Event('end')));
    },
  });
  const replaced = { speechSynthesis: speech, SpeechSynthesisUtterance: Utterance };
  const before = Object.keys(replaced).map(
    (name) => [name, Object.getOwnPropertyDescriptor(window, name)] as const,
  );
  for (const [name, value] of Object.entries(replaced)) {
    Object.defineProperty(window, name, { value, configurable: true, writable: true });
  }
  const restore = () => {
    for (const [name, descriptor] of before) {
      Reflect.deleteProperty(window, name);
      if (descriptor) Object.defineProperty(window, name, descriptor);
    }
  };
  return { said, restore };
}

describe('fanar-queue-board', () => {
  it('shows the latest call above all, those before, and how many wait', async () => {
    const { find, root, text } = await mount();
    expect(text(find('.latest .number bdi'))).to.equal('أ ٦');
    expect(text(find('.latest .counter'))).to.equal('شباك ٣');
    const rows = Array.from(root.querySelectorAll('tbody tr'), (row) => text(row));
    expect(rows).to.deep.equal(['ب ٢ شباك ١', 'أ ٥ شباك ٢']);
    expect(text(find('.waiting'))).to.equal('١٢ شخصًا ينتظرون');
    expect(text(find('.office'))).to.equal('وحدة مرور بورسعيد');
  });

  it('shows a number in both scripts, for those who took it on an English phone', async () => {
    const { find, text } = await mount();
    expect(text(find('.other'))).to.equal('A6');
    const english = await mount({ lang: 'en' });
    await until(() => english.text().includes('Counter 3'));
    expect(english.root.querySelector('.other')).to.equal(null);
  });

  it('fills the screen, and the number can be read from ten metres', async () => {
    await setViewport(1920, 1080);
    try {
      const { element, find, page } = await mount();
      expect(element.getBoundingClientRect().height).to.equal(1080);
      const size = (selector: string) => parseFloat(getComputedStyle(find(selector)).fontSize);
      // Of the height of the screen; a letter a two-hundredth of the distance is read with ease.
      expect(size('.latest .number') / 1080).to.be.greaterThan(0.28);
      expect(size('.latest .counter') / 1080).to.be.greaterThan(0.1);
      expect(size('.calls') / 1080).to.be.greaterThan(0.055);
      expect(size('.waiting') / 1080).to.be.greaterThan(0.04);
      expect(layoutFaults(page)).to.deep.equal([]);
    } finally {
      await setViewport(1280, 800);
    }
  });

  for (const [width, height] of [
    [1920, 1080],
    [1080, 1920],
    [1280, 800],
    [320, 640],
  ] as const) {
    it(`has room for all its words on ${String(width)} by ${String(height)}`, async () => {
      await setViewport(width, height);
      try {
        const calls = Array.from({ length: 10 }, (_, back) =>
          called(`A${String(999 - back)}`, back % 2 ? '12' : 'غرفة الأشعة', -back),
        );
        const backEnd = queueGateway({ queue: hall({ calls, waiting: 118 }) });
        const { page, element, root } = await mount({ backEnd, voice: 'on' });
        expect(layoutFaults(page)).to.deep.equal([]);
        const inner = Array.from(root.querySelectorAll('.picture > *'));
        const bottom = Math.max(...inner.map((part) => part.getBoundingClientRect().bottom));
        // Moved by some pixels against burning in.
        expect(bottom).to.be.lessThan(element.getBoundingClientRect().bottom + 9);
        const table = root.querySelector('.calls')?.getBoundingClientRect().bottom ?? 0;
        const foot = root.querySelector('.bottom')?.getBoundingClientRect().top ?? 0;
        expect(table).to.be.at.most(foot + 1);
      } finally {
        await setViewport(1280, 800);
      }
    });
  }

  it('tells a call to screen readers politely, and to the page', async () => {
    const { backEnd, element, root, text } = await mount();
    const told = oneEvent(element, 'fanar-call');
    backEnd.change(next('A7', '2', 1));
    expect((await told).detail).to.deep.equal({ number: 'A7', counter: '2' });
    await until(() => text(root.querySelector('[role=status]')) === 'الرقم أ ٧، شباك ٢');
  });

  it('calls a number in Arabic words after the button is pressed', async () => {
    const { said, restore } = voices('en-GB', 'ar-SA', 'ar-EG');
    try {
      const { backEnd, find, text } = await mount({ voice: 'on' });
      backEnd.change(next('A7', '3', 1));
      find('fanar-button').focus();
      await until(() => find('fanar-button').matches(':focus'));
      await sendKeys({ press: 'Enter' });
      await until(() => text(find('fanar-button')) === 'أوقف الصوت');
      backEnd.change(next('B27', '4', 2));
      await until(() => said.length > 0);
      expect(said).to.deep.equal([
        { text: 'الرقم باء، سبعة وعشرون، شباك رقم أربعة', lang: 'ar-EG' },
      ]);
    } finally {
      restore();
    }
  });

  it('calls a number in English on an English board', async () => {
    const { said, restore } = voices('ar-EG', 'en-US');
    try {
      const { backEnd, find, text } = await mount({ lang: 'en', voice: 'on' });
      await until(() => text().includes('Turn the sound on'));
      find('fanar-button').click();
      backEnd.change(next('A7', '3', 1));
      await until(() => said.length > 0);
      expect(said).to.deep.equal([{ text: 'Number A 7, counter 3', lang: 'en-US' }]);
    } finally {
      restore();
    }
  });

  it('calls once, also where the connection breaks and comes back', async () => {
    const { said, restore } = voices('ar-EG');
    try {
      const { backEnd, find, element } = await mount({ voice: 'on' });
      let calls = 0;
      element.addEventListener('fanar-call', () => (calls += 1));
      find('fanar-button').click();
      backEnd.change(next('A7', '3', 1));
      backEnd.lose();
      backEnd.restore();
      backEnd.restore();
      await until(() => said.length > 0);
      expect([said.length, calls]).to.deep.equal([1, 1]);
    } finally {
      restore();
    }
  });

  it('says where there is no voice of the language, and can be silenced', async () => {
    const { restore } = voices('en-GB');
    try {
      const { find, text, root } = await mount({ voice: 'on' });
      expect(text(find('fanar-button'))).to.equal('شغّل الصوت');
      find('fanar-button').click();
      await until(() => text(find('.sound')).includes('لا يوجد صوت عربي'));
      expect(text(find('fanar-button'))).to.equal('أوقف الصوت');
      find('fanar-button').click();
      await until(() => text(root.querySelector('.sound')) === 'شغّل الصوت');
    } finally {
      restore();
    }
  });

  it('has no button where calls are not to be heard', async () => {
    const { root } = await mount();
    expect(root.querySelector('fanar-button')).to.equal(null);
  });

  it('says that the connection is lost, with the time of the last news', async () => {
    const { backEnd, find, root, text, appears } = await mount();
    backEnd.fail('getQueue', new GatewayError({ code: 'network-unreachable', status: 0 }));
    backEnd.lose();
    await appears('.lost');
    expect(text(find('.lost'))).to.match(
      /^الاتصال مقطوع\. آخر خبر وصل الساعة [٠-٩]+:[٠-٩]+ [صم]\.$/u,
    );
    expect(text(find('.latest .number bdi'))).to.equal('أ ٦');
    backEnd.restore();
    await until(() => !root.querySelector('.lost'));
  });

  it('goes on asking while nothing can be told live', async () => {
    const { backEnd, find, text } = await mount({ backEnd: queueGateway({ isLive: false }) });
    expect(backEnd.calls.map(({ method }) => method)).to.deep.equal(['getQueue']);
    expect(text(find('.latest .number bdi'))).to.equal('أ ٦');
  });

  it('says so while nobody was called, and while numbers are not given', async () => {
    const backEnd = queueGateway({ queue: hall({ calls: [] }) });
    const { find, text } = await mount({ backEnd });
    expect(text(find('.latest'))).to.equal('لم يُنادَ على أحد بعد');
    backEnd.change({ isOpen: false, opens: '09:00' });
    await until(() => text(find('.latest')).includes('تُعطى الأدوار من الساعة ٩:٠٠ ص'));
  });

  it('does not grow with a thousand calls', async () => {
    const { backEnd, element, root } = await mount();
    const call = async (from: number, to: number) => {
      for (let count = from; count <= to; count += 1) {
        const calls = Array.from({ length: 10 }, (_, back) =>
          called(`A${String(count - back)}`, String(back), count - back),
        );
        backEnd.change({ calls, now: at(count) });
        if (count % 20 === 0) await element.updateComplete;
      }
      await element.updateComplete;
      return root.querySelectorAll('*').length;
    };
    const few = await call(11, 20);
    expect(await call(21, 1010)).to.equal(few);
  });

  it('tells the date of the new day after midnight, and is dim at night', async () => {
    try {
      tellTime('2031-01-05T23:59:30+02:00');
      const { find, text, root } = await mount();
      await until(() => text(find('.clock')) === '١١:٥٩ م الأحد، ٥ يناير ٢٠٣١');
      expect(root.querySelector('.board.night')).to.not.equal(null);
      tellTime('2031-01-06T00:00:01+02:00');
      window.dispatchEvent(new Event('focus'));
      await until(() => text(find('.clock')) === '١٢:٠٠ ص الاثنين، ٦ يناير ٢٠٣١');
      tellTime('2031-01-06T09:00:00+02:00');
      window.dispatchEvent(new Event('focus'));
      await until(() => !root.querySelector('.board.night'));
    } finally {
      Date.now = now;
    }
  });

  it('moves the picture by some pixels with the minutes, so that nothing burns in', async () => {
    try {
      const places = new Set<string>();
      tellTime(NOW);
      const { find } = await mount();
      for (let minute = 0; minute < 9; minute += 1) {
        tellTime(at(minute));
        window.dispatchEvent(new Event('focus'));
        await until(() => find('.board').dataset.place !== undefined);
        await new Promise((resolve) => requestAnimationFrame(resolve));
        places.add(find('.board').dataset.place ?? '');
      }
      expect(places.size).to.equal(9);
    } finally {
      Date.now = now;
    }
  });

  it('asks the hall that it is told to', async () => {
    const { element, backEnd } = await mount();
    element.office = 'port-fouad-traffic';
    await element.updateComplete;
    await until(() => backEnd.listening() === 1);
    element.remove();
    expect(backEnd.listening()).to.equal(0);
  });

  for (const lang of ['ar', 'en'] as const) {
    it(`is accessible in ${lang}: calls, no calls, connection lost`, async () => {
      const { page, backEnd, appears } = await mount({ lang, voice: 'on' });
      await expect(page).to.be.accessible();
      backEnd.change({ calls: [], now: at(1) });
      await expect(page).to.be.accessible();
      backEnd.fail('getQueue', new GatewayError({ code: 'network-unreachable', status: 0 }));
      backEnd.lose();
      await appears('.lost');
      await expect(page).to.be.accessible();
    });
  }
});
