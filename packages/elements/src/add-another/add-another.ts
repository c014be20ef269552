import { html, isServer, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { FanarElement } from '../base/fanar-element.js';
import { FanarButton } from '../button/button.js';
import { LiveRegionController } from '../controllers/live-region.js';
import { elementMessages } from '../i18n/messages.js';
import ar from '../i18n/locales/ar/add-another.json' with { type: 'json' };
import {
  FormAssociated,
  getFormState,
  isDisabled,
  restoreFormState,
  type FormState,
} from '../mixins/form-associated.js';
import { Localized } from '../mixins/localized.js';
import { addAnotherStyles } from './add-another.styles.js';
import { placeNames, separateIds } from './item-names.js';

/** Where an item is, or was. */
export type FanarItemEvent = CustomEvent<{ readonly index: number }>;

declare global {
  interface HTMLElementEventMap {
    'fanar-add': FanarItemEvent;
    'fanar-before-remove': FanarItemEvent;
    'fanar-remove': FanarItemEvent;
  }
}

interface Item {
  readonly key: string;
  /** Holds the controls, in the page, where their form finds them. */
  readonly copy: HTMLElement;
}

/**
 * Asks the same questions again for each of several: owners, children, partners. The questions are
 * the content of a `<template>` child; each copy stands in the page, so that its controls belong to
 * the form around. Their names get the place of the item: `owners/0/name`.
 *
 * Adding goes to the first new question. Removing goes to the title of the item that moved up, else
 * to the button that adds, and is said.
 *
 * @slot - The `<template>` of one item; elements with `data-item` are items that are there already.
 * @fires fanar-add - After an item was added, with its `index`.
 * @fires fanar-before-remove - Before an item goes; cancel it to keep the item.
 * @fires fanar-remove - After an item has gone, with the `index` that it had.
 * @csspart item - Each item.
 * @csspart title - The title of each.
 */
export class FanarAddAnother extends FormAssociated(Localized(FanarElement)) {
  static override readonly tag: string = 'fanar-add-another';

  static override readonly dependencies = [FanarButton];

  static override readonly messageSets = [elementMessages('add-another', ar)];

  static override readonly styles = addAnotherStyles;

  /** What one of them is called, for its title: «المالك» makes «المالك ٢». */
  @property() item = '';

  /** Words of the button that adds, such as «أضف مالكًا آخر». Default: «أضف آخر». */
  @property({ attribute: 'add-label' }) addLabel = '';

  /** How many there are at the least, and at first. Default: 1. */
  @property({ type: Number }) min = 1;

  /** How many there are at the most. Default: no limit. */
  @property({ type: Number }) max = Infinity;

  /** Level of the titles, 1 to 6, to fit the headings of the page. Default: 3. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;

  @state() private items: readonly Item[] = [];

  readonly #live = new LiveRegionController(this);
  #lastKey = 0;

  /** How many items there are. */
  get count(): number {
    return this.items.length;
  }

  override get answer(): undefined {
    return undefined;
  }

  override [getFormState](): string {
    return String(this.count);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (isServer || this.items.length > 0) return;
    // What a server drew knows nothing of children, so the first render here must not either.
    void this.updateComplete.then(() => this.#begin());
  }

  formResetCallback(): void {
    while (this.count > this.#atLeast) this.#drop(this.count - 1);
  }

  override [restoreFormState](restored: FormState): void {
    void this.updateComplete.then(() => {
      while (this.count < Math.min(Number(restored), this.max)) if (!this.#append()) return;
    });
  }

  /** Adds an item at the end and goes to its first question. Nothing happens at the limit. */
  async addItem(): Promise<void> {
    const item = this.#append();
    if (!item) return;
    await this.updateComplete;
    item.copy.querySelector<HTMLElement>('[name]')?.focus();
    this.#emit('fanar-add', this.count - 1);
  }

  /** Removes an item and goes to what moved up. Nothing happens at the least number. */
  async removeItem(index: number): Promise<void> {
    const item = this.items[index];
    if (!item || this.count <= this.#atLeast || !this.#emit('fanar-before-remove', index)) return;
    this.#drop(index);
    this.#live.announce(this.#word('removed', index));
    await this.updateComplete;
    const next = this.items[index]?.key;
    const target = next ? `[data-key="${next}"] .title` : '.add';
    this.renderRoot.querySelector<HTMLElement>(target)?.focus();
    this.#emit('fanar-remove', index);
  }

  get #atLeast(): number {
    return Math.max(0, this.min || 0);
  }

  #begin(): void {
    const present = Array.from(this.querySelectorAll<HTMLElement>(':scope > [data-item]'));
    this.#setItems(present.map((copy) => this.#adopt(copy)));
    while (this.count < this.#atLeast) if (!this.#append()) return;
  }

  #append(): Item | undefined {
    const template = this.querySelector<HTMLTemplateElement>(':scope > template');
    if (!template || this.count >= this.max || this[isDisabled]) return undefined;
    const copy = document.createElement('div');
    copy.append(template.content.cloneNode(true));
    const item = this.#adopt(copy);
    separateIds(copy, item.key);
    this.#setItems([...this.items, item]);
    this.append(copy);
    return item;
  }

  #adopt(copy: HTMLElement): Item {
    const key = String((this.#lastKey += 1));
    copy.slot = `item-${key}`;
    return { key, copy };
  }

  #drop(index: number): void {
    this.items[index]?.copy.remove();
    this.#setItems(this.items.filter((_, at) => at !== index));
  }

  #setItems(items: readonly Item[]): void {
    this.items = items;
    items.forEach(({ copy }, index) => placeNames(copy, this.name, index));
  }

  #word(key: 'title' | 'remove' | 'removed', index: number): string {
    const { item, count } = this;
    return this.locale.t(`add-another:${key}`, { item, number: index + 1, count });
  }

  #emit(type: 'fanar-add' | 'fanar-before-remove' | 'fanar-remove', index: number): boolean {
    const cancelable = type === 'fanar-before-remove';
    return this.dispatchEvent(
      new CustomEvent(type, { bubbles: true, composed: true, cancelable, detail: { index } }),
    );
  }

  protected override render(): TemplateResult {
    const isFull = this.count >= this.max;
    return html`<div class="items">
        ${repeat(
          this.items,
          ({ key }) => key,
          ({ key }, index) => this.#renderItem(key, index),
        )}
      </div>
      ${
        isFull
          ? html`<p class="limit">${this.locale.t('add-another:full', { count: this.count })}</p>`
          : nothing
      }
      <fanar-button
        class="add"
        variant="secondary"
        ?hidden=${isFull}
        ?disabled=${this[isDisabled]}
        @click=${this.addItem}
        >${this.addLabel || this.locale.t('add-another:add')}</fanar-button
      >`;
  }

  #renderItem(key: string, index: number): TemplateResult {
    const title = this.#word('title', index);
    return html`<div
      class="item"
      part="item"
      role="group"
      aria-labelledby=${`title-${key}`}
      data-key=${key}
    >
      <div class="head">
        <div
          id=${`title-${key}`}
          class="title"
          part="title"
          role="heading"
          aria-level=${this.headingLevel}
          tabindex="-1"
        >
          ${title}
        </div>
        ${
          this.count > this.#atLeast
            ? html`<fanar-button
                variant="quiet"
                ?disabled=${this[isDisabled]}
                @click=${() => this.removeItem(index)}
                >${this.#word('remove', index)}</fanar-button
              >`
            : nothing
        }
      </div>
      <slot name=${`item-${key}`}></slot>
    </div>`;
  }
}
