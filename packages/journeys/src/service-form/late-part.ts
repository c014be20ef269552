import { addMessages, type MessageSet } from '@fanar/elements';
import type { CSSResult } from 'lit';
import type { Load } from './lazy-parts.js';

/** What a module may bring along. */
export interface LateCode {
  readonly messages?: readonly MessageSet[];
  readonly styles?: CSSResult;
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

  readonly load: Load = async (language) => {
    const code: Code & LateCode = await this.#fetch();
    await addMessages(code.messages ?? [], language);
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
export async function withElements<Code>(
  code: Promise<Code>,
  elements: readonly Promise<unknown>[],
): Promise<Code> {
  await Promise.all(elements);
  return code;
}
