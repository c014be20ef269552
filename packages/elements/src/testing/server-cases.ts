import { expect } from '@open-wc/testing';
import type { FanarElement } from '../base/fanar-element.js';
import type { LocalizedElement } from '../mixins/localized.js';
import type { Contract } from './contract.js';
import { isChromium, must } from './fixtures.js';
import { openFrame, type FramePage } from './frame.js';
import { until } from './until.js';

const HYDRATE_SUPPORT = new URL('./hydrate-support.ts', import.meta.url).pathname;

export function describeServer<E extends FanarElement>(contract: Contract<E>): void {
  const module = contract.define.pathname;
  const { tag } = contract.elementClass;

  describe('pages', () => {
    let page: FramePage;
    afterEach(() => page.close());

    const elementOf = () => must(page.document.querySelector<E>(tag), tag);

    // In one page, since pages are what takes the time: the server writes Arabic, as it knows no page.
    it('is rendered on a server, comes alive on the same nodes, then learns the language', async () => {
      page = await openFrame({
        module,
        markup: contract.markup.en,
        rendered: 'server',
        lang: 'en',
      });
      const before = shadowElements(elementOf());
      expect(before, 'rendered on the server').to.not.deep.equal([]);

      await page.start(HYDRATE_SUPPORT, module);
      const element = elementOf();
      await element.updateComplete;

      const after = shadowElements(element);
      const kept = after.filter((node) => contract.drawsChildren !== true || before.includes(node));
      expect(kept).to.deep.equal(before);
      if ('locale' in element) {
        const { locale } = element as E & LocalizedElement;
        await until(() => locale.language === 'en');
        await element.updateComplete;
      }
      expect(page.complaints).to.deep.equal([]);
    });

    // It refuses what the others refuse, and what is no trusted type besides.
    if (isChromium) {
      it('runs under the strict security policy', async () => {
        page = await openFrame({ module, markup: contract.markup.ar, policy: 'strict' });
        await page.start(module);
        const element = elementOf();
        await element.updateComplete;
        expect(shadowElements(element)).to.not.deep.equal([]);
        expect(page.complaints).to.deep.equal([]);
      });
    }
  });
}

function shadowElements(element: Element): Element[] {
  return Array.from(element.shadowRoot?.querySelectorAll('*') ?? []);
}
