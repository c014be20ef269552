import type { ApplicationStatus, ServiceGateway } from '@fanar/contract';
import type { FanarTimeline } from '@fanar/elements/timeline';
import { expect, fixture, html } from '@open-wc/testing';
import { inside } from '../testing/inside.js';
import './define.js';
import type { FanarStatusTracker } from './status-tracker.js';
import { inLanes } from './testing/after.js';
import { caseGateway, KEY, REFERENCE } from './testing/status.js';

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
