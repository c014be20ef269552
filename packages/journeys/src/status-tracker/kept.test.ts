import { GatewayError, makeReference, type ApplicationStatus } from '@fanar/contract';
import type { FanarCheckbox } from '@fanar/elements/checkbox';
import type { FanarCriticalAction } from '@fanar/elements/critical-action';
import type { FanarSearchField } from '@fanar/elements/search-field';
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { keepDraft } from '../service-form/keeping/vault.js';
import { inside, readable } from '../testing/inside.js';
import { until } from '../testing/until.js';
import { forgetAll, keepEntry, KEPT_DAYS, keptList } from './mine/device-list.js';
import { entryOf } from './mine/entry.js';
import { idsOf, type Kept } from './mine/kept.js';
import { marker } from './mine/marker.js';
import { CLOSED, mountTracker, type Mounting } from './testing/mount-tracker.js';
import { asking, caseGateway, KEY, REFERENCE, status, statusGateway } from './testing/status.js';

const DAY_MS = 86_400_000;
const AT = '2031-01-06T10:00:00.000Z';
const away = () => new GatewayError({ code: 'network-unreachable', status: 0 });
const kept = () => keptList(Date.now());

async function wipe(): Promise<void> {
  await forgetAll(Date.now());
  marker.set(false);
}

/** As another visit left it. */
async function leaveKept(entry: Partial<Kept> = {}): Promise<void> {
  await keepEntry({ ...entryOf({ status: status(), at: AT, seen: [] }), ...entry }, Date.now());
  marker.set(true);
}

const whole = (known: ApplicationStatus): Kept =>
  entryOf({ status: known, at: AT, seen: idsOf(known), key: KEY });

async function mountKeeping(mounting: Partial<Mounting> = {}) {
  const mounted = await mountTracker({ gateway: statusGateway(), remember: true, ...mounting });
  await mounted.appears(mounting.reference === '' ? '#look-up' : '#keep');
  return mounted;
}

async function tick(box: FanarCheckbox): Promise<void> {
  await box.updateComplete;
  box.shadowRoot?.querySelector('input')?.click();
}

describe('what this device keeps of applications', () => {
  beforeEach(wipe);
  after(wipe);

  it('is nothing where the page does not offer it', async () => {
    await leaveKept();
    const { root, appears } = await mountTracker({ gateway: statusGateway(), ...CLOSED });
    await appears('#look-up');
    expect(root.querySelector('.mine')).to.equal(null);
    const opened = await mountTracker({ gateway: statusGateway() });
    await opened.appears('fanar-timeline');
    expect(opened.root.querySelector('#keep')).to.equal(null);
    expect((await kept())[0]?.at).to.equal(AT);
  });

  it('is nothing before it was asked for, the key not without a second word', async () => {
    const { find, root, appears, text } = await mountKeeping();
    expect(await kept()).to.deep.equal([]);
    expect(marker.isSet).to.equal(false);
    expect(root.querySelector('#keep-key')).to.equal(null);
    await tick(find<FanarCheckbox>('#keep'));
    await appears('#keep-key');
    const [entry] = await kept();
    expect([entry?.reference, entry?.key, entry?.status]).to.deep.equal([
      REFERENCE,
      undefined,
      undefined,
    ]);
    expect(JSON.stringify(entry)).to.not.contain(KEY);
    await tick(find<FanarCheckbox>('#keep-key'));
    await until(async () => (await kept())[0]?.key === KEY);
    await tick(find<FanarCheckbox>('#keep-key'));
    await until(async () => (await kept())[0]?.key === undefined);
    await tick(find<FanarCheckbox>('#keep'));
    await until(async () => (await kept()).length === 0);
    expect(marker.isSet).to.equal(false);
    expect(text(find('.keeping [role=status]'))).to.equal('');
  });

  it('is explained before it is kept', async () => {
    const { find } = await mountKeeping();
    const hint = readable(find<FanarCheckbox>('#keep').hint);
    expect(hint).to.contain('لا يُحفظ رمز المتابعة').and.contain('بعد ٩٠ يومًا');
    await tick(find<FanarCheckbox>('#keep'));
    await until(() => find('#keep-key'));
    expect(find<FanarCheckbox>('#keep-key').hint).to.contain('جهاز مشترك');
  });

  it('is told where it could not be kept', async () => {
    const { find, text } = await mountKeeping();
    const open = IDBFactory.prototype.open;
    IDBFactory.prototype.open = () => {
      throw new DOMException('not here', 'SecurityError');
    };
    try {
      await tick(find<FanarCheckbox>('#keep'));
      await until(() => text(find('.keeping [role=status]')).includes('لم يُحفظ على هذا الجهاز'));
      await until(() => !find<FanarCheckbox>('#keep').checked);
    } finally {
      IDBFactory.prototype.open = open;
    }
  });

  it('is gone after its time', async () => {
    await leaveKept();
    const last = Date.now() + KEPT_DAYS * DAY_MS;
    expect((await keptList(last - 60_000)).length).to.equal(1);
    expect(await keptList(last + 1)).to.deep.equal([]);
  });

  it('is never what another page left there, or what is damaged', async () => {
    await leaveKept();
    const strange = { writer: 'x', at: 0, until: Date.now() + DAY_MS, isQueued: false };
    const now = { ...strange, isFirst: true, isForced: true, files: new Map<string, File>() };
    await keepDraft({ ...now, id: 'status/strange', content: { reference: 7 } });
    // Under another name than its own.
    await keepDraft({ ...now, id: 'status/AP-OTHE-R000', content: whole(status()) });
    expect((await kept()).map(({ reference }) => reference)).to.deep.equal([REFERENCE]);
    const { root } = await mountKeeping(CLOSED);
    expect(root.querySelectorAll('.mine li').length).to.equal(1);
  });
});

