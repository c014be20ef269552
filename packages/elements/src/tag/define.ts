import { FanarTag } from './tag.js';

FanarTag.define();

declare global {
  interface HTMLElementTagNameMap {
    'fanar-tag': FanarTag;
  }
}
