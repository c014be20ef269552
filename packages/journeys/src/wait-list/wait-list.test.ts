import { GatewayError } from '@fanar/contract';
import { describeElement } from '@fanar/elements/testing/contract-suite';
import { setViewport } from '@fanar/elements/testing/fixtures';
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { OFFICES } from '../appointment-picker/testing/memory-gateway.js';
import { inside } from '../testing/inside.js';
import { until } from '../testing/until.js';
import './define.js';
import {
  BOOKING,
  entry,
  ID,
  KEY,
  offered,
  unreachable,
  waitListGateway,
} from './testing/wait-lists.js';
import { FanarWaitList } from './wait-list.js';

const example = '<fanar-wait-list></fanar-wait-list>';
const SERVICE = 'traffic/renew-vehicle-licence';
const NAME = 'منى السيد حسن علي';

describeElement({
  elementClass: FanarWaitList,
  define: new URL('./define.ts', import.meta.url),
  markup: { ar: example, en: example },
  properties: {
    service: SERVICE,
    office: OFFICES[1].id,
    from: '2031-01-05',
    to: '2031-01-20',
    parts: 'morning',
    entry: ID,
    key: KEY,
    fromFragment: true,
    api: '/api/v2',
    entryUrl: '/wait/',
    manageUrl: '/appointment/',
    headingLevel: 3,
    numerals: 'latn',
  },
  tabStops: 0,
  atStart: '.heading',
});

interface Setting {
  readonly lang?: 'ar' | 'en';
  readonly gateway?: ReturnType<typeof waitListGateway>;
  readonly entry?: string;
}

async function mount({ lang = 'ar', ...more }: Setting = {}) {
  const gateway = more.gateway ?? waitListGateway();
  const page = await fixture(html`
    <div lang=${lang} dir=${lang === 'ar' ? 'rtl' : 'ltr'}>
      <fanar-wait-list
        service=${SERVICE}
        to="2031-01-20"
        parts="morning,never"
        entry-url="/wait/"
        manage-url="/appointment/"
        entry=${more.entry ?? ''}
        .key=${more.entry ? KEY : ''}
        .gateway=${gateway}
      ></fanar-wait-list>
      <button>بعد</button>
    </div>
  `);
  const element = page.querySelector('fanar-wait-list') as FanarWaitList;
  const within = inside(element);
  return { page, element, gateway, ...within };
}

type Mounted = Awaited<ReturnType<typeof mount>>;

async function mountOpened(gateway = waitListGateway(), lang: 'ar' | 'en' = 'ar') {
  const mounted = await mount({ gateway, lang, entry: ID });
  await mounted.appears('#entry-heading');
  return mounted;
}

/** As typed, by the editor of the browser: WebDriver of WebKitGTK drops keys that come again. */
function typeInto(field: HTMLElement, text: string): void {
  field.focus();
  document.execCommand('insertText', false, text);
}

function typeContact({ find }: Mounted): void {
  typeInto(find('[name=name]'), NAME);
  typeInto(find('[name=mobile]'), '٠١٠٠١٢٣٤٥٦٧');
}

function tickOffice({ find }: Mounted): void {
  find('[name=offices]').shadowRoot?.querySelector('input')?.click();
}

