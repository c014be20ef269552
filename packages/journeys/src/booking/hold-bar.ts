import type { Hold } from '@fanar/contract';
import { html, nothing, type TemplateResult } from 'lit';
import type { BookingSpeech } from './booking-speech.js';
import { formatCountdown } from './hold-clock.js';

export interface HoldBar {
  readonly hold: Hold;
  /** Seconds until it ends. */
  readonly left: number;
  readonly isRenewing: boolean;
  readonly renew: () => void;
}

/** How long a slot stays held: seen all the time, spoken only at its marks, `timer` is silent by itself. */
export function holdBar(
  { say, digits }: BookingSpeech,
  { hold, left, isRenewing, renew }: HoldBar,
): TemplateResult {
  return html`
    <div class="hold no-print">
      <p class="countdown">
        <span id="timer-label">${say('booking:timer-label')}</span>
        <bdi class="clock" role="timer" aria-labelledby="timer-label">
          ${digits(formatCountdown(left))}
        </bdi>
      </p>
      ${
        hold.renewable
          ? html`<fanar-button variant="secondary" ?busy=${isRenewing} @click=${renew}>
              ${say(isRenewing ? 'booking:renewing' : 'booking:more-time')}
            </fanar-button>`
          : nothing
      }
    </div>
  `;
}

/** What is said of the time left. */
export function timeLeftWords({ say }: Pick<BookingSpeech, 'say'>, seconds: number): string {
  return seconds >= 60
    ? say('booking:minutes-left', { count: Math.round(seconds / 60) })
    : say('booking:seconds-left', { count: seconds });
}
