import type { Office, OfficeDirectory } from '@fanar/contract';
import type { LitElement } from 'lit';
import { remembering } from '../remembering.js';
import { MinuteClock } from '../minute-clock.js';
import { hoursKey, isToldAlike, opennessNow, type OpennessNow } from './opening.js';

/** What is open now. The host is drawn anew only where something opened or closed, or a day began. */
export class OpennessController {
  readonly #host: LitElement;
  readonly #clock: MinuteClock;
  readonly #offices: () => OfficeDirectory | undefined;
  readonly #opennessNow = remembering(opennessNow);
  #openness: OpennessNow | undefined;
  #ahead: (() => unknown)[] | undefined;

  /** @param offices of which it is to be told */
  constructor(host: LitElement, offices: () => OfficeDirectory | undefined) {
    this.#host = host;
    this.#offices = offices;
    this.#clock = new MinuteClock(host, () => this.read());
  }

  /** Undefined until the time is known. */
  get now(): OpennessNow | undefined {
    return this.#openness;
  }

  /** Until the time is known, nothing is taken for closed. */
  readonly isOpen = (office: Office): boolean | undefined =>
    !this.#openness || this.#openness.of.get(hoursKey(office))?.()?.isOpen;

  read(): void {
    const { now } = this.#clock;
    const offices = this.#offices();
    if (!now || !offices) return;
    const openness = this.#opennessNow(now, offices);
    if (isToldAlike(this.#openness, openness)) return;
    this.#openness = openness;
    this.#host.requestUpdate();
  }
  /** Works out one schedule more before it is wanted; says whether that was all. */
  readAhead(): boolean {
    this.#ahead ??= [...(this.#openness?.of.values() ?? [])];
    this.#ahead.pop()?.();
    return this.#ahead.length === 0;
  }
}
