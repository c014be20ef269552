import type { Problem } from '@fanar/contract';
import { html, isServer, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { FanarElement } from '../base/fanar-element.js';
import { FanarButton } from '../button/button.js';
import { LiveRegionController } from '../controllers/live-region.js';
import { elementMessages } from '../i18n/messages.js';
import ar from '../i18n/locales/ar/add-another.json' with { type: 'json' };
import arErrors from '../i18n/locales/ar/group-errors.json' with { type: 'json' };
import { answerErrorMessages, fieldMessages } from '../i18n/shared-messages.js';
import {
  FormAssociated,
  getFormState,
  isDisabled,
  restoreFormState,
  type FormState,
} from '../mixins/form-associated.js';
import { LabelledControl, renderGroup, renderNotes } from '../mixins/labelled-control.js';
import { Localized } from '../mixins/localized.js';
import {
  isEmpty,
  missingCode,
  userCommitted,
  userEdited,
  validate,
  Validated,
} from '../mixins/validated.js';
import { addAnotherStyles } from './add-another.styles.js';
import { ItemList } from './item-list.js';

/** Where an item is, or was. */
export type FanarItemEvent = CustomEvent<{ readonly index: number }>;

declare global {
  interface HTMLElementEventMap {
    'fanar-add': FanarItemEvent;
    'fanar-before-remove': FanarItemEvent;
    'fanar-remove': FanarItemEvent;
  }
}

/** What the page was asked to do with its items. */
interface Asked {
  readonly type: 'add' | 'remove';
  readonly index: number;
}

/**
 * Asks the same questions again for each of several: owners, children, partners. The questions are
 * the content of a `<template>` child; each copy stands in the page, so that its controls belong to
 * the form around. Their names get the place of the item: `owners/0/name`.
 *
 * Without a template the items are the page's: it renders each as an element with `data-item`, names
 * placed, and answers `fanar-add` with one more and `fanar-remove` with one less. Its items may hold
 * an element like this one again.
 *
 * Adding goes to the first new question. Removing goes to the title of the item that moved up, else
 * to the button that adds, and is said.
 *
 * @slot - The `<template>` of one item; elements with `data-item` are items that are there already.
 * @fires fanar-add - After an item was added, with its `index`; without a template, to have it added.
 * @fires fanar-before-remove - Before an item goes; cancel it to keep the item.
 * @fires fanar-remove - After an item has gone, with the `index` that it had; without a template, to
 *   have it taken away.
 * @csspart field-label - The legend.
 * @csspart field-hint - The hint.
 * @csspart field-error - The error, while there is one.
 * @csspart item - Each item.
 * @csspart title - The title of each.
 * @cssstate invalid - An error is shown.
 */
export class FanarAddAnother extends LabelledControl(
  Validated(FormAssociated(Localized(FanarElement))),
) {
  static override readonly tag: string = 'fanar-add-another';

  static override readonly dependencies = [FanarButton];

  static override readonly messageSets = [
    answerErrorMessages,
    fieldMessages,
    elementMessages('group-errors', arErrors, 'errors'),
    elementMessages('add-another', ar),
  ];

  static override readonly styles = addAnotherStyles;

  /** What one of them is called, for its title: «المالك» makes «المالك ٢». */
  @property() item = '';

  /** Words of the button that adds, such as «أضف مالكًا آخر». Default: «أضف آخر», or «أضف» to none. */
  @property({ attribute: 'add-label' }) addLabel = '';

  /** How many there are at the least, and with a template at first. Default: 1. */
  @property({ type: Number }) min = 1;

  /** How many there are at the most. Default: no limit. */
  @property({ type: Number }) max = Infinity;

  /** None can be added, and none removed. Default: false. */
  @property({ type: Boolean, reflect: true }) readonly = false;

  /** Places of items that cannot be removed, from 0. Default: none. */
  @property({ attribute: false }) fixed: readonly number[] = [];

  /** Level of the titles, 1 to 6, to fit the headings of the page. Default: 3. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;

  readonly #list = new ItemList(this);
  readonly #live = new LiveRegionController(this);
  #asked: Asked | undefined;

  /** How many items there are. */
  get count(): number {
    return this.#list.all.length;
  }

  override get answer(): undefined {
    return undefined;
  }

  override get [missingCode](): string {
    return 'group-missing';
  }

  override [isEmpty](): boolean {
    return this.count === 0;
  }

  override [validate](): Problem | null {
    const { count: given, max: limit } = this;
    const minimum = this.#atLeast;
    if (given < minimum) return { code: 'group-too-few', params: { given, minimum } };
    return given > limit ? { code: 'group-too-many', params: { given, limit } } : null;
  }

  override [getFormState](): string {
    return String(this.count);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (isServer || this.count > 0) return;
    // What a server drew knows nothing of children, so the first render here must not either.
    void this.updateComplete.then(() => this.#begin());
  }

  formResetCallback(): void {
    if (this.#list.template) while (this.count > this.#atLeast) this.#drop(this.count - 1);
    this.concealProblem();
  }

  override [restoreFormState](restored: FormState): void {
    void this.updateComplete.then(() => {
      while (this.count < Math.min(Number(restored), this.max)) if (!this.#append()) return;
    });
  }

  /** To the button that adds; where there is no room for more, to the first title. */
  override focus(options?: FocusOptions): void {
    const find = (selector: string) => this.renderRoot.querySelector<HTMLElement>(selector);
    (find('.add:not([hidden])') ?? find('.title'))?.focus(options);
  }

  /** Adds an item at the end and goes to its first question. Nothing happens at the limit. */
  async addItem(): Promise<void> {
    const index = this.count;
    if (index >= this.max || this[isDisabled] || this.readonly) return;
    if (!this.#list.template) return this.#ask({ type: 'add', index });
    this.#append();
    await this.#goToItem(index);
    this.#emit('fanar-add', index);
  }

  /** Removes an item and goes to what moved up. Nothing happens where it has to stay. */
  async removeItem(index: number): Promise<void> {
    const isKept = !this.#list.all[index] || !this.#isRemovable(index) || this[isDisabled];
    if (isKept || !this.#emit('fanar-before-remove', index)) return;
    if (!this.#list.template) return this.#ask({ type: 'remove', index });
    this.#drop(index);
    await this.#leaveItem(index);
    this.#emit('fanar-remove', index);
  }

  get #atLeast(): number {
    return Math.max(0, this.min || 0);
  }

  #isRemovable(index: number): boolean {
    return !this.readonly && this.count > this.#atLeast && !this.fixed.includes(index);
  }

  #begin(): void {
    if (this.#list.take()) this.#changed();
    while (this.count < this.#atLeast) if (!this.#append()) return;
  }

  #ask(asked: Asked): void {
    this.#asked = asked;
    this.#emit(`fanar-${asked.type}`, asked.index);
  }

  /** The page has put in an item, or taken one out. */
  readonly #onSlotChange = (): void => {
    const before = this.count;
    if (!this.#list.template && this.#list.take()) this.#changed();
    const asked = this.#asked;
    if (!asked || this.count === before) return;
    this.#asked = undefined;
    void (asked.type === 'add' ? this.#goToItem(asked.index) : this.#leaveItem(asked.index));
  };

  async #goToItem(index: number): Promise<void> {
    await this.updateComplete;
    const first = this.#list.all[index]?.copy.querySelector<HTMLElement>('[name]');
    // What the page has only just put in has yet to draw what takes the focus.
    if (first && 'updateComplete' in first) await first.updateComplete;
    first?.focus();
  }

  async #leaveItem(index: number): Promise<void> {
    this.#live.announce(this.#word('removed', index));
    await this.updateComplete;
    const next = this.#list.all[index]?.key;
    const target = next ? `[data-key="${next}"] .title` : '.add';
    this.renderRoot.querySelector<HTMLElement>(target)?.focus();
  }

  /** Whether there was room for one more copy of the template. */
  #append(): boolean {
    const { template } = this.#list;
    if (!template || this.count >= this.max || this[isDisabled]) return false;
    this.#list.append(template);
    this.#changed();
    return true;
  }

  #drop(index: number): void {
    this.#list.drop(index);
    this.#changed();
  }

  /** Looks again at what is wrong with the number of items. */
  #changed(): void {
    this.requestUpdate();
    this[userEdited]();
    this[userCommitted]();
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
    const body = html`<div class="items" @slotchange=${this.#onSlotChange}>
        <slot hidden></slot>
        ${repeat(
          this.#list.all,
          ({ key }) => key,
          ({ key }, index) => this.#renderItem(key, index),
        )}
      </div>
      ${
        isFull && !this.readonly
          ? html`<p class="limit">${this.locale.t('add-another:full', { count: this.count })}</p>`
          : nothing
      }
      <fanar-button
        class="add"
        variant="secondary"
        ?hidden=${isFull || this.readonly}
        ?disabled=${this[isDisabled]}
        @click=${this.addItem}
        >${this.addLabel || this.locale.t(`add-another:${this.count > 0 ? 'add' : 'add-first'}`)}</fanar-button
      >`;
    return this.label ? renderGroup(this, body) : html`${renderNotes(this)}${body}`;
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
          this.#isRemovable(index)
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
