import { expect, fixture } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { describeElement } from '../testing/contract-suite.js';
import { deepActiveElement, must } from '../testing/fixtures.js';
import { FanarSiteHeader } from './site-header.js';
import './define.js';

const AR = `<fanar-site-header>
  <a slot="authority" href="#home">محافظة بورسعيد</a>
  <a slot="service" href="#start">بوابة الخدمات</a>
  <ul slot="navigation">
    <li><a href="#services" aria-current="page">الخدمات</a></li>
    <li><a href="#centres">مراكز الخدمة</a></li>
  </ul>
</fanar-site-header>`;

const EN = `<fanar-site-header>
  <a slot="authority" href="#home">Port Said Governorate</a>
  <a slot="service" href="#start">Services portal</a>
  <ul slot="navigation">
    <li><a href="#services" aria-current="page">Services</a></li>
    <li><a href="#centres">Service centres</a></li>
  </ul>
</fanar-site-header>`;

describeElement({
  elementClass: FanarSiteHeader,
  define: new URL('./define.ts', import.meta.url),
  markup: { ar: AR, en: EN },
  properties: { open: true, navigationLabel: 'خدمات المحافظة' },
  slots: ['logo', 'authority', 'service', 'language', 'navigation', 'search'],
  tabStops: 4,
  atStart: '.names',
});

describe('<fanar-site-header>', () => {
  async function inWidth(width: string, markup = AR) {
    const frame = await fixture<HTMLElement>(`<div lang="ar" dir="rtl">${markup}</div>`);
    frame.style.inlineSize = width;
    const element = must(frame.querySelector('fanar-site-header'), 'element');
    await element.updateComplete;
    const root = must(element.shadowRoot, 'root');
    return {
      element,
      menu: must(root.querySelector<HTMLElement>('.menu'), 'menu'),
      nav: must(root.querySelector<HTMLElement>('nav'), 'nav'),
      links: Array.from(element.querySelectorAll<HTMLElement>('li a')),
    };
  }

  it('shows the navigation in one row from the right where there is room', async () => {
    const { menu, links } = await inWidth('60rem');
    expect(menu.checkVisibility()).to.equal(false);
    const [first, second] = links.map((link) => link.getBoundingClientRect());
    expect(must(first, 'first').left).to.be.at.least(must(second, 'second').right);
    expect(must(first, 'first').height).to.be.at.least(44);
  });

  it('folds it behind a button where there is little', async () => {
    const { element, menu, nav, links } = await inWidth('20rem');
    expect(menu.ariaExpanded).to.equal('false');
    expect(nav.checkVisibility()).to.equal(false);
    menu.click();
    await element.updateComplete;
    expect(menu.ariaExpanded).to.equal('true');
    expect(nav.checkVisibility()).to.equal(true);
    const [first, second] = links.map((link) => link.getBoundingClientRect());
    expect(must(second, 'second').top).to.be.at.least(must(first, 'first').bottom);
  });

  it('folds it again with Escape and gives the focus back', async () => {
    const { element, menu, nav, links } = await inWidth('20rem');
    element.open = true;
    await element.updateComplete;
    must(links[1], 'link').focus();
    await sendKeys({ press: 'Escape' });
    await element.updateComplete;
    expect(nav.checkVisibility()).to.equal(false);
    expect(deepActiveElement()).to.equal(menu);
  });

  it('folds it when a link in it is followed', async () => {
    const { element, links } = await inWidth('20rem');
    element.open = true;
    must(links[1], 'link').click();
    expect(element.open).to.equal(false);
  });

  it('tells the current page by more than a colour', async () => {
    const { links } = await inWidth('60rem');
    const looks = links.map((link) => {
      const { fontWeight, borderBlockEndColor } = getComputedStyle(link);
      return { fontWeight, borderBlockEndColor };
    });
    expect(looks[0]?.fontWeight).to.not.equal(looks[1]?.fontWeight);
    expect(looks[0]?.borderBlockEndColor).to.not.equal(looks[1]?.borderBlockEndColor);
  });

  it('has no navigation and no button without links', async () => {
    const { menu, nav } = await inWidth(
      '20rem',
      '<fanar-site-header><span slot="service">بوابة الخدمات</span></fanar-site-header>',
    );
    expect(menu.checkVisibility()).to.equal(false);
    expect(nav.checkVisibility()).to.equal(false);
  });
});
