import { expect, fixture } from '@open-wc/testing';
import { describeElement } from '../testing/contract-suite.js';
import { must } from '../testing/fixtures.js';
import { FanarSideNavigation } from './side-navigation.js';
import './define.js';

const AR = `<fanar-side-navigation heading="خدمات المركبات"><ul>
  <li><a href="#licence">رخصة المركبة</a><ul>
    <li><a href="#renew">تجديد الرخصة</a></li>
    <li><a href="#replace" aria-current="page">بدل فاقد</a></li>
  </ul></li>
  <li><a href="#driving">رخصة القيادة</a><ul><li><a href="#first">أول مرة</a></li></ul></li>
</ul></fanar-side-navigation>`;

const EN = `<fanar-side-navigation heading="Vehicle services"><ul>
  <li><a href="#licence">Vehicle licence</a><ul>
    <li><a href="#renew">Renew</a></li>
    <li><a href="#replace" aria-current="page">Replace</a></li>
  </ul></li>
  <li><a href="#driving">Driving licence</a><ul><li><a href="#first">First licence</a></li></ul></li>
</ul></fanar-side-navigation>`;

describeElement({
  elementClass: FanarSideNavigation,
  define: new URL('./define.ts', import.meta.url),
  markup: { ar: AR, en: EN },
  properties: { heading: 'خدمات المرور', headingLevel: 3, label: 'صفحات المرور' },
  slots: [''],
  tabStops: 4,
  atStart: 'nav',
});

describe('<fanar-side-navigation>', () => {
  it('shows the second level where the page is, and nowhere else', async () => {
    const frame = await fixture<HTMLElement>(`<div lang="ar" dir="rtl">${AR}</div>`);
    const link = (id: string) => must(frame.querySelector(`[href='#${id}']`), id);
    expect(link('renew').checkVisibility()).to.equal(true);
    expect(link('first').checkVisibility()).to.equal(false);

    link('replace').removeAttribute('aria-current');
    link('driving').setAttribute('aria-current', 'page');
    expect(link('renew').checkVisibility()).to.equal(false);
    expect(link('first').checkVisibility()).to.equal(true);
  });

  it('tells where the page is by weight and a bar', async () => {
    const frame = await fixture<HTMLElement>(`<div lang="ar" dir="rtl">${AR}</div>`);
    const look = (id: string) => getComputedStyle(must(frame.querySelector(`[href='#${id}']`), id));
    expect(look('replace').fontWeight).to.equal('700');
    expect(look('licence').fontWeight).to.equal('700');
    expect(look('renew').fontWeight).to.equal('400');
    expect(look('replace').borderInlineStartColor).to.not.equal(
      look('renew').borderInlineStartColor,
    );
  });
});
