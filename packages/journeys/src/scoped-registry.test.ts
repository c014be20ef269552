import { scopedRegistryOf, versionOf, VERSION } from '@fanar/elements';
import { FanarButton } from '@fanar/elements/button';
import { FanarCriticalAction } from '@fanar/elements/critical-action';
import { FanarDetails } from '@fanar/elements/details';
import { expect, fixture, html } from '@open-wc/testing';
import { FanarServicePerformance } from './service-performance/service-performance.js';
import { performance } from './service-performance/testing/performance.js';
import { inside } from './testing/inside.js';
import { until } from './testing/until.js';

/** Nothing of this page is defined but by the tests: they see what a registry is given. */
const older = Object.assign(class extends HTMLElement {}, {
  [Symbol.for('fanar.version')]: '0.0.0-older',
});

/** A registry of one's own; nothing where the browser has none. */
function newRegistry(): CustomElementRegistry | undefined {
  try {
    const registry = new CustomElementRegistry();
    const root = document.createElement('div').attachShadow({
      mode: 'open',
      customElementRegistry: registry,
    });
    return root.customElementRegistry === registry ? registry : undefined;
  } catch {
    return undefined;
  }
}

async function rootWith(customElementRegistry: CustomElementRegistry): Promise<ShadowRoot> {
  const host = await fixture<HTMLElement>(html`<div lang="ar" dir="rtl"></div>`);
  return host.attachShadow({ mode: 'open', customElementRegistry });
}

const isDefined = (tag: string) => customElements.get(tag) !== undefined;

before(() => customElements.define('fanar-button', older));

describe('an element defined in a scoped registry', () => {
  const registry = newRegistry();

  if (!registry) {
    it('cannot be in this browser, which has the registry of the page alone', () => {
      expect(() => new CustomElementRegistry()).to.throw(TypeError);
      const element = document.createElement('fanar-button');
      expect(scopedRegistryOf(element)).to.equal(undefined);
    });

    it('can be had under a tag of its own instead, beside an older version', async () => {
      FanarButton.define(customElements, 'health-button');
      const button = await fixture<FanarButton>(html`<health-button>أرسل</health-button>`);
      await button.updateComplete;
      expect(versionOf(button)).to.equal(VERSION);
      expect(button.renderRoot.querySelector('button')).to.not.equal(null);
      expect(customElements.get('fanar-button')).to.equal(older);
    });
    return;
  }

  it('is made of the parts of that registry, whatever version the page has', async () => {
    FanarCriticalAction.define(registry, 'health-action');
    const root = await rootWith(registry);
    root.innerHTML = '<health-action heading="إلغاء الموعد" label="ألغِ"></health-action>';
    const action = root.firstElementChild as FanarCriticalAction;
    await action.updateComplete;
    const button = action.renderRoot.querySelector('fanar-button');
    expect(button).to.be.instanceOf(FanarButton);
    expect(scopedRegistryOf(button as Element)).to.equal(registry);
    expect(customElements.get('fanar-button')).to.equal(older);
    expect(['fanar-dialog', 'fanar-critical-action', 'health-action'].map(isDefined)).to.deep.equal(
      [false, false, false],
    );
  });

  it('fetches late parts into it too, and leaves the page as it was', async () => {
    FanarServicePerformance.define(registry);
    const root = await rootWith(registry);
    root.innerHTML = '<fanar-service-performance></fanar-service-performance>';
    const page = root.firstElementChild as FanarServicePerformance;
    page.performance = performance();
    const { appears, find } = inside(page);
    await appears('fanar-details');
    const details = find('fanar-details');
    await until(() => details.shadowRoot?.querySelector('summary'), 'the details are drawn');
    expect(details).to.be.instanceOf(FanarDetails);
    expect(scopedRegistryOf(details)).to.equal(registry);
    expect(['fanar-details', 'fanar-table', 'fanar-alert'].map(isDefined)).to.deep.equal([
      false,
      false,
      false,
    ]);
  });
});
