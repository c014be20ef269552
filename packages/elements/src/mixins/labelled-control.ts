import { html, nothing, type LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { FormAssociatedElement } from './form-associated.js';
import type { LocalizedElement } from './localized.js';
import type { Constructor } from './mixin.js';
import { nameInMessages, problemWords, shownProblem, type ValidatedElement } from './validated.js';

/** The text of labels outside, for a control without a label of its own. */
export const outerLabel = Symbol('outerLabel');

export interface LabelledElement {
  /** The visible name. Without it the control is named by a `<label for>` of the page. */
  label: string;
  /** Help that stays in view, between the label and the control. */
  hint: string;
  /** Leaves out the mark that tells that an answer is optional. */
  unmarked: boolean;
  readonly [outerLabel]: string;
  [nameInMessages](): string | undefined;
  connectedCallback(): void;
}

type Labellable = LitElement & FormAssociatedElement & LocalizedElement & ValidatedElement;
type Field = Labellable & LabelledElement;

/** Label, hint and error in one root with the control, rendered by {@link renderField}. */
export function LabelledControl<Base extends Constructor<Labellable>>(
  base: Base,
): Base & Constructor<LabelledElement> {
  abstract class LabelledControl extends base implements LabelledElement {
    @property() label = '';

    @property() hint = '';

    @property({ type: Boolean }) unmarked = false;

    #outerLabel = '';

    get [outerLabel](): string {
      return this.#outerLabel;
    }

    override [nameInMessages](): string | undefined {
      return this.label || this.#outerLabel || undefined;
    }

    override connectedCallback(): void {
      super.connectedCallback();
      // The page's label may come after the control.
      if (!this.label) void this.updateComplete.then(() => this.requestUpdate());
    }

    protected override willUpdate(changed: PropertyValues): void {
      super.willUpdate(changed);
      // Again each time: the page's words change with its language. A server knows of no labels, so
      // the first render of its markup must not either.
      if (this.hasUpdated && !this.label) this.#outerLabel = textOf(this.labels);
    }
  }
  return LabelledControl;
}

function textOf(labels: NodeList): string {
  return Array.from(labels, (label) => (label.textContent ?? '').trim()).join(' ');
}

/** What `aria-describedby` of the inner control says: hint, error and the ids given. */
export function describedBy(field: Field, ...ids: readonly string[]): string | typeof nothing {
  const parts = [field.hint && 'hint', field[shownProblem] && 'error', ...ids].filter(Boolean);
  return parts.length > 0 ? parts.join(' ') : nothing;
}

/** The `aria-label` of the inner control: only where no label of its own is in sight. */
export function outerName(field: Field): string | typeof nothing {
  return (!field.label && field[outerLabel]) || nothing;
}

/** Label, hint and error around one control, which has `id="control"`. */
export function renderField(field: Field, control: unknown): TemplateResult {
  return html`<label for="control" class="label" part="field-label" ?hidden=${!field.label}
      >${renderName(field)}</label
    >${renderNotes(field)}${control}`;
}

/**
 * The same around several controls that answer one question together. A `radiogroup` says itself
 * what a plain group leaves to its controls: that an answer is needed, cannot be changed or is wrong.
 */
export function renderGroup(
  field: Field & { readonly readonly?: boolean },
  controls: unknown,
  role?: 'radiogroup',
): TemplateResult {
  return html`<fieldset
    role=${role ?? nothing}
    aria-labelledby=${field.label ? 'legend' : nothing}
    aria-label=${outerName(field)}
    aria-describedby=${describedBy(field)}
    aria-required=${(role && field.required) || nothing}
    aria-readonly=${(role && field.readonly) || nothing}
    aria-invalid=${role && field[shownProblem] ? 'true' : nothing}
  >
    ${
      field.label
        ? html`<legend id="legend" class="label" part="field-label">${renderName(field)}</legend>`
        : nothing
    }${renderNotes(field)}${controls}
  </fieldset>`;
}

/**
 * The words of the label, and the mark of an answer that may be left out.
 *
 * @param words Default: the label.
 */
export function renderName(field: Field, words: unknown = field.label): unknown {
  // A part less for each field that needs no mark.
  if (field.required || field.unmarked) return words;
  return html`${words}<span class="optional">${`\u00A0${field.locale.t('field:optional')}`}</span>`;
}

/** Hint and error, above the control. */
export function renderNotes(field: Field): TemplateResult | typeof nothing {
  if (!field.hint && !field[shownProblem]) return nothing;
  return html`${renderHint(field)}${renderError(field)}`;
}

export function renderHint(field: Field): TemplateResult | typeof nothing {
  if (!field.hint) return nothing;
  return html`<p id="hint" class="hint" part="field-hint">${field.hint}</p>`;
}

export function renderError(field: Field): TemplateResult | typeof nothing {
  const problem = field[shownProblem];
  if (!problem) return nothing;
  return html`<p id="error" class="error" part="field-error">
    <span class="visually-hidden">${field.locale.t('field:error')}</span>
    ${field[problemWords](problem)}
  </p>`;
}
