import type { Appointment, OfficeSlot, ServiceGateway } from '@fanar/contract';
import { Retrier } from '../appointment-picker/flow/retrier.js';
import { IdempotencyKeys } from '../booking/idempotency-keys.js';
import { readLookUp, type LookUp } from '../look-up/look-up.js';
import { isOutcomeOpen, refusalFrom, type Refusal } from '../refusal.js';
import {
  INITIAL,
  isFinal,
  isKept,
  isStale,
  transition,
  type AppointmentEvent,
  type AppointmentState,
  type Copy,
} from './appointment.state.js';

/** What keeps appointments on the device. */
export interface Copies {
  readonly keptCopies: (now: number) => Promise<readonly Copy[]>;
  readonly keepCopy: (copy: Copy, now: number) => Promise<void>;
  readonly forgetCopy: (reference: string) => Promise<void>;
}

export interface FlowOptions {
  readonly gateway: () => ServiceGateway | undefined;
  /** Rejects where it cannot be fetched. */
  readonly copies: () => Promise<Copies>;
  readonly newKey: () => string;
  readonly onChange: (next: AppointmentState, event: AppointmentEvent) => void;
  /** Default: now. */
  readonly clock?: () => number;
}

/** Reads, moves and cancels one appointment, and keeps it on the device where that is wished. */
export class AppointmentFlow {
  state: AppointmentState = INITIAL;

  readonly #options: FlowOptions;
  readonly #keys: IdempotencyKeys;
  readonly #life = new AbortController();
  readonly #retrier = new Retrier(this.#life.signal);
  readonly #clock: () => number;
  #asking: AbortController | undefined;

  constructor(options: FlowOptions) {
    this.#options = options;
    this.#clock = options.clock ?? Date.now;
    this.#keys = new IdempotencyKeys(options.newKey);
  }

  /** Gives up what is under way. What is known stays. */
  stop(): void {
    this.#asking?.abort();
    this.#retrier.forget();
  }

  type(lookUp: Partial<LookUp>): void {
    this.#dispatch({ type: 'look-up-changed', lookUp });
  }

