import type { CallOptions, CreateOptions } from './call-options.js';
import type { components } from './generated/openapi.js';

type Schemas = components['schemas'];
/** An application as an office sees it. */
export type OfficeCase = Schemas['Case'];
/** What an office does with one. */
export type CaseAct = Schemas['CaseAct'];
export type CasePage = Schemas['CasePage'];
export type CaseSummary = Schemas['CaseSummary'];
/** Words of an office for an applicant. */
export type StaffText = Schemas['StaffText'];

/** `open`: waits for an office. `waiting`: waits for the applicant. `closed`: has ended. */
export type CaseView = 'open' | 'waiting' | 'closed';

/** A case as it stood at one moment. */
export interface TaggedCase {
  readonly case: OfficeCase;
  /** Tells this moment from others; goes back with what is done on the strength of it. */
  readonly tag: string;
}

export interface InboxOptions extends CallOptions {
  /** Default: `open`. */
  readonly view?: CaseView;
  /** The `next` of the page before. */
  readonly after?: string | undefined;
}

export interface ActOptions extends CreateOptions {
  /** The `tag` of the case as it was seen last. */
  readonly tag: string;
}

/**
 * What the people of an office ask of a back end. Rejects with `sign-in-needed` where the token does not
 * open the office.
 */
export interface StaffGateway {
  /** A page of the inbox: open and waiting ones the oldest first, closed ones the last first. */
  listCases(office: string, options?: InboxOptions): Promise<CasePage>;
  /** That it was read is told to the applicant. Rejects with `application-not-found`. */
  getCase(office: string, reference: string, options?: CallOptions): Promise<TaggedCase>;
  /** As `getCase`, where it has changed since; else nothing, and then it was not read. */
  getChangedCase(
    office: string,
    reference: string,
    tag: string,
    options?: CallOptions,
  ): Promise<TaggedCase | undefined>;
  /**
   * Does something, and gives the case as it stands then. Rejects with `application-changed` where
   * somebody was quicker.
   */
  addCaseEvent(
    office: string,
    reference: string,
    act: CaseAct,
    options: ActOptions,
  ): Promise<TaggedCase>;
  /** The bytes of a file, by the id of its upload. That it was read is told to the applicant. */
  getCaseFile(
    office: string,
    reference: string,
    upload: string,
    options?: CallOptions,
  ): Promise<Blob>;
}
