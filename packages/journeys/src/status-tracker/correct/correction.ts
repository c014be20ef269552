import {
  fieldsOf,
  type Answer,
  type AnswerChange,
  type Answers,
  type ApplicationStatus,
  type FieldProblem,
  type OpenedApplication,
  type ServiceGateway,
  type ServiceId,
} from '@fanar/contract';
import {
  FormController,
  type FanarElement,
  type FormField,
  type LocalizedElement,
} from '@fanar/elements';
import { LoadingController } from '../../loading-controller.js';
import { isOutcomeOpen, type Refusal } from '../../refusal.js';
import { loadsOf } from '../../service-form/field-kinds/load.js';
import { inOwnWords, wordsOf } from '../../service-form/problem-words.js';
import {
  beyondReach,
  isEditable,
  leavesOf,
  problemsBy,
  questionsIn,
  stepsWith,
  toSend,
  type Changes,
  type Edit,
  type SentAnswers,
} from './corrections.js';

/** What correcting needs of the tracker that it belongs to. */
export interface CorrectionOptions {
  readonly gateway: () => ServiceGateway | undefined;
  readonly application: () => OpenedApplication | undefined;
  readonly status: () => ApplicationStatus | undefined;
  /** Sends; whether it is done. What went wrong is in the state of the tracker. */
  readonly send: (changes: readonly AnswerChange[], basedOn: string) => Promise<boolean>;
  readonly failure: () => Refusal | undefined;
  /** Asks how the application stands now. */
  readonly refresh: () => Promise<void>;
}

interface Read extends SentAnswers {
  readonly of: string;
  /** How often it had been corrected by then. */
  readonly corrections: number;
}

/** Corrects what was sent: what is entered is kept here until it has arrived. */
export class Correction {
  readonly #host: FanarElement & LocalizedElement;
  readonly #options: CorrectionOptions;
  readonly #reading: LoadingController<Read>;
  readonly #form: FormController;
  /** Of what it was asked for what was sent. */
  #asked: string | undefined;
  #changes: Changes = new Map();
  #edit: Edit | undefined;
  #wrong: readonly FieldProblem[] = [];

  constructor(host: FanarElement & LocalizedElement, options: CorrectionOptions) {
    this.#host = host;
    this.#options = options;
    this.#reading = new LoadingController(host, (signal) => this.#read(signal));
    this.#form = new FormController(host, () => host.renderRoot.querySelector('#correction'));
  }

  /** What was sent; nothing before it has come, and where it can be read no more. */
  get sent(): SentAnswers | undefined {
    const { value } = this.#reading;
    return value?.of === this.#options.application()?.reference ? value : undefined;
  }

  get failure(): Refusal | undefined {
    return this.#reading.failure;
  }

  get changes(): Changes {
    return this.#changes;
  }

  get edit(): Edit | undefined {
    return this.#edit;
  }

  /** Of the form, at the last try. */
  get problems() {
    return this.#form.errors.map(({ text, field }) => ({ message: text, target: field }));
  }

  /** What the server finds wrong where nothing can be entered, in words. */
  get unmendable(): readonly string[] {
    const { sent } = this;
    return sent ? this.#wrong.map((problem) => wordsOf(sent, problem, this.#host.locale)) : [];
  }

