import { html, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { AcceptanceControl } from '../base/acceptance-control.js';
import { elementMessages } from '../i18n/messages.js';
import ar from '../i18n/locales/ar/declaration.json' with { type: 'json' };
import { declarationStyles } from './declaration.styles.js';

/** What the answers hold once the declaration is made. */
export interface AcceptedDeclaration {
  readonly accepted: true;
  /** The version of the text. */
  readonly version: string;
}

/**
 * A statement the person makes and answers for, such as that what they entered is correct. Never
 * ticked beforehand: a `checked` attribute is ignored, with a warning to the developer.
 *
 * @slot - The text of the declaration, where it needs more than plain lines.
 * @fires input - The native event.
 * @fires change - When it was ticked or cleared.
 * @csspart text - The text of the declaration.
 * @csspart field-label - The words beside the box.
 * @csspart field-hint - The hint.
 * @csspart field-error - The error, while there is one.
 * @csspart input - The native checkbox.
 * @cssstate invalid - An error is shown.
 */
export class FanarDeclaration extends AcceptanceControl<AcceptedDeclaration> {
  static override readonly tag: string = 'fanar-declaration';

  static override readonly messageSets = [
    ...AcceptanceControl.messageSets,
    elementMessages('declaration', ar),
  ];

  static override readonly styles: CSSResultGroup = [AcceptanceControl.styles, declarationStyles];

  /** What is declared, as plain lines above the box. Default: what is put into the element. */
  @property() text = '';

  @state() private isFilled = false;

  #accepted: AcceptedDeclaration | null = null;

  /** What was declared; null for nothing, and for another version of the text. */
  @property({ attribute: false })
  override get value(): AcceptedDeclaration | null {
    return this.#accepted?.version === this.version ? this.#accepted : null;
  }
  override set value(value: AcceptedDeclaration | null) {
    this.#accepted = value && this.read(value);
  }

  protected override get standardWords(): string {
    return this.locale.t('declaration:accept');
  }

  protected override accept(): void {
    this.value = { accepted: true, version: this.version };
  }

  protected override read(value: Partial<AcceptedDeclaration>): AcceptedDeclaration | null {
    const { accepted, version } = value;
    return accepted === true && typeof version === 'string' ? { accepted, version } : null;
  }

  #onSlotChange(event: Event): void {
    const nodes = (event.target as HTMLSlotElement).assignedNodes();
    this.isFilled = nodes.some(({ textContent }) => textContent?.trim());
  }

  protected override render(): TemplateResult {
    const isTold = this.text || this.isFilled;
    return html`<slot id="text" class="text" part="text" @slotchange=${this.#onSlotChange}
        >${this.text}</slot
      >${this.renderBox(isTold ? 'text' : undefined)}`;
  }
}