  /** Asks for what the look-up says. */
  async open(lookUp: LookUp = this.state.lookUp): Promise<void> {
    const wanted = readLookUp(lookUp);
    const gateway = this.#options.gateway();
    if (!wanted.ok || !gateway) return;
    const { reference, key } = wanted;
    this.#asking?.abort();
    this.#retrier.forget();
    const { signal } = (this.#asking = new AbortController());
    this.#dispatch({ type: 'asked', reference });
    try {
      const appointment = await gateway.getAppointment(reference, key, { signal });
      if (signal.aborted) return;
      this.#retrier.settle();
      const copy = this.#copyOf(appointment, key);
      this.#dispatch({ type: 'answered', ...copy });
      await this.#keepLatest(copy);
    } catch (error) {
      if (!signal.aborted) await this.#miss({ reference, key }, refusalFrom(error), signal);
    }
  }

  /** Asks again, if nothing is being done that it would disturb. */
  async refresh(): Promise<void> {
    const { screen, isAsking, opened, cancelling } = this.state;
    if (screen !== 'appointment' || isAsking || cancelling || !opened) return;
    await this.open({ reference: opened.appointment.reference, key: opened.key });
  }

  /** The connection is back: what could not be read is read now. */
  reconnect(): void {
    this.#retrier.now();
    if (isStale(this.state)) void this.refresh();
  }

  wantMove(): void {
    this.#dispatch({ type: 'move-wanted' });
  }

  wantSlot(slot: OfficeSlot): void {
    this.#dispatch({ type: 'slot-wanted', slot });
  }

  /** Back to the appointment as it stands. */
  return(): void {
    this.#dispatch({ type: 'returned' });
    void this.refresh();
  }

  async moved(appointment: Appointment): Promise<void> {
    const { opened } = this.state;
    if (!opened) return;
    const copy = this.#copyOf(appointment, opened.key);
    this.#dispatch({ type: 'moved', ...copy });
    await this.#keepLatest(copy);
  }

  /** The picker was told that it cannot be moved: it is read again, and told why. */
  async refuse(failure: Refusal): Promise<void> {
    this.#dispatch({ type: 'change-refused', failure, isTold: true });
    await this.refresh();
  }

  wantCancel(): void {
    this.#dispatch({ type: 'cancel-wanted' });
  }

  leaveCancel(): void {
    if (this.state.cancelling === 'asked') this.#dispatch({ type: 'cancel-left' });
  }

  /** Sent again after an answer that got lost, it is done once. */
  async cancel(): Promise<void> {
    const { opened, cancelling } = this.state;
    const gateway = this.#options.gateway();
    if (!opened || cancelling !== 'asked' || !gateway?.cancelAppointment) return;
    const { reference, revision } = opened.appointment;
    const purpose = `cancel ${reference} ${String(revision)}`;
    this.#retrier.forget();
    this.#dispatch({ type: 'cancel-sent' });
    try {
      const appointment = await gateway.cancelAppointment(
        { reference, revision, key: opened.key },
        { idempotencyKey: this.#keys.for(purpose) },
      );
      this.#keys.settle(purpose);
      const copy = this.#copyOf(appointment, opened.key);
      this.#dispatch({ type: 'cancelled', ...copy });
      await this.#keepLatest(copy);
    } catch (error) {
      this.#keys.fail(purpose, error);
      const failure = refusalFrom(error);
      if (!isFinal(failure)) {
        this.#dispatch({ type: 'cancel-failed', failure });
        // As long as the question stands open.
        return this.#retrier.tryLater(failure, () => void this.cancel());
      }
      this.#dispatch({ type: 'change-refused', failure });
      await this.refresh();
    }
  }

  /** Reads what is kept; what is over goes. */
  async readCopies(): Promise<void> {
    try {
      const { keptCopies } = await this.#options.copies();
      this.#dispatch({ type: 'copies-read', kept: await keptCopies(this.#clock()) });
    } catch {
      // Nothing is kept where a browser keeps nothing; that is told to who asks for it.
    }
  }

  /** Keeps what is open, or forgets it. */
  async keep(isWanted: boolean): Promise<void> {
    const { opened } = this.state;
    if (!opened) return;
    try {
      const copies = await this.#options.copies();
      if (isWanted) await copies.keepCopy(opened, this.#clock());
      else await copies.forgetCopy(opened.appointment.reference);
      const kept = await copies.keptCopies(this.#clock());
      this.#dispatch({ type: 'copies-read', kept });
    } catch {
      this.#dispatch({ type: 'copy-failed' });
    }
  }

  /** Closes it; the key is forgotten. */
  leave(): void {
    this.stop();
    this.#dispatch({ type: 'left' });
  }

  async #miss({ reference, key }: LookUp, failure: Refusal, signal: AbortSignal): Promise<void> {
    this.#retrier.tryLater(failure, () => void this.open({ reference, key }));
    const isOpen = this.state.opened?.appointment.reference === reference;
    if (!isOpen && isOutcomeOpen(failure)) {
      await this.readCopies();
      if (signal.aborted) return;
      const copy = this.state.kept.find(
        (each) => each.appointment.reference === reference && each.key === key,
      );
      if (copy) return this.#dispatch({ type: 'copy-found', copy, failure });
    }
    this.#dispatch({ type: 'failed', failure });
  }

  /** What is kept is what was read last. */
  async #keepLatest(copy: Copy): Promise<void> {
    const { reference } = copy.appointment;
    if (isKept(this.state) && this.state.opened?.appointment.reference === reference) {
      await this.keep(true);
    }
  }

  #copyOf(appointment: Appointment, key: string): Copy {
    return { appointment, key, at: new Date(this.#clock()).toISOString() };
  }

  #dispatch(event: AppointmentEvent): void {
    this.state = transition(this.state, event);
    this.#options.onChange(this.state, event);
  }
}
