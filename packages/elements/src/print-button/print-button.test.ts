import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { describeElement } from '../testing/contract-suite.js';
import { must } from '../testing/fixtures.js';
import { FanarPrintButton } from './print-button.js';
import './define.js';

describeElement({
  elementClass: FanarPrintButton,
  define: new URL('./define.ts', import.meta.url),
  markup: {
    ar: '<fanar-print-button></fanar-print-button>',
    en: '<fanar-print-button></fanar-print-button>',
  },
  properties: { variant: 'quiet', size: 'small' },
  slots: [''],
  tabStops: 1,
  atStart: 'fanar-button',
});

describe('<fanar-print-button>', () => {
  const { print } = window;
  let printed = 0;
  beforeEach(() => {
    printed = 0;
    window.print = () => void (printed += 1);
  });
  afterEach(() => {
    window.print = print;
  });

  async function pressed(onClick: (event: Event) => void) {
    const page = await fixture(
      html`<div><fanar-print-button lang="ar"></fanar-print-button></div>`,
    );
    page.addEventListener('click', onClick);
    const element = must(page.querySelector('fanar-print-button'), 'print button');
    await element.updateComplete;
    must(element.shadowRoot?.querySelector<HTMLElement>('fanar-button'), 'button').click();
    await aTimeout(0);
  }

  it('prints the page', async () => {
    await pressed(() => undefined);
    expect(printed).to.equal(1);
  });

  it('leaves it to a page that prints something else', async () => {
    await pressed((event) => event.preventDefault());
    expect(printed).to.equal(0);
  });
});
