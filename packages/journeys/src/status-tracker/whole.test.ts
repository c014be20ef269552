import {
  GatewayError,
  makeReference,
  type CaseMessage,
  type LiveEvent,
  type ServiceGateway,
} from '@fanar/contract';
import type { FanarDetails } from '@fanar/elements/details';
import type { FanarTimeline } from '@fanar/elements/timeline';
import { isChromium, setViewport } from '@fanar/elements/testing/fixtures';
import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { until } from '../testing/until.js';
import { mountTracker } from './testing/mount-tracker.js';
import { asking, caseGateway, KEY, REFERENCE, status, statusGateway } from './testing/status.js';

const OTHER = makeReference('AP', Uint8Array.of(9, 8, 7, 6, 5));
const away = () => new GatewayError({ code: 'network-unreachable', status: 0 });

const MESSAGE: CaseMessage = {
  id: 'm1',
  by: 'office',
  text: 'نحتاج صورة أوضح',
  at: '2031-01-06T10:00:00Z',
  date: '2031-01-06',
  time: '12:00',
};

async function mountShown(gateway: ServiceGateway = statusGateway(), lang: 'ar' | 'en' = 'ar') {
  const mounted = await mountTracker({ gateway, lang });
  await mounted.appears('fanar-timeline');
  return mounted;
}

describe('fanar-status-tracker, what stands on the screen', () => {
  it('comes at once with all that it is drawn with, so that nothing moves later', async () => {
    const gateway = caseGateway(asking({ messages: [MESSAGE] }));
    const mounted = await mountTracker({ gateway, reference: '', key: '' });
    const first = new Promise<readonly boolean[]>((resolve) => {
      const watcher = new MutationObserver(() => {
        if (!mounted.root.querySelector('#status-heading')) return;
        watcher.disconnect();
        const late = ['fanar-message-thread', 'fanar-details', 'fanar-critical-action'];
        resolve(late.map((tag) => mounted.root.querySelector(tag) !== null));
      });
      watcher.observe(mounted.root, { childList: true, subtree: true });
    });
    mounted.tracker.reference = REFERENCE;
    mounted.tracker.key = KEY;
    expect(await first).to.deep.equal([true, true, true]);
  });

  it('is nothing of the last application once another is asked for, whatever comes of it', async () => {
    const gateway = statusGateway();
    const { tracker, root, text, appears, find } = await mountShown(gateway);
    gateway.next.push(away());
    tracker.reference = OTHER;
    await appears('#failure');
    expect(root.querySelector('fanar-timeline')).to.equal(null);
    expect(text()).to.not.contain('قيد المراجعة');
    expect(find<HTMLInputElement>('[name=reference]').value).to.equal(OTHER);
  });

  it('is nothing of it where the page gives a reference that is none', async () => {
    const { tracker, root, appears } = await mountShown();
    tracker.reference = '';
    await appears('#look-up');
    expect(root.querySelector('fanar-timeline')).to.equal(null);
  });

  it('stays where the page gives the same reference in another spelling', async () => {
    const { tracker, root } = await mountShown();
    tracker.reference = REFERENCE.toLowerCase();
    await tracker.updateComplete;
    expect(root.querySelector('fanar-timeline')).to.not.equal(null);
  });

  it('is asked for anew when the page is looked at again', async () => {
    const gateway = statusGateway();
    await mountShown(gateway);
    document.dispatchEvent(new Event('visibilitychange'));
    await until(() => gateway.asked.length > 1);
  });
});

describe('fanar-status-tracker, how the whole stands', () => {
  it('is a tag with words and an icon at the head', async () => {
    const { find, text } = await mountShown(caseGateway(asking()));
    const tag = find<HTMLElementTagNameMap['fanar-tag']>('.standing fanar-tag');
    expect([tag.tone, text(tag)]).to.deep.equal(['warning', 'مطلوب منك إجراء']);
    expect(tag.shadowRoot?.querySelector('.icon')).to.not.equal(null);
  });

  it('has an icon in every tone', async () => {
    const withdrawn = status({ decision: { outcome: 'withdrawn', date: '2031-01-06' } });
    const { find, text } = await mountShown(statusGateway(withdrawn));
    const tag = find<HTMLElementTagNameMap['fanar-tag']>('.standing fanar-tag');
    expect([tag.tone, text(tag)]).to.deep.equal(['neutral', 'سحبته']);
    expect(tag.querySelector('.icon')).to.not.equal(null);
  });

  it('is told with the last stage first where the page wishes so', async () => {
    const { tracker, find, text } = await mountShown();
    tracker.reversedStages = true;
    await tracker.updateComplete;
    const timeline = find<FanarTimeline>('fanar-timeline');
    await timeline.updateComplete;
    const stages = Array.from(timeline.renderRoot.querySelectorAll('li'));
    expect(text(stages[0] ?? null)).to.contain('جاهزة للاستلام');
    expect(stages.findIndex((stage) => stage.ariaCurrent === 'step')).to.equal(2);
  });
});

