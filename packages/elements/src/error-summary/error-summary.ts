import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { FanarElement } from '../base/fanar-element.js';
import { elementMessages } from '../i18n/messages.js';
import ar from '../i18n/locales/ar/error-summary.json' with { type: 'json' };
import { iconAlert } from '../icons/icons.js';
import { Localized } from '../mixins/localized.js';
import { errorSummaryStyles } from './error-summary.styles.js';

/** A field, in whatever shadow root; or a way there, which may give the field back to be focused. */
export type SummaryTarget = HTMLElement | (() => HTMLElement | null | void);

/** A line of the summary. */
export interface SummaryProblem {
  /** What to do, naming the field. */
  readonly message: string;
  /** Where the line leads. */
  readonly target?: SummaryTarget | null | undefined;
  /** An address to go to, where there is no `target`; `#id` is a field in the same root. */
  readonly href?: string | undefined;
}

/**
 * Everything that keeps a form from going on, at the top of it. Shows nothing while there is
 * nothing wrong. After a failed attempt set `problems` and call `focus()`: that brings it into view
 * and says it, once; it is no live region, which would say it twice.
 *
 * @csspart summary - The box, which takes the focus.
 * @csspart heading - The heading.
 * @csspart link - The way to a field.
 */
export class FanarErrorSummary extends Localized(FanarElement) {
  static override readonly tag: string = 'fanar-error-summary';

  static override readonly messageSets = [elementMessages('error-summary', ar)];

  static override readonly styles = errorSummaryStyles;

  /** In the order of the page; in the attribute as JSON. Default: none. */
  @property({ type: Array }) problems: readonly SummaryProblem[] = [];

  /** 1 to 6, to fit the headings of the page. Default: 2. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  /** Takes the focus, also for problems set a moment ago. Does nothing while there are none. */
  override focus(options?: FocusOptions): void {
    this.performUpdate();
    this.renderRoot.querySelector<HTMLElement>('.summary')?.focus(options);
  }

  #follow(event: Event, { target, href }: SummaryProblem): void {
    const field = target ? resolve(target) : this.#fieldAt(href);
    if (!field) return;
    event.preventDefault();
    // The label first, so that it is not lost above the edge when the control takes the focus.
    field.scrollIntoView({ block: 'start' });
    field.focus({ preventScroll: true });
  }

  /** The address of the page stays as it is, and a field in a shadow root is found. */
  #fieldAt(href = ''): HTMLElement | null {
    const root = this.getRootNode() as Document | ShadowRoot;
    return href.startsWith('#') ? root.getElementById(href.slice(1)) : null;
  }

  protected override render(): TemplateResult | typeof nothing {
    // Broken JSON in the attribute gives null.
    if (!this.problems?.length) return nothing;
    return html`<div
      class="summary"
      part="summary"
      role="group"
      tabindex="-1"
      aria-labelledby="heading"
      aria-describedby="problems"
    >
      <div
        id="heading"
        class="heading"
        part="heading"
        role="heading"
        aria-level=${this.headingLevel}
      >
        ${iconAlert()}<span>${this.locale.t('error-summary:heading')}</span>
      </div>
      <ul id="problems" class="problems">
        ${this.problems.map((problem) => html`<li>${this.#renderProblem(problem)}</li>`)}
      </ul>
    </div>`;
  }

  #renderProblem(problem: SummaryProblem): TemplateResult | string {
    const { message, target, href } = problem;
    const follow = (event: Event) => this.#follow(event, problem);
    if (target) {
      return html`<button type="button" class="link" part="link" @click=${follow}>
        ${message}
      </button>`;
    }
    if (!href) return message;
    return html`<a class="link" part="link" href=${href} @click=${follow}>${message}</a>`;
  }
}

function resolve(target: SummaryTarget): HTMLElement | null | undefined {
  return typeof target === 'function' ? (target() ?? null) : target;
}
