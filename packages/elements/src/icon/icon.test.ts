import { expect, fixture, html } from '@open-wc/testing';
import { describeElement } from '../testing/contract-suite.js';
import { must } from '../testing/fixtures.js';
import { until } from '../testing/until.js';
import { FanarIcon, registerIcons } from './icon.js';
import './define.js';

describeElement({
  elementClass: FanarIcon,
  define: new URL('./define.ts', import.meta.url),
  markup: {
    ar: '<fanar-icon name="phone" label="هاتف"></fanar-icon>',
    en: '<fanar-icon name="phone" label="Phone"></fanar-icon>',
  },
  properties: { name: 'print', label: 'طباعة' },
  tabStops: 0,
  atStart: '.picture',
});

describe('<fanar-icon>', () => {
  const inside = (element: FanarIcon, selector: string) =>
    must(element.shadowRoot?.querySelector(selector), selector);
  const pathOf = (element: FanarIcon) => inside(element, 'path').getAttribute('d');

  async function warningsWhile(act: () => Promise<void>): Promise<string[]> {
    const { warn } = console;
    const said: string[] = [];
    console.warn = (words: string) => said.push(words);
    try {
      await act();
    } finally {
      console.warn = warn;
    }
    return said;
  }

  it('is decoration without a label', async () => {
    const element = await fixture<FanarIcon>(html`<fanar-icon name="check"></fanar-icon>`);
    await until(() => pathOf(element));
    expect(inside(element, '.picture').hasAttribute('role')).to.equal(false);
    expect(inside(element, 'svg').getAttribute('aria-hidden')).to.equal('true');
  });

  it('draws what the page registers, in the first render', async () => {
    registerIcons({ wheel: { path: 'M1 2', mirror: true } });
    const element = await fixture<FanarIcon>(html`<fanar-icon name="wheel"></fanar-icon>`);
    expect(pathOf(element)).to.equal('M1 2');
    expect(inside(element, 'svg').getAttribute('class')).to.equal('icon mirror');
  });

  it('follows its name', async () => {
    registerIcons({ first: { path: 'M1 1' }, second: { path: 'M2 2' } });
    const element = await fixture<FanarIcon>(html`<fanar-icon name="first"></fanar-icon>`);
    element.name = 'second';
    await element.updateComplete;
    expect(pathOf(element)).to.equal('M2 2');
  });

  it('draws nothing for an unknown name, and tells the developer once', async () => {
    const warnings = await warningsWhile(async () => {
      const page = await fixture(
        html`<p>
          <fanar-icon name="nonesuch"></fanar-icon><fanar-icon name="nonesuch"></fanar-icon>
        </p>`,
      );
      await until(() => page.querySelector('fanar-icon'));
      const { loadWholeSet } = await import('./icon-registry.js');
      await loadWholeSet();
      await Promise.resolve();
      expect(pathOf(must(page.querySelector('fanar-icon'), 'icon'))).to.equal('');
    });
    expect(warnings).to.have.lengthOf(1);
    expect(warnings[0]).to.contain('nonesuch');
  });

  it('draws an icon that is registered later', async () => {
    await warningsWhile(async () => {
      const element = await fixture<FanarIcon>(html`<fanar-icon name="late"></fanar-icon>`);
      await Promise.resolve();
      registerIcons({ late: { path: 'M3 3' } });
      await until(() => pathOf(element) === 'M3 3');
    });
  });

  it('is as large and as coloured as its text', async () => {
    const page = await fixture<HTMLElement>(html`<p><fanar-icon name="star"></fanar-icon></p>`);
    page.style.fontSize = '40px';
    page.style.color = 'rgb(1, 2, 3)';
    const element = must(page.querySelector<FanarIcon>('fanar-icon'), 'icon');
    expect(element.getBoundingClientRect().width).to.equal(60);
    expect(getComputedStyle(inside(element, 'svg')).stroke).to.equal('rgb(1, 2, 3)');
  });
});
