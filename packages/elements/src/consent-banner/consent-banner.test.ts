import { expect, fixture, html } from '@open-wc/testing';
import { describeElement } from '../testing/contract-suite.js';
import { deepActiveElement, must } from '../testing/fixtures.js';
import { FanarConsentBanner, type ConsentChoice } from './consent-banner.js';
import './define.js';

describeElement({
  elementClass: FanarConsentBanner,
  define: new URL('./define.ts', import.meta.url),
  markup: {
    ar: '<fanar-consent-banner>نعدّ الزيارات لنحسن الخدمة.<a slot="policy" href="#policy">سياسة الخصوصية</a></fanar-consent-banner>',
    en: '<fanar-consent-banner>We count visits to improve the service.<a slot="policy" href="#policy">Privacy policy</a></fanar-consent-banner>',
  },
  properties: { heading: 'قياس الزيارات', headingLevel: 3, choice: 'rejected' },
  slots: ['', 'policy'],
  tabStops: 3,
  atStart: '.heading',
});

describe('<fanar-consent-banner>', () => {
  async function shown() {
    const element = await fixture<FanarConsentBanner>(
      html`<fanar-consent-banner lang="ar" dir="rtl">نعدّ الزيارات.</fanar-consent-banner>`,
    );
    const part = (name: string) =>
      must(element.shadowRoot?.querySelector<HTMLElement>(`[part=${name}]`), name);
    return { element, part };
  }

  it('takes no focus, has chosen nothing, and gives both answers the same weight', async () => {
    const { element, part } = await shown();
    expect(document.activeElement).to.equal(document.body);
    expect(element.choice).to.equal(undefined);
    const [yes, no] = ['accept', 'reject'].map((name) => part(name));
    expect(yes?.getAttribute('variant')).to.equal(no?.getAttribute('variant'));
    const sizes = [yes, no].map((button) => button?.getBoundingClientRect());
    expect(sizes[0]?.width).to.be.closeTo(must(sizes[1], 'no').width, 1);
  });

  for (const [name, choice] of [
    ['accept', 'accepted'],
    ['reject', 'rejected'],
  ] as const) {
    it(`tells the choice, says that it is done, and can be hidden: ${choice}`, async () => {
      const { element, part } = await shown();
      const told: ConsentChoice[] = [];
      element.addEventListener('fanar-consent-choice', ({ detail }) => told.push(detail.choice));
      part(name).click();
      expect(told).to.deep.equal([choice]);
      const done = must(element.shadowRoot?.querySelector('.done'), 'done');
      expect(deepActiveElement()).to.equal(done);
      part('hide').click();
      expect(element.checkVisibility()).to.equal(false);

      element.choice = undefined;
      await element.updateComplete;
      expect(part('accept').checkVisibility()).to.equal(true);
    });
  }
});
