import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { FanarElement } from '../base/fanar-element.js';
import { iconHourglass } from '../icons/icons.js';
import { toneIcons } from '../icons/tone-icons.js';
import { tagStyles } from './tag.styles.js';

export type TagTone = 'neutral' | 'progress' | keyof typeof toneIcons;

/** `progress`: work is under way. */
const icons: Readonly<Partial<Record<TagTone, typeof iconHourglass>>> = {
  ...toneIcons,
  progress: iconHourglass,
};

/**
 * The state of a thing in a word or two, e.g. «قيد المراجعة». The word says it; icon and colour
 * only help to find it.
 *
 * @slot - The words.
 * @csspart tag - The box.
 * @csspart icon - The icon of its tone; a neutral one has none.
 */
export class FanarTag extends FanarElement {
  static override readonly tag: string = 'fanar-tag';

  static override readonly styles = tagStyles;

  /** What kind of state it is. Default: `neutral`. */
  @property({ reflect: true }) tone: TagTone = 'neutral';

  protected override render(): TemplateResult {
    const icon = icons[this.tone];
    return html`<span class="tag" part="tag"
      >${icon ? icon() : nothing}<span class="words"><slot></slot></span
    ></span>`;
  }
}
