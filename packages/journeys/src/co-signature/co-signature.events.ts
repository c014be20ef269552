import type { SignatureRequest } from '@fanar/contract';
import type { Asking } from '../service-form/service-form.events.js';

export interface BeforeSignDetail extends Asking {
  readonly reference: string;
  readonly decision: 'signed' | 'declined';
}

export interface SignedDetail {
  readonly reference: string;
  readonly decision: Exclude<SignatureRequest['status'], 'waiting'>;
}

declare global {
  interface HTMLElementEventMap {
    'fanar-before-sign': CustomEvent<BeforeSignDetail>;
    'fanar-signed': CustomEvent<SignedDetail>;
  }
}
