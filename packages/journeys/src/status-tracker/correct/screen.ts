import type { LocaleController } from '@fanar/elements';
import { html, nothing, type TemplateResult } from 'lit';
import type { TrackerView } from '../views/view.js';
import type { Correction } from './correction.js';

/** What every part of it is drawn from. */
export interface CorrectionScreen {
  readonly view: TrackerView;
  readonly correction: Correction;
  readonly locale: LocaleController;
  /** The words of this part. */
  readonly t: TrackerView['t'];
}

/** The way for what is not corrected here. */
export function writeButton({ view, t }: CorrectionScreen): TemplateResult | typeof nothing {
  if (!view.can.writes || view.state.status?.messages === undefined) return nothing;
  return html`<fanar-button
    variant="secondary"
    @click=${() => view.actions.openForm({ kind: 'message' })}
    >${t('write')}</fanar-button
  >`;
}
