import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { describeElement } from '../testing/contract-suite.js';
import { must } from '../testing/fixtures.js';
import { FanarAccordionItem } from './accordion-item.js';
import './define.js';

describeElement({
  elementClass: FanarAccordionItem,
  define: new URL('./define.ts', import.meta.url),
  markup: {
    ar: '<fanar-accordion-item heading="الرسوم" hint="وطرق السداد" open>٧٠ جنيهًا</fanar-accordion-item>',
    en: '<fanar-accordion-item heading="Fees" hint="and how to pay" open>70 pounds</fanar-accordion-item>',
  },
  properties: {
    heading: 'المستندات المطلوبة',
    headingLevel: 4,
    hint: 'الأصل وصورة',
    open: false,
    name: 'service',
  },
  slots: [''],
  tabStops: 1,
  atStart: '.header',
});

describe('<fanar-accordion-item>', () => {
  async function item() {
    const element = await fixture<FanarAccordionItem>(
      html`<fanar-accordion-item lang="ar" dir="rtl" heading="الرسوم"
        ><p>نص</p></fanar-accordion-item
      >`,
    );
    const content = must(element.shadowRoot?.querySelector('.folded'), 'content');
    const text = must(element.querySelector('p'), 'text');
    return { element, content, isSeen: () => text.checkVisibility() };
  }

  it('opens and closes with keys, and tells both', async () => {
    const { element, isSeen } = await item();
    expect(isSeen()).to.equal(false);
    element.focus();
    for (const [key, state] of [
      ['Enter', 'open'],
      [' ', 'closed'],
    ] as const) {
      setTimeout(() => void sendKeys(key === ' ' ? { type: ' ' } : { press: key }));
      const event = (await oneEvent(element, 'toggle')) as unknown as ToggleEvent;
      expect(event.newState).to.equal(state);
      expect(isSeen()).to.equal(state === 'open');
    }
  });

  it('opens where searching in the page has found something in it', async () => {
    const { element, content } = await item();
    expect(content.getAttribute('hidden')).to.equal('until-found');
    content.dispatchEvent(new Event('beforematch', { bubbles: true }));
    await element.updateComplete;
    expect(element.open).to.equal(true);
    expect(content.hasAttribute('hidden')).to.equal(false);
  });
});
