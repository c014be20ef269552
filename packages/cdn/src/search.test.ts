import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { forEachElement, watch } from './search.js';

describe('watch', () => {
  let place: HTMLElement;
  let found: string[];
  let stop: () => void;

  beforeEach(() => {
    place = document.createElement('div');
    document.body.append(place);
    found = [];
  });

  afterEach(() => {
    stop();
    place.remove();
  });

  const begin = (tree: Document | ShadowRoot = document) => {
    stop = watch(tree, (tag) => found.push(tag));
  };

  const until = (tag: string) => waitUntil(() => found.includes(tag), `${tag} was not found`);

  /** After records of the observer, if there are any, were delivered. */
  const settled = () => aTimeout(0);

  const hostOf = (tag: string, content: string) => {
    const host = document.createElement(tag);
    host.attachShadow({ mode: 'open' }).innerHTML = content;
    return host;
  };

  it('finds what stands in the page', () => {
    place.innerHTML = '<p><fanar-stands></fanar-stands></p>';
    begin();
    expect(found).to.deep.equal(['fanar-stands']);
  });

  it('finds what is added, itself or deep in something', async () => {
    begin();
    place.append(document.createElement('fanar-added'));
    await until('fanar-added');
    const part = document.createElement('section');
    part.innerHTML = '<p><fanar-added-within></fanar-added-within></p>';
    place.append(part);
    await until('fanar-added-within');
  });

  it('finds what stands in open shadow roots, however deep, and what is added there', async () => {
    const inner = hostOf('article', '<fanar-deep></fanar-deep>');
    const outer = hostOf('div', '<p></p>');
    outer.shadowRoot?.querySelector('p')?.append(inner);
    place.append(outer);
    begin();
    expect(found).to.deep.equal(['fanar-deep']);
    inner.shadowRoot?.append(document.createElement('fanar-deep-later'));
    await until('fanar-deep-later');
  });

  it('finds what is in the shadow root of something added', async () => {
    begin();
    const part = document.createElement('section');
    part.append(hostOf('div', '<fanar-brought></fanar-brought>'));
    place.append(part);
    await until('fanar-brought');
    part.firstElementChild?.shadowRoot?.append(document.createElement('fanar-brought-later'));
    await until('fanar-brought-later');
  });

  it('finds what an element of another library has once it is defined', async () => {
    place.append(hostOf('div', '<search-late></search-late>'));
    place.insertAdjacentHTML('beforeend', '<search-late></search-late>');
    begin();
    await settled();
    customElements.define(
      'search-late',
      class extends HTMLElement {
        constructor() {
          super();
          this.attachShadow({ mode: 'open' });
        }
        connectedCallback() {
          const tag = this.getRootNode() === document ? 'fanar-drawn' : 'fanar-drawn-within';
          this.shadowRoot?.append(document.createElement(tag));
        }
      },
    );
    await until('fanar-drawn');
    await until('fanar-drawn-within');
  });

  it('leaves what is inside Fanar elements to them, but not what the page put between their tags', async () => {
    const element = hostOf('fanar-whole', '<fanar-part></fanar-part>');
    element.innerHTML = '<fanar-between></fanar-between>';
    place.append(element);
    begin();
    element.shadowRoot?.append(document.createElement('fanar-part-later'));
    await settled();
    expect(found).to.deep.equal(['fanar-whole', 'fanar-between']);
  });

  it('passes over what is defined, and names that no element can have', async () => {
    customElements.define('fanar-defined', class extends HTMLElement {});
    place.innerHTML = '<fanar-defined></fanar-defined><svg><font-face></font-face></svg>';
    begin();
    await settled();
    expect(found).to.deep.equal([]);
  });

  it('finds the content of a template when it is put into the page', async () => {
    place.innerHTML = '<template><fanar-template></fanar-template></template>';
    begin();
    expect(found).to.deep.equal([]);
    const template = place.querySelector('template') as HTMLTemplateElement;
    place.append(template.content.cloneNode(true));
    await until('fanar-template');
  });

  it('finds what was moved here from another document', async () => {
    const frame = document.createElement('iframe');
    place.append(frame);
    const part = frame.contentDocument?.createElement('div') as HTMLElement;
    part.innerHTML = '<fanar-adopted></fanar-adopted>';
    begin();
    place.append(part);
    await until('fanar-adopted');
  });

  it('says again what is moved, so that what failed is tried again', async () => {
    place.innerHTML = '<fanar-moved></fanar-moved><p></p>';
    begin();
    place.querySelector('p')?.append(place.firstElementChild as Element);
    await waitUntil(() => found.length === 2);
    expect(found).to.deep.equal(['fanar-moved', 'fanar-moved']);
  });

  it('watches a root that is handed in: a closed one, or one that came late', async () => {
    const root = place.attachShadow({ mode: 'closed' });
    root.innerHTML = '<fanar-closed></fanar-closed>';
    begin(root);
    expect(found).to.deep.equal(['fanar-closed']);
    root.append(document.createElement('fanar-closed-later'));
    await until('fanar-closed-later');
  });

  it('is silent once stopped, in shadow roots and about elements defined later too', async () => {
    const host = hostOf('div', '<search-stopped></search-stopped>');
    place.append(host);
    begin();
    stop();
    for (const tree of [place, host.shadowRoot as ShadowRoot]) {
      tree.append(document.createElement('fanar-after'));
    }
    customElements.define(
      'search-stopped',
      class extends HTMLElement {
        constructor() {
          super();
          this.attachShadow({ mode: 'open' }).innerHTML = '<fanar-after></fanar-after>';
        }
      },
    );
    await settled();
    expect(found).to.deep.equal([]);
  });
});

describe('forEachElement', () => {
  it('goes through an element, what is in it and in its shadow root', () => {
    const host = document.createElement('div');
    host.innerHTML = '<p></p>';
    host.attachShadow({ mode: 'open' }).innerHTML = '<ul><li></li></ul>';
    const names: string[] = [];
    forEachElement(host, ({ localName }) => names.push(localName));
    expect(names).to.deep.equal(['div', 'ul', 'li', 'p']);
  });
});
