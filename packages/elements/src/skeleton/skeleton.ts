import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { FanarElement } from '../base/fanar-element.js';
import { LoadingStatusController } from '../controllers/loading-status.js';
import { elementMessages } from '../i18n/messages.js';
import ar from '../i18n/locales/ar/skeleton.json' with { type: 'json' };
import { Localized } from '../mixins/localized.js';
import { skeletonStyles } from './skeleton.styles.js';

export type SkeletonShape = 'text' | 'picture' | 'card' | 'row';

/** More than that is a mistake of the page, and would only make it long. */
const MOST = 50;

/**
 * Keeps the place of content whose shape is known while it comes, so that the page does not jump.
 * Its shapes are hidden from screen readers, which hear once that the content is loading.
 *
 * @csspart shapes - All the shapes.
 * @cssprop --fanar-skeleton-picture-size - How tall a picture will be. Default: 10rem.
 */
export class FanarSkeleton extends Localized(FanarElement) {
  static override readonly tag: string = 'fanar-skeleton';

  static override readonly messageSets = [elementMessages('skeleton', ar)];

  static override readonly styles = skeletonStyles;

  /**
   * What comes: lines of `text`, a `picture`, a `card` with a heading and lines, or a `row` of a list
   * with a round picture. Default: `text`.
   */
  @property() shape: SkeletonShape = 'text';

  /** How many of them. Default: 1. */
  @property({ type: Number }) count = 1;

  /** Lines of text in each. Default: 3; a row has 2. */
  @property({ type: Number }) lines: number | undefined;

  /** What is loading, e.g. «جارٍ تحميل طلباتك…». Default: «جارٍ التحميل…». */
  @property() label = '';

  /** Says nothing: for all but one in a region. Default: false. */
  @property({ type: Boolean }) silent = false;

  constructor() {
    super();
    new LoadingStatusController(this, () =>
      this.silent ? '' : this.label || this.locale.t('skeleton:loading'),
    );
  }

  protected override render(): TemplateResult {
    return html`<div class="shapes" part="shapes" aria-hidden="true">
      ${times(this.count, () => this.#renderItem())}
    </div>`;
  }

  #renderItem(): TemplateResult {
    const { shape } = this;
    const lines = () => times(this.lines ?? (shape === 'row' ? 2 : 3), renderLine);
    if (shape === 'picture') return html`<div class="item"><div class="picture"></div></div>`;
    if (shape === 'row') {
      return html`<div class="item row">
        <span class="round"></span>
        <div>${lines()}</div>
      </div>`;
    }
    return html`<div class=${`item ${shape}`}>
      ${shape === 'card' ? html`<span class="line title"></span>` : nothing}
      <div>${lines()}</div>
    </div>`;
  }
}

const renderLine = () => html`<div class="line"></div>`;

function times(count: number, make: () => TemplateResult): TemplateResult[] {
  // What is no number gives none.
  const whole = Math.min(Math.max(Math.trunc(count) || 0, 0), MOST);
  return Array.from({ length: whole }, make);
}
