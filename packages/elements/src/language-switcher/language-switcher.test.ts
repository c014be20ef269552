import { expect, fixture, html } from '@open-wc/testing';
import { describeElement } from '../testing/contract-suite.js';
import { must } from '../testing/fixtures.js';
import { FanarLanguageSwitcher } from './language-switcher.js';
import './define.js';

describeElement({
  elementClass: FanarLanguageSwitcher,
  define: new URL('./define.ts', import.meta.url),
  markup: {
    ar: '<fanar-language-switcher><a lang="en" hreflang="en" href="#en">English</a></fanar-language-switcher>',
    en: '<fanar-language-switcher><a lang="ar" hreflang="ar" href="#ar">العربية</a></fanar-language-switcher>',
  },
  properties: { label: 'اللغات' },
  slots: [''],
  tabStops: 1,
  atStart: '.icon',
});

describe('<fanar-language-switcher>', () => {
  it('marks the current one of several by weight and a line', async () => {
    const element = await fixture<FanarLanguageSwitcher>(html`
      <fanar-language-switcher lang="ar">
        <a lang="ar" hreflang="ar" href="#ar" aria-current="true">العربية</a>
        <a lang="en" hreflang="en" href="#en">English</a>
      </fanar-language-switcher>
    `);
    const [current, other] = Array.from(element.querySelectorAll('a'), (link) =>
      getComputedStyle(link),
    );
    expect(must(current, 'current').fontWeight).to.equal('700');
    expect(must(current, 'current').borderBlockEndStyle).to.equal('solid');
    expect(must(other, 'other').borderBlockEndStyle).to.equal('none');
  });
});
