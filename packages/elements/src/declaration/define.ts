import { FanarDeclaration } from './declaration.js';

FanarDeclaration.define();

declare global {
  interface HTMLElementTagNameMap {
    'fanar-declaration': FanarDeclaration;
  }
}
