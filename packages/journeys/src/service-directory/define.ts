import { FanarServiceDirectory } from './service-directory.js';

FanarServiceDirectory.define();

declare global {
  interface HTMLElementTagNameMap {
    'fanar-service-directory': FanarServiceDirectory;
  }
}
