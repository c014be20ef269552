import { expect, fixture, html } from '@open-wc/testing';
import { describeElement } from '../testing/contract-suite.js';
import { must } from '../testing/fixtures.js';
import { FanarTaskList, type Task } from './task-list.js';
import './define.js';

const TASKS: readonly Task[] = [
  { id: 'owner', title: 'بيانات المالك', href: '#owner', status: 'completed' },
  { id: 'papers', title: 'المستندات', href: '#papers', hint: 'أربعة مستندات' },
  { id: 'pay', title: 'سداد الرسوم', href: '#pay', status: 'cannot-start' },
];

const markup = (tasks: readonly Task[]) =>
  `<fanar-task-list tasks='${JSON.stringify(tasks)}'></fanar-task-list>`;

describeElement({
  elementClass: FanarTaskList,
  define: new URL('./define.ts', import.meta.url),
  markup: {
    ar: markup(TASKS),
    en: markup([
      { id: 'owner', title: 'Owner', href: '#owner', status: 'in-progress' },
      { id: 'papers', title: 'Papers', href: '#papers', hint: 'Four papers' },
      { id: 'pay', title: 'Payment', status: 'cannot-start' },
    ]),
  },
  properties: { tasks: TASKS.slice(0, 1), label: 'مهام طلب الرخصة' },
  slots: ['papers'],
  tabStops: 2,
  atStart: '.tasks',
});

describe('<fanar-task-list>', () => {
  const list = (tasks: readonly Task[]) =>
    fixture<FanarTaskList>(
      html`<fanar-task-list lang="ar" dir="rtl" .tasks=${tasks}></fanar-task-list>`,
    );
  const find = (element: Element, selector: string) =>
    must(element.shadowRoot?.querySelector<HTMLElement>(selector), selector);

  it('counts in words, and says when all is done', async () => {
    const element = await list(TASKS);
    const count = () => find(element, '.count').textContent.replace(/[\u2066-\u2069]/g, '');
    expect(count()).to.equal('اكتمل قسم واحد من ٣');
    element.tasks = TASKS.map((task) => ({ ...task, status: 'completed' }));
    await element.updateComplete;
    expect(count()).to.equal('اكتملت كل الأقسام');
  });

  it('joins hint and status to the link', async () => {
    const element = await list(TASKS);
    const link = find(element, 'a[href="#papers"]');
    const words = must(link.getAttribute('aria-describedby'), 'description')
      .split(' ')
      .map((id) => find(element, `#${id}`).textContent.trim());
    expect(words).to.deep.equal(['أربعة مستندات', 'لم يبدأ بعد']);
  });

  it('leads nowhere while a task cannot start', async () => {
    const element = await list(TASKS);
    expect(element.shadowRoot?.querySelectorAll('a')).to.have.lengthOf(2);
  });

  it('tells of a press where it is selectable, by buttons that need no address', async () => {
    const element = await list(TASKS.map(({ href: _href, ...task }) => task));
    expect(element.shadowRoot?.querySelector('.leading')).to.equal(null);
    element.selectable = true;
    await element.updateComplete;
    const opened: string[] = [];
    element.addEventListener('fanar-task-open', ({ detail }) => opened.push(detail.id));
    const buttons = element.shadowRoot?.querySelectorAll('button') ?? [];
    for (const button of buttons) button.click();
    expect(opened).to.deep.equal(['owner', 'papers']);
    expect(buttons[1]?.getAttribute('aria-describedby')).to.equal('hint-1 status-1');
    await expect(element).to.be.accessible();
  });

  it('follows the link from anywhere in the line', async () => {
    const element = await list(TASKS);
    const { left, top, height } = find(element, '.task').getBoundingClientRect();
    const hit = element.shadowRoot?.elementFromPoint(left + 2, top + height / 2);
    expect(hit?.getAttribute('href')).to.equal('#owner');
  });
});
