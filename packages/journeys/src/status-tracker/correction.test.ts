import {
  type ApplicationStatus,
  type CaseEvent,
  GatewayError,
  type ServiceDefinition,
} from '@fanar/contract';
import type { FanarCriticalAction } from '@fanar/elements/critical-action';
import type { FanarSummaryList } from '@fanar/elements/summary-list';
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { choose, control, type } from '../testing/filling.js';
import { inside, readable } from '../testing/inside.js';
import { licence } from '../testing/licence.js';
import { until } from '../testing/until.js';
import { correctingGateway, sentNow } from './testing/correcting.js';
import { mountTracker } from './testing/mount-tracker.js';

interface Setting {
  readonly lang?: 'ar' | 'en';
  readonly known?: ApplicationStatus;
  readonly definition?: ServiceDefinition;
}

const OPEN = { ar: 'صحّح بيانات أرسلتها', en: 'Correct what you sent' };
const KEEP = { ar: 'تابع', en: 'Continue' };

async function mount({ lang = 'ar', known, definition }: Setting = {}) {
  const gateway = correctingGateway(known, definition);
  const mounted = await mountTracker({ gateway, lang });
  const { appears, root, find, text } = mounted;
  await appears('fanar-timeline');
  const rows = () =>
    [...root.querySelectorAll<FanarSummaryList>('.correct fanar-summary-list')].flatMap((list) =>
      list.rows.map((row) => ({ list, row })),
    );
  return {
    ...mounted,
    gateway,
    row: (path: string) => rows().find(({ row }) => row.id === path)?.row,
    openIt: async () => {
      mounted.press(OPEN[lang]);
      await appears('.correct fanar-summary-list');
    },
    change: async (path: string) => {
      const { list } = rows().find(({ row }) => row.id === path && row.changeable) ?? {};
      if (!list) throw new Error(`"${path}" cannot be changed`);
      await list.updateComplete;
      const at = list.rows
        .filter(({ changeable }) => changeable)
        .findIndex(({ id }) => id === path);
      [...(list.shadowRoot?.querySelectorAll('button') ?? [])][at]?.click();
      await appears(`#correction [name="${path}"]`);
    },
    keep: () => mounted.press(KEEP[lang]),
    confirm: async () => {
      const action = inside(find<FanarCriticalAction>('.correct fanar-critical-action'));
      await action.appears('fanar-button');
      action.find('fanar-button').click();
      await action.appears('fanar-dialog fanar-button[variant=danger]');
      action.find('fanar-dialog fanar-button[variant=danger]').click();
      return action;
    },
    changes: () =>
      readable([...root.querySelectorAll('.changes')].map((one) => text(one)).join(' ')),
  };
}

type Mounted = Awaited<ReturnType<typeof mount>>;

async function correctColour(mounted: Mounted, colour = 'أبيض'): Promise<void> {
  await mounted.openIt();
  await mounted.change('colour');
  type(mounted.tracker, 'colour', colour);
  mounted.keep();
  await mounted.appears('.changes');
}

