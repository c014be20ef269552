/**
 * React asks Lit for the HTML of an element while the component around it is rendered, by a renderer that
 * takes no choices: here they come from the context of that component.
 */
import '@lit-labs/ssr-react/enable-lit-ssr.js';
import { LitElementRenderer, type RenderInfo } from '@lit-labs/ssr';
import { use } from 'react';
import { rootOf, type Page } from '../page.js';
import { withNonce } from '../styles-with-nonce.js';
import { PageContext } from './context.js';

/** An element as Lit's shim of the DOM places it. */
interface Placed {
  __host?: EventTarget;
  __eventTargetParent?: EventTarget;
}

const roots = new WeakMap<Page, HTMLElement>();

LitElementRenderer.renderOptions.push((element) => {
  const placed = element as Placed;
  // Of what stands in a shadow root Lit learns the host, but as React begins in the middle not the way there.
  if (!placed.__eventTargetParent || placed.__eventTargetParent === rootOfAll()) {
    const parent = placed.__host ?? rootFor(pageAround());
    if (parent) placed.__eventTargetParent = parent;
  }
  return undefined;
});

const { renderShadow } = LitElementRenderer.prototype;

LitElementRenderer.prototype.renderShadow = function (this: LitElementRenderer, info: RenderInfo) {
  return withNonce(renderShadow.call(this, info), pageAround()?.nonce);
};

function rootFor(page: Page | undefined): HTMLElement | undefined {
  if (!page) return undefined;
  let root = roots.get(page);
  if (!root) roots.set(page, (root = rootOf(page)));
  return root;
}

const rootOfAll = () => (globalThis as { litServerRoot?: EventTarget }).litServerRoot;

/** None where the renderer is used by others than React. */
function pageAround(): Page | undefined {
  try {
    return use(PageContext);
  } catch {
    return undefined;
  }
}
