import { expect, fixture, html } from '@open-wc/testing';
import { describeElement } from '../testing/contract-suite.js';
import { must } from '../testing/fixtures.js';
import { FanarBackLink } from './back-link.js';
import './define.js';

describeElement({
  elementClass: FanarBackLink,
  define: new URL('./define.ts', import.meta.url),
  markup: {
    ar: '<fanar-back-link><a href="#services">رجوع</a></fanar-back-link>',
    en: '<fanar-back-link><a href="#services">Back</a></fanar-back-link>',
  },
  properties: {},
  slots: [''],
  tabStops: 1,
  atStart: '.line',
});

describe('<fanar-back-link>', () => {
  it('is one target, the arrow included, as tall as a fingertip', async () => {
    const element = await fixture<FanarBackLink>(
      html`<fanar-back-link dir="rtl"><a href="#services">رجوع</a></fanar-back-link>`,
    );
    const icon = must(element.shadowRoot?.querySelector('.icon'), 'icon').getBoundingClientRect();
    const link = must(element.querySelector('a'), 'link');
    expect(icon.left, 'before the words').to.be.at.least(link.getBoundingClientRect().right);
    const { left, top, width, height } = icon;
    expect(document.elementFromPoint(left + width / 2, top + height / 2)).to.equal(link);
    const line = must(element.shadowRoot?.querySelector('.line'), 'line').getBoundingClientRect();
    expect(Math.min(line.width, line.height)).to.be.at.least(44);
  });
});