describe('what was sent, by whoever sent it', () => {
  it('is corrected in the words of its form: picked, entered, looked at and sent', async () => {
    const mounted = await mount();
    const { gateway, find, text, focusReaches, changes } = mounted;
    await mounted.openIt();
    await focusReaches('correct-heading');
    expect(text(find('.correct'))).to.contain('لا يتغير شيء حتى تراجع التصحيح وترسله');
    await mounted.change('mobile');
    await until(() => control(mounted.tracker, 'mobile').matches(':focus'), 'the focus in it');
    expect(control(mounted.tracker, 'mobile').answer).to.equal('+201001234567');
    type(mounted.tracker, 'mobile', '٠١٢٠٧٦٥٤٣٢١');
    mounted.keep();
    await focusReaches('changes-heading');
    expect(text(find('#changes-heading'))).to.contain('إجابة واحدة');
    expect(changes()).to.match(/ما أرسلته ٠١٠٠ ١٢٣ ٤٥٦٧ بعد التصحيح ٠١٢٠ ٧٦٥ ٤٣٢١/);
    expect(gateway.corrections).to.deep.equal([]);
    await mounted.confirm();
    await focusReaches('corrected');
    expect(gateway.corrections).to.deep.equal([
      { basedOn: '7', changes: [{ pointer: '/mobile', value: '+201207654321' }] },
    ]);
    expect(find('#corrected')).to.have.property('heading', 'وصل التصحيح إلى الجهة');
    expect(text(find('.activity li'))).to.contain('صحّحت بيانات أرسلتها: رقم المحمول');
    await mounted.openIt();
    await until(
      () => readable(String(mounted.row('mobile')?.value)) === '٠١٢٠ ٧٦٥ ٤٣٢١',
      'the corrected number',
    );
  });

  it('is corrected in English, by the keys alone', async () => {
    const mounted = await mount({ lang: 'en' });
    const { find, text, focusReaches, gateway } = mounted;
    find('#correct-open').focus();
    await sendKeys({ press: 'Enter' });
    await focusReaches('correct-heading');
    await mounted.appears('.correct fanar-summary-list');
    expect(text(find('.correct'))).to.contain('Not corrected here: the national ID');
    await mounted.change('colour');
    await until(() => control(mounted.tracker, 'colour').matches(':focus'), 'the focus in it');
    await sendKeys({ type: 'White' });
    await sendKeys({ press: 'Enter' });
    await focusReaches('changes-heading');
    expect(mounted.changes()).to.match(/What you sent No answer After the correction White/);
    const action = inside(find<FanarCriticalAction>('.correct fanar-critical-action'));
    await action.appears('fanar-button');
    find('.correct fanar-critical-action').focus();
    await sendKeys({ press: 'Enter' });
    await action.appears('fanar-dialog fanar-button[variant=danger]');
    action.find('fanar-dialog fanar-button[variant=danger]').focus();
    await sendKeys({ press: 'Enter' });
    await focusReaches('corrected');
    expect(text(find('.activity li'))).to.contain('You corrected what you sent: Colour of the car');
    expect(gateway.corrections).to.have.length(1);
  });

  it('asks for what comes up by an answer, and tells what goes away again', async () => {
    const mounted = await mount();
    await mounted.openIt();
    await mounted.change('delivery');
    choose(mounted.tracker, 'delivery', 'courier');
    await mounted.appears('#correction [name=street]');
    mounted.keep();
    await mounted.focusReaches('correction-errors');
    type(mounted.tracker, 'street', '١٢ شارع ٢٣ يوليو');
    choose(mounted.tracker, 'home', 'house');
    mounted.keep();
    await mounted.appears('.changes');
    expect(mounted.changes()).to.contain('بعد التصحيح ١٢ شارع ٢٣ يوليو');
    await mounted.confirm();
    await mounted.focusReaches('corrected');
    const [first] = mounted.gateway.corrections;
    expect(first?.changes.map(({ pointer }) => pointer)).to.have.members([
      '/delivery',
      '/street',
      '/home',
    ]);
    await mounted.openIt();
    await until(() => mounted.row('street'), 'the address among what was sent');
    await mounted.change('delivery');
    choose(mounted.tracker, 'delivery', 'office');
    await until(() => !mounted.root.querySelector('#correction [name=street]'), 'no address');
    mounted.keep();
    await mounted.appears('.changes');
    expect(mounted.changes()).to.contain('١٢ شارع ٢٣ يوليو بعد التصحيح لم يعد مطلوبًا');
  });

  it('offers no other national ID and no files, and says which way there is', async () => {
    const mounted = await mount();
    await mounted.openIt();
    for (const path of ['nationalId', 'vehicleLicence']) {
      expect(mounted.row(path)).to.include({ changeable: false, value: 'محفوظ، ولا يُعرض هنا' });
    }
    mounted.press('اكتب إلى الجهة');
    await mounted.appears('#deed [name=words]');
    expect(mounted.root.querySelector('.correct')).to.equal(null);
  });

  it('is not what needs a paper, which is said before anything is sent', async () => {
    const paper = { id: 'lease', type: 'file', label: { ar: 'عقد الإيجار' } } as const;
    const definition: ServiceDefinition = {
      ...licence,
      steps: licence.steps.map((step) =>
        step.id === 'address' ? { ...step, fields: [...step.fields, paper] } : step,
      ),
    };
    const mounted = await mount({ definition });
    await mounted.openIt();
    await mounted.change('delivery');
    choose(mounted.tracker, 'delivery', 'courier');
    await mounted.appears('#correction fanar-alert');
    const form = mounted.find('#correction');
    expect(mounted.text(form)).to.contain('تُطلب معه: عقد الإيجار');
    expect(form.querySelector('[type=submit]')).to.equal(null);
  });

  it('says so where an answer is the one that was sent', async () => {
    const mounted = await mount();
    await mounted.openIt();
    await mounted.change('plate');
    mounted.keep();
    await mounted.focusReaches('correction-errors');
    const words = mounted.find('#correction-errors').shadowRoot?.querySelector('ul');
    expect(mounted.text(words ?? null)).to.contain('الإجابة التي أرسلتها من قبل');
    mounted.press('رجوع دون تغيير');
    await mounted.focusReaches('correct-heading');
    expect(mounted.root.querySelector('.changes')).to.equal(null);
  });

  it('can be taken back one by one, and closed without sending', async () => {
    const mounted = await mount();
    await correctColour(mounted);
    mounted.press('أغلق التصحيح');
    await mounted.focusReaches('correct-open');
    await mounted.openIt();
    expect(mounted.changes()).to.contain('أبيض');
    mounted.press('ألغِ هذا التصحيح');
    await mounted.focusReaches('correct-heading');
    expect(mounted.root.querySelector('.changes')).to.equal(null);
    expect(mounted.gateway.corrections).to.deep.equal([]);
  });
});

