import type { Constructor } from '@fanar/elements';
import type { LitElement } from 'lit';
import { property } from 'lit/decorators.js';

/** How a form keeps what was entered, and for how long it may rest. */
export interface DraftSettings {
  /**
   * `local`: what is entered is kept on this device, encrypted, until it is sent or its time is over.
   * `off`: nothing is kept by itself. Default: `local`.
   */
  autosave: 'local' | 'off';
  /** Nothing is ever kept on this device: a library, a counter, a kiosk. Default: false. */
  sharedComputer: boolean;
  /**
   * Whose drafts these are, where several people use one device and the page knows them apart: any
   * short name that is no secret. Default: the same for everybody.
   */
  draftScope: string;
  /** How long a draft is kept on this device after the last change, in days. Default: 7. */
  draftDays: number;
  /**
   * Page that opens a draft kept by link; id and key are added as its fragment, for the page to hand to
   * {@link resume}. Default: none, and no links are offered.
   */
  resumeHref: string | undefined;
  /** When the session of the page ends: an instant, ISO 8601 with its offset. Default: none. */
  sessionExpiresAt: string;
  /** Ends the session after so many minutes without any input. Default: never. */
  sessionMinutes: number;
}

/** Gives a form the attributes of its drafts and its session. */
export function KeepsDrafts<Base extends Constructor<LitElement>>(
  base: Base,
): Base & Constructor<DraftSettings> {
  abstract class KeepsDrafts extends base implements DraftSettings {
    @property() autosave: 'local' | 'off' = 'local';

    @property({ type: Boolean, attribute: 'shared-computer' }) sharedComputer = false;

    @property({ attribute: 'draft-scope' }) draftScope = '';

    @property({ type: Number, attribute: 'draft-days' }) draftDays = 7;

    @property({ attribute: 'resume-href' }) resumeHref: string | undefined;

    @property({ attribute: 'session-expires-at' }) sessionExpiresAt = '';

    @property({ type: Number, attribute: 'session-minutes' }) sessionMinutes = 0;
  }
  return KeepsDrafts;
}
