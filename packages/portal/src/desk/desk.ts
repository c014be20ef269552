import { createHttpGateway, type Office, type ServiceGateway } from '@fanar/contract';
import { createHttpStaffGateway, type CaseAct } from '@fanar/contract/staff';
import { cairoNow, fromInstant } from '@fanar/egypt';
import { formatDate, formatTime } from '@fanar/egypt/calendar';
import {
  baseStyles,
  caseErrorMessages,
  connectionErrorMessages,
  FanarElement,
  fieldMessages,
  focusStyles,
  FormController,
  linkStyles,
  LiveRegionController,
  Localized,
  serviceErrorMessages,
  submissionErrorMessages,
  uploadErrorMessages,
  visuallyHiddenStyles,
} from '@fanar/elements';
import {
  answerMessages,
  inLanguage,
  journeyStyles,
  loadAnswers,
  newKey,
  readAnswers,
  refusalFrom,
  saveBlob,
  type Refusal,
} from '@fanar/journeys/pieces';
import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { caseInAddress, readAccess, tabStore } from './access.js';
import { actOf } from './acts.js';
import { correctedIn } from './corrected.js';
import { DeskFlow } from './desk-flow.js';
import { INITIAL, type Deed, type DeskEvent, type DeskState } from './desk.state.js';
import { deskStyles } from './desk.styles.js';
import { formOf } from './views/acts.js';
import { caseScreen } from './views/case.js';
import { countWords, inbox } from './views/inbox.js';
import { officeName } from './views/parts.js';
import { signIn } from './views/sign-in.js';
import type { DeskAccess, DeskActions, DeskView, Fetched } from './views/view.js';
import { deskMessages } from './words/messages.js';

/** A field whose words can be put in by the page. */
type Writable = HTMLElement & { value: string };

/**
 * Where the people of an office work: what has come, one application after the other, and all that can
 * be done with it. Its screens have an address each, in the fragment, which goes to no server.
 */
export class PortalDesk extends Localized(FanarElement) {
  static override readonly tag: string = 'portal-desk';

  static override readonly messageSets = [
    connectionErrorMessages,
    serviceErrorMessages,
    caseErrorMessages,
    submissionErrorMessages,
    uploadErrorMessages,
    fieldMessages,
    ...answerMessages,
    deskMessages,
  ];

  static override readonly styles = [
    baseStyles,
    focusStyles,
    linkStyles,
    visuallyHiddenStyles,
    journeyStyles,
    deskStyles,
  ];

  /** Where the API is. Default: `/api/v1`. */
  @property() api = '/api/v1';

  @state() private desk: DeskState = INITIAL;
  @state() private access: DeskAccess | undefined;
  @state() private offices: Fetched<readonly Office[]> = {};
  @state() private answersRead: 'no' | 'yes' | Refusal = 'no';
  @state() private revealed: ReadonlySet<string> = new Set();
  @state() private chosen: Readonly<Record<string, string>> = {};
  @state() private coming: string | undefined;
  @state() private missed: DeskView['missed'];

  readonly #live = new LiveRegionController(this);
  readonly #forms = new Map<string, FormController>();
  #gateway: ServiceGateway | undefined;