describe('a correction that cannot be sent', () => {
  it('stays, says why, and goes the second time under the same key', async () => {
    const mounted = await mount();
    const { gateway, find, text } = mounted;
    await correctColour(mounted);
    gateway.next.push(new GatewayError({ code: 'network-unreachable', status: 0 }));
    const action = await mounted.confirm();
    await action.appears('fanar-alert');
    expect(text(action.find('fanar-alert'))).to.contain('لم يُرسل التصحيح؛ وهو باقٍ هنا');
    expect(find('.correct fanar-alert')).to.have.property(
      'heading',
      'لم يُرسل التصحيح؛ وهو باقٍ هنا',
    );
    expect(mounted.changes()).to.contain('أبيض');
    action.find('fanar-dialog fanar-button[variant=danger]').click();
    await mounted.focusReaches('corrected');
    expect(gateway.keys.size).to.equal(1);
  });

  it('says that other fees would follow, and what to do', async () => {
    const mounted = await mount();
    await correctColour(mounted);
    mounted.gateway.next.push(new GatewayError({ code: 'correction-changes-fees', status: 409 }));
    await mounted.confirm();
    await mounted.appears('.correct fanar-alert');
    expect(mounted.text(mounted.find('.correct fanar-alert'))).to.contain(
      'تتغير الرسوم التي دفعتها؛ اكتب إلى الجهة، أو اسحب الطلب',
    );
    expect(mounted.changes()).to.contain('أبيض');
  });

  it('leads back to the question that the office finds wrong', async () => {
    const mounted = await mount();
    await correctColour(mounted);
    const errors = [{ pointer: '/plate', code: 'plate-zero' }];
    mounted.gateway.next.push(new GatewayError({ code: 'answers-invalid', status: 422, errors }));
    await mounted.confirm();
    await mounted.appears('#correction [name=plate]');
    await mounted.focusReaches('correction-errors');
    type(mounted.tracker, 'plate', 'أ ب ج', '١٢٥');
    mounted.keep();
    await mounted.appears('.changes');
    await mounted.confirm();
    await mounted.focusReaches('corrected');
    expect(mounted.gateway.corrections[0]?.changes).to.deep.equal([
      { pointer: '/colour', value: 'أبيض' },
      { pointer: '/plate', value: 'أبج125' },
    ]);
  });

  it('is looked at again where somebody else has corrected meanwhile', async () => {
    const mounted = await mount();
    await correctColour(mounted);
    const at = '2031-01-06T10:09:00Z';
    const other: CaseEvent = {
      ...{ id: 'other', kind: 'correction', by: 'applicant', stage: 'received' },
      ...{ at, date: '2031-01-06', time: '12:09' },
    };
    mounted.gateway.change({ events: [other, ...sentNow().events] });
    await until(() => mounted.root.querySelectorAll('.activity li').length === 2, 'the news');
    const action = await mounted.confirm();
    await action.appears('fanar-alert');
    expect(mounted.gateway.corrections).to.deep.equal([]);
    action.find('fanar-dialog fanar-button[variant=danger]').click();
    await mounted.focusReaches('corrected');
    expect(mounted.gateway.corrections).to.have.length(1);
  });

  it('goes on where the office has but written meanwhile', async () => {
    const mounted = await mount();
    await correctColour(mounted);
    mounted.gateway.change({ messages: [] });
    await until(() => mounted.gateway.done.length > 0, 'watching');
    await until(
      () => mounted.tracker.shadowRoot?.textContent?.includes('أبيض'),
      'what was entered',
    );
    await mounted.confirm();
    await mounted.focusReaches('corrected');
    expect(mounted.gateway.corrections.map(({ basedOn }) => basedOn)).to.deep.equal(['8']);
  });

  it('stands to be written to the office once that has begun', async () => {
    const mounted = await mount();
    await correctColour(mounted);
    mounted.gateway.change({ mayCorrect: false, current: 'review' });
    await until(() => mounted.find('.correct fanar-alert'), 'the alert');
    expect(mounted.find('.correct fanar-alert')).to.have.property(
      'heading',
      'لم يعد التصحيح متاحًا',
    );
    expect(mounted.changes()).to.contain('أبيض');
    expect(mounted.root.querySelector('.correct fanar-critical-action')).to.equal(null);
    mounted.press('اكتب إلى الجهة');
    await mounted.appears('#deed [name=words]');
  });

  it('leaves nothing for whoever looks at this screen next', async () => {
    const mounted = await mount();
    await correctColour(mounted);
    mounted.press('تابع طلبًا آخر');
    await mounted.appears('#look-up');
    mounted.tracker.reference = '';
    await mounted.tracker.updateComplete;
    mounted.tracker.reference = sentNow().reference;
    mounted.tracker.key = '';
    await mounted.tracker.updateComplete;
    expect(mounted.root.querySelector('.changes')).to.equal(null);
  });

  it('reads what was sent again where that did not come', async () => {
    const mounted = await mount();
    const read = mounted.gateway.getReceipt;
    let isAway = true;
    mounted.tracker.gateway = {
      ...mounted.gateway,
      getReceipt: () =>
        isAway ? Promise.reject(new GatewayError({ code: 'network-timeout', status: 0 })) : read(),
    } as never;
    await mounted.appears('#correct-open');
    mounted.press(OPEN.ar);
    await mounted.appears('.correct fanar-alert');
    isAway = false;
    mounted.press('حاول مرة أخرى');
    await mounted.appears('.correct fanar-summary-list');
  });
});

describe('correcting', () => {
  it('is offered where the office takes it, and by nobody who cannot', async () => {
    const closed = await mount({ known: sentNow({ mayCorrect: false }) });
    expect(closed.root.querySelector('#correct-open')).to.equal(null);
    const brief = await mount({ known: sentNow({ isBrief: true }) });
    expect(brief.root.querySelector('#correct-open')).to.equal(null);
    const { correctApplication: _, ...less } = correctingGateway();
    const without = await mountTracker({ gateway: less });
    await without.appears('fanar-timeline');
    expect(without.root.querySelector('#correct-open')).to.equal(null);
  });

  it('is accessible while one picks, enters and looks', async () => {
    const mounted = await mount();
    await mounted.openIt();
    await expect(mounted.tracker).to.be.accessible();
    await mounted.change('colour');
    await expect(mounted.tracker).to.be.accessible();
    type(mounted.tracker, 'colour', 'أبيض');
    mounted.keep();
    await mounted.appears('.changes');
    await expect(mounted.tracker).to.be.accessible();
  });
});
