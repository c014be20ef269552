import type { ServiceId } from '@fanar/contract';

export interface StartDetail {
  readonly service: ServiceId;
  readonly version: number;
}

declare global {
  interface HTMLElementEventMap {
    'fanar-start': CustomEvent<StartDetail>;
  }
}
