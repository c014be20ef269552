import { cairoNow, type CivilDate, type CivilTime, type Clock } from '@fanar/egypt';
import { isServer, type LitElement, type ReactiveController } from 'lit';

const MINUTE = 60_000;

/**
 * Today in Egypt, wherever the device is; over midnight the host is drawn again. Undefined on a
 * server, and until the server's markup has come alive: its answer may be from yesterday.
 */
export class TodayController implements ReactiveController {
  readonly #host: LitElement;
  readonly #clock: () => Clock;
  #today: CivilDate | undefined;
  #midnight: ReturnType<typeof setTimeout> | undefined;

  constructor(host: LitElement, clock: () => Clock) {
    this.#host = host;
    this.#clock = clock;
    host.addController(this);
  }

  get today(): CivilDate | undefined {
    return this.#today;
  }

  hostConnected(): void {
    if (isServer) return;
    if (!this.#host.hasUpdated && this.#host.renderRoot.hasChildNodes()) {
      void this.#host.updateComplete.then(this.#read);
    } else {
      this.#read();
    }
  }

  hostDisconnected(): void {
    clearTimeout(this.#midnight);
  }

  /** Another clock may have been set, and the present one be put right by a server. */
  hostUpdate(): void {
    if (this.#today !== undefined) this.#read();
  }

  readonly #read = (): void => {
    clearTimeout(this.#midnight);
    if (!this.#host.isConnected) return;
    const clock = this.#clock();
    const { date, time } = cairoNow(clock);
    this.#midnight = setTimeout(this.#read, untilMidnight(time, Number(clock())));
    if (date === this.#today) return;
    this.#today = date;
    this.#host.requestUpdate();
  };
}

/** Milliseconds; where the clock is put back before, it is not midnight then and this is asked again. */
function untilMidnight(time: CivilTime, now: number): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return (24 * 60 - hours * 60 - minutes) * MINUTE - (now % MINUTE);
}