describe('the list of this device, in the tracker', () => {
  beforeEach(wipe);
  after(wipe);

  const REFERENCES = [1, 2, 3, 4].map((byte) =>
    makeReference('AP', Uint8Array.of(byte, 2, 3, 4, 5)),
  );
  const [first = '', second = '', third = '', fourth = ''] = REFERENCES;

  async function leaveFour(): Promise<void> {
    await leaveKept({ reference: first, updatedAt: '2031-01-01T10:00:00Z' });
    await leaveKept({ reference: second, updatedAt: '2031-01-04T10:00:00Z', isOver: true });
    await leaveKept({ reference: third, updatedAt: '2031-01-02T10:00:00Z' });
    const title = { ar: 'شهادة ميلاد', en: 'Birth certificate' };
    await leaveKept({ reference: fourth, updatedAt: '2031-01-03T10:00:00Z', title });
  }

  it('comes with the first painting, the last changed first', async () => {
    await leaveFour();
    const { root, text, tracker } = await mountTracker({
      ...{ gateway: statusGateway(), remember: true },
      ...CLOSED,
    });
    await tracker.updateComplete;
    const listed = Array.from(root.querySelectorAll('.mine .choice bdi'), (item) => text(item));
    expect(listed).to.deep.equal([second, fourth, third, first]);
    expect(text(root.querySelector('.mine .choice-note'))).to.contain('انتهى. آخر تغيير: ٤ يناير');
  });

  it('is searched as people spell and narrowed to what goes on', async () => {
    await leaveFour();
    const { root, find, text } = await mountKeeping(CLOSED);
    const listed = () => root.querySelectorAll('.mine li').length;
    const told = () => text(find('.controls [role=status]'));
    expect([listed(), told()]).to.deep.equal([4, '٤ طلبات']);
    find<FanarSearchField>('.controls fanar-search-field').focus();
    await sendKeys({ type: 'شهاده' });
    await until(() => listed() === 1);
    expect(told()).to.equal('طلب واحد');
    await sendKeys({ press: 'Escape' });
    await until(() => listed() === 4);
    const segments = find('.controls fanar-segmented-control').shadowRoot;
    segments?.querySelectorAll('input')[2]?.click();
    await until(() => listed() === 1);
    segments?.querySelectorAll('input')[1]?.click();
    await until(() => listed() === 3);
  });

  it('opens one at once where its key is kept', async () => {
    await leaveKept(whole(status()));
    const { find, appears, focusReaches, gateway } = await mountKeeping(CLOSED);
    find('.mine .choice').click();
    find('.mine .choice').focus();
    await appears('fanar-timeline');
    await focusReaches('status-heading');
    expect((gateway as ReturnType<typeof statusGateway>).asked).to.deep.equal([
      { reference: REFERENCE, key: KEY },
    ]);
  });

  it('asks for the key of one whose key is not kept', async () => {
    await leaveKept();
    const { find, root, text, gateway } = await mountKeeping(CLOSED);
    expect(text(find('.mine .choice-note'))).to.contain('يُفتح برمز المتابعة');
    find('.mine .choice').click();
    await until(() => root.activeElement?.getAttribute('name') === 'key');
    expect(find<HTMLInputElement>('[name=reference]').value).to.equal(REFERENCE);
    expect((gateway as ReturnType<typeof statusGateway>).asked).to.deep.equal([]);
  });

  it('forgets one, says so, and leaves the others', async () => {
    await leaveFour();
    const { root, find, focusReaches } = await mountKeeping(CLOSED);
    const [button] = root.querySelectorAll<HTMLElement>('.mine li fanar-button');
    expect(button?.getAttribute('aria-describedby')).to.equal(`mine-${second}`);
    button?.click();
    await focusReaches('mine-heading');
    expect(find('.mine').querySelectorAll('li').length).to.equal(3);
    expect((await kept()).some(({ reference }) => reference === second)).to.equal(false);
    await until(() => root.querySelector('[aria-live], [role=status]'));
  });

  it('is forgotten as a whole in two steps', async () => {
    await leaveFour();
    const { root, find } = await mountKeeping(CLOSED);
    const within = inside(find<FanarCriticalAction>('.mine fanar-critical-action'));
    await within.appears('fanar-button');
    within.find('fanar-button').click();
    await within.appears('fanar-dialog fanar-button[variant=danger]');
    expect((await kept()).length).to.equal(4);
    within.find('fanar-dialog fanar-button[variant=danger]').click();
    await until(() => root.querySelector('.mine') === null);
    expect(await kept()).to.deep.equal([]);
    expect(marker.isSet).to.equal(false);
  });

  for (const lang of ['ar', 'en'] as const) {
    it(`is accessible in ${lang}: the list, and the offer to keep`, async () => {
      await leaveFour();
      const { page, find } = await mountKeeping({ ...CLOSED, lang });
      await expect(page).to.be.accessible();
      const opened = await mountKeeping({ lang });
      await tick(opened.find<FanarCheckbox>('#keep'));
      await until(() => opened.find('#keep-key'));
      await expect(opened.page).to.be.accessible();
      expect(find('.mine .choice').getBoundingClientRect().height).to.be.at.least(24);
    });
  }
});

