import { expect, fixture, html } from '@open-wc/testing';
import { describeElement } from '../testing/contract-suite.js';
import { must } from '../testing/fixtures.js';
import { FanarLink } from './link.js';
import './define.js';

describeElement({
  elementClass: FanarLink,
  define: new URL('./define.ts', import.meta.url),
  markup: {
    ar: '<fanar-link new-tab><a href="#law" target="_blank">نص القانون</a></fanar-link>',
    en: '<fanar-link new-tab><a href="#law" target="_blank">The law</a></fanar-link>',
  },
  properties: { variant: 'action', newTab: true, fileType: 'PDF', fileSize: 2_400_000 },
  slots: [''],
  tabStops: 1,
  atStart: '.line',
});

describe('<fanar-link>', () => {
  async function link(template: ReturnType<typeof html>) {
    const page = await fixture(html`<div lang="ar" dir="rtl">${template}</div>`);
    const element = must(page.querySelector('fanar-link'), 'link');
    const note = () => element.shadowRoot?.querySelector('.note')?.textContent?.trim() ?? '';
    return { element, note, native: must(element.querySelector('a'), 'native link') };
  }

  it('says beforehand that a new tab opens, to those who see only the link too', async () => {
    const { note, native } = await link(
      html`<fanar-link new-tab><a href="#law" target="_blank">نص القانون</a></fanar-link>`,
    );
    expect(note()).to.equal('(يفتح في علامة تبويب جديدة)');
    expect(native.ariaDescription).to.equal('يفتح في علامة تبويب جديدة');
  });

  it('says the kind and the size of a file, in the digits of the page', async () => {
    const { element, note } = await link(
      html`<fanar-link file-type="PDF" file-size="2516582">
        <a href="#form.pdf" download>نموذج الطلب</a>
      </fanar-link>`,
    );
    expect(
      note()
        .replaceAll(/\p{Cf}/gu, '')
        .replaceAll(/\s/g, ' '),
    ).to.equal('(PDF، ٢٫٤ ميجابايت)');
    element.numerals = 'latn';
    await element.updateComplete;
    expect(note()).to.contain('2.4');
  });

  it('follows what is said of it, and leaves alone what the page says', async () => {
    const { element, native } = await link(
      html`<fanar-link new-tab><a href="#">القانون</a></fanar-link>`,
    );
    element.newTab = false;
    await element.updateComplete;
    expect(native.ariaDescription).to.equal(null);

    const own = await link(
      html`<fanar-link new-tab
        ><a href="#" aria-description="خارج البوابة">القانون</a></fanar-link
      >`,
    );
    expect(own.native.ariaDescription).to.equal('خارج البوابة');
  });

  it('says nothing where nothing needs saying', async () => {
    const { note, native } = await link(
      html`<fanar-link variant="action"><a href="#">تابع</a></fanar-link>`,
    );
    expect(note()).to.equal('');
    expect(native.ariaDescription).to.equal(null);
  });

  it('is one target, what stands beside the words included', async () => {
    const { element, native } = await link(
      html`<fanar-link variant="action"><a href="#">احجز موعدًا</a></fanar-link>`,
    );
    const icon = must(element.shadowRoot?.querySelector('.icon'), 'icon').getBoundingClientRect();
    expect(icon.right).to.be.at.most(native.getBoundingClientRect().left + 1);
    const { left, top, width, height } = icon;
    expect(document.elementFromPoint(left + width / 2, top + height / 2)).to.equal(native);
    expect(element.getBoundingClientRect().height).to.be.at.least(44);
  });
});