describe('fanar-wait-list', () => {
  it('joins with offices, days, parts of the day and contact', async () => {
    const mounted = await mount();
    const { element, appears, gateway, find, focusReaches, text, press } = mounted;
    await appears('#form');
    tickOffice(mounted);
    typeContact(mounted);
    const joined = oneEvent(element, 'fanar-wait-list-joined');
    press('أضفني إلى قائمة الانتظار');
    expect((await joined).detail).to.deep.equal({ id: ID });
    await focusReaches('entry-heading');
    const { from, ...request } = gateway.inputOf('joinWaitList') as Record<string, unknown>;
    expect(from).to.match(/^\d{4}-\d\d-\d\d$/);
    expect(request).to.deep.equal({
      visit: { services: [{ service: SERVICE }] },
      offices: [OFFICES[0].id],
      to: '2031-01-20',
      parts: ['morning'],
      name: NAME,
      mobile: '+201001234567',
      language: 'ar',
    });
    expect(text(find('#entry-heading'))).to.equal('أنت في قائمة الانتظار');
  });

  it('says what is missing, and sends nothing', async () => {
    const { appears, press, focusReaches, gateway, text, find } = await mount();
    await appears('#form');
    press('أضفني');
    await focusReaches('errors');
    await until(() => text(find('#errors').shadowRoot).includes('محمول'));
    expect(gateway.count('joinWaitList')).to.equal(0);
  });

  it('keeps what was typed when it could not be sent', async () => {
    const gateway = waitListGateway();
    gateway.fail('joinWaitList', unreachable());
    const mounted = await mount({ gateway });
    const { appears, press, find, focusReaches } = mounted;
    await appears('#form');
    tickOffice(mounted);
    typeContact(mounted);
    press('أضفني');
    await focusReaches('notice');
    expect(find<HTMLInputElement>('[name=name]').value).to.equal(NAME);
    const { value } = find<HTMLElementTagNameMap['fanar-checkbox-group']>('[name=offices]');
    expect(value).to.deep.equal([OFFICES[0].id]);
    press('أضفني');
    await focusReaches('entry-heading');
  });

  it('shows problems that the server found at their fields', async () => {
    const gateway = waitListGateway();
    gateway.fail(
      'joinWaitList',
      new GatewayError({
        code: 'answers-invalid',
        status: 422,
        errors: [{ pointer: '/mobile', code: 'phone-length' }],
      }),
    );
    const mounted = await mount({ gateway });
    const { appears, press, find, focusReaches } = mounted;
    await appears('#form');
    tickOffice(mounted);
    typeContact(mounted);
    press('أضفني');
    await focusReaches('errors');
    expect(find('[name=mobile]').matches(':state(invalid)')).to.equal(true);
  });

  it('opens an entry by id and key, and gives the link back to it', async () => {
    const { find, text, root } = await mountOpened();
    const rows = find<HTMLElementTagNameMap['fanar-summary-list']>('fanar-summary-list').rows;
    expect(rows.map(({ id }) => id)).to.deep.equal(['service', 'offices', 'range', 'parts']);
    const link = new URL(
      find<HTMLElementTagNameMap['fanar-copy-button']>('fanar-copy-button').value,
    );
    expect([link.pathname, link.search, link.hash]).to.deep.equal([
      '/wait/',
      '',
      `#entry=${ID}&key=${KEY}`,
    ]);
    expect(text()).to.contain('نرسل إليك رسالة نصية');
    expect(root.activeElement).to.equal(null);
  });

  it('draws no form while an entry is being opened, nor where it is not found', async () => {
    const gateway = waitListGateway();
    gateway.fail(
      'getWaitListEntry',
      new GatewayError({ code: 'wait-list-not-found', status: 404 }),
    );
    const { root, text, appears } = await mount({ gateway, entry: ID });
    expect(root.querySelector('#form-heading')).to.equal(null);
    await appears('#notice');
    expect(text()).to.contain('لم نجد طلب انتظار بهذا الرمز');
    expect(root.querySelector('#form-heading, .loading')).to.equal(null);
  });

  it('reads entry and key from the fragment only where the host lets it', async () => {
    const before = location.href;
    history.replaceState(null, '', `#entry=${ID}&key=${KEY}`);
    try {
      const shut = await fixture<FanarWaitList>(html`<fanar-wait-list></fanar-wait-list>`);
      expect(shut.entry).to.equal('');
      const open = await fixture<FanarWaitList>(
        html`<fanar-wait-list from-fragment .gateway=${waitListGateway()}></fanar-wait-list>`,
      );
      await until(() => open.renderRoot.querySelector('#entry-heading'));
      expect(open.getAttributeNames()).to.not.include('key');
    } finally {
      history.replaceState(null, '', before);
    }
  });

  it('offers a slot with the time left, and books it with the contact given again', async () => {
    const mounted = await mountOpened(waitListGateway(offered()));
    const { element, find, text, press, focusReaches, gateway } = mounted;
    expect(text(find('#entry-heading'))).to.equal('توفر موعد لك');
    expect(text(find('.clock'))).to.match(/^١[٤٥]:/);
    typeContact(mounted);
    const booked = oneEvent(element, 'fanar-booked');
    press('أكّد الموعد');
    expect((await booked).detail).to.deep.equal({ reference: BOOKING });
    await focusReaches('confirmed');
    expect(gateway.inputOf('createAppointment')).to.deep.equal({
      name: NAME,
      mobile: '+201001234567',
      language: 'ar',
    });
    await until(() => find('fanar-qr-code'));
  });

  it('does not ask again for a contact that was given on this page', async () => {
    const gateway = waitListGateway();
    const mounted = await mount({ gateway });
    const { element, appears, press, root, focusReaches, text } = mounted;
    await appears('#form');
    tickOffice(mounted);
    typeContact(mounted);
    press('أضفني');
    await focusReaches('entry-heading');
    gateway.become(offered());
    window.dispatchEvent(new Event('focus'));
    await appears('#accept');
    expect(root.querySelector('[name=name]')).to.equal(null);
    await until(() =>
      Array.from(root.querySelectorAll('[aria-live], [role=status]')).some((region) =>
        text(region).includes('توفر موعد لك'),
      ),
    );
    press('أكّد الموعد');
    await focusReaches('confirmed');
    expect(element.isConnected).to.equal(true);
  });

  it('lets the offer go and waits on', async () => {
    const { press, focusReaches, text, find, root } = await mountOpened(waitListGateway(offered()));
    press('اتركه لغيري');
    await focusReaches('notice');
    expect(text(find('#notice'))).to.contain('ما زلت في قائمة الانتظار');
    expect(root.querySelector('.clock')).to.equal(null);
  });

  it('says so when the offer ran out', async () => {
    const gateway = waitListGateway(offered(2));
    const { focusReaches, text, find } = await mountOpened(gateway);
    gateway.become(entry());
    await focusReaches('notice');
    expect(text(find('#notice'))).to.contain('انتهت المهلة');
    await until(() => text(find('#entry-heading')) === 'أنت في قائمة الانتظار');
  });

  for (const [state, words] of [
    ['booked', 'أصبح لك موعد من قائمة الانتظار'],
    ['ended', 'انتهت الأيام التي اخترتها'],
  ] as const) {
    it(`says in words that it is ${state}, and offers to wait again`, async () => {
      const mounted = await mountOpened(waitListGateway(entry({ state })));
      const { text, press, appears, element, find } = mounted;
      expect(text()).to.contain(words);
      press('انتظر موعدًا آخر');
      await appears('#form');
      expect([element.entry, element.key]).to.deep.equal(['', '']);
      expect(find('#form-heading')).to.not.equal(null);
    });
  }

  it('leaves after asking', async () => {
    const { element, find, press, focusReaches, gateway } = await mountOpened();
    find('#leave').focus();
    press('اخرج من القائمة');
    const dialog = find<HTMLElementTagNameMap['fanar-dialog']>('fanar-dialog');
    await until(() => dialog.open);
    await sendKeys({ press: 'Escape' });
    await focusReaches('leave');
    expect(gateway.count('leaveWaitList')).to.equal(0);
    press('اخرج من القائمة');
    await until(() => dialog.open);
    const left = oneEvent(element, 'fanar-wait-list-left');
    find('fanar-dialog [variant=danger]').click();
    expect((await left).detail).to.deep.equal({ id: ID });
    await focusReaches('left-heading');
  });

  it('says that there is no wait list where the back end has none', async () => {
    const { joinWaitList, ...plain } = waitListGateway();
    expect(joinWaitList).to.be.a('function');
    const { text } = await mount({ gateway: plain as ReturnType<typeof waitListGateway> });
    expect(text()).to.contain('لا تتوفر قائمة انتظار');
  });

  it('fits 320 px', async () => {
    await setViewport(320, 640);
    try {
      const form = await mount();
      await form.appears('#form');
      expect(form.element.scrollWidth).to.be.at.most(form.element.clientWidth);
      const { element } = await mountOpened(waitListGateway(offered()));
      expect(element.scrollWidth).to.be.at.most(element.clientWidth);
    } finally {
      await setViewport(800, 600);
    }
  });

  for (const lang of ['ar', 'en'] as const) {
    it(`is accessible in ${lang}: form, waiting, question, offer`, async () => {
      const { page, appears, text } = await mount({ lang });
      await appears('#form');
      if (lang === 'en') await until(() => text().includes('Wait for an earlier'));
      await expect(page).to.be.accessible();
      const waiting = await mountOpened(waitListGateway(), lang);
      await expect(waiting.page).to.be.accessible();
      waiting.find('#leave').click();
      await until(() => waiting.find<HTMLElementTagNameMap['fanar-dialog']>('fanar-dialog').open);
      await expect(waiting.page).to.be.accessible();
      const decide = await mountOpened(waitListGateway(offered()), lang);
      await expect(decide.page).to.be.accessible();
    });
  }
});