describe('what is new since this device looked last', () => {
  beforeEach(wipe);
  after(wipe);

  const base = { at: '2031-01-08T10:00:00Z', date: '2031-01-08', time: '12:00' };
  const before = asking();
  const event = { ...base, stage: 'review', kind: 'message' as const };
  const since = asking({
    updatedAt: '2031-01-08T10:00:00Z',
    events: [
      { ...event, id: 'e5', by: 'applicant' },
      { ...event, id: 'e4', by: 'office' },
      ...before.events,
    ],
    messages: [
      { ...base, id: 'e4', by: 'office', text: 'نحتاج صورة أوضح' },
      { ...base, id: 'e5', by: 'applicant', text: 'سأرسلها' },
    ],
    requests: [
      ...(before.requests ?? []),
      {
        ...{ id: 'r2', title: { ar: 'صورة البطاقة' } },
        ...{ due: '2031-01-20', state: 'open', files: [] },
      },
    ],
    documents: [
      {
        ...{ id: 'd1', title: { ar: 'إفادة' }, name: 'a.pdf' },
        ...{ size: 8, type: 'application/pdf', date: '2031-01-08' },
      },
    ],
  });

  async function look(known: ApplicationStatus, lang: 'ar' | 'en' = 'ar') {
    const mounted = await mountKeeping({ gateway: caseGateway(known), lang });
    await mounted.appears('.action');
    return mounted;
  }

  it('is marked in words: events, messages, requests and documents, not what one did oneself', async () => {
    await leaveKept(whole(before));
    const { root, find, text, appears } = await look(since);
    expect(text(find('.news'))).to.equal('٣ أمور جديدة منذ آخر مرة فتحته على هذا الجهاز.');
    const marks = (part: string) => root.querySelectorAll(`${part} fanar-tag`).length;
    expect(['.activity', '.requests', '.documents'].map(marks)).to.deep.equal([1, 1, 1]);
    expect(text(find('.activity li:nth-child(2) fanar-tag'))).to.equal('جديد');
    expect(text(find('.documents fanar-tag'))).to.equal('جديد');
    await appears('fanar-message-thread');
    const thread = find<HTMLElementTagNameMap['fanar-message-thread']>('fanar-message-thread');
    expect(thread.thread.map(({ unread }) => unread)).to.deep.equal([true, false]);
  });

  it('is new no longer at the next look', async () => {
    await leaveKept(whole(before));
    const first = await look(since);
    expect(first.find('.news')).to.not.equal(null);
    await until(async () => (await kept())[0]?.updatedAt === since.updatedAt);
    const second = await look(since);
    expect(second.root.querySelector('.news')).to.equal(null);
    expect(second.root.querySelector('.activity fanar-tag')).to.equal(null);
  });

  it('is also what comes while it lies open', async () => {
    await leaveKept(whole(before));
    const gateway = caseGateway(before);
    const { root, find, text, appears } = await mountKeeping({ gateway });
    await appears('.action');
    expect(root.querySelector('.news')).to.equal(null);
    gateway.change({ documents: since.documents ?? [] });
    await appears('.documents fanar-tag');
    expect(text(find('.news'))).to.contain('أمر واحد جديد');
  });

  it('is nothing for an application that is not kept', async () => {
    const { root } = await look(since);
    expect(root.querySelector('.news, .activity fanar-tag')).to.equal(null);
  });

  for (const lang of ['ar', 'en'] as const) {
    it(`is accessible in ${lang}`, async () => {
      await leaveKept(whole(before));
      const { page, text, find } = await look(since, lang);
      if (lang === 'en') await until(() => text(find('.news')).includes('3 things are new'));
      await expect(page).to.be.accessible();
    });
  }
});

