import { expect, fixture } from '@open-wc/testing';
import { describeElement } from '../testing/contract-suite.js';
import { must } from '../testing/fixtures.js';
import { FanarSiteFooter } from './site-footer.js';
import './define.js';

const AR = `<fanar-site-footer>
  <section><h2>الخدمات</h2><ul><li><a href="#civil">السجل المدني</a></li><li><a href="#traffic">المرور</a></li></ul></section>
  <address slot="contact">اتصل بالخط الساخن</address>
  <ul slot="links"><li><a href="#privacy">الخصوصية</a></li></ul>
  <p slot="statement">محافظة بورسعيد</p>
</fanar-site-footer>`;

const EN = `<fanar-site-footer>
  <section><h2>Services</h2><ul><li><a href="#civil">Civil registry</a></li><li><a href="#traffic">Traffic</a></li></ul></section>
  <address slot="contact">Call the hotline</address>
  <ul slot="links"><li><a href="#privacy">Privacy</a></li></ul>
  <p slot="statement">Port Said Governorate</p>
</fanar-site-footer>`;

describeElement({
  elementClass: FanarSiteFooter,
  define: new URL('./define.ts', import.meta.url),
  markup: { ar: AR, en: EN },
  properties: {},
  slots: ['', 'contact', 'links', 'logo', 'statement'],
  tabStops: 3,
  atStart: '.state',
});

describe('<fanar-site-footer>', () => {
  it('gives the links of the page the colour of its ground and the size of a finger', async () => {
    const frame = await fixture<HTMLElement>(`<div lang="ar" dir="rtl">${AR}</div>`);
    const footer = must(frame.querySelector('fanar-site-footer')?.shadowRoot, 'root');
    const band = getComputedStyle(must(footer.querySelector('.footer'), 'band'));
    for (const link of frame.querySelectorAll('li a')) {
      expect(getComputedStyle(link).color).to.equal(band.color);
      expect(link.getBoundingClientRect().height).to.be.at.least(44);
    }
  });

  it('styles the links in another tree too, once', async () => {
    const host = await fixture<HTMLElement>('<div lang="ar" dir="rtl"></div>');
    const root = host.attachShadow({ mode: 'open' });
    const template = await fixture<HTMLElement>(`<div>${AR}${AR}</div>`);
    root.append(...template.children);
    expect(root.adoptedStyleSheets).to.have.lengthOf(1);
    const link = must(root.querySelector('li a'), 'link');
    expect(link.getBoundingClientRect().height).to.be.at.least(44);
  });
});
