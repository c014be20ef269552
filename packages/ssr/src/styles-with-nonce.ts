import { LitElementRenderer, type RenderInfo } from '@lit-labs/ssr';
import type { ThunkedRenderResult } from '@lit-labs/ssr/lib/render-result.js';

/** The same shadow root, with the nonce on the `<style>` that Lit opens it with. */
export function withNonce(
  shadow: ThunkedRenderResult | undefined,
  nonce: string | undefined,
): ThunkedRenderResult | undefined {
  if (!nonce) return shadow;
  return shadow?.map((part) => (part === '<style>' ? `<style nonce="${nonce}">` : part));
}

/** Renders as Lit does, its styles under a nonce. */
export function rendererFor(nonce: string | undefined): typeof LitElementRenderer {
  if (!nonce) return LitElementRenderer;
  return class extends LitElementRenderer {
    override renderShadow(info: RenderInfo): ThunkedRenderResult | undefined {
      return withNonce(super.renderShadow(info), nonce);
    }
  };
}