describe('the last known status, while the network is away', () => {
  beforeEach(wipe);
  after(wipe);

  async function mountAway(setting: Partial<Mounting> = {}, failure: GatewayError = away()) {
    const gateway = statusGateway();
    gateway.next.push(failure, failure);
    const mounted = await mountTracker({ gateway, remember: true, ...setting });
    return { ...mounted, gateway };
  }

  it('is shown from this device with its time, said to be old, and asked for anew', async () => {
    await leaveKept(whole(asking()));
    const { find, root, text, appears, gateway, tracker } = await mountAway();
    await appears('fanar-timeline');
    expect(readable(find('fanar-alert').getAttribute('heading') ?? '')).to.contain(
      'آخر حالة معروفة، قرأناها في ٦ يناير ٢٠٣١، الساعة ١٢:٠٠ م',
    );
    expect(text(find('.request'))).to.contain('شهادة التأمين');
    gateway.next.length = 0;
    await tracker.refresh();
    await until(() => root.querySelector('fanar-alert') === null);
    expect(text(find('.action'))).to.contain('يمكنك حجز موعد');
  });

  it('is not shown under another key, and not where it was not to be kept', async () => {
    await leaveKept({ ...whole(status()), key: '0000-0000-0000' });
    const { appears, root } = await mountAway();
    await appears('#failure');
    expect(root.querySelector('fanar-timeline')).to.equal(null);
    await wipe();
    await leaveKept();
    const other = await mountAway();
    await other.appears('#failure');
    expect(other.root.querySelector('fanar-timeline')).to.equal(null);
  });

  it('is not shown where the office says that there is none', async () => {
    await leaveKept(whole(status()));
    const gone = new GatewayError({ code: 'application-not-found', status: 404 });
    const { appears, root } = await mountAway({}, gone);
    await appears('#failure');
    expect(root.querySelector('fanar-timeline')).to.equal(null);
  });

  it('is asked for anew when the connection is back', async () => {
    await leaveKept(whole(status()));
    const { appears, root, gateway } = await mountAway();
    await appears('fanar-alert');
    gateway.next.length = 0;
    window.dispatchEvent(new Event('online'));
    await until(() => root.querySelector('fanar-alert') === null);
  });
});
