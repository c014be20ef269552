import { toNumerals, type ParseResult } from '@fanar/arabic';
import { governorateOfBirth, maskNationalId, parseNationalId, type NationalId } from '@fanar/egypt';
import { formatDate } from '@fanar/egypt/calendar';
import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { confirmation, ParsedEntry, parse } from '../base/parsed-entry.js';
import { inputOptions, type InputOptions } from '../base/text-entry.js';
import { LiveRegionController } from '../controllers/live-region.js';
import { elementMessages } from '../i18n/messages.js';
import ar from '../i18n/locales/ar/national-id-field.json' with { type: 'json' };
import { isDisabled } from '../mixins/form-associated.js';
import { missingCode, shownProblem, userEdited } from '../mixins/validated.js';
import { nationalIdFieldStyles } from './national-id-field.styles.js';
import arErrors from '../i18n/locales/ar/national-id-errors.json' with { type: 'json' };

/** By its place too: on an Arabic keyboard V is ر. */
const isShortcut = ({ key, code, ctrlKey, metaKey }: KeyboardEvent, letter: string): boolean =>
  (ctrlKey || metaKey) && (key.toUpperCase() === letter || code === `Key${letter}`);

/** Keys that change the text of a box. */
const isEdit = (event: KeyboardEvent): boolean => {
  const { key, ctrlKey, metaKey, altKey } = event;
  if (ctrlKey || metaKey) return isShortcut(event, 'V') || isShortcut(event, 'X');
  return !altKey && (key.length === 1 || key === 'Backspace' || key === 'Delete');
};

/**
 * The Egyptian national ID number: digits of any script, grouped or not, checked as far as a form
 * can. The check digit only advises. When the person is done, the birth date, the sex and the
 * governorate of the birth registration in the number are told, for them to see that it is the right
 * one. Nothing here proves whose number it is, nor where somebody lives.
 *
 * `masked`, a number is hidden from passers-by but for its first digit and its last three once the
 * person has left it, and what it tells is hidden too. It is shown by the button, by a press into the
 * box and by an edit; a screen reader is told the dots. The value stays, and a copy holds the number.
 *
 * @fires input - The native event, on every edit.
 * @fires change - When the person is done editing.
 * @csspart field-label - The label.
 * @csspart field-hint - The hint.
 * @csspart field-error - The error, while there is one.
 * @csspart input - The native input.
 * @csspart advice - What may be wrong and blocks nothing.
 * @csspart understood - What a good number says.
 * @csspart reveal - The button that shows and hides a masked number.
 * @cssstate invalid - An error is shown.
 */
export class FanarNationalIdField extends ParsedEntry<NationalId> {
  static override readonly tag: string = 'fanar-national-id-field';

  static override readonly messageSets = [
    ...ParsedEntry.messageSets,
    elementMessages('national-id-errors', arErrors, 'errors'),
    elementMessages('national-id-field', ar),
  ];

  static override readonly styles: CSSResultGroup = [ParsedEntry.styles, nationalIdFieldStyles];

  /** Hides a good number once the person has left it. Default: false. */
  @property({ type: Boolean }) masked = false;

  readonly #live = new LiveRegionController(this);
  /** By the button, until it is pressed again. */
  #isRevealed = false;
  /** Until the focus leaves. */
  #isBeingEdited = false;

  constructor() {
    super();
    this.addEventListener('focusout', () => this.#edit(false));
    this.addEventListener('pointerdown', (event) => {
      if (event.composedPath()[0] === this.box) this.#edit(true);
    });
    this.addEventListener('copy', this.#onCopy);
  }

  override get [missingCode](): string {
    return 'national-id-required';
  }

  override [parse](text: string): ParseResult<NationalId, string> {
    return parseNationalId(text);
  }

  override [confirmation](id: NationalId): TemplateResult | undefined {
    // Not while it is edited either: what is about to be hidden must not be said.
    if (this.masked && !this.#isRevealed) return undefined;
    const { language, format } = this.locale;
    const words = (key: string) => this.locale.t(`national-id-field:${key}`);
    const birthPlace = governorateOfBirth(id.governorateCode)?.[language] ?? words('abroad');
    const fact = (name: string, value: string) =>
      html`<div>
        <dt>${words(name)}</dt>
        <dd>${value}</dd>
      </div>`;
    return html`<dl class="facts">
      ${fact('birth-date', formatDate(id.birthDate, format))} ${fact('sex', words(id.sex))}
      ${fact('birth-place', birthPlace)}
    </dl>`;
  }

  override [inputOptions](): InputOptions {
    return {
      inputMode: 'numeric',
      dir: 'ltr',
      autocomplete: 'off',
      ...(this.#isMasked && {
        mask: toNumerals(maskNationalId(this.value), this.locale.numerals),
        ...(!this[isDisabled] && { describedBy: 'masked' }),
      }),
    };
  }

  override [userEdited](): void {
    this.#isBeingEdited = true;
    super[userEdited]();
  }

  /** A number that is wrong is shown: it has to be corrected. */
  get #canBeMasked(): boolean {
    return this.masked && !this[shownProblem] && this.parsed !== null;
  }

  get #isMasked(): boolean {
    return this.#canBeMasked && !this.#isRevealed && !this.#isBeingEdited;
  }

  #edit(isBeingEdited: boolean): void {
    if (!this.masked || this.readonly || this[isDisabled]) return;
    this.#isBeingEdited = isBeingEdited;
    this.requestUpdate();
  }

  /** The number comes into view before the key does what it does: microtasks run in between. */
  protected override onKeydown(event: KeyboardEvent): void {
    super.onKeydown(event);
    if (!this.#isMasked || !isEdit(event)) return;
    const { selectionStart, selectionEnd, value } = this.box;
    const isWhole = selectionStart === 0 && selectionEnd === value.length;
    this.#edit(true);
    // What is pasted or written over a number takes its place, as it would unmasked.
    if (isWhole || isShortcut(event, 'V')) {
      void this.updateComplete.then(() => this.box.select());
    }
  }

  /** Dots are of no use elsewhere. */
  readonly #onCopy = (event: ClipboardEvent): void => {
    if (!this.#isMasked) return;
    event.clipboardData?.setData('text/plain', this.value);
    event.preventDefault();
  };

  #toggle(): void {
    this.#isRevealed = this.#isMasked;
    this.#isBeingEdited = false;
    this.requestUpdate();
    this.#live.announce(
      this.locale.t(`national-id-field:${this.#isRevealed ? 'shown' : 'hidden'}`),
    );
  }

  protected override renderAfter(): TemplateResult {
    const canReveal = this.#canBeMasked && !this[isDisabled];
    return html`${canReveal ? this.#renderReveal() : nothing}${super.renderAfter()}`;
  }

  // The words change and not a pressed state: both together would say it twice over.
  #renderReveal(): TemplateResult {
    const isMasked = this.#isMasked;
    return html`<span id="masked" class="visually-hidden" ?hidden=${!isMasked}
        >${this.locale.t('national-id-field:hidden')}</span
      ><button type="button" class="link" part="reveal" @click=${this.#toggle}>
        ${this.locale.t(`national-id-field:${isMasked ? 'show' : 'hide'}`)}
      </button>`;
  }
}
