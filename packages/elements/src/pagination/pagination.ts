import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { FanarElement } from '../base/fanar-element.js';
import { elementMessages } from '../i18n/messages.js';
import ar from '../i18n/locales/ar/pagination.json' with { type: 'json' };
import { iconBack, iconForward } from '../icons/icons.js';
import { Localized } from '../mixins/localized.js';
import { pageSteps, pageWithin, type PageStep } from './pagination.state.js';
import { paginationStyles } from './pagination.styles.js';

/** What `fanar-page` tells. */
export interface PageDetail {
  /** From 1. */
  readonly page: number;
}

declare global {
  interface HTMLElementEventMap {
    'fanar-page': CustomEvent<PageDetail>;
  }
}

/** One place to go to. */
interface Step {
  readonly page: number;
  readonly className: string;
  readonly content: unknown;
  readonly label?: string;
}

/**
 * The pages of a long list, one at a time. With `href` each page is a link. Without, each is a button:
 * a press changes `page`, moves the focus to the new current page, and tells the host to fetch. A
 * navigation landmark. Renders nothing for a single page.
 *
 * @fires fanar-page - Another page was chosen with a button: `{ page }`.
 * @csspart page - The number of a page.
 * @csspart previous - The step back.
 * @csspart next - The step on.
 * @csspart position - The line that tells the page and how many there are.
 */
export class FanarPagination extends Localized(FanarElement) {
  static override readonly tag: string = 'fanar-pagination';

  static override readonly messageSets = [elementMessages('pagination', ar)];

  static override readonly styles = paginationStyles;

  /** The current page, from 1. Default: 1. */
  @property({ type: Number, reflect: true }) page = 1;

  /** How many pages there are. Default: 1. */
  @property({ type: Number }) total = 1;

  /** The address of a page, with `{page}` where its number goes: `?page={page}`. Default: buttons. */
  @property() href: string | undefined;

  /** Names the landmark. Default: «صفحات النتائج». */
  @property() label = '';

  /** Focuses the current page. */
  override focus(options?: FocusOptions): void {
    this.performUpdate();
    const current = this.renderRoot.querySelector<HTMLElement>('[aria-current]');
    // Where there is little room, there are no numbers.
    const target = current?.checkVisibility()
      ? current
      : this.renderRoot.querySelector<HTMLElement>('.position');
    target?.focus(options);
  }

  #choose(page: number): void {
    if (page === this.page) return;
    this.page = page;
    // The button pressed may stand for another page by now, or be gone.
    this.focus();
    const init = { detail: { page }, bubbles: true, composed: true };
    this.dispatchEvent(new CustomEvent<PageDetail>('fanar-page', init));
  }

  protected override render(): TemplateResult | typeof nothing {
    const { locale, total } = this;
    if (!(total > 1)) return nothing;
    const page = pageWithin(this.page, total);
    return html`<nav aria-label=${this.label || locale.t('pagination:label')}>
      ${
        page > 1
          ? this.#renderStep({
              page: page - 1,
              className: 'previous',
              content: html`${iconBack()}<span>${locale.t('pagination:previous')}</span>`,
            })
          : nothing
      }
      <p class="position" part="position" tabindex="-1">
        ${locale.t('pagination:position', { page, total })}
      </p>
      <ol class="pages">
        ${pageSteps(page, total).map((step) => this.#renderPage(step, page))}
      </ol>
      ${
        page < total
          ? this.#renderStep({
              page: page + 1,
              className: 'next',
              content: html`<span>${locale.t('pagination:next')}</span>${iconForward()}`,
            })
          : nothing
      }
    </nav>`;
  }

  #renderPage(page: PageStep, current: number): TemplateResult {
    if (page === 'gap') return html`<li class="gap" aria-hidden="true">…</li>`;
    const isCurrent = page === current;
    return html`<li>
      ${this.#renderStep({
        page,
        className: isCurrent ? 'page current' : 'page',
        content: this.locale.formatNumber(page),
        label: isCurrent
          ? this.locale.t('pagination:position', { page, total: this.total })
          : this.locale.t('pagination:page', { page }),
      })}
    </li>`;
  }

  #renderStep({ page, className, content, label }: Step): TemplateResult {
    const [part] = className.split(' ');
    const current = className.endsWith('current') ? 'page' : nothing;
    return this.href === undefined
      ? html`<button
          type="button"
          class="step ${className}"
          part=${part ?? nothing}
          aria-current=${current}
          aria-label=${label ?? nothing}
          @click=${() => this.#choose(page)}
        >
          ${content}
        </button>`
      : html`<a
          class="step ${className}"
          part=${part ?? nothing}
          aria-current=${current}
          aria-label=${label ?? nothing}
          href=${this.href.replaceAll('{page}', String(page))}
          rel=${className === 'previous' ? 'prev' : className === 'next' ? 'next' : nothing}
          >${content}</a
        >`;
  }
}
