import { LitElementRenderer, type RenderInfo } from '@lit-labs/ssr';
import type { ThunkedRenderResult } from '@lit-labs/ssr/lib/render-result.js';
import { withNonce } from './with-nonce.js';

/** Renders as Lit does, styles under a nonce. */
export function rendererFor(nonce: string | undefined): typeof LitElementRenderer {
  return class extends LitElementRenderer {
    constructor(tagName: string) {
      super(tagName);
      attachRoot(this);
    }

    override renderShadow(info: RenderInfo): ThunkedRenderResult | undefined {
      return withNonce(super.renderShadow(info), nonce);
    }
  };
}

/** Without a root, what stands in it would not find the way out to its host. */
export function attachRoot({
  element,
  shadowRootOptions,
}: Pick<LitElementRenderer, 'element' | 'shadowRootOptions'>): void {
  if (!element.shadowRoot) element.attachShadow(shadowRootOptions);
}
