import { expect, fixture, html } from '@open-wc/testing';
import { describeElement } from '../testing/contract-suite.js';
import { must } from '../testing/fixtures.js';
import { FanarProcessList } from './process-list.js';
import './define.js';

describeElement({
  elementClass: FanarProcessList,
  define: new URL('./define.ts', import.meta.url),
  markup: {
    ar: `<fanar-process-list><ol>
      <li><h3>جهّز مستنداتك</h3><p>أحضر الأصل للاطلاع.</p></li>
      <li><h3>احجز موعدًا</h3><p>اختر اليوم والمركز.</p></li></ol></fanar-process-list>`,
    en: `<fanar-process-list><ol>
      <li><h3>Prepare your papers</h3><p>Bring the originals.</p></li>
      <li><h3>Book an appointment</h3><p>Choose a day and a centre.</p></li></ol></fanar-process-list>`,
  },
  properties: { numerals: 'latn' },
  slots: [''],
  tabStops: 0,
  atStart: '.steps',
});

describe('<fanar-process-list>', () => {
  it('numbers in the digits of the page and keeps the numbers of the list', async () => {
    const element = await fixture<FanarProcessList>(html`
      <fanar-process-list lang="ar"
        ><ol start="3">
          <li>سدّد الرسوم</li>
        </ol></fanar-process-list
      >
    `);
    const number = () =>
      getComputedStyle(must(element.querySelector('li'), 'step'), '::before').content;
    expect(number()).to.contain('arabic-indic');
    element.numerals = 'latn';
    await element.updateComplete;
    expect(number()).to.not.contain('arabic-indic');
  });
});
