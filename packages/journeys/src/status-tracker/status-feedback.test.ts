import type { ApplicationStatus, Feedback } from '@fanar/contract';
import { expect, fixture, html } from '@open-wc/testing';
import { inside } from '../testing/inside.js';
import { until } from '../testing/until.js';
import './define.js';
import type { FanarStatusTracker } from './status-tracker.js';
import { KEY, REFERENCE, status, statusGateway } from './testing/status.js';

const ended = (changes: Partial<ApplicationStatus> = {}) =>
  status({
    current: 'ready',
    waitsFor: 'nobody',
    decision: { outcome: 'approved', date: '2031-01-08' },
    feedback: 'open',
    ...changes,
  });

async function mount(first = ended(), takes = true) {
  let known = first;
  const given: Feedback[] = [];
  const gateway = {
    ...statusGateway(),
    getApplication: async () => known,
    ...(takes && {
      giveFeedback: async (_: unknown, feedback: Feedback) => {
        given.push(feedback);
        return (known = { ...known, feedback: 'given' as const });
      },
    }),
  };
  const page = await fixture<HTMLElement>(
    html`<div lang="ar" dir="rtl">
      <fanar-status-tracker
        reference=${REFERENCE}
        .key=${KEY}
        .gateway=${gateway}
      ></fanar-status-tracker>
    </div>`,
  );
  const tracker = page.querySelector('fanar-status-tracker') as FanarStatusTracker;
  const within = inside(tracker);
  await within.appears('.decision');
  return { tracker, given, ...within };
}

describe('fanar-status-tracker, once it has ended', () => {
  it('asks what the applicant thinks, below the outcome, and keeps the thanks', async () => {
    const { tracker, given, find, appears } = await mount();
    await appears('fanar-service-feedback');
    const asked = find('fanar-service-feedback');
    expect(asked.compareDocumentPosition(find('.decision'))).to.equal(
      Node.DOCUMENT_POSITION_PRECEDING,
    );
    const questions = inside(asked);
    await questions.appears('form');
    questions.find('[name=satisfaction]').shadowRoot?.querySelector('input')?.click();
    questions.press('أرسل رأيك');
    await questions.appears('.end');
    expect(given).to.deep.equal([{ satisfaction: 5 }]);
    await tracker.refresh();
    expect(find('fanar-service-feedback')).to.equal(asked);
    expect(questions.text()).to.contain('شكرًا لك');
    expect(tracker.outerHTML + asked.outerHTML).not.to.contain(KEY);
  });

  for (const [why, first, takes] of [
    ['it was given before', ended({ feedback: 'given' }), true],
    ['the back end does not take it', ended(), false],
  ] as const) {
    it(`asks nothing where ${why}`, async () => {
      const { tracker, root } = await mount(first, takes);
      await until(() => root.querySelector('.stages'));
      await tracker.updateComplete;
      expect(root.querySelector('fanar-service-feedback')).to.equal(null);
    });
  }
});
