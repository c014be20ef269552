import { GROUP_MAX_ITEMS, type GroupFieldDefinition } from '@fanar/contract';
import { html, nothing } from 'lit';
import { directive, Directive } from 'lit/directive.js';
import { repeat } from 'lit/directives/repeat.js';
import { inLanguage } from '../../i18n/in-language.js';
import { common, type KindContext, type KindOf, type ShownAs } from './kind.js';

type ItemEvent = HTMLElementEventMap['fanar-add'];

const DEEPEST_HEADING = 6;

/**
 * Items have no name of their own: the answers hold them by place. These keys go with them, so that
 * what is half typed in one stays in it when another is taken out.
 */
class ItemsDirective extends Directive {
  #keys: readonly number[] = [];
  #last = 0;
  /** Which item the citizen wants to be rid of; the answers decide. */
  #leaving: number | undefined;
  #fixed: readonly number[] = [];

  override render(shown: ShownAs<GroupFieldDefinition>, context: KindContext): unknown {
    const items = shown.items ?? [];
    // Of a long page the last items are yet to be drawn.
    this.#follow(Array.isArray(shown.answer) ? shown.answer.length : 0);
    const { field } = shown;
    const { name, label, hint, required, readonly } = common(shown, context);
    const { level } = context;
    const { language } = context.locale;
    const within = { ...context, level: Math.min(level + 1, DEEPEST_HEADING) };
    const onAdd = (event: ItemEvent) => {
      event.stopPropagation();
      context.addItem(name);
    };
    const onRemove = (event: ItemEvent) => {
      event.stopPropagation();
      this.#leaving = event.detail.index;
      context.removeItem(name, event.detail.index);
    };
    return html`<fanar-add-another
      name=${name}
      label=${label}
      hint=${hint}
      item=${inLanguage(field.item, language)}
      add-label=${field.add ? inLanguage(field.add, language) : nothing}
      heading-level=${level}
      min=${leastItems(field, required)}
      max=${field.max ?? GROUP_MAX_ITEMS}
      ?required=${required}
      ?readonly=${readonly}
      .fixed=${this.#fixedOf(fixedIn(name, items.length, context))}
      @fanar-add=${onAdd}
      @fanar-remove=${onRemove}
      >${repeat(
        items,
        (_item, at) => this.#keys[at],
        ({ fields }) =>
          html`<div class="item" data-item>${context.questions(fields, within)}</div>`,
      )}</fanar-add-another
    >`;
  }

  /** The same list for as long as it holds the same. */
  #fixedOf(fixed: readonly number[]): readonly number[] {
    if (String(fixed) !== String(this.#fixed)) this.#fixed = fixed;
    return this.#fixed;
  }

  #follow(count: number): void {
    const added = Array.from(
      { length: Math.max(0, count - this.#keys.length) },
      () => this.#last++,
    );
    const left =
      count < this.#keys.length ? this.#keys.filter((_, at) => at !== this.#leaving) : this.#keys;
    this.#leaving = undefined;
    this.#keys = [...left, ...added].slice(0, count);
  }
}

const itemsOf = directive(ItemsDirective);

/** Its items are read back one by one, by the kinds of their fields. */
export const group: KindOf<'group'> = {
  control: itemsOf,
  review: () => [],
  isLive: true,
};

/** Places of the items that the host has locked something in. */
function fixedIn(name: string, count: number, { isFixed }: KindContext): readonly number[] {
  return Array.from({ length: count }, (_, at) => at).filter((at) => isFixed?.(`${name}/${at}`));
}

/** A group that may be left out may be emptied too. */
function leastItems({ min = 1 }: GroupFieldDefinition, isRequired: boolean): number {
  return isRequired ? min : 0;
}
