import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { keepFocus } from '../../keep-focus.js';
import { questions } from '../../service-form/field-kinds/questions.js';
import type { ControlContext } from '../../service-form/field-kinds/kind.js';
import { itemsAround } from '../../service-form/field-kinds/item-title.js';
import { listed } from '../views/activity.js';
import { beyondReach, questionsIn, stepsWith, type Edit, type SentAnswers } from './corrections.js';
import { writeButton, type CorrectionScreen } from './screen.js';

const noFiles: ControlContext['files'] = {
  upload: () => Promise.reject(new Error('No file is corrected.')),
  remove: () => Promise.resolve(),
};

/** The question as the form of the service asks it, with those that come up by its answer. */
export function editForm(screen: CorrectionScreen, sent: SentAnswers, edit: Edit): TemplateResult {
  const { view, correction, t } = screen;
  const beyond = beyondReach(sent, edit);
  return keyed(
    edit.path,
    html`<form
      id="correction"
      novalidate
      autocomplete="off"
      @submit=${correction.keep}
      @input=${correction.onEdit}
      @change=${correction.onEdit}
    >
      <fanar-error-summary
        id="correction-errors"
        heading-level=${Math.min(view.level + 2, 6)}
        .problems=${correction.problems}
      ></fanar-error-summary>
      ${itemTitle(screen, sent, edit)} ${questions(questionsIn(sent, edit), contextOf(screen))}
      ${
        beyond.length > 0
          ? html`<fanar-alert
              tone="warning"
              announce="polite"
              heading=${t('beyond-heading')}
              heading-level=${Math.min(view.level + 2, 6)}
              ><p>
                ${t('beyond', {
                  names: listed(
                    view,
                    beyond.map(({ field }) => field.label),
                  ),
                })}
              </p></fanar-alert
            >`
          : nothing
      }
      <p class="actions">
        ${
          beyond.length > 0
            ? writeButton(screen)
            : html`<fanar-button type="submit" @mousedown=${keepFocus}>${t('keep')}</fanar-button>`
        }
        <fanar-button variant="quiet" @click=${correction.cancel}>${t('cancel')}</fanar-button>
      </p>
    </form>`,
  ) as TemplateResult;
}

/** Whose answer it is, where several are asked the same. */
function itemTitle(
  { locale }: CorrectionScreen,
  sent: SentAnswers,
  { path, changes }: Edit,
): TemplateResult | typeof nothing {
  const fields = stepsWith(sent, changes).flatMap((step) => step.fields);
  const title = itemsAround(`/${path}`, fields, locale);
  return title ? html`<p class="item-title">${title}</p>` : nothing;
}

function contextOf({ view, locale }: CorrectionScreen): ControlContext {
  return {
    locale,
    level: Math.min(view.level + 2, 6),
    files: noFiles,
    addItem: () => undefined,
    removeItem: () => undefined,
    announce: () => undefined,
    isShared: true,
  };
}
