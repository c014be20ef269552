import type { Answers, Language, ServiceDefinition, ServiceId, UploadRef } from './definition.js';
import type { components } from './generated/openapi.js';
import type { FieldProblem, Problem, ProblemParams } from './problem.js';

type Schemas = components['schemas'];
export type ApplicationReceipt = Schemas['ApplicationReceipt'];
export type ApplicationStatus = Schemas['ApplicationStatus'];
export type Appointment = Schemas['Appointment'];
export type AppointmentReceipt = Schemas['AppointmentReceipt'];
export type Availability = Schemas['Availability'];
export type Hold = Schemas['Hold'];
export type Office = Schemas['Office'];
export type ProblemDocument = Schemas['ProblemDocument'];
export type ServiceSummary = Schemas['ServiceSummary'];
export type Slot = Schemas['Slot'];

/** Everything that can go wrong with a call, as one error. */
export class GatewayError extends Error implements Problem {
  override readonly name = 'GatewayError';
  readonly code: string;
  readonly params?: ProblemParams;
  /** HTTP status; 0 where no answer came (`network-unreachable`, `network-timeout`). */
  readonly status: number;
  /** Problems of single answers, by pointer. */
  readonly errors: readonly FieldProblem[];
  /** Other slots, with `slot-taken`. */
  readonly alternatives: readonly Slot[];
  /** Seconds to wait before trying again, where the server says so. */
  readonly retryAfter?: number;

  constructor(init: {
    code: string;
    status: number;
    params?: ProblemParams;
    errors?: readonly FieldProblem[];
    alternatives?: readonly Slot[];
    retryAfter?: number;
    cause?: unknown;
  }) {
    super(init.code, { cause: init.cause });
    this.code = init.code;
    this.status = init.status;
    if (init.params) this.params = init.params;
    this.errors = init.errors ?? [];
    this.alternatives = init.alternatives ?? [];
    if (init.retryAfter !== undefined) this.retryAfter = init.retryAfter;
  }
}

export interface CallOptions {
  readonly signal?: AbortSignal;
}

export interface CreateOptions extends CallOptions {
  /** One per thing wanted; kept over retries, so that a repeat gives the first answer. */
  readonly idempotencyKey: string;
}

/**
 * How an upload stands: on its way; waiting for the connection to come back, by itself; or arrived
 * and being checked by the server.
 */
export type UploadStage = 'sending' | 'waiting' | 'checking';

export interface UploadOptions extends CallOptions {
  readonly onProgress?: (sent: number, total: number) => void;
  readonly onStage?: (stage: UploadStage) => void;
  /** Told where the bytes go, to be given back as `address` after a reload. A secret of its owner. */
  readonly onAddress?: (address: string) => void;
  /** Of an upload of the same bytes that broke off; where it is gone, a new one is begun. */
  readonly address?: string | undefined;
}

/**
 * What a journey asks of a back end. `createHttpGateway(api)` is the usual one; a host may hand
 * over any other. Every method rejects with {@link GatewayError} alone.
 */
export interface ServiceGateway {
  getService(id: ServiceId, options?: CallOptions): Promise<ServiceDefinition>;
  upload(file: File, options?: UploadOptions): Promise<UploadRef>;
  removeUpload(id: string, options?: CallOptions): Promise<void>;
  createApplication(
    request: ApplicationRequest,
    options: CreateOptions,
  ): Promise<ApplicationReceipt>;
  getApplication(reference: string, key: string, options?: CallOptions): Promise<ApplicationStatus>;
  listOffices(service: ServiceId, options?: CallOptions): Promise<readonly Office[]>;
  getAvailability(query: AvailabilityQuery, options?: CallOptions): Promise<Availability>;
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
}

export interface ApplicationRequest {
  readonly service: ServiceId;
  readonly version: number;
  readonly answers: Answers;
  readonly language: Language;
  readonly declared: true;
}

export interface AvailabilityQuery {
  readonly service: ServiceId;
  readonly office: string;
  readonly granularity: 'days' | 'slots';
  /** Civil dates, both included. */
  readonly from: string;
  readonly to: string;
}

export interface HoldRequest {
  readonly service: ServiceId;
  readonly office: string;
  readonly date: string;
  readonly time: string;
}

export interface AppointmentDetails {
  readonly name: string;
  /** E.164. */
  readonly mobile: string;
  readonly application?: string;
  readonly language: Language;
}
