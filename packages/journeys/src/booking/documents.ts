import type { Appointment } from '@fanar/contract';
import { html, nothing, type TemplateResult } from 'lit';
import type { BookingSpeech } from './booking-speech.js';

/**
 * What to bring, to be ticked off at home: ticks stay in the page, and are sent nowhere. On paper the
 * boxes are empty.
 */
export function documents(
  { say, words, level }: BookingSpeech,
  evidence: Appointment['evidence'],
): TemplateResult {
  return html`
    <div class="heading minor" role="heading" aria-level=${Math.min(level + 1, 6)} id="bring">
      ${say('booking:bring-heading')}
    </div>
    ${
      evidence.length === 0
        ? html`<p>${say('booking:bring-nothing')}</p>`
        : html`<p class="note no-print">${say('booking:bring-hint')}</p>
            <ul class="documents" aria-labelledby="bring">
              ${evidence.map(
                ({ title, note, original }) =>
                  html`<li>
                    <label class="document">
                      <input type="checkbox" />
                      <span>
                        ${words(title)}
                        ${note ? html`<span class="note">${words(note)}</span>` : nothing}
                        ${
                          original
                            ? html`<span class="note">${say('booking:bring-original')}</span>`
                            : nothing
                        }
                      </span>
                    </label>
                  </li>`,
              )}
            </ul>`
    }
  `;
}
