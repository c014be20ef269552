import { fieldsOf, type ServiceDefinition } from '@fanar/contract';
import { defineFetched } from '@fanar/elements';
import { html, nothing, type TemplateResult } from 'lit';
import type { ServiceFormState } from '../service-form.model.js';
import { placeOf } from '../service-form.path.js';
import { isAskedAtStart } from '../service-form.state.js';
import { fieldsInView } from './fields-in-view.js';
import type { KeepingHost } from './keeping-host.js';
import { sensitiveFields } from './record.js';
import type { SessionWords } from './session.js';
import { fromFile } from './views/from-file.js';
import { notices } from './views/notices.js';
import { saverDialog } from './views/saver.js';
import { status } from './views/status.js';
import { t, type KeepingView } from './views/view.js';

/** What is drawn, beside what the views share. */
export interface KeptParts {
  readonly state: ServiceFormState;
  readonly isLinkOffered: boolean;
  /** Attached files are on the server. */
  readonly hasFilesElsewhere: boolean;
}

/** Draws what is kept above and below the screens of the form, and holds what is open there. */
export class KeepingViews {
  readonly #host: KeepingHost;
  #isSaverOpen = false;
  #isPassphraseShown = false;
  #isSure = false;
  #chosen: File | undefined;

  constructor(host: KeepingHost) {
    this.#host = host;
  }

  /** The ways to go on later, in view or not. */
  async showSaver(isOpen: boolean): Promise<void> {
    if (isOpen) {
      await defineFetched(this.#host, [
        import('@fanar/elements/dialog'),
        import('@fanar/elements/switch'),
        import('@fanar/elements/copy-button'),
      ]);
    }
    this.#isSaverOpen = isOpen;
    this.#isPassphraseShown = false;
    this.#host.requestUpdate();
  }

  /** Whether the citizen was asked if she means to give up what is kept. */
  get isSure(): boolean {
    return this.#isSure;
  }

  /** Asks first whether it is meant, or no longer. */
  ask(isAsked: boolean): void {
    this.#isSure = isAsked;
    this.#host.requestUpdate();
  }

  /** Forgets what was chosen to be opened. */
  reset(): void {
    this.#chosen = undefined;
    this.#isPassphraseShown = false;
  }

  above(view: KeepingView, state: ServiceFormState): TemplateResult | typeof nothing {
    if (state.phase !== 'draft' && state.phase !== 'unavailable') return nothing;
    return notices({ ...view, isUnavailable: state.phase === 'unavailable' });
  }

  below(view: KeepingView, parts: KeptParts): TemplateResult | typeof nothing {
    const { state } = parts;
    if (state.phase !== 'draft') return nothing;
    const { screen } = placeOf(state);
    if (screen === 'what-you-need') return this.#openFile(view);
    if (view.kept?.found || screen === 'not-eligible') return nothing;
    const leftOut = fieldsInView(state, view.kept?.leftOut ?? []);
    return html`${status({ ...view, leftOut })}
    ${this.#isSaverOpen ? this.#saver(view, state.definition, parts) : nothing}
    ${isAskedAtStart(state) && !this.#isSaverOpen ? this.#openFile(view) : nothing}`;
  }

  sessionWords(view: KeepingView): SessionWords {
    const { isShared, kept } = view;
    const before = isShared ? 'session-shared' : kept?.saved ? 'session-kept' : 'session-here';
    return {
      before: t(view, before),
      after: t(view, isShared ? 'session-ended-shared' : 'session-ended'),
      goOn: t(view, isShared ? 'start-again' : 'session-go-on'),
      failed: t(view, 'session-failed'),
    };
  }

  #openFile(view: KeepingView): TemplateResult {
    return fromFile({
      ...view,
      chosen: this.#chosen,
      isPassphraseShown: this.#isPassphraseShown,
      onTogglePassphrase: this.#togglePassphrase,
      onChoose: (file) => {
        this.#chosen = file;
        if (file) view.actions.checkFile(file);
        this.#host.requestUpdate();
      },
    });
  }

  #saver(
    view: KeepingView,
    definition: ServiceDefinition,
    { isLinkOffered, hasFilesElsewhere }: KeptParts,
  ): TemplateResult {
    return saverDialog({
      ...view,
      isOpen: true,
      days: view.kept && this.#host.draftDays,
      isShareable: !this.#host.sharedComputer && this.#host.autosave !== 'off',
      sensitive: sensitiveFields(fieldsOf(definition)),
      isLinkOffered,
      hasFilesElsewhere,
      isPassphraseShown: this.#isPassphraseShown,
      onTogglePassphrase: this.#togglePassphrase,
      onClose: () => void this.showSaver(false),
    });
  }

  readonly #togglePassphrase = (): void => {
    this.#isPassphraseShown = !this.#isPassphraseShown;
    this.#host.requestUpdate();
  };
}
