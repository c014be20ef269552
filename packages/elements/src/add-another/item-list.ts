import { placeNames, separateIds } from './item-names.js';

export interface Item {
  readonly key: string;
  /** Holds the controls, in the page, where their form finds them. */
  readonly copy: HTMLElement;
}

/**
 * The items of a list: children of the element, each shown in a slot of its own. With a `<template>`
 * child they are copies of it, names placed; without one they are the page's own.
 */
export class ItemList {
  readonly #host: HTMLElement & { readonly name: string };
  #items: readonly Item[] = [];
  #lastKey = 0;

  constructor(host: HTMLElement & { readonly name: string }) {
    this.#host = host;
  }

  get all(): readonly Item[] {
    return this.#items;
  }

  get template(): HTMLTemplateElement | null {
    return this.#host.querySelector<HTMLTemplateElement>(':scope > template');
  }

  /** Takes what the page has put in, in its order. Returns whether that is any news. */
  take(): boolean {
    const present = this.#host.querySelectorAll<HTMLElement>(':scope > [data-item]');
    const items = Array.from(present, (copy) => this.#adopt(copy));
    const isSame = items.length === this.#items.length;
    if (isSame && items.every((item, at) => item === this.#items[at])) return false;
    this.#set(items);
    return true;
  }

  /** One more copy of the template, at the end. */
  append(template: HTMLTemplateElement): void {
    const copy = document.createElement('div');
    copy.append(template.content.cloneNode(true));
    const item = this.#adopt(copy);
    separateIds(copy, item.key);
    this.#set([...this.#items, item]);
    this.#host.append(copy);
  }

  drop(index: number): void {
    this.#items[index]?.copy.remove();
    this.#set(this.#items.filter((_, at) => at !== index));
  }

  #adopt(copy: HTMLElement): Item {
    const known = this.#items.find((item) => item.copy === copy);
    if (known) return known;
    const key = String((this.#lastKey += 1));
    copy.slot = `item-${key}`;
    return { key, copy };
  }

  #set(items: readonly Item[]): void {
    this.#items = items;
    if (!this.template) return;
    items.forEach(({ copy }, index) => placeNames(copy, this.#host.name, index));
  }
}
