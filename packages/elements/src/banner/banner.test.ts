import { expect, fixture, html } from '@open-wc/testing';
import { describeElement } from '../testing/contract-suite.js';
import { must } from '../testing/fixtures.js';
import { withoutMarks } from '../testing/typing.js';
import { FanarBanner } from './banner.js';
import './define.js';

describeElement({
  elementClass: FanarBanner,
  define: new URL('./define.ts', import.meta.url),
  markup: {
    ar: '<fanar-banner tone="warning" heading="صيانة مجدولة" dismissible>تتوقف الخدمات مساء الجمعة</fanar-banner>',
    en: '<fanar-banner tone="warning" heading="Planned maintenance" dismissible>Services stop on Friday evening</fanar-banner>',
  },
  properties: { tone: 'neutral', heading: 'إعلان مهم', headingLevel: 3, dismissible: true },
  slots: [''],
  tabStops: 1,
  atStart: '.icon',
});

describe('<fanar-banner>', () => {
  const inside = (element: FanarBanner, selector: string) =>
    element.shadowRoot?.querySelector<HTMLElement>(selector);

  it('is a region named by its heading, and says its tone in a word', async () => {
    const element = await fixture<FanarBanner>(
      html`<fanar-banner lang="ar" tone="danger" heading="الخدمة متوقفة"></fanar-banner>`,
    );
    expect(inside(element, 'section')?.ariaLabel).to.equal('الخدمة متوقفة');
    expect(withoutMarks(inside(element, '.heading')?.textContent)).to.equal('مهم: الخدمة متوقفة');
    element.heading = '';
    await element.updateComplete;
    expect(inside(element, 'section')?.ariaLabel).to.equal('إعلان');
    expect(inside(element, '.dismiss')).to.equal(null);
  });

  it('goes when it is put away, tells so, and can be shown again', async () => {
    const element = await fixture<FanarBanner>(
      html`<fanar-banner lang="ar" heading="صيانة" dismissible>نص</fanar-banner>`,
    );
    let told = 0;
    document.addEventListener('fanar-dismiss', () => (told += 1), { once: true });
    must(inside(element, '.dismiss'), 'button').click();
    expect(told).to.equal(1);
    expect(element.checkVisibility()).to.equal(false);
    element.hidden = false;
    expect(element.checkVisibility()).to.equal(true);
  });

  it('shows an icon for a tone it does not know', async () => {
    const element = await fixture<FanarBanner>(
      html`<fanar-banner lang="ar" tone="loud" heading="صيانة"></fanar-banner>`,
    );
    expect(inside(element, '.icon')).to.not.equal(null);
  });
});