  readonly #flow = new DeskFlow({
    gatewayFor: (token) => createHttpStaffGateway({ base: this.api, token }),
    getService: (id) => this.#services.getService(id),
    store: tabStore,
    newKey,
    onChange: (next, event) => this.#onChange(next, event),
  });

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#followAddress);
    void readAccess().then((access) => (this.access = access));
    void this.#askOffices();
    void this.#flow.resume();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#followAddress);
    this.#flow.stop();
  }

  get #services(): ServiceGateway {
    return (this.#gateway ??= createHttpGateway({ base: this.api }));
  }

  async #askOffices(): Promise<void> {
    this.offices = {};
    try {
      const { items } = (await this.#services.getOffices?.()) ?? { items: [] };
      this.offices = { value: items };
    } catch (error) {
      this.offices = { failure: refusalFrom(error) };
    }
  }

  readonly #followAddress = (): void => {
    const { session, opened } = this.desk;
    if (!session) return;
    const wanted = caseInAddress(location.hash);
    if (wanted === opened?.reference) return;
    this.revealed = new Set();
    this.chosen = {};
    for (const form of this.#forms.values()) form.clear();
    if (wanted !== undefined) void this.#flow.open(wanted);
    else this.#flow.leave();
    void this.#focus(wanted === undefined ? '#inbox-heading' : '#case-heading');
  };

  #onChange(next: DeskState, event: DeskEvent): void {
    const before = this.desk;
    this.desk = next;
    switch (event.type) {
      case 'signed-in':
        this.#form('sign-in').clear();
        this.#followAddress();
        if (!next.opened) void this.#focus('#inbox-heading');
        this.#live.announce(countWords(this.#view()));
        return;
      case 'sign-in-failed':
        if (event.failure.code === 'sign-in-needed') void this.#askToken();
        return;
      case 'inbox-came':
        if (before.inbox.isLoading) this.#live.announce(countWords(this.#view()));
        return;
      case 'case-came':
        void this.#readAnswers();
        return;
      case 'deed-done':
        this.#onDone(event.deed);
        return;
      case 'token-refused':
        void this.#focus('#sign-in-heading');
        return;
      default:
    }
  }

  #onDone(deed: Deed): void {
    const { [deed]: _, ...others } = this.chosen;
    this.chosen = others;
    const name = formOf(deed);
    this.#form(name).clear();
    this.renderRoot.querySelector<HTMLFormElement>(`#form-${name}`)?.reset();
    this.renderRoot.querySelector(`#details-${name}`)?.removeAttribute('open');
    this.#live.announce(this.#t(deed === 'office' ? 'handed-over' : 'done'));
    if (deed === 'office') location.hash = 'inbox';
    else void this.#focus('#case-heading');
  }

  /** What answers are read with comes by itself, once. */
  async #readAnswers(): Promise<void> {
    const { definition } = this.desk.opened ?? {};
    this.answersRead = 'no';
    if (!definition) return;
    try {
      await loadAnswers(definition);
      this.answersRead = 'yes';
    } catch (error) {
      this.answersRead = refusalFrom(error);
    }
  }

  get #answers(): DeskView['answers'] {
    const { definition, found } = this.desk.opened ?? {};
    if (!definition || !found || this.answersRead === 'no') return {};
    if (this.answersRead !== 'yes') return { failure: this.answersRead };
    return { value: readAnswers(definition, found.case, this.locale) };
  }

  get #corrected(): DeskView['corrected'] {
    const { definition, found } = this.desk.opened ?? {};
    if (!definition || !found?.case.corrections || this.answersRead !== 'yes') return undefined;
    return correctedIn(definition, found.case, this.locale);
  }

  readonly #actions: DeskActions = {
    signIn: (event) => {
      event.preventDefault();
      void this.#signIn();
    },
    signOut: () => {
      this.#flow.signOut();
      history.replaceState(null, '', location.pathname);
      void this.#focus('#sign-in-heading');
    },
    askOffices: () => void this.#askOffices(),
    choose: (view) => void this.#flow.choose(view),
    turn: (to) => void this.#flow.turn(to).then(() => this.#focus('#inbox-heading')),
    refresh: () => void this.#flow.refresh(),
    reopen: () => {
      const { reference } = this.desk.opened ?? {};
      if (reference !== undefined) void this.#flow.open(reference);
    },
    print: () => window.print(),
    reveal: (path) => {
      const revealed = new Set(this.revealed);
      if (!revealed.delete(path)) revealed.add(path);
      this.revealed = revealed;
    },
    fetchFile: ({ id, name }) => void this.#fetchFile(id, name),
    send: (event, deed) => {
      event.preventDefault();
      void this.#send(deed);
    },
    withdraw: (event, request) => {
      event.stopPropagation();
      const act: CaseAct = { kind: 'request-withdrawn', request };
      event.detail.waitUntil(this.#flow.act(`withdrawal ${request}`, act));
    },
    choosePreset: ({ target }) => this.#writeTitle((target as Writable).value),
    chooseIn: ({ target }, form) => {
      this.chosen = { ...this.chosen, [form]: (target as Writable).value };
    },
  };

  async #signIn(): Promise<void> {
    const form = this.#form('sign-in');
    if (!form.validate()) return this.#focus('#errors-sign-in');
    const { office, token } = form.answers as { readonly office: string; readonly token: string };
    await this.#flow.signIn({ office, token: token.trim() });
  }

  /** One that opens nothing is typed anew; the office stays. */
  async #askToken(): Promise<void> {
    await this.updateComplete;
    const field = this.renderRoot.querySelector<Writable>('[name=token]');
    if (!field) return;
    field.value = '';
    field.focus();
  }

  async #send(deed: Deed): Promise<void> {
    const name = formOf(deed);
    const form = this.#form(name);
    if (!form.validate()) return this.#focus(`#errors-${name}`);
    if (await this.#flow.act(deed, actOf(deed, form.answers))) return;
    const { errors = [] } = this.desk.opened?.trouble?.failure ?? {};
    if (errors.length === 0) return;
    form.showProblems(errors.map(atField), (problem) => this.locale.problemText(problem));
    await this.#focus(`#errors-${name}`);
  }

  async #fetchFile(id: string, name: string): Promise<void> {
    this.coming = id;
    this.missed = undefined;
    try {
      saveBlob(name, await this.#flow.file(id));
    } catch (error) {
      this.missed = { id, failure: refusalFrom(error) };
    } finally {
      this.coming = undefined;
    }
  }

  /** The name of a document of the service, in both languages; another one is written by hand. */
  #writeTitle(id: string): void {
    const title = this.desk.opened?.definition?.evidence.find((one) => one.id === id)?.title;
    const form = this.renderRoot.querySelector('#form-request');
    const [ar, en] = ['titleAr', 'titleEn'].map((name) =>
      form?.querySelector<Writable>(`[name=${name}]`),
    );
    if (ar) ar.value = title?.ar ?? '';
    if (en) en.value = title?.en ?? '';
  }

  #form(name: string): FormController {
    const known = this.#forms.get(name);
    if (known) return known;
    const form = new FormController(this, () =>
      this.renderRoot.querySelector<HTMLFormElement>(`#form-${name}`),
    );
    this.#forms.set(name, form);
    return form;
  }

  async #focus(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  readonly #t: DeskView['t'] = (key, params) => this.locale.t(`desk:${key}`, params);

  #view(): DeskView {
    const { language, format } = this.locale;
    const date = (text: string) => formatDate(text, format);
    return {
      state: this.desk,
      today: cairoNow().date,
      offices: this.offices,
      access: this.access,
      answers: this.#answers,
      corrected: this.#corrected,
      revealed: this.revealed,
      coming: this.coming,
      missed: this.missed,
      files: {
        upload: (file, options) => this.#services.upload(file, options),
        remove: (id) => this.#services.removeUpload(id),
      },
      chosen: (form) => this.chosen[form] ?? '',
      problems: (name) =>
        this.#form(name).errors.map(({ text, field }) => ({ message: text, target: field })),
      t: this.#t,
      problem: (problem) => this.locale.problemText(problem),
      words: (text) => inLanguage(text, language),
      listed: (texts) => new Intl.ListFormat(language, { type: 'conjunction' }).format(texts),
      date,
      moment: (instant) => {
        const civil = fromInstant(instant);
        return this.#t('moment', { date: date(civil.date), time: formatTime(civil.time, format) });
      },
      day: (instant) => date(fromInstant(instant).date),
      actions: this.#actions,
    };
  }

  protected override render(): TemplateResult {
    const view = this.#view();
    const { session, opened } = this.desk;
    return html`
      ${session ? this.#who(view, session.office) : signIn(view)}
      ${opened ? html`<div ?hidden=${!session}>${caseScreen(view, opened)}</div>` : nothing}
      ${session && !opened ? inbox(view) : nothing}
    `;
  }

  #who(view: DeskView, office: string): TemplateResult {
    return html`<div class="who">
      <p>${officeName(view, office)}</p>
      <fanar-button variant="quiet" size="small" @click=${this.#actions.signOut}
        >${this.#t('sign-out')}</fanar-button
      >
    </div>`;
  }
}

/** A problem of the server at the field that it is about: `/note/ar` is the field `noteAr`. */
function atField<Problem extends { readonly pointer: string }>(problem: Problem): Problem {
  const pointer = problem.pointer
    .replace(/\/(ar|en)$/, (_, language: string) => (language === 'ar' ? 'Ar' : 'En'))
    .replace('/upload', '/file');
  return { ...problem, pointer };
}
