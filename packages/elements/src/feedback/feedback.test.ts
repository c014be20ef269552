import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { describeElement } from '../testing/contract-suite.js';
import { deepActiveElement, focusReaches, must, settled } from '../testing/fixtures.js';
import { until } from '../testing/until.js';
import type { FanarTextArea } from '../text-area/text-area.js';
import { FanarFeedback, type FeedbackDetail } from './feedback.js';
import './define.js';

describeElement({
  elementClass: FanarFeedback,
  define: new URL('./define.ts', import.meta.url),
  markup: { ar: '<fanar-feedback></fanar-feedback>', en: '<fanar-feedback></fanar-feedback>' },
  properties: { question: 'هل وجدت ما تبحث عنه؟' },
  tabStops: 3,
  atStart: '.feedback',
});

describe('<fanar-feedback>', () => {
  async function feedback() {
    const element = await fixture<FanarFeedback>(
      html`<fanar-feedback lang="ar" dir="rtl"></fanar-feedback>`,
    );
    await settled(element);
    const root = must(element.shadowRoot, 'root');
    const find = (selector: string) => root.querySelector<HTMLElement>(selector);
    const press = (selector: string) => must(find(selector), selector).click();
    const box = async () => {
      await until(() => find('.text'));
      const area = find('.text') as FanarTextArea;
      await settled(area);
      return area;
    };
    return { element, find, press, box };
  }

  const within = (host: HTMLElement | null) => host?.shadowRoot?.activeElement;

  it('asks for a few words after the answer, in a box that has the focus', async () => {
    const { press, box, find } = await feedback();
    press('.no');
    const area = await box();
    await until(() => within(area));
    expect(area.label).to.equal('ما الذي كنت تبحث عنه ولم تجده؟');
    expect(area.hint).to.contain('بيانات شخصية');
    press('.back');
    await until(() => within(find('.yes')));
  });

  it('sends the answer with or without words, and thanks', async () => {
    const { element, press, box, find } = await feedback();
    press('.yes');
    await box();
    const sent = oneEvent(element, 'fanar-feedback') as Promise<CustomEvent<FeedbackDetail>>;
    press('.send');
    const { detail, bubbles, composed } = await sent;
    expect([detail.answer, detail.text, bubbles, composed]).to.deep.equal(['yes', '', true, true]);
    await until(() => find('.message'));
    await focusReaches(must(find('.message'), 'thanks'), 'the thanks');
    expect(deepActiveElement()?.textContent).to.contain('شكرًا');
  });

  it('waits for the page, once', async () => {
    const { element, press, box, find } = await feedback();
    let done: () => void = expect.fail;
    let count = 0;
    element.addEventListener('fanar-feedback', ({ detail }) => {
      count += 1;
      detail.waitUntil(new Promise<void>((resolve) => (done = resolve)));
    });
    press('.problem, .report');
    await box();
    press('.send');
    await element.updateComplete;
    press('.send');
    expect(find('.send')?.matches(':state(busy)')).to.equal(true);
    expect(find('.message')).to.equal(null);
    done();
    await until(() => find('.message'));
    expect(count).to.equal(1);
  });

  it('keeps what was written where sending failed', async () => {
    const { element, press, box, find } = await feedback();
    element.addEventListener('fanar-feedback', ({ detail }) =>
      detail.waitUntil(Promise.reject(new Error('offline'))),
    );
    press('.no');
    (await box()).value = ' لم أجد الرسوم ';
    press('.send');
    await until(() => find('.failed'));
    await focusReaches(must(find('.failed'), 'failure'), 'what went wrong');
    expect((await box()).value).to.contain('لم أجد الرسوم');
  });

  it('holds back a text that is too long', async () => {
    const { element, press, box } = await feedback();
    let count = 0;
    element.addEventListener('fanar-feedback', () => (count += 1));
    press('.no');
    const area = await box();
    await until(() => within(area));
    area.value = 'أ'.repeat(1001);
    await until(() => !area.checkValidity());
    press('.send');
    await area.updateComplete;
    expect(count).to.equal(0);
    expect(area.matches(':state(invalid)')).to.equal(true);
  });
});
