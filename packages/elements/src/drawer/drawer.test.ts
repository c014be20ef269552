import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { describeElement } from '../testing/contract-suite.js';
import { focusReaches, must } from '../testing/fixtures.js';
import { FanarDrawer } from './drawer.js';
import './define.js';

describeElement({
  elementClass: FanarDrawer,
  define: new URL('./define.ts', import.meta.url),
  markup: {
    ar: '<fanar-drawer heading="تصفية النتائج">نوع الخدمة</fanar-drawer>',
    en: '<fanar-drawer heading="Filter results">Kind of service</fanar-drawer>',
  },
  properties: { heading: 'مساعدة', headingLevel: 3, lightDismiss: true, placement: 'start' },
  slots: ['', 'actions'],
  tabStops: 0,
  atStart: '.modal',
});

describe('<fanar-drawer>', () => {
  for (const [dir, placement, side] of [
    ['rtl', 'end', 'left'],
    ['rtl', 'start', 'right'],
    ['ltr', 'end', 'right'],
  ] as const) {
    it(`stands at the ${side} (${dir}, ${placement}) and closes with Escape`, async () => {
      const page = await fixture<HTMLElement>(
        html`<div lang="ar" dir=${dir}>
          <button>افتح</button>
          <fanar-drawer heading="تصفية" placement=${placement}><a href="#a">نص</a></fanar-drawer>
        </div>`,
      );
      const opener = must(page.querySelector('button'), 'opener');
      const element = must(page.querySelector('fanar-drawer'), 'drawer');
      opener.focus();
      element.show();
      await element.updateComplete;
      const native = must(element.shadowRoot?.querySelector('dialog'), 'native');
      await Promise.all(native.getAnimations().map(({ finished }) => finished));
      const box = native.getBoundingClientRect();
      const gap = side === 'left' ? box.left : document.documentElement.clientWidth - box.right;
      expect(Math.abs(gap)).to.be.at.most(1);
      expect(box.height).to.be.closeTo(innerHeight, 1);
      await expect(element).to.be.accessible();
      setTimeout(() => void sendKeys({ press: 'Escape' }));
      await oneEvent(element, 'close');
      await focusReaches(opener, 'the opener');
    });
  }
});
