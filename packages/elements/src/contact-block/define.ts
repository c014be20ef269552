import { FanarContactBlock } from './contact-block.js';

FanarContactBlock.define();

declare global {
  interface HTMLElementTagNameMap {
    'fanar-contact-block': FanarContactBlock;
  }
}
