import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { describeElement } from '../testing/contract-suite.js';
import { must } from '../testing/fixtures.js';
import { until } from '../testing/until.js';
import { FanarCopyButton } from './copy-button.js';
import './define.js';

describeElement({
  elementClass: FanarCopyButton,
  define: new URL('./define.ts', import.meta.url),
  markup: {
    ar: '<fanar-copy-button value="AP-7K3M-9QXA" label="رقم الطلب"></fanar-copy-button>',
    en: '<fanar-copy-button value="AP-7K3M-9QXA" label="Reference number"></fanar-copy-button>',
  },
  properties: {
    value: 'BK-7K3M-9QXA',
    for: 'address',
    label: 'رقم الحجز',
    variant: 'quiet',
    size: 'small',
  },
  slots: [''],
  tabStops: 1,
  atStart: '.copy',
});

describe('<fanar-copy-button>', () => {
  function replaceClipboard(writeText: (text: string) => Promise<void>): void {
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
  }
  const refuse = () =>
    replaceClipboard(() => Promise.reject(new DOMException('no', 'NotAllowedError')));

  // What stands on the prototype shows again.
  afterEach(() => Reflect.deleteProperty(navigator, 'clipboard'));

  async function press(template: ReturnType<typeof html>) {
    const page = await fixture<HTMLElement>(html`<div lang="ar" dir="rtl">${template}</div>`);
    const element = must(page.querySelector('fanar-copy-button'), 'copy button');
    await element.updateComplete;
    const find = (selector: string) =>
      element.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
    must(find('fanar-button'), 'button').click();
    return { page, element, find };
  }

  it('copies its text, shows it and says it once', async () => {
    const copied: string[] = [];
    replaceClipboard(async (text) => void copied.push(text));
    const { element, find } = await press(
      html`<fanar-copy-button value="AP-7K3M-9QXA"></fanar-copy-button>`,
    );
    await until(() => find('[role=status]')?.textContent === 'تم النسخ');
    expect(copied).to.deep.equal(['AP-7K3M-9QXA']);
    expect(find('.result')?.textContent?.trim()).to.equal('تم النسخ');
    const heard: string[] = [];
    new MutationObserver(() => heard.push('again')).observe(must(find('[role=status]'), 'region'), {
      childList: true,
    });
    element.requestUpdate();
    await aTimeout(150);
    expect(heard).to.deep.equal([]);
  });

  for (const [name, source] of [
    ['a text', html`<p id="address">شارع الجمهورية، حي العرب</p>`],
    ['a box', html`<input id="address" aria-label="العنوان" value="شارع الجمهورية، حي العرب" />`],
  ] as const) {
    it(`copies what ${name} shows`, async () => {
      const copied: string[] = [];
      replaceClipboard(async (text) => void copied.push(text));
      await press(html`${source}<fanar-copy-button for="address"></fanar-copy-button>`);
      await until(() => copied.length > 0);
      expect(copied).to.deep.equal(['شارع الجمهورية، حي العرب']);
    });
  }

  it('selects the text that is shown where it may not copy', async () => {
    refuse();
    const { find } = await press(
      html`<p id="address">شارع الجمهورية</p>
        <fanar-copy-button for="address"></fanar-copy-button>`,
    );
    await until(() => getSelection()?.toString() === 'شارع الجمهورية');
    expect(find('.result')?.textContent).to.contain('النص محدد');
  });

  it('shows and selects its text where nothing else shows it', async () => {
    refuse();
    const { find } = await press(
      html`<fanar-copy-button value="AP-7K3M-9QXA"></fanar-copy-button>`,
    );
    await until(() => getSelection()?.toString() === 'AP-7K3M-9QXA');
    expect(find('.value')?.textContent).to.equal('AP-7K3M-9QXA');
  });

  it('selects the text on a page that has no clipboard', async () => {
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });
    const { find } = await press(html`<fanar-copy-button value="12"></fanar-copy-button>`);
    await until(() => find('.result')?.textContent?.includes('النص محدد'));
  });
});
