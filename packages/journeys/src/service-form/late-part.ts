import { addMessages, elementsIn, type FanarElementClass, type MessageSet } from '@fanar/elements';
import type { CSSResult } from 'lit';
import type {} from '../late-tags.js';
import type { Load } from './lazy-parts.js';

/** What a module may bring along. */
export interface LateCode {
  readonly messages?: readonly MessageSet[];
  readonly styles?: CSSResult;
  /** What it draws, defined where its host is. */
  readonly elements?: readonly FanarElementClass[];
}

/** A part of the form that is fetched when it is needed, or ahead, with its words and styles. */
export class LatePart<Code extends object> {
  readonly #fetch: () => Promise<Code>;
  #code: Code | undefined;

  constructor(fetch: () => Promise<Code>) {
    this.#fetch = fetch;
  }

  /** What has been fetched; nothing before {@link load} has settled. */
  get code(): Code | undefined {
    return this.#code;
  }

  readonly load: Load = async (language, registry) => {
    const code: Code & LateCode = await this.#fetch();
    await addMessages(code.messages ?? [], language);
    for (const element of code.elements ?? []) element.define(registry);
    this.#code = code;
  };

  /** Gives a root the styles of what it is about to draw. */
  adopt({ adoptedStyleSheets: sheets }: ShadowRoot): void {
    const code: LateCode | undefined = this.#code;
    const sheet = code?.styles?.styleSheet;
    if (sheet && !sheets.includes(sheet)) sheets.push(sheet);
  }
}

/** Code with the elements that it draws. */
export async function withElements<Code extends object>(
  code: Promise<Code>,
  modules: readonly Promise<object>[],
): Promise<Code & LateCode> {
  const elements = (await Promise.all(modules)).flatMap(elementsIn);
  return { ...(await code), elements };
}

/** An element, by the module that holds it, and all that it is made of. */
export function lateElement(fetch: () => Promise<object>): Load {
  return async (_, registry) => {
    for (const element of elementsIn(await fetch())) element.define(registry);
  };
}
