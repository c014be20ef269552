import { FanarDialog } from './dialog.js';

FanarDialog.define();

declare global {
  interface HTMLElementTagNameMap {
    'fanar-dialog': FanarDialog;
  }
}
