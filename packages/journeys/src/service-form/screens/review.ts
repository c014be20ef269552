import type { Presentation, ServiceDefinition, Shown } from '@fanar/contract';
import type { FormError } from '@fanar/elements';
import { html, nothing, type TemplateResult } from 'lit';
import { keepFocus } from '../../keep-focus.js';
import { readBack } from '../read-back.js';
import type { Draft } from '../service-form.model.js';
import type { Page } from '../service-form.path.js';
import { answerLists } from './answer-list.js';
import { feesDue } from './fees-due.js';
import { answersMessages } from '../words/answers.js';
import { reviewMessages } from '../words/review.js';
import { closedReason, closedWords, isClosed, messages as closed } from './unavailable.js';
import { errorSummary, place, progress, reviewId } from './step.js';
import { backButton, heading, name, say, section, t, type Screen } from './screen.js';

export const messages = [...closed, answersMessages, reviewMessages];

export interface ReviewView {
  readonly definition: ServiceDefinition;
  readonly shown: Shown;
  readonly pages: readonly Page[];
  readonly presentation: Presentation;
  readonly errors: readonly FormError[];
  /** Paths of masked answers that the citizen asked to see. */
  readonly revealed: ReadonlySet<string>;
  /** Whether the answer at a path is not the citizen's to change. */
  readonly isLocked: (path: string) => boolean;
  /** Whether a code has proved the answer at a path. */
  readonly isVerified: (path: string) => boolean;
  readonly isDeclared: boolean;
  readonly isSending: boolean;
  /** It will be sent by itself, so that no failure is to be told. */
  readonly isWaiting: boolean;
  readonly failure: Draft['failure'];
}

/** Everything to be sent, to look over, to correct and to stand by. */
export function reviewScreen(screen: Screen, view: ReviewView): TemplateResult {
  const { definition, shown, errors, revealed, isDeclared, isLocked, isVerified } = view;
  const { actions, level } = screen;
  return html`
    ${backButton(screen)} ${progress(screen, view, reviewId)} ${errorSummary(screen, errors)}
    ${heading(screen, t(screen, 'review-title'), place(screen, view, reviewId))}
    ${shown.steps.map(({ step, fields }) =>
      section(
        screen,
        say(screen, step.title),
        answerLists(screen, readBack(fields, screen.locale), {
          revealed,
          canChange: ({ path, isComputed }) => !isComputed && !isLocked(path),
          isVerified: ({ path }) => isVerified(path),
        }),
      ),
    )}
    ${feesDue(screen, definition, shown.scope)}
    <form
      class="questions"
      @submit=${(event: Event) => {
        event.preventDefault();
        actions.submit();
      }}
    >
      <div class="subheading" role="heading" aria-level=${Math.min(level + 1, 6)}>
        ${t(screen, 'declaration-title')}
      </div>
      <fanar-checkbox
        name="declared"
        label=${name(screen, definition.declaration)}
        required
        .checked=${isDeclared}
        @change=${(event: Event) =>
          actions.declare((event.currentTarget as HTMLElementTagNameMap['fanar-checkbox']).checked)}
      ></fanar-checkbox>
      ${failureAlert(screen, view)} ${sendButton(screen, view)}
    </form>
  `;
}

/** Beside the button that tries again, which keeps the focus. */
function failureAlert(
  screen: Screen,
  { definition, failure, isWaiting }: ReviewView,
): TemplateResult | typeof nothing {
  if (!failure || isWaiting) return nothing;
  const isChanged = failure.code === 'service-version-changed';
  return html`<fanar-alert
    tone="danger"
    heading=${t(screen, 'failure-title')}
    heading-level=${Math.min(screen.level + 1, 6)}
    announce="assertive"
  >
    <p>${isChanged ? t(screen, 'version-changed') : screen.locale.problemText(failure)}</p>
    ${
      isClosed(failure)
        ? [closedReason(screen, failure), closedWords(screen, failure, definition.contact)]
        : nothing
    }
  </fanar-alert>`;
}

function sendButton(screen: Screen, { isSending, failure }: ReviewView): TemplateResult {
  if (failure?.code === 'service-version-changed') {
    return html`<fanar-button @click=${screen.actions.renew}
      >${t(screen, 'version-review')}</fanar-button
    >`;
  }
  const words = isSending ? 'sending' : failure ? 'retry' : 'submit';
  return html`<fanar-button type="submit" @mousedown=${keepFocus} ?busy=${isSending}
    >${t(screen, words)}</fanar-button
  >`;
}
