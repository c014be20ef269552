import { expect } from '@open-wc/testing';
import type { FanarElement } from '../base/fanar-element.js';
import type { LocalizedElement } from '../mixins/localized.js';
import type { Contract } from './contract.js';
import { isChromium, must } from './fixtures.js';
import { openFrame, SERVER_CLIENT, type FramePage } from './frame.js';

export function describeServer<E extends FanarElement>(contract: Contract<E>): void {
  const module = contract.define.pathname;
  const { tag } = contract.elementClass;

  describe('pages', () => {
    let page: FramePage;
    afterEach(() => page.close());

    const elementOf = () => must(page.document.querySelector<E>(tag), tag);

    // In one page, since pages are what takes the time.
    it('is valid HTML from a server, and comes alive on it with nothing replaced, said otherwise or moved', async () => {
      page = await openFrame({
        module,
        markup: contract.markup.en,
        lang: 'en',
        rendered: 'en',
      });
      const before = shadowElements(elementOf());
      expect(before, 'rendered on the server').to.not.deep.equal([]);
      const wordsBefore = wordsOf(elementOf());
      await painted(page.document);

      await page.start(SERVER_CLIENT, module);
      const element = elementOf();
      await element.updateComplete;

      const after = shadowElements(element);
      const kept = after.filter((node) => contract.drawsChildren !== true || before.includes(node));
      expect(kept).to.deep.equal(before);
      if ('locale' in element) {
        expect((element as E & LocalizedElement).locale.language).to.equal('en');
      }
      if (contract.drawsChildren !== true) {
        expect(wordsOf(element)).to.equal(wordsBefore);
        await painted(page.document);
        expect(page.shifts).to.deep.equal([]);
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

function wordsOf({ shadowRoot }: Element): string {
  const drawn = Array.from(shadowRoot?.querySelectorAll(':not(style)') ?? []);
  const outermost = drawn.filter(({ parentElement }) => !parentElement);
  return outermost
    .map(({ textContent }) => textContent)
    .join(' ')
    .replace(/\s+/g, ' ');
}

/** Once the page is as it is now on the screen, where alone something can jump. */
async function painted({ defaultView: view }: Document): Promise<void> {
  if (!isChromium || !view) return;
  for (let frames = 0; frames < 2; frames += 1) {
    await new Promise((next) => view.requestAnimationFrame(next));
  }
}
