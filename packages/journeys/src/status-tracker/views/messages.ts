import type { ApplicationStatus } from '@fanar/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { hasBegun } from '../status-tracker.state.js';
import { late } from './late.js';
import { part } from './parts.js';
import type { TrackerView } from './view.js';

/** What the applicant and the office wrote, and a way to write. */
export function messages(
  view: TrackerView,
  status: ApplicationStatus,
): TemplateResult | typeof nothing {
  const { messages: written } = status;
  const { can, t, state, actions } = view;
  const { opened } = state;
  const mayWrite = can.writes && written !== undefined && hasBegun(status);
  const hasSome = written !== undefined && written.length > 0;
  if (!mayWrite && !hasSome) return nothing;
  return part(
    view,
    'messages',
    html`${hasSome ? late(view, ({ thread }) => thread(view, written)) : nothing}
    ${
      opened?.kind === 'message'
        ? late(view, ({ deedForm }) => deedForm(view, opened))
        : mayWrite
          ? html`<p class="no-print">
              <fanar-button
                variant="secondary"
                @click=${() => actions.openForm({ kind: 'message' })}
                >${t('message-open')}</fanar-button
              >
            </p>`
          : nothing
    }`,
    t('messages-heading'),
    hasSome,
  );
}
