import { fieldsOf, isToVerify, type Field, type ServiceGateway } from '@fanar/contract';
import { LiveRegionController, warnDeveloper } from '@fanar/elements';
import type { ApplicationFlow } from './application-flow.js';
import { focusField } from './form-focus.js';
import { problemsIn } from './service-form.judgement.js';
import type { Draft } from './service-form.model.js';
import { ofPage, type Page } from './service-form.path.js';
import { unverifiedIn, withProving } from './service-form.verification.js';
import type { CodeExchange, ExchangeHost } from './verification/code-exchange.js';
import { sendsCodes } from './verification/code-gateway.js';
import { verification } from './verification/part.js';

/** Has answers proved by codes, where a service asks for that. The code of it comes with the questions. */
export class FormVerification {
  readonly #host: ExchangeHost;
  readonly #flow: ApplicationFlow;
  readonly #gateway: () => ServiceGateway | undefined;
  readonly #live: LiveRegionController;
  #definition: Draft['definition'] | undefined;
  #isAsked = false;
  #isTold = false;
  #exchange: CodeExchange | undefined;

  constructor(
    host: ExchangeHost,
    flow: ApplicationFlow,
    gateway: () => ServiceGateway | undefined,
  ) {
    this.#host = host;
    this.#flow = flow;
    this.#gateway = gateway;
    this.#live = new LiveRegionController(host);
  }

  /** Before a render. Where no code can be sent none is asked for, and the developer is told. */
  apply(): void {
    const { draft } = this.#flow;
    if (!draft) return;
    if (draft.definition !== this.#definition) {
      this.#definition = draft.definition;
      this.#isAsked = asksForCodes(fieldsOf(draft.definition));
      this.#isTold = false;
    }
    if (!this.#isAsked) return;
    const isAble = sendsCodes(this.#gateway());
    if (!isAble && !this.#isTold) {
      this.#isTold = true;
      warnDeveloper(
        this.#host,
        'verification-unavailable',
        'the service verifies answers by codes, and there is no `api` and no `gateway` with `sendCode` and `checkCode`: they are taken unverified',
      );
    }
    this.#flow.update((current) => withProving(current, isAble));
  }

  /** Whether nothing but a code is missing on a page. */
  isNeeded(page: Page): boolean {
    const { draft } = this.#flow;
    return (
      draft !== undefined &&
      unverifiedIn(draft, page.fields).length > 0 &&
      ofPage(problemsIn(draft), page).length === 0
    );
  }

  /** Checks the codes entered on a page, and sends those still to be entered. True once all are right. */
  async verify(page: Page): Promise<boolean> {
    return (await this.#codes()?.verify(page)) ?? false;
  }

  /** Sends another code for the answer at a path. */
  async resend(path: string): Promise<void> {
    await this.#codes()?.resend(path);
  }

  #codes(): CodeExchange | undefined {
    const { code } = verification;
    this.#exchange ??=
      code &&
      new code.CodeExchange(this.#host, {
        flow: this.#flow,
        gateway: this.#gateway,
        announce: (words) => this.#live.announce(words),
        focus: (name) => void focusField(this.#host.renderRoot, name),
      });
    return this.#exchange;
  }
}

function asksForCodes(fields: readonly Field[]): boolean {
  return fields.some(
    (field) => isToVerify(field) || (field.type === 'group' && asksForCodes(field.fields)),
  );
}
