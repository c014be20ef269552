import type { CallOptions, CreateOptions } from './call-options.js';
import type { AssistanceNeed, Language, ServiceId } from './definition.js';
import type { components } from './generated/openapi.js';

type Schemas = components['schemas'];
export type Appointment = Schemas['Appointment'];
export type AppointmentReceipt = Schemas['AppointmentReceipt'];
export type AppointmentStatus = Schemas['AppointmentStatus'];
export type Availability = Schemas['Availability'];
export type AvailabilityChange = Schemas['AvailabilityChange'];
export type CheckIn = Schemas['CheckIn'];
export type DayAvailability = Schemas['DayAvailability'];
export type DayPart = Schemas['DayPart'];
export type Hold = Schemas['Hold'];
export type Office = Schemas['Office'];
export type OfficeAvailability = Schemas['OfficeAvailability'];
export type OfficeSlot = Schemas['OfficeSlot'];
export type Queue = Schemas['Queue'];
export type Slot = Schemas['Slot'];
export type Ticket = Schemas['Ticket'];
export type TicketReceipt = Schemas['TicketReceipt'];
export type Visit = Schemas['Visit'];
export type WaitEstimate = Schemas['WaitEstimate'];
export type WaitListEntry = Schemas['WaitListEntry'];
export type WaitListReceipt = Schemas['WaitListReceipt'];

/**
 * What a booking asks of a back end. Methods that may be missing are of what not every back end has;
 * a journey then offers nothing that needs them.
 */
export interface AppointmentGateway {
  /** Those that serve it. */
  listOffices(service: ServiceId, options?: CallOptions): Promise<readonly Office[]>;
  getAvailability(query: AvailabilityQuery, options?: CallOptions): Promise<Availability>;
  /** Rejects with `slot-taken` and `slot-unavailable`, with `alternatives`. */
  createHold(request: HoldRequest, options: CreateOptions): Promise<Hold>;
  renewHold(hold: Hold, options?: CallOptions): Promise<Hold>;
  /** Also sent while the page is being left (`keepalive`). */
  releaseHold(hold: Hold, options?: CallOptions): Promise<void>;
  createAppointment(
    hold: Hold,
    request: AppointmentDetails,
    options: CreateOptions,
  ): Promise<AppointmentReceipt>;
  getAppointment(reference: string, key: string, options?: CallOptions): Promise<Appointment>;
  /**
   * Gives the appointment the slot of the hold, and its old slot back, in one act. Rejects with
   * `appointment-changed` where it is no longer as it was read, `appointment-late` after its time.
   */
  moveAppointment?(
    appointment: OpenedAppointment,
    hold: Hold,
    options: CreateOptions,
  ): Promise<Appointment>;
  /** Rejects as `moveAppointment` does. */
  cancelAppointment?(appointment: OpenedAppointment, options: CreateOptions): Promise<Appointment>;
  /**
   * Says that the person is there. Rejects with `check-in-early` and `check-in-late`,
   * `appointment-over`, `appointment-cancelled`.
   */
  checkIn?(reference: string, proof: CheckInProof, options?: CallOptions): Promise<CheckIn>;

  joinWaitList?(request: WaitListRequest, options: CreateOptions): Promise<WaitListReceipt>;
  getWaitListEntry?(id: string, key: string, options?: CallOptions): Promise<WaitListEntry>;
  /** Lets the slot that is offered go, and waits on. */
  declineOffer?(id: string, key: string, options?: CallOptions): Promise<WaitListEntry>;
  leaveWaitList?(id: string, key: string, options?: CallOptions): Promise<void>;

  getQueue?(office: string, options?: CallOptions): Promise<Queue>;
  /** Rejects with `queue-closed`. */
  takeTicket?(
    office: string,
    request: TicketRequest,
    options: CreateOptions,
  ): Promise<TicketReceipt>;
  getTicket?(office: string, id: string, key: string, options?: CallOptions): Promise<Ticket>;
  leaveQueue?(office: string, id: string, key: string, options?: CallOptions): Promise<void>;

  /** Told when what is free at these offices may have changed, until the signal aborts. */
  watchAvailability?(
    offices: readonly string[],
    onEvent: (event: LiveEvent<AvailabilityChange>) => void,
    signal: AbortSignal,
  ): void;
  /** Told of the queue at first and at each change, until the signal aborts. */
  watchQueue?(
    office: string,
    onEvent: (event: LiveEvent<Queue>) => void,
    signal: AbortSignal,
  ): void;
}

/**
 * What comes of a live connection. It is made again by itself, after longer and longer pauses; what
 * was missed meanwhile has to be asked for at `connected`.
 */
export type LiveEvent<Data> =
  | { readonly type: 'connected' }
  | { readonly type: 'lost' }
  | { readonly type: 'data'; readonly data: Data };

export interface AvailabilityQuery {
  readonly visit: Visit;
  /** Twenty at most. */
  readonly offices: readonly string[];
  /** With `days` and `slots` come the days of the range, with `slots` its slots too. */
  readonly granularity: 'offices' | 'days' | 'slots';
  /** Civil dates, both included: 62 days at most, 7 with `slots`. */
  readonly from: string;
  readonly to: string;
}

export interface HoldRequest {
  readonly visit: Visit;
  readonly office: string;
  readonly date: string;
  readonly time: string;
}

export interface AppointmentDetails {
  /** Of the person who comes. */
  readonly name: string;
  /** E.164; of whoever is told. */
  readonly mobile: string;
  readonly email?: string;
  /** Who books it for the person who comes. */
  readonly bookedBy?: string;
  readonly needs?: readonly AssistanceNeed[];
  readonly note?: string;
  /** Where to come, of a home visit. */
  readonly place?: string;
  /** Default: true. */
  readonly reminders?: boolean;
  readonly application?: string;
  readonly language: Language;
}

/** An appointment as it was read, and the key that opened it. */
export interface OpenedAppointment extends Pick<Appointment, 'reference' | 'revision'> {
  readonly key: string;
}

/** The key of the appointment; at a kiosk, the last four digits of the mobile number. */
export type CheckInProof = { readonly key: string } | { readonly lastDigits: string };

export interface WaitListRequest {
  readonly visit: Visit;
  readonly offices: readonly string[];
  readonly from: string;
  readonly to: string;
  /** Default: the whole day. */
  readonly parts?: readonly DayPart[];
  readonly name: string;
  /** E.164. */
  readonly mobile: string;
  readonly language: Language;
}

export interface TicketRequest {
  readonly service?: ServiceId;
  readonly language: Language;
}
