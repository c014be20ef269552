import type { ApplicationGateway } from './application-gateway.js';
import type { AppointmentGateway, OfficeSlot } from './appointment-gateway.js';
import type { CallOptions, CreateOptions } from './call-options.js';
import type {
  Answers,
  Language,
  LifeEvent,
  Sector,
  ServiceDefinition,
  ServiceId,
  UploadRef,
} from './definition.js';
import type { components } from './generated/openapi.js';
import type { PerformanceGateway } from './performance-gateway.js';
import type { FieldProblem, Problem, ProblemParams } from './problem.js';

type Schemas = components['schemas'];
export type AccessibilityFeature = Schemas['AccessibilityFeature'];
export type ApplicationReceipt = Schemas['ApplicationReceipt'];
export type ApplicationState = Schemas['ApplicationState'];
export type CoSigner = Schemas['CoSigner'];
export type DraftReceipt = Schemas['DraftReceipt'];
export type OfficeDirectory = Schemas['OfficeDirectory'];
export type PaymentStart = Schemas['PaymentStart'];
export type PaymentStatus = Schemas['PaymentStatus'];
export type ProblemDocument = Schemas['ProblemDocument'];
export type ServiceNotice = Schemas['ServiceNotice'];
export type ServiceSummary = Schemas['ServiceSummary'];
export type SignatureDecision = Schemas['SignatureDecision'];
export type SignatureRequest = Schemas['SignatureRequest'];
export type Verification = Schemas['Verification'];
export type VerificationProof = Schemas['VerificationProof'];

/** Everything that can go wrong with a call, as one error. */
export class GatewayError extends Error implements Problem {
  override readonly name = 'GatewayError';
  readonly code: string;
  readonly params?: ProblemParams;
  /** HTTP status; 0 where no answer came (`network-unreachable`, `network-timeout`). */
  readonly status: number;
  /** Problems of single answers, by pointer. */
  readonly errors: readonly FieldProblem[];
  /** Other slots, with `slot-taken` and `slot-unavailable`. */
  readonly alternatives: readonly OfficeSlot[];
  /** Until when, why, and whom to ask, with `service-closed` and its like. */
  readonly notice?: ServiceNotice;
  /** Seconds to wait before trying again, where the server says so. */
  readonly retryAfter?: number;

  constructor(init: {
    code: string;
    status: number;
    params?: ProblemParams;
    errors?: readonly FieldProblem[];
    alternatives?: readonly OfficeSlot[];
    notice?: ServiceNotice | undefined;
    retryAfter?: number;
    cause?: unknown;
  }) {
    super(init.code, { cause: init.cause });
    this.code = init.code;
    this.status = init.status;
    if (init.params) this.params = init.params;
    this.errors = init.errors ?? [];
    this.alternatives = init.alternatives ?? [];
    if (init.notice) this.notice = init.notice;
    if (init.retryAfter !== undefined) this.retryAfter = init.retryAfter;
  }
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
 * over any other. Every method rejects with {@link GatewayError} alone. A journey offers nothing
 * that needs an optional method which is not there.
 */
export interface ServiceGateway extends ApplicationGateway, AppointmentGateway, PerformanceGateway {
  getService(id: ServiceId, options?: CallOptions): Promise<ServiceDefinition>;
  upload(file: File, options?: UploadOptions): Promise<UploadRef>;
  removeUpload(id: string, options?: CallOptions): Promise<void>;
  /** Whether an upload is still kept; asked before an application is gone on with. */
  hasUpload?(id: string, options?: CallOptions): Promise<boolean>;
  createApplication(
    request: ApplicationRequest,
    options: CreateOptions,
  ): Promise<ApplicationReceipt>;

  /** Keeps answers for later, for whoever has the key. */
  createDraft?(content: DraftContent, options: CreateOptions): Promise<SavedDraft>;
  /** Replaces what was kept last. Rejects with `draft-changed` where that is no longer `draft`. */
  updateDraft?(
    draft: SavedDraft,
    content: DraftContent,
    options?: CallOptions,
  ): Promise<SavedDraft>;
  /** `draft-not-found`, also once its time is over or it became an application. */
  getDraft?(id: string, key: string, options?: CallOptions): Promise<ReadDraft>;
  /** With the uploads that nothing else needs. */
  removeDraft?(id: string, key: string, options?: CallOptions): Promise<void>;

  /**
   * The receipt as it stands, with the answers that may be read again; asked again while its `state`
   * is `processing`.
   */
  getReceipt?(reference: string, key: string, options?: CallOptions): Promise<ApplicationReceipt>;
  /** Gives the absolute address of the provider's page. */
  startPayment?(
    reference: string,
    key: string,
    request: PaymentRequest,
    options: CreateOptions,
  ): Promise<PaymentStart>;

  /** What the person with this key of a co-signer is asked to sign. */
  getSignatureRequest?(
    reference: string,
    key: string,
    options?: CallOptions,
  ): Promise<SignatureRequest>;
  /** Rejects with `signature-decided` where the person decided otherwise before. */
  sign?(
    reference: string,
    key: string,
    decision: SignatureDecision,
    options?: CallOptions,
  ): Promise<SignatureRequest>;

  /** Sends a code to a phone or a mailbox. */
  sendCode?(request: CodeRequest, options: CreateOptions): Promise<Verification>;
  /** `code-wrong` with the tries that are `left`, `code-spent` after the last; `code-expired`. */
  checkCode?(id: string, code: string, options?: CallOptions): Promise<VerificationProof>;

  getDirectory?(options?: CallOptions): Promise<Directory>;

  /** Every office, and the districts, hours and days off that they share. */
  getOffices?(options?: CallOptions): Promise<OfficeDirectory>;
}

/** Every service in short, and what they are sorted by, each in the order in which it is shown. */
export interface Directory {
  readonly services: readonly ServiceSummary[];
  readonly sectors: readonly Sector[];
  readonly events: readonly LifeEvent[];
}

export interface ApplicationRequest {
  readonly service: ServiceId;
  readonly version: number;
  readonly answers: Answers;
  readonly language: Language;
  readonly declared: true;
  /** The draft that this was; removed once the application is kept. */
  readonly draft?: { readonly id: string; readonly key: string };
  /** What `checkCode` gave, by pointer of the answer, `/mobile`. */
  readonly proofs?: Readonly<Record<string, string>>;
}

/** What a draft holds. The answers need not hold yet. */
export interface DraftContent {
  readonly service: ServiceId;
  readonly version: number;
  readonly language: Language;
  readonly answers: Answers;
  /** What else the journey needs to go on: any JSON. */
  readonly progress?: Readonly<Record<string, unknown>>;
}

export interface SavedDraft extends DraftReceipt {
  /** Of what was kept last: a change names what it replaces. */
  readonly tag: string;
}

export interface ReadDraft extends SavedDraft {
  readonly content: DraftContent;
}

export interface PaymentRequest {
  /** Absolute address of the page to come back to, which is given the query `reference`. No secret. */
  readonly returnTo: string;
  readonly language: Language;
}

/** A mobile number in E.164, or an e-mail address. */
export type CodeRequest = ({ readonly mobile: string } | { readonly email: string }) & {
  readonly language: Language;
};
