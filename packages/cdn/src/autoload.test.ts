import { expect, oneEvent } from '@open-wc/testing';

/** The loader as a page has it, in a page of its own: a frame, whose tags are not defined yet. */
async function pageOf(markup: string, scriptAttributes = ''): Promise<Page> {
  const frame = document.createElement('iframe');
  frame.srcdoc = `<!doctype html><html lang="ar" dir="rtl"><title>page</title>${markup}
    <script>
      window.told = [];
      for (const name of ['fanar-load', 'fanar-load-error', 'fanar-ready']) {
        document.addEventListener(name, ({ detail }) => told.push([name, detail?.tag].join(' ').trim()));
      }
    </script>
    <script type="module" src="${new URL('./fanar.ts', import.meta.url).href}" ${scriptAttributes}></script>`;
  document.body.append(frame);
  await oneEvent(frame, 'load');
  const page = frame.contentWindow as Page;
  while (!page.told.includes('fanar-ready')) await oneEvent(page.document, 'fanar-ready');
  return page;
}

type Page = Window & typeof globalThis & { readonly told: string[] };

const isDefined = ({ customElements }: Page, tag: string) => customElements.get(tag) !== undefined;

const requestsFor = ({ performance }: Page, name: string) =>
  performance
    .getEntriesByType('resource')
    .filter((entry) => entry.name.includes(`/${name}/define.ts`));

describe('fanar.js', () => {
  afterEach(() => {
    for (const frame of document.querySelectorAll('iframe')) frame.remove();
  });

  it('loads each element of a page by one request, and then says that it is ready', async () => {
    const page = await pageOf(
      '<fanar-tag>تم</fanar-tag><fanar-tag>تم</fanar-tag><fanar-icon name="check"></fanar-icon>',
    );
    expect(page.told.slice(0, 2).sort()).to.deep.equal([
      'fanar-load fanar-icon',
      'fanar-load fanar-tag',
    ]);
    expect(page.told.slice(2)).to.deep.equal(['fanar-ready']);
    expect(requestsFor(page, 'tag')).to.have.length(1);
    expect(isDefined(page, 'fanar-text-field')).to.equal(false);
    page.document.body.append(page.document.createElement('fanar-tag'));
    page.document.body.append(page.document.createElement('fanar-text-field'));
    await page.customElements.whenDefined('fanar-text-field');
    expect(requestsFor(page, 'tag')).to.have.length(1);
  });

  it('is ready where there is nothing to load', async () => {
    expect((await pageOf('<p>فنار</p>')).told).to.deep.equal(['fanar-ready']);
  });

  it('loads at once what its own tag names, whether it is there or not', async () => {
    const page = await pageOf('', 'data-fanar-preload="tag  icon"');
    await Promise.all(
      ['fanar-tag', 'fanar-icon'].map((tag) => page.customElements.whenDefined(tag)),
    );
    page.document.body.append(page.document.createElement('fanar-tag'));
    expect(requestsFor(page, 'tag')).to.have.length(1);
  });
});
