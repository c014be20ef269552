import { emit } from '../emit.js';
import { changeDetailOf, type AppointmentChangeDetail } from './appointment-picker.events.js';
import type { PickerState } from './appointment-picker.state.js';

const NAMES = ['service', 'office', 'date'] as const;

/** Tells the page where the citizen is, each place once. */
export class ChangeTeller {
  readonly #host: HTMLElement;
  #told: AppointmentChangeDetail | undefined;

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  tell(state: PickerState): void {
    const detail = changeDetailOf(state);
    if (JSON.stringify(detail) === JSON.stringify(this.#told)) return;
    this.#told = detail;
    emit(this.#host, 'fanar-appointment-change', detail);
  }

  /** Whether the page has only given back what it was told, for its address: nothing begins anew then. */
  isEcho(
    changed: ReadonlyMap<PropertyKey, unknown>,
    now: Readonly<Record<(typeof NAMES)[number], string | undefined>>,
  ): boolean {
    const told = this.#told;
    return (
      told !== undefined && NAMES.every((name) => !changed.has(name) || now[name] === told[name])
    );
  }
}
