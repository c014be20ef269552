/**
 * React asks Lit for the HTML of an element while the component around it is rendered, by a renderer that
 * takes no choices: here they come from the context of that component.
 */
import '@lit-labs/ssr-react/enable-lit-ssr.js';
import { LitElementRenderer, type RenderInfo } from '@lit-labs/ssr';
import type { LitElement } from 'lit';
import { use } from 'react';
import { rootOf, type Page } from '../page.js';
import { attachRoot } from '../renderer.js';
import { repaired } from '../repaired.js';
import { withNonce } from '../with-nonce.js';
import { PageContext } from './context.js';

/** An element as Lit's shim of the DOM places it. */
interface Placed {
  readonly __host?: EventTarget;
  __eventTargetParent?: EventTarget | undefined;
}

const roots = new WeakMap<Page, HTMLElement>();

LitElementRenderer.renderOptions.push((element) => {
  // React begins in the middle: of the way out Lit knows at most the host.
  const placed = element as Placed;
  placed.__eventTargetParent ??= placed.__host ?? rootFor(pageAround());
  const { shadowRootOptions } = element.constructor as typeof LitElement;
  attachRoot({ element, shadowRootOptions });
  return undefined;
});

const { renderShadow } = LitElementRenderer.prototype;

LitElementRenderer.prototype.renderShadow = function (this: LitElementRenderer, info: RenderInfo) {
  const shadow = withNonce(renderShadow.call(this, info), pageAround()?.nonce);
  const isOutermost = info.customElementHostStack.length === 1;
  return shadow && isOutermost ? repaired(shadow) : shadow;
};

function rootFor(page: Page | undefined): HTMLElement | undefined {
  if (!page) return undefined;
  let root = roots.get(page);
  if (!root) roots.set(page, (root = rootOf(page)));
  return root;
}

/** None where the renderer is used by others than React. */
function pageAround(): Page | undefined {
  try {
    return use(PageContext);
  } catch {
    return undefined;
  }
}
