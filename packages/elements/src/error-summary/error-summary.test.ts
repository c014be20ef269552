import { expect, fixture, html } from '@open-wc/testing';
import { describeElement } from '../testing/contract-suite.js';
import { deepActiveElement, isChromium, must } from '../testing/fixtures.js';
import '../text-field/define.js';
import type { FanarTextField } from '../text-field/text-field.js';
import { FanarErrorSummary, type SummaryProblem } from './error-summary.js';
import './define.js';

const markup = (first: string, second: string) =>
  `<fanar-error-summary problems='${JSON.stringify([
    { message: first, href: '#name' },
    { message: second, href: '#mobile' },
  ])}'></fanar-error-summary>`;

describeElement({
  elementClass: FanarErrorSummary,
  define: new URL('./define.ts', import.meta.url),
  markup: {
    ar: markup('أدخل الاسم', 'أدخل رقم المحمول'),
    en: markup('Enter the name', 'Enter the mobile number'),
  },
  properties: { problems: [{ message: 'أدخل الاسم' }], headingLevel: 3 },
  tabStops: 2,
  atStart: '.summary',
});

describe('<fanar-error-summary>', () => {
  const withProblems = (problems: readonly SummaryProblem[]) =>
    fixture<FanarErrorSummary>(
      html`<fanar-error-summary lang="ar" .problems=${problems}></fanar-error-summary>`,
    );

  const links = (element: FanarErrorSummary) =>
    Array.from(element.shadowRoot?.querySelectorAll<HTMLElement>('.link') ?? []);

  /** A field two shadow roots away from the summary. */
  async function farField(): Promise<FanarTextField> {
    const host = await fixture<HTMLElement>(html`<div></div>`);
    const inner = document.createElement('div');
    host.attachShadow({ mode: 'open' }).append(inner);
    const field = document.createElement('fanar-text-field');
    field.label = 'الاسم';
    inner.attachShadow({ mode: 'open' }).append(field);
    await field.updateComplete;
    return field;
  }

  it('shows nothing while there is nothing wrong, and takes no focus', async () => {
    const element = await withProblems([]);
    element.focus();
    expect(element.shadowRoot?.childElementCount).to.equal(0);
    expect(document.activeElement).to.not.equal(element);
  });

  it('takes the focus for problems set a moment ago', async () => {
    const element = await withProblems([]);
    element.problems = [{ message: 'أدخل الاسم' }];
    element.focus();
    expect(deepActiveElement()).to.have.class('summary');
    expect(deepActiveElement()?.textContent).to.contain('أدخل الاسم');
  });

  it('is said by the focus alone: it holds no live region', async () => {
    const element = await withProblems([{ message: 'أدخل الاسم' }]);
    const live = '[role=alert], [role=status], [aria-live]';
    expect(element.shadowRoot?.querySelector(live)).to.equal(null);
  });

  it('moves the focus into a field, through shadow roots', async () => {
    const field = await farField();
    const element = await withProblems([{ message: 'أدخل الاسم', target: field }]);
    links(element)[0]?.click();
    expect(deepActiveElement()).to.be.instanceOf(HTMLInputElement);
    expect(deepActiveElement()?.getRootNode()).to.equal(field.shadowRoot);
  });

  it('asks the host for the way, and goes on to the field it gives', async () => {
    const field = await farField();
    let asked = 0;
    const element = await withProblems([
      { message: 'أدخل الاسم', target: () => field },
      { message: 'أدخل المحمول', target: () => void (asked += 1) },
    ]);
    links(element)[0]?.click();
    expect(deepActiveElement()?.getRootNode()).to.equal(field.shadowRoot);
    links(element)[1]?.click();
    expect(asked).to.equal(1);
  });

  it('follows an address to a field of its own root and leaves that of the page alone', async () => {
    const page = await fixture<HTMLElement>(html`<div></div>`);
    const root = page.attachShadow({ mode: 'open' });
    const element = document.createElement('fanar-error-summary');
    element.problems = [{ message: 'أدخل الاسم', href: '#name' }];
    const field = document.createElement('fanar-text-field');
    field.id = 'name';
    root.append(element, field);
    await Promise.all([element.updateComplete, field.updateComplete]);
    const before = location.href;
    links(element)[0]?.click();
    expect(deepActiveElement()?.getRootNode()).to.equal(field.shadowRoot);
    expect(location.href).to.equal(before);
  });

  it('shows a problem that has no place as text', async () => {
    const element = await withProblems([{ message: 'حُجز هذا الموعد', target: null }]);
    expect(links(element)).to.have.lengthOf(0);
    expect(element.shadowRoot?.querySelector('li')?.textContent).to.equal('حُجز هذا الموعد');
  });

  it('begins a message of several lines beside its bullet', async () => {
    const message = 'رقم الرخصة لا يطابق ما عندنا عن هذه السيارة'.repeat(3);
    const target = document.body;
    const element = await withProblems([
      { message, target },
      { message, href: '#name' },
    ]);
    element.style.inlineSize = '18rem';
    for (const link of links(element)) {
      // Stands on the line of the bullet.
      const mark = document.createElement('span');
      mark.style.display = 'inline-block';
      link.before(mark);
      const text = document.createRange();
      text.selectNodeContents(link);
      const lines = Array.from(text.getClientRects()).filter(({ width }) => width > 0);
      expect(lines.length).to.be.above(1);
      const { bottom } = mark.getBoundingClientRect();
      expect(bottom).to.be.within(must(lines[0], 'line').top, must(lines[0], 'line').bottom);
    }
  });

  it('leaves room for a fingertip', async () => {
    const element = await withProblems([{ message: 'أدخل الاسم', href: '#name' }]);
    expect(must(links(element)[0], 'link').offsetHeight).to.be.at.least(44);
    if (isChromium) await expect(element).to.be.accessible();
  });
});
