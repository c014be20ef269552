import type { SummaryProblem } from '@fanar/elements/error-summary';
import { html, type TemplateResult } from 'lit';
import { heading } from '../heading.js';
import { keepFocus } from '../keep-focus.js';
import type { LookUp } from './look-up.js';

/** With hyphens that do not break at the end of a line. */
const EXAMPLE_KEY = '7K3M\u20119QXA\u2011V2DT';
const exampleReference = (prefix: string) => `${prefix}\u20117K3M\u20119QXA`;

export interface LookUpForm {
  /** Of references of what is looked up. */
  readonly prefix: 'AP' | 'BK';
  readonly level: number;
  readonly values: LookUp;
  readonly problems: readonly SummaryProblem[];
  readonly isAsking: boolean;
  readonly t: (key: string, params?: { readonly example: string }) => string;
  readonly labels: Readonly<Record<keyof LookUp | 'submit', string>>;
  /** Other words for errors, by their keys. Default: those of the fields. */
  readonly messages?: Readonly<Record<string, string>>;
  /** In place of the question for the key. Default: that. */
  readonly secret?: TemplateResult;
  /** Beside the button that asks. */
  readonly besides?: unknown;
  /** Between the heading and the questions. */
  readonly above: unknown;
  readonly actions: {
    readonly lookUp: (event: Event) => void;
    readonly onInput: (event: Event) => void;
  };
}

/** Asking for something by its reference and its key. */
export function lookUpForm(form: LookUpForm): TemplateResult {
  const { prefix, level, values, problems, isAsking, t, labels, above, actions } = form;
  return html`
    <section>
      ${heading('look-up-heading', level, t('look-up-heading'))} ${above}
      <form id="look-up" novalidate @submit=${actions.lookUp} @input=${actions.onInput}>
        <fanar-error-summary
          id="errors"
          heading-level=${Math.min(level + 1, 6)}
          .problems=${problems}
        ></fanar-error-summary>
        ${field(form, 'reference', labels.reference, exampleReference(prefix), values.reference)}
        ${form.secret ?? field(form, 'key', labels.key, EXAMPLE_KEY, values.key)}
        <p class="actions">
          <fanar-button type="submit" ?busy=${isAsking} @mousedown=${keepFocus}>
            ${labels.submit}
          </fanar-button>
        </p>
        ${form.besides}
      </form>
    </section>
  `;
}

function field(
  { t, messages = {} }: LookUpForm,
  name: keyof LookUp,
  label: string,
  example: string,
  value: string,
): TemplateResult {
  return html`<fanar-text-field
    name=${name}
    type="code"
    label=${label}
    hint=${t(`${name}-hint`, { example })}
    autocomplete="off"
    required
    .messages=${messages}
    .value=${value}
  ></fanar-text-field>`;
}
