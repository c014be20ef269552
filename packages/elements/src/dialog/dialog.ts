import { ModalDialog } from '../base/modal-dialog.js';
import { dialogStyles } from './dialog.styles.js';

export type { BeforeCloseDetail, CloseReason } from '../base/modal-dialog.js';

/**
 * A question or a short task that must be dealt with before the page goes on: a native modal
 * `<dialog>` named by its heading. On a small screen it is a sheet at the bottom.
 *
 * @slot - What it says or asks. A `<form method="dialog">` in it closes it with the value of the button.
 * @slot actions - The buttons, the one to press first.
 * @fires fanar-before-close - About to close: `{ reason, returnValue, waitUntil }`. Cancellable;
 *   `waitUntil(promise)` holds it open meanwhile, for good with `false` or a rejection.
 * @fires close - It has closed, the native event; `returnValue` says with what.
 * @csspart dialog - The native dialog.
 * @csspart heading - The heading.
 * @csspart close - The button that closes it.
 * @csspart body - What it says.
 * @csspart actions - The row of buttons, while there are some.
 */
export class FanarDialog extends ModalDialog {
  static override readonly tag: string = 'fanar-dialog';

  static override readonly styles = dialogStyles;
}
