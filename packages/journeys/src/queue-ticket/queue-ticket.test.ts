import { GatewayError, type Queue, type Ticket } from '@fanar/contract';
import { describeElement } from '@fanar/elements/testing/contract-suite';
import { setViewport } from '@fanar/elements/testing/fixtures';
import { layoutFaults } from '@fanar/elements/testing/layout';
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { hall, OFFICE, TICKET_ID, TICKET_KEY, ticketOf } from '../queue/testing/hall.js';
import { queueGateway, type QueueBackEnd } from '../queue/testing/queue-gateway.js';
import { inside } from '../testing/inside.js';
import { until } from '../testing/until.js';
import './define.js';
import { FanarQueueTicket } from './queue-ticket.js';

const example = '<fanar-queue-ticket office="port-said-traffic"></fanar-queue-ticket>';

describeElement({
  elementClass: FanarQueueTicket,
  define: new URL('./define.ts', import.meta.url),
  markup: { ar: example, en: example },
  properties: {
    office: 'port-fouad-traffic',
    service: 'traffic/renew-vehicle-licence',
    ticket: TICKET_ID,
    key: TICKET_KEY,
    fromFragment: true,
    remember: true,
    api: '/api/v2',
    headingLevel: 3,
    numerals: 'latn',
  },
  tabStops: 0,
  atStart: 'p',
});

interface Setting {
  readonly lang?: 'ar' | 'en';
  readonly backEnd?: QueueBackEnd;
  readonly held?: boolean;
  readonly remember?: boolean;
}

async function mount({ lang = 'ar', held = false, remember = false, ...more }: Setting = {}) {
  const backEnd = more.backEnd ?? queueGateway();
  const page = await fixture<HTMLElement>(html`
    <div lang=${lang} dir=${lang === 'ar' ? 'rtl' : 'ltr'}>
      <fanar-queue-ticket
        office=${OFFICE.id}
        ticket=${held ? TICKET_ID : ''}
        ?remember=${remember}
        .key=${held ? TICKET_KEY : ''}
        .gateway=${backEnd.gateway}
      ></fanar-queue-ticket>
      <button>بعد</button>
    </div>
  `);
  const element = page.querySelector('fanar-queue-ticket') as FanarQueueTicket;
  const within = inside(element);
  return { page, element, backEnd, ...within };
}

/** With a ticket taken before. */
async function mountHeld(ticket: Partial<Ticket> = {}, setting: Setting = {}) {
  const backEnd = queueGateway({ ticket: ticketOf(ticket) });
  const mounted = await mount({ backEnd, held: true, ...setting });
  await mounted.appears('.slip');
  return mounted;
}

const oneService = (): Partial<Queue> => ({ services: hall().services.slice(0, 1) });

