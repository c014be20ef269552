import { expect, fixture, html } from '@open-wc/testing';
import { describeElement } from '../testing/contract-suite.js';
import { must } from '../testing/fixtures.js';
import { FanarWarningText } from './warning-text.js';
import './define.js';

describeElement({
  elementClass: FanarWarningText,
  define: new URL('./define.ts', import.meta.url),
  markup: {
    ar: '<fanar-warning-text>تُرفض الطلبات الناقصة</fanar-warning-text>',
    en: '<fanar-warning-text>Incomplete applications are rejected</fanar-warning-text>',
  },
  properties: {},
  slots: [''],
  tabStops: 0,
  atStart: '.warning',
});

describe('<fanar-warning-text>', () => {
  it('is called a warning where the icon is not seen', async () => {
    const element = await fixture<FanarWarningText>(
      html`<fanar-warning-text lang="ar">تُلغى بطاقتك</fanar-warning-text>`,
    );
    const hidden = must(element.shadowRoot?.querySelector('.visually-hidden'), 'word');
    expect(hidden.textContent).to.equal('تحذير: ');
  });
});
