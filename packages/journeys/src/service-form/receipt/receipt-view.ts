import { linkTo, type ReceiptKey } from '../receipt-links.js';
import type { HandOff } from './payment-hand-off.js';
import type { ReceiptProgress } from './receipt-controller.js';
import type { DownloadFormat } from './receipt-download.js';

/** What a receipt is drawn with, beside what it holds. */
export interface ReceiptView {
  readonly pages: ReceiptPages;
  readonly progress: ReceiptProgress;
  readonly handOff: HandOff;
  /** The back end takes payments. */
  readonly canPay: boolean;
  /** Paths of the sensitive answers that the citizen asked to see. */
  readonly revealed: ReadonlySet<string>;
  readonly actions: ReceiptActions;
}

/** Pages of the host; each is given reference and key in its fragment. */
export interface ReceiptPages {
  /** Tracks an application. */
  readonly track: string | undefined;
  /** Books an appointment. */
  readonly book: string | undefined;
  /** Opens this receipt again. */
  readonly receipt: string | undefined;
  /** Is for those who have to sign. */
  readonly sign: string | undefined;
}

export interface ReceiptActions {
  readonly pay: () => void;
  /** Looks at once whether there is news. */
  readonly look: () => void;
  readonly download: (format: DownloadFormat) => void;
}

/** An address to be copied or scanned, whole. */
export function addressOf(page: string | undefined, key: ReceiptKey): string | undefined {
  return page === undefined ? undefined : new URL(linkTo(page, key), document.baseURI).href;
}
