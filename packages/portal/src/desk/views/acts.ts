import { keepFocus } from '@fanar/journeys/pieces';
import { html, nothing, type TemplateResult } from 'lit';
import { isTimely, type Deed, type OpenedCase } from '../desk.state.js';
import { fieldsOf, otherOffices } from './deed-fields.js';
import { part, trouble } from './parts.js';
import type { DeskView } from './view.js';

const ACTS = ['request', 'stage', 'decision', 'document', 'office'] as const;

/** The name of the form of a deed, as an id. */
export const formOf = (deed: Deed): string => deed.replace(' ', '-');

/** What can be done, each behind a line that opens it. */
export function acts(view: DeskView, opened: OpenedCase): TemplateResult | typeof nothing {
  const isPossible = (deed: Deed) => deed !== 'office' || otherOffices(view, opened).length > 0;
  const offered = ACTS.filter((deed) => opened.offered.includes(deed) && isPossible(deed));
  if (offered.length === 0) return nothing;
  return part(
    view,
    'acts',
    offered.map((deed) => deedForm(view, opened, deed)),
  );
}

/** A form; what is written in it stays until it is done. */
export function deedForm(view: DeskView, opened: OpenedCase, deed: Deed): TemplateResult {
  const form = formFor(view, opened, deed);
  if (deed.startsWith('judgement')) return form;
  return html`<fanar-details id="details-${deed}" class="no-print" summary=${view.t(`deed-${deed}`)}
    >${form}</fanar-details
  >`;
}

function formFor(view: DeskView, opened: OpenedCase, deed: Deed): TemplateResult {
  const { t, problems, actions } = view;
  const name = formOf(deed);
  const isBusy = opened.doing === deed;
  const failed = opened.trouble?.deed === deed ? opened.trouble.failure : undefined;
  const isUseless = opened.found && !isTimely(deed, opened.found.case);
  return html`<form
    id="form-${name}"
    class="no-print"
    novalidate
    autocomplete="off"
    @submit=${(event: Event) => actions.send(event, deed)}
  >
    <fanar-error-summary
      id="errors-${name}"
      heading-level="4"
      .problems=${problems(name)}
    ></fanar-error-summary>
    ${failed ? trouble(view, 'not-done', failed) : nothing}
    ${isUseless ? html`<p class="note"><strong>${t('no-longer')}</strong></p>` : nothing}
    ${fieldsOf(view, opened, deed)}
    <fanar-button
      type="submit"
      ?busy=${isBusy}
      ?disabled=${opened.doing !== undefined && !isBusy}
      @mousedown=${keepFocus}
      >${isBusy ? t('sending') : t(`send-${deed.split(' ')[0] ?? ''}`)}</fanar-button
    >
  </form>`;
}