  /** Reads what was sent, once. */
  begin(): void {
    const { reference } = this.#options.application() ?? {};
    if (this.#asked === reference) return;
    this.forget();
    this.reload();
  }

  readonly reload = (): void => {
    this.#asked = this.#options.application()?.reference;
    void this.#reading.load();
  };

  /** Of whoever looked at this screen nothing is left. */
  forget(): void {
    this.#asked = undefined;
    this.#changes = new Map();
    this.#edit = undefined;
    this.#wrong = [];
  }

  readonly open = (path: string, asked: readonly string[] = []): void => {
    this.#edit = { path, changes: this.#changes, asked };
    this.#wrong = [];
    this.#form.clear();
    this.#focus('#correction [name]');
  };

  readonly cancel = (): void => {
    this.#edit = undefined;
    this.#form.clear();
    this.#focus('#correct-heading');
  };

  /** Takes one change back, and what came up by it. */
  readonly drop = (path: string): void => {
    const left = new Map([...this.#changes].filter(([other]) => other !== path));
    const { sent } = this;
    const used = new Set(sent && toSend(sent, left).map(({ pointer }) => pointer));
    this.#changes = new Map([...left].filter(([other]) => used.has(`/${other}`)));
    this.#focus(this.#changes.size > 0 ? '#changes-heading' : '#correct-heading');
  };

  readonly onEdit = ({ target }: Event): void => {
    const field = target as FormField;
    if (!field.name || !this.#form.fields.includes(field)) return;
    this.#take([field]);
    this.#host.requestUpdate();
  };

  /** Keeps what was entered, once it holds. */
  readonly keep = (event: Event): void => {
    event.preventDefault();
    const { sent } = this;
    this.#take(this.#form.fields);
    if (!sent || !this.#edit || beyondReach(sent, this.#edit).length > 0) return;
    if (!this.#form.validate()) return this.#focus('#correction-errors');
    const problems = problemsBy(sent, this.#edit.changes);
    if (problems.length > 0) return this.#ask(sent, problems);
    const { path, changes } = this.#edit;
    if (
      !toSend(sent, changes).some(({ pointer }) => pointer === `/${path}`) &&
      !this.#changes.has(path)
    ) {
      return this.#show(sent, [{ pointer: `/${path}`, code: 'answer-unchanged' }]);
    }
    this.#changes = changes;
    this.#edit = undefined;
    this.#form.clear();
    this.#focus('#changes-heading');
  };

  /** @returns whether it is done */
  readonly send = async (): Promise<boolean> => {
    const { sent } = this;
    const basedOn = this.#basis();
    if (!sent || basedOn === undefined) return false;
    if (await this.#options.send(toSend(sent, this.#changes), basedOn)) {
      this.forget();
      this.reload();
      return true;
    }
    await this.#learn(sent, this.#options.failure());
    return false;
  };

  async #read(signal: AbortSignal): Promise<Read> {
    const [application, status] = [this.#options.application(), this.#options.status()];
    const gateway = this.#options.gateway();
    const { getReceipt } = gateway ?? {};
    if (!gateway || !getReceipt || !application || !status) throw new Error('Nothing is followed.');
    const { reference, key } = application;
    const [receipt, definition] = await Promise.all([
      getReceipt.call(gateway, reference, key, { signal }),
      gateway.getService(status.service as ServiceId, { signal }),
    ]);
    const { language } = this.#host.locale;
    await Promise.all(loadsOf(fieldsOf(definition)).map((load) => load(language)));
    return {
      of: reference,
      corrections: correctionsOf(status),
      definition,
      answers: (receipt.answers ?? {}) as Answers,
      withheld: receipt.withheld ?? [],
      now: new Date(receipt.receivedAt),
    };
  }

  /** The present event, where nobody has corrected anything since it was read. */
  #basis(): string | undefined {
    const status = this.#options.status();
    const { value } = this.#reading;
    if (!status || !value) return undefined;
    return correctionsOf(status) === value.corrections ? status.lastEvent : '0';
  }

  /** What was entered stays; where the application has moved on, it is read anew. */
  async #learn(sent: SentAnswers, failure: Refusal | undefined): Promise<void> {
    if (!failure || isOutcomeOpen(failure)) return;
    if (failure.code === 'application-changed' || failure.code === 'correction-not-open') {
      await this.#options.refresh();
      await this.#reading.load();
    }
    if (failure.errors?.length) this.#ask(sent, failure.errors);
  }

  /** Asks for what is wrong, by the questions themselves where they can be answered here. */
  #ask(sent: SentAnswers, problems: readonly FieldProblem[]): void {
    const changes = this.#edit?.changes ?? this.#changes;
    const leaves = leavesOf(stepsWith(sent, changes));
    const fieldAt = (pointer: string) =>
      leaves.find((leaf) => pointer === leaf.pointer || pointer.startsWith(`${leaf.pointer}/`));
    const mendable = problems.flatMap(({ pointer }) => {
      const field = fieldAt(pointer);
      return field && isEditable(sent, field) ? field.pointer : [];
    });
    const [first] = mendable;
    if (first === undefined) {
      this.#wrong = problems;
      this.#host.requestUpdate();
      return;
    }
    const path = this.#edit?.path ?? first.slice(1);
    this.#edit = { path, changes, asked: mendable };
    this.#show(sent, problems);
  }

  #show(sent: SentAnswers, problems: readonly FieldProblem[]): void {
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => {
      const { locale } = this.#host;
      this.#form.showProblems(
        problems.map((problem) => inOwnWords(sent, problem, locale.language)),
        (problem) => wordsOf(sent, problem, locale),
      );
      this.#focus('#correction-errors');
    });
  }

  /** What controls hold; of those that came up by it too. */
  #take(fields: readonly FormField[]): void {
    const { sent } = this;
    if (!sent || !this.#edit) return;
    const changes = new Map(this.#edit.changes);
    const asked = new Set(questionsIn(sent, this.#edit).map(({ pointer }) => pointer));
    for (const { name, answer } of fields) {
      if (asked.has(`/${name}`)) changes.set(name, answer as Answer | undefined);
    }
    this.#edit = { ...this.#edit, changes };
  }

  #focus(selector: string): void {
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() =>
      this.#host.renderRoot.querySelector<HTMLElement>(selector)?.focus(),
    );
  }
}

function correctionsOf({ events }: ApplicationStatus): number {
  return events.filter(({ kind }) => kind === 'correction').length;
}
