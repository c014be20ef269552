import { FanarSkeleton } from './skeleton.js';

FanarSkeleton.define();

declare global {
  interface HTMLElementTagNameMap {
    'fanar-skeleton': FanarSkeleton;
  }
}
