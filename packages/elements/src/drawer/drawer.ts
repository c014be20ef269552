import { property } from 'lit/decorators.js';
import { ModalDialog } from '../base/modal-dialog.js';
import { drawerStyles } from './drawer.styles.js';

export type { BeforeCloseDetail, CloseReason } from '../base/modal-dialog.js';

export type DrawerPlacement = 'start' | 'end';

/**
 * What belongs to the page but not on it all the time, at its side: filters, help, a menu. A modal
 * dialog named by its heading, as tall as the page.
 *
 * @slot - What is in it. A `<form method="dialog">` in it closes it with the value of the button.
 * @slot actions - The buttons, the one to press first.
 * @fires fanar-before-close - About to close: `{ reason, returnValue, waitUntil }`. Cancellable;
 *   `waitUntil(promise)` holds it open meanwhile, for good with `false` or a rejection.
 * @fires close - It has closed, the native event; `returnValue` says with what.
 * @csspart dialog - The native dialog.
 * @csspart heading - The heading.
 * @csspart close - The button that closes it.
 * @csspart body - What is in it.
 * @csspart actions - The row of buttons, while there are some.
 */
export class FanarDrawer extends ModalDialog {
  static override readonly tag: string = 'fanar-drawer';

  static override readonly styles = drawerStyles;

  /** The side it stands at: where lines start, or where they end. Default: `end`. */
  @property({ reflect: true }) placement: DrawerPlacement = 'end';
}
