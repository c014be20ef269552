import type { Language } from '@fanar/arabic';
import { expect, fixture } from '@open-wc/testing';
import type { FanarElement } from '../base/fanar-element.js';
import type { LocalizedElement } from '../mixins/localized.js';
import type { Contract } from './contract.js';
import { example, isWebKit, must, setViewport, settled } from './fixtures.js';

interface Surroundings {
  readonly name: string;
  readonly language: Language;
  readonly isRtl: boolean;
  /** Puts the markup into its surroundings. */
  readonly build: (markup: string) => string;
}

const FRAMES: readonly Surroundings[] = [
  {
    name: 'a page that runs right to left',
    language: 'ar',
    isRtl: true,
    build: (markup) => `<div lang="ar" dir="rtl">${markup}</div>`,
  },
  {
    name: 'a right-to-left island in a left-to-right page',
    language: 'ar',
    isRtl: true,
    build: (markup) =>
      `<div lang="en" dir="ltr"><section lang="ar" dir="rtl">${markup}</section></div>`,
  },
  {
    name: 'a left-to-right island in a right-to-left page',
    language: 'en',
    isRtl: false,
    build: (markup) =>
      `<div lang="ar" dir="rtl"><section lang="en" dir="ltr">${markup}</section></div>`,
  },
];

/** A host that keeps what is put into it in a shadow root, one root further down. */
class NestingHost extends HTMLElement {
  connectedCallback(): void {
    if (this.shadowRoot) return;
    const inner = document.createElement('div');
    inner.attachShadow({ mode: 'open' }).append(...this.children);
    this.attachShadow({ mode: 'open' }).append(inner);
  }
}

export function describeDirection<E extends FanarElement>(contract: Contract<E>): void {
  describe('direction and language', () => {
    for (const { name, language, isRtl, build } of FRAMES) {
      it(`fits ${name}`, async () => {
        const frame = await fixture<HTMLElement>(build(contract.markup[language]));
        const { tag } = contract.elementClass;
        await expectFit(contract, must(frame.querySelector<E>(tag), tag), language, isRtl);
      });
    }

    it('fits a page from within two shadow roots', async () => {
      if (!customElements.get('nesting-host')) customElements.define('nesting-host', NestingHost);
      const frame = await fixture<HTMLElement>('<div lang="en" dir="ltr"></div>');
      const template = await fixture<HTMLElement>(`<div>${contract.markup.en}</div>`);
      const host = document.createElement('nesting-host');
      host.append(must(template.firstElementChild, 'example'));
      frame.append(host);
      const inner = must(host.shadowRoot?.firstElementChild?.shadowRoot, 'root');
      await expectFit(contract, must(inner.firstElementChild, 'element') as E, 'en', false);
    });

    it('fits a phone of 320 pixels', async () => {
      const { innerWidth: width, innerHeight: height } = window;
      // WebKitGTK has no window as narrow as that, and is slow to get near: the wrapper will do.
      if (!isWebKit) await setViewport(320, 640);
      try {
        const element = await example(contract);
        must(element.parentElement, 'wrapper').style.inlineSize = '320px';
        expect(element.scrollWidth).to.be.at.most(element.clientWidth + 1);
        expect(element.getBoundingClientRect().width).to.be.at.most(320);
      } finally {
        if (!isWebKit) await setViewport(width, height);
      }
    });

    it('follows the page when it changes', async () => {
      const frame = await fixture<HTMLElement>(
        `<div lang="ar" dir="rtl">${contract.markup.en}</div>`,
      );
      frame.lang = 'en';
      frame.dir = 'ltr';
      const element = must(frame.firstElementChild, 'element') as E;
      // The observer that tells runs as a microtask.
      await Promise.resolve();
      await expectFit(contract, element, 'en', false);
    });
  });
}

async function expectFit<E extends FanarElement>(
  { atStart }: Contract<E>,
  element: E,
  language: Language,
  isRtl: boolean,
): Promise<void> {
  await settled(element, language);
  if ('locale' in element) {
    expect((element as E & LocalizedElement).locale.language).to.equal(language);
  }
  expect(element.matches(':dir(rtl)'), 'right to left').to.equal(isRtl);
  const part = must(element.shadowRoot?.querySelector(atStart), atStart);
  const outer = element.getBoundingClientRect();
  const inner = part.getBoundingClientRect();
  const gap = isRtl ? outer.right - inner.right : inner.left - outer.left;
  expect(gap, `distance of ${atStart} from the start`).to.be.within(-1, 24);
}
