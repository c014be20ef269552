import { expect } from '@open-wc/testing';
import { loaders } from './generated/loaders.js';

/** A tag is defined once in a page: each file gets one of its own. */
async function pageWith(script: string): Promise<Window & typeof globalThis> {
  const frame = document.createElement('iframe');
  frame.srcdoc = `<!doctype html><title>page</title><script type="module" src="${script}"></script>`;
  document.body.append(frame);
  await new Promise((resolve) => frame.addEventListener('load', resolve));
  return frame.contentWindow as Window & typeof globalThis;
}

describe('the bundle', () => {
  it('has a file for each element, which alone defines it', async function () {
    this.timeout(90_000);
    const manifest = await fetch(new URL('../package.json', import.meta.url));
    const { version } = (await manifest.json()) as { version: string };
    const folder = new URL(`../bundle/${version}/`, import.meta.url);
    const tags = Object.keys(loaders);
    expect(tags).to.include.members(['fanar-text-field', 'fanar-service-form']);
    const missing: string[] = [];
    for (const tag of tags) {
      const file = new URL(`${tag.slice('fanar-'.length)}.js`, folder);
      const page = await pageWith(file.href);
      if (!page.customElements.get(tag)) missing.push(file.pathname);
      page.frameElement?.remove();
    }
    expect(missing).to.deep.equal([]);
  });
});
