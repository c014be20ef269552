import type { ServiceGateway } from '@fanar/contract';
import type { LocalizedElement } from '@fanar/elements';
import type { LitElement } from 'lit';
import type { ApplicationFlow } from '../application-flow.js';
import type { LocalFiles } from '../local-files.js';
import type { DraftSettings } from './keeps-drafts.js';

/** The form whose application is kept. */
export type KeepingHost = LitElement & LocalizedElement & DraftSettings & KeptService;

interface KeptService {
  /** The service asked. */
  readonly service: string | undefined;
  /** Level of the heading of each screen, 1 to 6. */
  readonly headingLevel: number;
}

export interface KeepingOptions {
  readonly flow: ApplicationFlow;
  readonly gateway: () => ServiceGateway | undefined;
  /** Files that are in this page and nowhere else. */
  readonly localFiles: LocalFiles;
  /** Sends the application in view, as pressing the button does. */
  readonly submit: () => Promise<void>;
  /** Loads again what could not be loaded. */
  readonly retry: () => void;
  /** Whether what is in view is drawn and can be worked with. */
  readonly isReady: () => boolean;
  /** Drops the controls that hold what was entered before. */
  readonly reset: () => void;
}
