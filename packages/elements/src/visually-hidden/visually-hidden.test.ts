import { expect, fixture, html } from '@open-wc/testing';
import { describeElement } from '../testing/contract-suite.js';
import { FanarVisuallyHidden } from './visually-hidden.js';
import './define.js';

describeElement({
  elementClass: FanarVisuallyHidden,
  define: new URL('./define.ts', import.meta.url),
  markup: {
    ar: '<fanar-visually-hidden>رقم الهاتف</fanar-visually-hidden>',
    en: '<fanar-visually-hidden>Phone number</fanar-visually-hidden>',
  },
  properties: {},
  slots: [''],
  tabStops: 0,
  atStart: '.visually-hidden',
});

describe('<fanar-visually-hidden>', () => {
  it('takes no room and makes nothing scroll', async () => {
    const page = await fixture<HTMLElement>(
      html`<p>
        <span>قبل</span><fanar-visually-hidden>كلام طويل لا يراه أحد</fanar-visually-hidden>
      </p>`,
    );
    page.style.cssText = 'inline-size: 60px; overflow: auto; white-space: nowrap';
    const width = page.scrollWidth;
    page.lastElementChild?.remove();
    expect(width - page.scrollWidth).to.be.within(-1, 1);
  });
});
