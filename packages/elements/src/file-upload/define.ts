import { FanarFileUpload } from './file-upload.js';

FanarFileUpload.define();

declare global {
  interface HTMLElementTagNameMap {
    'fanar-file-upload': FanarFileUpload;
  }
}