describe('fanar-status-tracker, a part of the source that is away', () => {
  it('is named, with a way to ask again, while the rest stands', async () => {
    const [event] = status().events;
    if (!event) throw new Error('The example has no event.');
    const told = { ...event, id: 'e3', kind: 'document', title: { ar: 'الرخصة' } } as const;
    const gateway = caseGateway(status({ lastEvent: '7', events: [told] }));
    const { find, text, root, page } = await mountShown(gateway);
    expect(find('.partial').getAttribute('heading')).to.contain('لم يصل كل ما يخص الطلب');
    expect(text(find('.partial'))).to.contain('لم يصل ما صدر لك');
    expect(text(find('.activity'))).to.contain('صدر لك: الرخصة');
    await expect(page).to.be.accessible();
    gateway.change({
      documents: [
        {
          ...{ id: 'd1', title: { ar: 'الرخصة' }, name: 'licence.pdf' },
          ...{ size: 8, type: 'application/pdf', date: '2031-01-06' },
        },
      ],
    });
    find('.partial fanar-button').click();
    await until(() => root.querySelector('.partial') === null);
    expect(root.querySelector('.documents')).to.not.equal(null);
  });

  it('is told where what is known is older than what has happened', async () => {
    const behind = status({ updatedAt: '2031-01-05T07:05:00Z' });
    const { find, text } = await mountShown(statusGateway(behind));
    expect(text(find('.partial'))).to.contain('أحدث من بقية ما تراه');
  });

  it('leaves the status when who has read it cannot be told, and asks again', async () => {
    const gateway = caseGateway();
    const { find, text, appears } = await mountShown(gateway);
    gateway.next.push(away());
    find<FanarDetails>('fanar-details').open = true;
    await appears('fanar-details fanar-alert');
    expect(text(find('.request'))).to.contain('شهادة التأمين');
    find('fanar-details fanar-alert fanar-button').click();
    await until(() => text(find('fanar-details')).includes('وحدة مرور بورفؤاد'));
  });

  it('says that news does not come by itself, until it does again', async () => {
    let tell: (event: LiveEvent<never>) => void = () => undefined;
    const gateway: ServiceGateway = {
      ...caseGateway(),
      watchApplication: (_, __, onEvent) => {
        tell = onEvent;
        tell({ type: 'connected' });
      },
    };
    const { find, text } = await mountShown(gateway);
    const place = find('.cut-off').getBoundingClientRect().height;
    tell({ type: 'lost' });
    await until(() => text(find('.cut-off')).includes('لا يصل الجديد وحده الآن'));
    expect(find('.cut-off').getBoundingClientRect().height).to.equal(place);
    tell({ type: 'connected' });
    await until(() => text(find('.cut-off')) === '');
  });
});

if (isChromium) {
  describe('fanar-status-tracker on paper', () => {
    afterEach(async () => {
      await emulateMedia({ media: 'screen' });
      await setViewport(800, 600);
    });

    const many = Array.from({ length: 12 }, (_, at) => ({
      ...{ id: `e${String(20 - at)}`, stage: 'review', kind: 'stage' },
      note: { ar: `ملاحظة المراجع ${String(20 - at)}` },
      ...{ at: '2031-01-06T11:20:00+02:00', date: '2031-01-06', time: '11:20' },
    }));

    for (const [paper, width] of [
      ['A4', 794],
      ['a slip of 80 mm', 302],
    ] as const) {
      it(`is whole on ${paper}: the stages, the whole history and the messages, no buttons`, async () => {
        const known = asking({ events: many as never, messages: [MESSAGE] });
        const { tracker, root, find } = await mountShown(caseGateway(known));
        await emulateMedia({ media: 'print' });
        await setViewport(width, 1000);
        const isSeen = (node: Element) => node.getBoundingClientRect().height > 0;
        const parts = ['.standing', '.action', '.stages', '.next', '.expected', '.contact'];
        expect(parts.every((part) => isSeen(find(part)))).to.equal(true);
        const events = Array.from(root.querySelectorAll('.activity .event'));
        expect([events.length, events.every(isSeen)]).to.deep.equal([12, true]);
        expect(isSeen(find('fanar-message-thread'))).to.equal(true);
        const buttons = Array.from(root.querySelectorAll('fanar-button, fanar-critical-action'));
        expect(buttons.filter(isSeen)).to.deep.equal([]);
        expect(tracker.scrollWidth).to.be.at.most(tracker.clientWidth);
        const { left, right } = find('.activity').getBoundingClientRect();
        expect(left).to.be.at.least(0);
        expect(right).to.be.at.most(width);
      });
    }
  });
}
