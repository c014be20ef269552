import { FanarTextArea } from './text-area.js';

FanarTextArea.define();

declare global {
  interface HTMLElementTagNameMap {
    'fanar-text-area': FanarTextArea;
  }
}
