import { hasFieldRules } from '@fanar/contract';
import type { ApplicationFlow } from './application-flow.js';
import type { Draft, Prefill } from './service-form.model.js';
import { prefilling } from './screen-parts.js';
import type { PrefillFault } from './service-form.prefill.js';

/** Puts what the host knows into the draft, whenever either has changed. */
export class FormPrefill {
  readonly #flow: ApplicationFlow;
  readonly #onFault: (fault: PrefillFault) => void;
  readonly #told = new Set<string>();
  #done: readonly [Draft['answers'], Prefill | undefined] | undefined;

  /** @param onFault told once of each answer that cannot be used */
  constructor(flow: ApplicationFlow, onFault: (fault: PrefillFault) => void) {
    this.#flow = flow;
    this.#onFault = onFault;
  }

  /** Before a render. Waits for its part, and for the rules that the answers are judged by. */
  apply(given: Prefill | undefined): void {
    const { draft } = this.#flow;
    const { code } = prefilling;
    if (!code || !draft || !hasFieldRules(draft.definition) || (!given && !this.#done)) return;
    if (draft.answers === this.#done?.[0] && given === this.#done[1]) return;
    const { draft: filled, faults } = code.prefill(draft, given ?? {});
    this.#done = [filled.answers, given];
    this.#flow.update(() => filled);
    for (const fault of faults) {
      const name = JSON.stringify([fault, given?.[fault.path]?.value]);
      if (!this.#told.has(name)) this.#onFault(fault);
      this.#told.add(name);
    }
  }
}
