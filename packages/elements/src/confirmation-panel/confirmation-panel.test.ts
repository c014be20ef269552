import { expect, fixture, html } from '@open-wc/testing';
import { describeElement } from '../testing/contract-suite.js';
import { deepActiveElement, must } from '../testing/fixtures.js';
import { until } from '../testing/until.js';
import { FanarConfirmationPanel } from './confirmation-panel.js';
import './define.js';

const REFERENCE = 'AP-7K3M-9QXA';

describeElement({
  elementClass: FanarConfirmationPanel,
  define: new URL('./define.ts', import.meta.url),
  markup: {
    ar: `<fanar-confirmation-panel heading="استلمنا طلبك" reference="${REFERENCE}">نراجع مستنداتك</fanar-confirmation-panel>`,
    en: `<fanar-confirmation-panel heading="Application received" reference="${REFERENCE}">We check your documents</fanar-confirmation-panel>`,
  },
  properties: {
    heading: 'تم حجز موعدك',
    headingLevel: 1,
    reference: 'BK-7K3M-9QXA',
    referenceLabel: 'رقم الحجز',
  },
  slots: [''],
  tabStops: 1,
  atStart: '.panel',
});

describe('<fanar-confirmation-panel>', () => {
  async function panel() {
    const element = await fixture<FanarConfirmationPanel>(
      html`<fanar-confirmation-panel
        lang="ar"
        dir="rtl"
        heading="استلمنا طلبك"
        reference=${REFERENCE}
      ></fanar-confirmation-panel>`,
    );
    const find = (selector: string) =>
      element.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
    const findCopy = (selector: string) =>
      find('fanar-copy-button')?.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
    const copy = () => must(findCopy('fanar-button'), 'button').click();
    return { element, find, findCopy, copy };
  }

  function replaceClipboard(writeText: (text: string) => Promise<void>): void {
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
  }

  // What stands on the prototype shows again.
  afterEach(() => Reflect.deleteProperty(navigator, 'clipboard'));

  it('brings the person to its heading', async () => {
    const { element } = await panel();
    element.focus();
    expect(deepActiveElement()?.textContent?.trim()).to.equal('استلمنا طلبك');
  });

  it('copies the number as it was given', async () => {
    const copied: string[] = [];
    replaceClipboard(async (text) => void copied.push(text));
    const { findCopy, copy } = await panel();
    copy();
    await until(() => findCopy('[role=status]')?.textContent === 'تم النسخ');
    expect(copied).to.deep.equal([REFERENCE]);
  });

  it('selects the number where it may not copy', async () => {
    replaceClipboard(() => Promise.reject(new DOMException('no', 'NotAllowedError')));
    const { copy } = await panel();
    copy();
    await until(() => getSelection()?.toString() === REFERENCE);
  });

  it('has nothing to copy without a number', async () => {
    const { element, find } = await panel();
    element.reference = '';
    await element.updateComplete;
    expect(find('fanar-copy-button')).to.equal(null);
  });

  it('names the number as the host does', async () => {
    const { element, find, findCopy } = await panel();
    element.referenceLabel = 'رقم الحجز';
    await element.updateComplete;
    expect(find('.label')?.textContent).to.equal('رقم الحجز');
    await until(() => findCopy('fanar-button')?.textContent?.includes('رقم الحجز'));
  });
});
