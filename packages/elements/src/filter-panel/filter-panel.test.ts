import { expect, fixture } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../checkbox-group/define.js';
import '../select/define.js';
import '../switch/define.js';
import { until } from '../testing/until.js';
import '../text-field/define.js';
import { describeElement } from '../testing/contract-suite.js';
import { deepActiveElement, must, setViewport } from '../testing/fixtures.js';
import { FanarFilterPanel, type FilterDetail } from './filter-panel.js';
import './define.js';

const markup = (label: string, option: string) =>
  `<fanar-filter-panel><label>${label} <input name="word" value="${option}"></label></fanar-filter-panel>`;

describeElement({
  elementClass: FanarFilterPanel,
  define: new URL('./define.ts', import.meta.url),
  markup: { ar: markup('اسم الخدمة', 'رخصة'), en: markup('Service', 'licence') },
  properties: { heading: 'تصفية الخدمات', headingLevel: 3, open: true },
  slots: [''],
  // Clear all, the filter in use, the control and the button.
  tabStops: 4,
  atStart: '.panel',
  drawsChildren: true,
});

const NATIVE = `<label>الاسم <input name="word" value="رخصة"></label>
  <label><input type="checkbox" name="free" value="1" checked> بدون رسوم</label>
  <label><input type="radio" name="where" value=""> الكل</label>
  <label><input type="radio" name="where" value="online" checked> عبر الإنترنت</label>
  <label>القطاع <select name="sector"><option value="">الكل</option>
    <option value="traffic" selected>المرور</option></select></label>
  <input type="hidden" name="page" value="2">`;

const OURS = `<fanar-text-field name="word" label="الاسم" value="رخصة"></fanar-text-field>
  <fanar-select name="sector" label="القطاع" value="traffic"><option value="traffic">المرور</option></fanar-select>
  <fanar-checkbox-group name="place" label="الحي" value="east,port"><option value="east">الشرق</option>
    <option value="port">الميناء</option></fanar-checkbox-group>
  <fanar-switch name="open" label="مفتوح الآن" checked></fanar-switch>`;

describe('<fanar-filter-panel>', () => {
  async function panel(controls: string) {
    const frame = await fixture<HTMLElement>(
      `<div lang="ar" dir="rtl"><fanar-filter-panel>${controls}</fanar-filter-panel></div>`,
    );
    const element = must(frame.querySelector('fanar-filter-panel'), 'panel');
    const root = must(element.shadowRoot, 'root');
    const buttons = () => Array.from(root.querySelectorAll<HTMLElement>('.remove'));
    const tags = () => buttons().map((each) => each.querySelector('bdi')?.textContent);
    const said = (selector: string) =>
      root
        .querySelector(selector)
        ?.textContent?.replace(/\p{Bidi_Control}/gu, '')
        .trim();
    const told: FilterDetail['filters'][] = [];
    element.addEventListener('fanar-filter', ({ detail }) => told.push(detail.filters));
    await until(() => buttons().length > 0);
    return { element, root, buttons, tags, said, told };
  }

  it('tells what is in use in native controls', async () => {
    const { tags, said } = await panel(NATIVE);
    expect(tags()).to.deep.equal(['الاسم: رخصة', 'بدون رسوم', 'عبر الإنترنت', 'المرور']);
    expect(said('.count')).to.equal('٤ عوامل تصفية مستخدمة');
  });

  it('tells what is in use in ours', async () => {
    const { tags } = await panel(OURS);
    expect(tags()).to.deep.equal(['الاسم: رخصة', 'المرور', 'الشرق', 'الميناء', 'مفتوح الآن']);
  });

  for (const [name, controls] of [
    ['native', NATIVE],
    ['our', OURS],
  ] as const) {
    it(`takes back one, then all, in ${name} controls`, async () => {
      const { element, root, buttons, tags, said, told } = await panel(controls);
      const before = tags();
      must(buttons()[1], 'second').click();
      await until(() => buttons().length === before.length - 1);
      expect(tags()).to.deep.equal(before.filter((_, index) => index !== 1));
      await until(() => deepActiveElement() === buttons()[1]);
      must(root.querySelector<HTMLElement>('.clear'), 'clear').click();
      await element.updateComplete;
      expect(buttons()).to.have.lengthOf(0);
      expect(told.at(-1)).to.deep.equal([]);
      await until(() => deepActiveElement() === root.querySelector('.count'));
      expect(said('.count')).to.equal('لا توجد تصفية الآن');
    });
  }

  it('puts changes into use with its button, and says how many there are', async () => {
    const { element, root, tags, said, told } = await panel(NATIVE);
    must(element.querySelector<HTMLInputElement>('[name=free]'), 'box').checked = false;
    expect(tags()).to.have.lengthOf(4);
    must(root.querySelector<HTMLElement>('.apply'), 'button').click();
    await element.updateComplete;
    expect(tags()).to.have.lengthOf(3);
    expect(told).to.deep.equal([
      [
        { name: 'word', value: 'رخصة' },
        { name: 'where', value: 'online' },
        { name: 'sector', value: 'traffic' },
      ],
    ]);
    await until(() => said('[role=status]') === '٣ عوامل تصفية مستخدمة');
  });

  it('puts them into use on Enter', async () => {
    const { element, told } = await panel(NATIVE);
    must(element.querySelector<HTMLInputElement>('[name=word]'), 'box').focus();
    await sendKeys({ press: 'Enter' });
    expect(told).to.have.lengthOf(1);
  });

  it('submits the form around it, unless the page says no', async () => {
    const form = await fixture<HTMLFormElement>(
      `<form lang="ar">${markup('اسم الخدمة', 'رخصة')}</form>`,
    );
    let submissions = 0;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      submissions += 1;
    });
    const element = must(form.querySelector('fanar-filter-panel'), 'panel');
    element.apply();
    expect(submissions).to.equal(1);
    form.addEventListener('fanar-filter', (event) => event.preventDefault());
    element.apply();
    expect(submissions).to.equal(1);
  });

  it('is folded on a small screen until it is opened', async () => {
    const { element, root } = await panel(NATIVE);
    const { innerWidth: width, innerHeight: height } = window;
    const toggle = must(root.querySelector<HTMLElement>('.toggle'), 'toggle');
    const isShown = () => must(root.querySelector('.apply'), 'button').checkVisibility();
    expect([isShown(), toggle.checkVisibility()], 'wide').to.deep.equal([true, false]);
    await setViewport(600, 800);
    try {
      await until(() => toggle.checkVisibility());
      expect([isShown(), toggle.ariaExpanded], 'small').to.deep.equal([false, 'false']);
      toggle.click();
      await element.updateComplete;
      expect([isShown(), toggle.ariaExpanded], 'open').to.deep.equal([true, 'true']);
    } finally {
      await setViewport(width, height);
    }
  });
});
