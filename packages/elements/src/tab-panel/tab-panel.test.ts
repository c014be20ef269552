import { expect, fixture, html } from '@open-wc/testing';
import { describeElement } from '../testing/contract-suite.js';
import { must } from '../testing/fixtures.js';
import { FanarTabPanel } from './tab-panel.js';
import './define.js';

describeElement({
  elementClass: FanarTabPanel,
  define: new URL('./define.ts', import.meta.url),
  markup: {
    ar: '<fanar-tab-panel label="الأفراد">بطاقة الرقم القومي</fanar-tab-panel>',
    en: '<fanar-tab-panel label="People">National ID card</fanar-tab-panel>',
  },
  properties: { label: 'الشركات', headingLevel: 2, state: 'shown' },
  slots: [''],
  tabStops: 0,
  atStart: '.heading',
});

describe('<fanar-tab-panel>', () => {
  it('stands under its heading until tabs take it up', async () => {
    const element = await fixture<FanarTabPanel>(
      html`<fanar-tab-panel lang="ar" label="الأفراد"><p>نص</p></fanar-tab-panel>`,
    );
    const heading = must(element.shadowRoot?.querySelector('.heading'), 'heading');
    const text = must(element.querySelector('p'), 'text');
    const seen = () => [heading.checkVisibility(), text.checkVisibility(), element.tabIndex];
    expect(seen()).to.deep.equal([true, true, -1]);
    element.state = 'shown';
    await element.updateComplete;
    expect(seen()).to.deep.equal([false, true, 0]);
    element.state = 'hidden';
    await element.updateComplete;
    expect(seen()).to.deep.equal([false, false, -1]);
  });
});
