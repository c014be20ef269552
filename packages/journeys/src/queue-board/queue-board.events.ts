import type { Queue } from '@fanar/contract';
import { emit } from '../emit.js';

type Call = Queue['calls'][number];

export type CallDetail = Pick<Call, 'number' | 'counter'>;

declare global {
  interface HTMLElementEventMap {
    'fanar-call': CustomEvent<CallDetail>;
  }
}

export function tellCall(host: HTMLElement, { number, counter }: Call): void {
  emit(host, 'fanar-call', { number, counter });
}
