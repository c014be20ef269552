import { expect, fixture } from '@open-wc/testing';
import { describeElement } from '../testing/contract-suite.js';
import { FanarBreadcrumbs } from './breadcrumbs.js';
import './define.js';

const AR = `<fanar-breadcrumbs><ol>
  <li><a href="#home">الرئيسية</a></li>
  <li><a href="#vehicles">خدمات المركبات</a></li>
  <li aria-current="page">تجديد رخصة مركبة</li>
</ol></fanar-breadcrumbs>`;

const EN = `<fanar-breadcrumbs><ol>
  <li><a href="#home">Home</a></li>
  <li><a href="#vehicles">Vehicle services</a></li>
  <li aria-current="page">Renew a vehicle licence</li>
</ol></fanar-breadcrumbs>`;

describeElement({
  elementClass: FanarBreadcrumbs,
  define: new URL('./define.ts', import.meta.url),
  markup: { ar: AR, en: EN },
  properties: { label: 'موضع الصفحة' },
  slots: [''],
  tabStops: 2,
  atStart: 'nav',
});

describe('<fanar-breadcrumbs>', () => {
  async function shownIn(width: string, markup = AR) {
    const frame = await fixture<HTMLElement>(`<div lang="ar" dir="rtl">${markup}</div>`);
    frame.style.inlineSize = width;
    const items = Array.from(frame.querySelectorAll('li'));
    return items.filter((item) => item.checkVisibility()).map((item) => item.textContent);
  }

  it('shows the whole way where there is room', async () => {
    expect(await shownIn('50rem')).to.have.lengthOf(3);
  });

  it('shows one step up where there is little', async () => {
    expect(await shownIn('20rem')).to.deep.equal(['خدمات المركبات']);
    const withLink = AR.replace(
      '<li aria-current="page">تجديد رخصة مركبة</li>',
      '<li><a href="#renew" aria-current="page">تجديد رخصة مركبة</a></li>',
    );
    expect(await shownIn('20rem', withLink)).to.deep.equal(['خدمات المركبات']);
    const withoutPage = AR.replace('<li aria-current="page">تجديد رخصة مركبة</li>', '');
    expect(await shownIn('20rem', withoutPage)).to.deep.equal(['خدمات المركبات']);
  });

  it('points its arrows where reading goes on', async () => {
    const frame = await fixture<HTMLElement>(
      `<div><div lang="ar" dir="rtl">${AR}</div><div lang="en" dir="ltr">${EN}</div></div>`,
    );
    frame.style.inlineSize = '50rem';
    const arrows = Array.from(
      frame.querySelectorAll('li:last-child'),
      (item) => getComputedStyle(item, '::before').rotate,
    );
    expect(arrows).to.deep.equal(['-45deg', '45deg']);
  });
});
