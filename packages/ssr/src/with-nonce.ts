import type { ThunkedRenderResult } from '@lit-labs/ssr/lib/render-result.js';
import { nonceIn } from './nonce.js';

/**
 * The same shadow root, with the nonce on the `<style>` that Lit opens it with.
 *
 * @throws {TypeError} on a nonce that is none
 */
export function withNonce(
  shadow: ThunkedRenderResult | undefined,
  nonce: string | undefined,
): ThunkedRenderResult | undefined {
  if (nonce === undefined) return shadow;
  const style = `<style nonce="${nonceIn(nonce)}">`;
  return shadow?.map((part) => (part === '<style>' ? style : part));
}
