import type { Problem } from '@fanar/contract';
import { nothing, type ReactiveController } from 'lit';
import { addMessages } from '../i18n/late-messages.js';
import type { CharacterCountController, CountedHost } from './character-count.js';

/**
 * The limits of a text. What counts characters as a reader does is fetched where there is a limit, so
 * that the many boxes without one do not carry it. The host's styles hold `characterCountStyles`.
 */
export class TextLimitController implements ReactiveController {
  readonly #host: CountedHost;
  #count: CharacterCountController | undefined;
  #isAsked = false;

  constructor(host: CountedHost) {
    this.#host = host;
    host.addController(this);
  }

  /** More than the most, or less than the least. Null until it can be counted. */
  get problem(): Problem | null {
    return this.#count?.problem ?? null;
  }

  /** The id for `aria-describedby`, while the count is shown. */
  get id(): string | undefined {
    return this.#count?.id;
  }

  hostUpdated(): void {
    const { maxLength, minLength } = this.#host;
    if ((maxLength ?? minLength) == null || this.#isAsked) return;
    this.#isAsked = true;
    void this.#fetch();
  }

  render(): unknown {
    return this.#count?.render() ?? nothing;
  }

  async #fetch(): Promise<void> {
    const { CharacterCountController, characterCountMessages } =
      await import('./character-count.js');
    await addMessages(characterCountMessages, this.#host.locale.language);
    this.#count = new CharacterCountController(this.#host);
    this.#host.requestUpdate();
  }
}