describe('fanar-queue-ticket', () => {
  afterEach(() => sessionStorage.clear());

  it('says how many wait and how long, before a number is taken', async () => {
    const { appears, find, text } = await mount();
    await appears('form');
    expect(text(find('.facts'))).to.contain('١٢ شخصًا ينتظرون');
    expect(text(find('.facts'))).to.contain('من ١٠ إلى ٢٠ دقيقة');
  });

  it('says that the wait cannot be told, where it cannot', async () => {
    const { estimate: _, ...queue } = hall();
    const { appears, find, text } = await mount({ backEnd: queueGateway({ queue }) });
    await appears('form');
    expect(text(find('.facts'))).to.contain('لا يمكن تقديرها الآن');
  });

  it('says when numbers are given, while none are', async () => {
    const queue = hall({ isOpen: false, opens: '09:00' });
    const { appears, root, text } = await mount({ backEnd: queueGateway({ queue }) });
    await appears('#closed-heading');
    expect(text()).to.contain('تُعطى الأدوار اليوم من الساعة ٩:٠٠ ص');
    expect(root.querySelector('form')).to.equal(null);
  });

  it('takes a number by keyboard alone, for the service that is chosen', async () => {
    const { appears, find, element, root, backEnd, text } = await mount();
    await appears('fanar-radio-group');
    find('fanar-radio-group').focus();
    await sendKeys({ press: 'ArrowDown' });
    const taken = oneEvent(element, 'fanar-ticket-taken');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    expect((await taken).detail).to.deep.equal({ office: OFFICE.id, number: 'A7' });
    await until(() => root.activeElement?.id === 'ticket-heading');
    expect(text(find('.number'))).to.equal('أ ٧');
    const [call] = backEnd.calls.filter(({ method }) => method === 'takeTicket');
    expect(call?.input).to.deep.equal({
      language: 'ar',
      service: 'traffic/renew-driving-licence',
    });
  });

  it('asks for the service where there are several', async () => {
    const { appears, press, root, backEnd } = await mount();
    await appears('fanar-radio-group');
    press('خذ رقمًا');
    await until(() => root.activeElement?.id === 'errors');
    expect(backEnd.calls.some(({ method }) => method === 'takeTicket')).to.equal(false);
  });

  it('takes one number, however often the network fails', async () => {
    const backEnd = queueGateway({ queue: hall(oneService()) });
    backEnd.fail('takeTicket', new GatewayError({ code: 'network-timeout', status: 0 }));
    const { appears, press, find, text } = await mount({ backEnd });
    await appears('form');
    press('خذ رقمًا');
    await appears('#failure');
    expect(text(find('#failure'))).to.not.equal('');
    press('خذ رقمًا');
    await appears('.slip');
    const keys = backEnd.calls.filter(({ method }) => method === 'takeTicket');
    expect(keys.length).to.equal(2);
    expect(keys[0]?.key).to.equal(keys[1]?.key);
  });

  it('asks anew for another service, after a try of which nothing was heard', async () => {
    const backEnd = queueGateway();
    backEnd.fail('takeTicket', new GatewayError({ code: 'network-timeout', status: 0 }));
    const { appears, press, find } = await mount({ backEnd });
    await appears('fanar-radio-group');
    const choose = (at: number) =>
      find('fanar-radio-group').shadowRoot?.querySelectorAll('input')[at]?.click();
    choose(0);
    press('خذ رقمًا');
    await appears('#failure');
    choose(1);
    press('خذ رقمًا');
    await appears('.slip');
    const tries = backEnd.calls.filter(({ method }) => method === 'takeTicket');
    expect(new Set(tries.map(({ key }) => key)).size).to.equal(2);
  });

  it('says when it opens, where the queue was closed meanwhile', async () => {
    const backEnd = queueGateway({ queue: hall(oneService()) });
    backEnd.fail('takeTicket', new GatewayError({ code: 'queue-closed', status: 409 }));
    const { appears, press } = await mount({ backEnd });
    await appears('form');
    backEnd.change({});
    press('خذ رقمًا');
    await appears('#failure');
    backEnd.change({ isOpen: false });
    await appears('#closed-heading');
  });

  it('says how many people are ahead in all six plural forms', async () => {
    const { backEnd, find, text } = await mountHeld();
    for (const [ahead, words] of [
      [0, 'لا أحد قبلك'],
      [1, 'شخص واحد قبلك'],
      [2, 'شخصان قبلك'],
      [3, '٣ أشخاص قبلك'],
      [11, '١١ شخصًا قبلك'],
      [100, '١٠٠ شخص قبلك'],
    ] as const) {
      backEnd.change({}, { ahead });
      await until(() => text(find('.facts')).includes(words), words);
    }
  });

  it('follows the ticket live, and says once at once that it is its turn', async () => {
    const { backEnd, element, root, find, text } = await mountHeld();
    const urgent = root.querySelector('[role=alert]');
    expect(text(urgent)).to.equal('');
    const changed = oneEvent(element, 'fanar-ticket-change');
    const calledAt = '2031-01-05T10:05:00+02:00';
    backEnd.change({}, { state: 'called', ahead: 0, counter: '3', calledAt });
    expect((await changed).detail).to.deep.equal({ number: 'A7', state: 'called', counter: '3' });
    await until(() => text(urgent) === 'دورك الآن: شباك ٣');
    expect(text(find('#ticket-heading'))).to.equal('دورك الآن: شباك ٣');
    let times = 0;
    const watcher = new MutationObserver(() => (times += 1));
    watcher.observe(urgent as Element, { childList: true, characterData: true, subtree: true });
    backEnd.change({ waiting: 3 });
    await until(() => backEnd.calls.filter(({ method }) => method === 'getTicket').length > 2);
    await element.updateComplete;
    watcher.disconnect();
    expect(times).to.equal(0);
  });

  for (const [state, words] of [
    ['serving', 'أنت الآن عند شباك ٣'],
    ['done', 'انتهى دورك'],
    ['missed', 'فات دورك'],
    ['left', 'تركت دورك'],
  ] as const) {
    it(`says in words what became of it: ${state}`, async () => {
      const { find, text } = await mountHeld({ state, counter: '3' });
      expect(text(find('#ticket-heading'))).to.equal(words);
    });
  }

  it('stops following a ticket that is over, and takes another', async () => {
    const { backEnd, press, appears } = await mountHeld({ state: 'missed' });
    await until(() => backEnd.listening() === 0);
    press('خذ رقمًا جديدًا');
    await appears('form');
    await until(() => backEnd.listening() === 1);
  });

  it('leaves the queue only after a second word', async () => {
    const { backEnd, press, find, root, text } = await mountHeld();
    press('اترك الدور');
    const action = find('fanar-critical-action');
    const opened = () => action.shadowRoot?.querySelector('fanar-dialog[open]');
    await until(opened);
    expect(backEnd.calls.some(({ method }) => method === 'leaveQueue')).to.equal(false);
    const buttons = Array.from(opened()?.querySelectorAll<HTMLElement>('fanar-button') ?? []);
    buttons.find((button) => text(button) === 'اترك الدور')?.click();
    await until(() => text(find('#ticket-heading')) === 'تركت دورك');
    expect(backEnd.calls.filter(({ method }) => method === 'leaveQueue').length).to.equal(1);
    await until(() => root.activeElement?.id === 'ticket-heading');
  });

  it('keeps the ticket on the screen while the connection is lost, and says so', async () => {
    const { backEnd, appears, root, find, text } = await mountHeld();
    backEnd.fail('getTicket', new GatewayError({ code: 'network-unreachable', status: 0 }));
    backEnd.change({ waiting: 9 });
    await appears('fanar-alert');
    expect(text(find('.number'))).to.equal('أ ٧');
    expect(text(find('.note'))).to.contain('آخر تحديث: الساعة ١٠:٠٠ ص');
    backEnd.restore();
    await until(() => !root.querySelector('fanar-alert'));
  });

  it('says that a key opens no ticket, and lets another be taken', async () => {
    const { appears, press } = await mount({ held: true });
    await appears('#unknown-heading');
    press('خذ رقمًا جديدًا');
    await appears('#offer-heading');
  });

  it('stops while nobody looks, and asks at once when somebody does', async () => {
    const { backEnd } = await mountHeld();
    const show = (visibility: 'hidden' | 'visible') => {
      Object.defineProperty(document, 'visibilityState', {
        value: visibility,
        configurable: true,
      });
      document.dispatchEvent(new Event('visibilitychange'));
    };
    try {
      show('hidden');
      await until(() => backEnd.listening() === 0);
      const asked = backEnd.calls.length;
      show('visible');
      await until(() => backEnd.listening() === 1 && backEnd.calls.length > asked);
    } finally {
      Reflect.deleteProperty(document, 'visibilityState');
    }
  });

  it('keeps the ticket for the tab where the page wants it, and lets it go when it is over', async () => {
    const backEnd = queueGateway({ queue: hall(oneService()) });
    const first = await mount({ backEnd, remember: true });
    await first.appears('form');
    first.press('خذ رقمًا');
    await first.appears('.slip');
    first.element.remove();
    const second = await mount({ backEnd, remember: true });
    await second.appears('.slip');
    expect(second.text(second.find('.number'))).to.equal('أ ٧');
    backEnd.change({}, { state: 'done' });
    await until(() => sessionStorage.length === 0);
  });

  it('keeps nothing where the page does not ask for it', async () => {
    const { appears, press } = await mount({
      backEnd: queueGateway({ queue: hall(oneService()) }),
    });
    await appears('form');
    press('خذ رقمًا');
    await appears('.slip');
    expect(sessionStorage.length).to.equal(0);
  });

  it('reads ticket and key from the fragment only where the host lets it', async () => {
    const before = location.href;
    history.replaceState(null, '', `#ticket=${TICKET_ID}&key=${TICKET_KEY}`);
    try {
      const shut = await fixture<FanarQueueTicket>(html`<fanar-queue-ticket></fanar-queue-ticket>`);
      expect(shut.ticket).to.equal('');
      const open = await fixture<FanarQueueTicket>(
        html`<fanar-queue-ticket from-fragment></fanar-queue-ticket>`,
      );
      expect([open.ticket, open.key]).to.deep.equal([TICKET_ID, TICKET_KEY]);
      expect(open.getAttributeNames()).to.not.include('key');
    } finally {
      history.replaceState(null, '', before);
    }
  });

  it('asks again and again where the back end tells nothing live', async () => {
    const backEnd = queueGateway({ ticket: ticketOf(), isLive: false });
    const { appears } = await mount({ backEnd, held: true });
    await appears('.slip');
    expect(backEnd.listening()).to.equal(0);
  });

  it('goes on where it is moved within the page', async () => {
    const { backEnd, element, page, find, text } = await mountHeld();
    page.prepend(element);
    await until(() => backEnd.listening() === 1);
    backEnd.change({}, { ahead: 2 });
    await until(() => text(find('.facts')).includes('شخصان قبلك'));
  });

  for (const lang of ['ar', 'en'] as const) {
    it(`is accessible in ${lang}: offer, closed, waiting, called, missed`, async () => {
      const offered = await mount({ lang });
      await offered.appears('form');
      await expect(offered.page).to.be.accessible();
      offered.backEnd.change({ isOpen: false });
      await offered.appears('#closed-heading');
      await expect(offered.page).to.be.accessible();
      const held = await mountHeld({}, { lang });
      await expect(held.page).to.be.accessible();
      held.backEnd.change({}, { state: 'called', counter: '3' });
      await held.appears('.slip.called');
      await expect(held.page).to.be.accessible();
      held.backEnd.change({}, { state: 'missed' });
      await held.appears('.slip.missed');
      await expect(held.page).to.be.accessible();
    });

    it(`has room for all its words on a phone of 320 pixels in ${lang}`, async () => {
      await setViewport(320, 640);
      try {
        const { page, backEnd, appears } = await mountHeld({ number: 'A999' }, { lang });
        expect(layoutFaults(page)).to.deep.equal([]);
        backEnd.change({}, { state: 'called', counter: 'غرفة الأشعة' });
        await appears('.slip.called');
        expect(layoutFaults(page)).to.deep.equal([]);
      } finally {
        await setViewport(1280, 800);
      }
    });
  }

  it('speaks English', async () => {
    const { text, find } = await mountHeld({}, { lang: 'en' });
    await until(() => text(find('.facts')).includes('4 people ahead of you'));
    expect(text(find('.number'))).to.equal('A7');
    expect(text(find('.facts'))).to.contain('10 to 20 minutes');
  });
});
