import { expect, fixture, html } from '@open-wc/testing';
import { describeElement } from '../testing/contract-suite.js';
import { must } from '../testing/fixtures.js';
import { until } from '../testing/until.js';
import { FanarMessageThread, type ThreadMessage } from './message-thread.js';
import './define.js';

const SENT: ThreadMessage = {
  id: 'm1',
  from: 'citizen',
  sentAt: '2026-03-02T08:05:00Z',
  text: 'أرفقت كشف النظر',
};
const ANSWER: ThreadMessage = {
  id: 'm2',
  from: 'office',
  author: 'وحدة مرور بورسعيد',
  sentAt: '2026-03-03T07:30:00Z',
  text: 'استلمناه',
  attachments: [{ name: 'receipt.pdf', href: '#receipt', size: 204800 }],
  unread: true,
};

const markup = `<fanar-message-thread thread='${JSON.stringify([SENT, ANSWER])}'></fanar-message-thread>`;

describeElement({
  elementClass: FanarMessageThread,
  define: new URL('./define.ts', import.meta.url),
  markup: { ar: markup, en: markup },
  properties: { thread: [SENT], label: 'رسائل الطلب' },
  tabStops: 1,
  atStart: '.unread',
});

describe('<fanar-message-thread>', () => {
  async function thread(...messages: readonly ThreadMessage[]) {
    const element = await fixture<FanarMessageThread>(
      html`<fanar-message-thread lang="ar" dir="rtl" .thread=${messages}></fanar-message-thread>`,
    );
    const find = (selector: string) =>
      must(element.shadowRoot?.querySelector<HTMLElement>(selector), selector);
    return { element, find };
  }

  it('says when, in the time of Cairo and the digits of the page', async () => {
    const { find } = await thread(SENT);
    const said = find('time').textContent?.replace(/\p{Bidi_Control}/gu, '') ?? '';
    expect(said).to.contain('٢ مارس ٢٠٢٦').and.contain('١٠:٠٥');
    expect(find('time').getAttribute('datetime')).to.equal(SENT.sentAt);
  });

  it('shows text as text, each in its own direction', async () => {
    const text = '<img src=x onerror=alert(1)> see you\nسطر ثان';
    const { find } = await thread({ ...SENT, text });
    expect(find('.text').textContent).to.equal(text);
    expect(find('.text').childElementCount).to.equal(0);
    expect(getComputedStyle(find('.text')).direction).to.equal('ltr');
  });

  it('links to no script', async () => {
    const { element, find } = await thread({
      ...SENT,
      attachments: [{ name: 'a.pdf', href: 'javascript:alert(1)' }],
    });
    expect(find('.file').textContent).to.contain('a.pdf');
    expect(element.shadowRoot?.querySelector('a')).to.equal(null);
  });

  it('counts what is new', async () => {
    const { find } = await thread(ANSWER, { ...ANSWER, id: 'm3' }, SENT);
    expect(find('.unread').textContent).to.equal('رسالتان جديدتان');
  });

  it('announces a message of the office that comes, and none of the citizen', async () => {
    const { element } = await thread(SENT);
    const said = () =>
      element.shadowRoot
        ?.querySelector('[role=status]')
        ?.textContent?.replace(/[\u2066-\u2069]/g, '');
    element.thread = [SENT, { ...SENT, id: 'm9' }];
    await element.updateComplete;
    expect(said()).to.equal(undefined);
    element.thread = [...element.thread, ANSWER];
    await until(() => said() === 'رسالة جديدة من وحدة مرور بورسعيد: استلمناه');
  });

  it('says that there are none, whatever the attribute holds', async () => {
    const element = await fixture<FanarMessageThread>(
      '<fanar-message-thread lang="ar" thread="[{"></fanar-message-thread>',
    );
    expect(element.shadowRoot?.textContent).to.contain('لا توجد رسائل بعد');
  });
});
