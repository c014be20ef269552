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

  override render(shown: ShownAs<GroupFieldDefinition>, context: KindContext): unknown {
    const items = shown.items ?? [];
    this.#follow(items.length);
    const { field } = shown;
    const { name, label, hint, required } = common(shown, context);
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

/** A group that may be left out may be emptied too. */
function leastItems({ min = 1 }: GroupFieldDefinition, isRequired: boolean): number {
  return isRequired ? min : 0;
}
