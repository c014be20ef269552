import type { Appointment } from '@fanar/contract';
import type { LocaleController } from '@fanar/elements';
import type { LitElement } from 'lit';
import type { BookingSpeech } from './booking-speech.js';
import { saveCalendarFile } from './calendar-file.js';

type Host = LitElement & {
  readonly locale: LocaleController;
  /** Page that opens the appointment again. */
  readonly manageUrl: string | undefined;
};

/** Gives the citizen an appointment as a file for any calendar, and knows where that failed. */
export class CalendarSaver {
  readonly #host: Host;
  #isFailed = false;

  constructor(host: Host) {
    this.#host = host;
  }

  /** The writer did not come. */
  get isFailed(): boolean {
    return this.#isFailed;
  }

  async save(appointment: Appointment | undefined, speech: BookingSpeech): Promise<void> {
    if (!appointment) return;
    const { manageUrl, locale } = this.#host;
    const url = manageUrl && new URL(manageUrl, document.baseURI).href;
    this.#isFailed = await saveCalendarFile(speech, appointment, {
      language: locale.language,
      url,
    }).then(
      () => false,
      () => true,
    );
    this.#host.requestUpdate();
  }
}
