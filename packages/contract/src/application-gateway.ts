import type { LiveEvent } from './appointment-gateway.js';
import type { CallOptions, CreateOptions } from './call-options.js';
import type { components } from './generated/openapi.js';

type Schemas = components['schemas'];
export type ApplicationStatus = Schemas['ApplicationStatus'];
export type CaseAppointment = Schemas['CaseAppointment'];
export type CaseItem = Schemas['CaseItem'];
export type CaseAccess = Schemas['CaseAccess'];
export type CaseDecision = Schemas['CaseDecision'];
export type CaseDocument = Schemas['CaseDocument'];
export type CaseEvent = Schemas['CaseEvent'];
export type CaseMessage = Schemas['CaseMessage'];
export type CaseRequest = Schemas['CaseRequest'];
export type CaseResponse = Schemas['CaseResponse'];
export type AnswerChange = Schemas['AnswerChange'];
export type Feedback = Schemas['Feedback'];

/** Changes of answers, and the status that they were thought of by. */
export interface Correction {
  readonly changes: readonly AnswerChange[];
  /** The `lastEvent` of that status. */
  readonly basedOn: string;
}

export type NotificationWish = Schemas['NotificationWish'];
export type NotificationChannel = Schemas['Notification']['channel'];

/** An application and the key that opens it. */
export interface OpenedApplication {
  readonly reference: string;
  readonly key: string;
}

/**
 * What whoever follows an application asks of a back end. Methods that may be missing are of what not
 * every back end has; a journey then offers nothing that needs them.
 */
export interface ApplicationGateway {
  getApplication(reference: string, key: string, options?: CallOptions): Promise<ApplicationStatus>;
  /** Where it is, by the last four digits of the mobile or national ID that it names; `isBrief`. */
  glanceApplication?(
    reference: string,
    lastDigits: string,
    options?: CallOptions,
  ): Promise<ApplicationStatus>;
  /**
   * Told of each thing that happens, once, until the signal aborts; after a break it goes on where it
   * was. @param after the `lastEvent` of the status that is known
   */
  watchApplication?(
    application: OpenedApplication,
    after: string | undefined,
    onEvent: (event: LiveEvent<CaseEvent>) => void,
    signal: AbortSignal,
  ): void;
  /** Answers what the office asked for. Rejects with `request-closed`, `case-closed`. */
  answerRequest?(
    application: OpenedApplication,
    response: CaseResponse,
    options: CreateOptions,
  ): Promise<ApplicationStatus>;
  writeMessage?(
    application: OpenedApplication,
    text: string,
    options: CreateOptions,
  ): Promise<ApplicationStatus>;
  /** Rejects with `case-closed` where it has ended. */
  withdrawApplication?(
    application: OpenedApplication,
    options: CreateOptions,
  ): Promise<ApplicationStatus>;
  /**
   * Corrects answers that were sent. Rejects with `correction-not-open`, `correction-changes-fees`,
   * `application-changed`, and `answers-invalid` with what does not hold.
   */
  correctApplication?(
    application: OpenedApplication,
    correction: Correction,
    options: CreateOptions,
  ): Promise<ApplicationStatus>;
  /** Rejects with `appeal-late` and `appeal-not-offered`. */
  appealDecision?(
    application: OpenedApplication,
    text: string,
    options: CreateOptions,
  ): Promise<ApplicationStatus>;
  /** Once for each application. Rejects with `feedback-not-open` and `feedback-given`. */
  giveFeedback?(
    application: OpenedApplication,
    feedback: Feedback,
    options: CreateOptions,
  ): Promise<ApplicationStatus>;
  /** The bytes of an issued document, by its id. */
  getIssuedDocument?(
    application: OpenedApplication,
    id: string,
    options?: CallOptions,
  ): Promise<Blob>;
  /**
   * Tells of news by a channel from now on. Rejects with `answers-invalid` where the proof is not one of
   * that number or address.
   */
  setNotification?(
    application: OpenedApplication,
    channel: NotificationChannel,
    wish: NotificationWish,
    options?: CallOptions,
  ): Promise<ApplicationStatus>;
  /** Tells nothing by it any more. */
  removeNotification?(
    application: OpenedApplication,
    channel: NotificationChannel,
    options?: CallOptions,
  ): Promise<ApplicationStatus>;
  /** Which office read what, newest first. */
  listAccesses?(
    application: OpenedApplication,
    options?: CallOptions,
  ): Promise<readonly CaseAccess[]>;
}
