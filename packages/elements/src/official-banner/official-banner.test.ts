import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { describeElement } from '../testing/contract-suite.js';
import { must } from '../testing/fixtures.js';
import { withoutMarks } from '../testing/typing.js';
import { FanarOfficialBanner } from './official-banner.js';
import './define.js';

describeElement({
  elementClass: FanarOfficialBanner,
  define: new URL('./define.ts', import.meta.url),
  markup: {
    ar: '<fanar-official-banner authority="محافظة بورسعيد"></fanar-official-banner>',
    en: '<fanar-official-banner authority="Port Said Governorate"></fanar-official-banner>',
  },
  properties: { authority: 'محافظة بورسعيد', domain: '.portsaid.gov.eg' },
  slots: [''],
  tabStops: 1,
  atStart: '.icon',
});

describe('<fanar-official-banner>', () => {
  async function shown(attributes: Partial<FanarOfficialBanner> = {}) {
    const element = await fixture<FanarOfficialBanner>(
      html`<fanar-official-banner lang="ar" dir="rtl"></fanar-official-banner>`,
    );
    Object.assign(element, attributes);
    await element.updateComplete;
    return (selector: string) =>
      must(element.shadowRoot?.querySelector<HTMLElement>(selector), selector);
  }

  it('says whose site it is only where the page says so', async () => {
    const inside = await shown();
    expect(inside('.official').textContent).to.equal('موقع حكومي رسمي');
    const named = await shown({ authority: 'محافظة بورسعيد' });
    expect(withoutMarks(named('.official').textContent)).to.equal(
      'موقع حكومي رسمي: محافظة بورسعيد',
    );
  });

  it('tells how to know it, on request, with the keyboard', async () => {
    const inside = await shown({ domain: '.portsaid.gov.eg' });
    expect(inside('.signs').checkVisibility()).to.equal(false);
    inside('summary').focus();
    await sendKeys({ press: 'Enter' });
    expect(inside('.signs').checkVisibility()).to.equal(true);
    expect(withoutMarks(inside('.signs').textContent)).to.contain('.portsaid.gov.eg');
  });

  it('keeps the dot before the letters of the domain', async () => {
    const inside = await shown();
    inside('details').toggleAttribute('open', true);
    const { seenIn } = await import('../testing/visual-order.js');
    expect(seenIn(inside('.title'))).to.contain('.gov.eg');
  });
});
