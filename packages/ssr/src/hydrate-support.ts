import '@lit-labs/ssr-client/lit-element-hydrate-support.js';
import type { LitElement } from 'lit';
import { fillEmptyParts } from './empty-parts.js';

/** What the class of Lit elements calls as it is made. */
interface Support {
  litElementHydrateSupport: (lit: { LitElement: typeof LitElement }) => void;
}

interface WithRoot {
  createRenderRoot(): HTMLElement | DocumentFragment;
}

const support = globalThis as unknown as Support;
const { litElementHydrateSupport: supportOfLit } = support;

support.litElementHydrateSupport = ({ LitElement }) => {
  supportOfLit({ LitElement });
  const prototype = LitElement.prototype as unknown as WithRoot;
  const { createRenderRoot } = prototype;
  prototype.createRenderRoot = function (this: LitElement & WithRoot) {
    if (this.shadowRoot) fillEmptyParts(this.shadowRoot);
    return createRenderRoot.call(this);
  };
};
