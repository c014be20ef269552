import { expect, fixture, html } from '@open-wc/testing';
import { describeElement } from '../testing/contract-suite.js';
import { must } from '../testing/fixtures.js';
import { FanarList } from './list.js';
import './define.js';

describeElement({
  elementClass: FanarList,
  define: new URL('./define.ts', import.meta.url),
  markup: {
    ar: '<fanar-list variant="checks"><ul><li>أصل البطاقة</li><li>وثيقة التأمين</li></ul></fanar-list>',
    en: '<fanar-list variant="checks"><ul><li>Original card</li><li>Insurance</li></ul></fanar-list>',
  },
  properties: { variant: 'plain', divided: true },
  slots: [''],
  tabStops: 0,
  atStart: '.list',
});

describe('<fanar-list>', () => {
  const pairs = (width: string) =>
    fixture<HTMLElement>(html`
      <div lang="ar" dir="rtl" style="inline-size: ${width}">
        <fanar-list>
          <dl>
            <div>
              <dt>الرسوم</dt>
              <dd>٧٠ جنيهًا</dd>
            </div>
          </dl>
        </fanar-list>
      </div>
    `);
  const topOf = (page: Element, selector: string) =>
    must(page.querySelector(selector), selector).getBoundingClientRect().top;

  it('puts pairs side by side where there is room', async () => {
    const wide = await pairs('40rem');
    expect(topOf(wide, 'dd')).to.equal(topOf(wide, 'dt'));
    const narrow = await pairs('18rem');
    expect(topOf(narrow, 'dd')).to.be.greaterThan(topOf(narrow, 'dt'));
  });

  it('leaves a list within a list as it is', async () => {
    const element = await fixture<FanarList>(html`
      <fanar-list variant="plain"
        ><ul>
          <li>
            المستندات
            <ul id="inner">
              <li>الأصل</li>
            </ul>
          </li>
        </ul></fanar-list
      >
    `);
    const styleOf = (selector: string) =>
      getComputedStyle(must(element.querySelector(selector), selector)).listStyleType;
    expect(styleOf('#inner')).to.not.equal(styleOf('ul'));
  });
});
