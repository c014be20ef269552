import { expect, fixture, html } from '@open-wc/testing';
import { describeElement } from '../testing/contract-suite.js';
import { deepActiveElement, must } from '../testing/fixtures.js';
import { FanarSkipLink } from './skip-link.js';
import './define.js';

describeElement({
  elementClass: FanarSkipLink,
  define: new URL('./define.ts', import.meta.url),
  markup: {
    ar: '<fanar-skip-link for="content"></fanar-skip-link>',
    en: '<fanar-skip-link for="content"></fanar-skip-link>',
  },
  properties: { for: 'services' },
  slots: [''],
  tabStops: 1,
  atStart: '.link',
});

describe('<fanar-skip-link>', () => {
  afterEach(() => history.replaceState(null, '', location.pathname + location.search));

  const linkOf = (element: FanarSkipLink) =>
    must(element.shadowRoot?.querySelector<HTMLElement>('a'), 'link');

  async function page(content: ReturnType<typeof html>) {
    const root = await fixture<HTMLElement>(
      html`<div lang="ar" dir="rtl">
        <fanar-skip-link for="content"></fanar-skip-link>${content}
      </div>`,
    );
    return { root, element: must(root.querySelector('fanar-skip-link'), 'skip link') };
  }

  it('is seen while it has the focus, and takes no room', async () => {
    const { root, element } = await page(html`<h1>الخدمات</h1>`);
    const { height } = root.getBoundingClientRect();
    expect(getComputedStyle(element).opacity).to.equal('0');
    linkOf(element).focus();
    expect(getComputedStyle(element).opacity).to.equal('1');
    expect(element.getBoundingClientRect().height).to.be.at.least(44);
    expect(root.getBoundingClientRect().height).to.equal(height);
  });

  it('brings the person to the content, which is focusable no longer than that', async () => {
    const { root, element } = await page(html`<div id="content" role="main">خدمات المرور</div>`);
    const content = must(root.querySelector<HTMLElement>('#content'), 'content');
    linkOf(element).click();
    expect(document.activeElement).to.equal(content);
    content.blur();
    expect(content.hasAttribute('tabindex')).to.equal(false);
  });

  it('finds content within shadow roots', async () => {
    const { root, element } = await page(html`<div class="host"></div>`);
    const outer = must(root.querySelector('.host'), 'host').attachShadow({ mode: 'open' });
    const host = document.createElement('div');
    outer.append(host);
    const content = document.createElement('section');
    content.id = 'content';
    content.textContent = 'خدمات المرور';
    host.attachShadow({ mode: 'open' }).append(content);
    linkOf(element).click();
    expect(deepActiveElement()).to.equal(content);
    expect(location.hash).to.equal('');
  });

  it('leads where a link of the page says', async () => {
    const root = await fixture<HTMLElement>(
      html`<div>
        <fanar-skip-link><a href="#other">إلى نموذج الطلب</a></fanar-skip-link>
        <button id="other">ابدأ</button>
      </div>`,
    );
    must(root.querySelector('a'), 'link').click();
    expect(document.activeElement).to.equal(root.querySelector('#other'));
  });
});
