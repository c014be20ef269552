import {
  answersToVerify,
  codeRequestFor,
  type AnswerToVerify,
  type FieldProblem,
  type ServiceGateway,
} from '@fanar/contract';
import type { LocaleController } from '@fanar/elements';
import type { FanarOneTimeCode } from '@fanar/elements/one-time-code';
import type { LitElement } from 'lit';
import { newKey } from '../../new-key.js';
import { isOutcomeOpen, problemOf, refusalFrom } from '../../refusal.js';
import { pathOf } from '../answer-paths.js';
import type { ApplicationFlow } from '../application-flow.js';
import { shownOf } from '../service-form.judgement.js';
import type { Page } from '../service-form.path.js';
import { stopped } from '../service-form.state.js';
import {
  codeFor,
  codeName,
  codeSent,
  unverifiedIn,
  verified,
} from '../service-form.verification.js';
import { sendsCodes, type CodeGateway } from './code-gateway.js';

/** The form, as far as codes need it. */
export interface ExchangeHost extends LitElement {
  readonly locale: LocaleController;
}

export interface CodeExchangeOptions {
  readonly flow: ApplicationFlow;
  readonly gateway: () => ServiceGateway | undefined;
  readonly announce: (words: string) => void;
  /** Brings the focus to the control of that name. */
  readonly focus: (name: string) => void;
}

/** What became of one answer: proved, a code on its way to be entered, or a problem to show. */
type Outcome = 'verified' | 'sent' | FieldProblem;

/** Sends codes and checks those entered; what comes of it goes into the state of the form. */
export class CodeExchange {
  readonly #host: ExchangeHost;
  readonly #options: CodeExchangeOptions;
  /** Of sendings whose outcome is open, by what was asked for. */
  readonly #keys = new Map<string, string>();

  constructor(host: ExchangeHost, options: CodeExchangeOptions) {
    this.#host = host;
    this.#options = options;
  }

  /** Checks the codes on a page, and sends those that are missing. True once all answers are proved. */
  async verify({ fields }: Page): Promise<boolean> {
    const { flow, gateway } = this.#options;
    const calls = gateway();
    if (!flow.draft || !sendsCodes(calls)) return false;
    const open = unverifiedIn(flow.draft, fields);
    const isChecking = open.some(({ answer }) => flow.draft && codeFor(flow.draft, answer));
    this.#say(isChecking ? 'checking' : 'sending');
    const outcomes = await Promise.all(open.map((one) => this.#advance(calls, one)));
    // Who reads on must not come upon it.
    this.#options.announce('');
    if (this.#showProblems(outcomes)) return false;
    const next = open[outcomes.indexOf('sent')];
    if (next) await this.#focusCode(next);
    return next === undefined;
  }

  /** Sends another code for the answer at a path. */
  async resend(path: string): Promise<void> {
    const { flow, gateway } = this.#options;
    const calls = gateway();
    const { draft } = flow;
    if (!draft || !sendsCodes(calls)) return;
    const one = answersToVerify(shownOf(draft).steps.flatMap(({ fields }) => fields)).find(
      ({ pointer }) => pathOf(pointer) === path,
    );
    if (!one) return;
    const outcome = await this.#send(calls, one);
    if (typeof outcome !== 'object') return this.#say('resent');
    const name = codeName(path);
    // Nothing was sent: it can be tried again as soon as the server takes it.
    this.#box(name)?.startCountdown(Number(outcome.params?.seconds ?? 0));
    this.#showProblems([{ ...outcome, pointer: `/${name}` }]);
  }

  async #advance(calls: CodeGateway, one: AnswerToVerify): Promise<Outcome> {
    const { draft } = this.#options.flow;
    const code = draft && codeFor(draft, one.answer);
    return code ? this.#check(calls, one, code.id) : this.#send(calls, one);
  }

  async #check(calls: CodeGateway, { pointer, answer }: AnswerToVerify, id: string) {
    const name = codeName(pathOf(pointer));
    try {
      const { proof } = await calls.checkCode(id, this.#box(name)?.value ?? '');
      this.#options.flow.update((draft) => verified(draft, answer, proof));
      return 'verified';
    } catch (error) {
      return { ...problemOf(refusalFrom(error)), pointer: `/${name}` };
    }
  }

  async #send(calls: CodeGateway, one: AnswerToVerify): Promise<Outcome> {
    const { flow } = this.#options;
    const request = codeRequestFor(one, this.#host.locale.language);
    const wanted = JSON.stringify(request);
    const idempotencyKey = this.#keys.get(wanted) ?? newKey();
    this.#keys.set(wanted, idempotencyKey);
    try {
      const code = await calls.sendCode(request, { idempotencyKey });
      this.#keys.delete(wanted);
      flow.update((draft) => codeSent(draft, one.answer, code));
      return 'sent';
    } catch (error) {
      const refusal = refusalFrom(error);
      if (!isOutcomeOpen(refusal)) this.#keys.delete(wanted);
      // The problem of the one thing that was sent, where it has one.
      const [own = refusal] = refusal.errors ?? [];
      return { ...problemOf(own), pointer: one.pointer };
    }
  }

  #showProblems(outcomes: readonly Outcome[]): boolean {
    const errors = outcomes.filter((outcome) => typeof outcome === 'object');
    if (errors.length === 0) return false;
    this.#options.flow.update((draft) => stopped(draft, { code: 'answers-invalid', errors }));
    return true;
  }

  #say(words: 'sending' | 'checking' | 'resent'): void {
    this.#options.announce(this.#host.locale.t(`verification:${words}`));
  }

  async #focusCode({ pointer }: AnswerToVerify): Promise<void> {
    const name = codeName(pathOf(pointer));
    await this.#host.updateComplete;
    await this.#box(name)?.updateComplete;
    this.#options.focus(name);
  }

  #box(name: string): FanarOneTimeCode | null {
    return this.#host.renderRoot.querySelector(`fanar-one-time-code[name="${CSS.escape(name)}"]`);
  }
}
