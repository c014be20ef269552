import type { ServiceGateway } from '@fanar/contract';
import type { Refusal } from '../../refusal.js';
import type { PickerEvent, PickerState } from '../state/model.js';

/** What the parts of the flow share. */
export interface FlowContext {
  readonly gateway: ServiceGateway;
  readonly state: () => PickerState;
  readonly dispatch: (event: PickerEvent) => void;
  /** The page's monotonic clock. */
  readonly monotonic: () => number;
  /** Ends every call. */
  readonly signal: AbortSignal;
  /** Has it done again by itself, where the server says when or the connection comes back. */
  readonly tryLater: (failure: Refusal, again: () => unknown) => void;
}
