import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { FanarElement } from '../base/fanar-element.js';
import { scopedRegistryOf } from '../base/scoped-registry.js';
import { AnchoredPopoverController } from '../controllers/anchored-popover.js';
import { LiveRegionController } from '../controllers/live-region.js';
import { elementMessages } from '../i18n/messages.js';
import ar from '../i18n/locales/ar/tooltip.json' with { type: 'json' };
import { Localized } from '../mixins/localized.js';
import { HoverNote } from './hover-note.js';
import { tooltipStyles } from './tooltip.styles.js';

/**
 * A short note: behind a button of its own, «؟», which shows it and has it said; or, with `for`, about
 * another element, shown while the pointer rests there or the keyboard has come there.
 *
 * @slot - The note: a few words, nothing to press.
 * @csspart button - The button, where it has one.
 * @csspart note - The note.
 */
export class FanarTooltip extends Localized(FanarElement) {
  static override readonly tag: string = 'fanar-tooltip';

  static override readonly messageSets = [elementMessages('tooltip', ar)];

  static override readonly styles = tooltipStyles;

  static override readonly shadowRootOptions: ShadowRootInit = {
    ...FanarElement.shadowRootOptions,
    delegatesFocus: true,
  };

  /** The `id` of the element that the note is about, in the same document. Default: none, a button. */
  @property() for = '';

  /** What the button is about, e.g. «ما رقم المصنع؟». Default: «مزيد من المعلومات». */
  @property() label = '';

  @state() private isOpen = false;

  readonly #popover = new AnchoredPopoverController(this, {
    onDismiss: (reason) => {
      this.isOpen = false;
      if (reason === 'escape') this.renderRoot.querySelector<HTMLElement>('.button')?.focus();
    },
  });
  readonly #live = new LiveRegionController(this);
  readonly #hover = new HoverNote(this);
  #described: Element | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#attach();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.isOpen = false;
    this.#describe(undefined);
  }

  get #text(): string {
    return this.textContent.replace(/\s+/g, ' ').trim();
  }

  readonly #onPress = (): void => {
    if (this.isOpen) {
      this.#popover.hide();
      this.isOpen = false;
      return;
    }
    this.#popover.show();
    this.isOpen = this.#popover.isOpen;
    this.#live.announce(this.#text);
  };

  readonly #attach = (): void => {
    const root = this.getRootNode() as Document | ShadowRoot;
    const target = this.for ? root.getElementById(this.for) : null;
    this.#hover.watch(target ?? undefined);
    void focusableOf(target).then((place) => {
      if (this.isConnected) this.#describe(place);
    });
  };

  /** In words: a reference from another root does not reach into this one. */
  #describe(place: Element | undefined): void {
    if (this.#described !== place) this.#described?.removeAttribute('aria-description');
    this.#described = place;
    place?.setAttribute('aria-description', this.#text);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('for')) this.#attach();
  }

  protected override render(): TemplateResult {
    const note = html`<div class="note" part="note">
      <slot @slotchange=${this.#attach}></slot>
    </div>`;
    if (this.for) return html`<div class="popover beside" popover="manual">${note}</div>`;
    return html`<div class="popover-anchor">
        <button
          type="button"
          class="button"
          part="button"
          aria-label=${this.label || this.locale.t('tooltip:more')}
          aria-expanded=${this.isOpen ? 'true' : 'false'}
          @click=${this.#onPress}
        >
          <span class="sign" aria-hidden="true">${this.locale.t('tooltip:sign')}</span>
        </button>
      </div>
      <div class="popover" popover="manual">${note}</div>`;
  }
}

/** What takes the focus of an element: in a button of ours the native one, once it is there. */
async function focusableOf(target: HTMLElement | null): Promise<Element | undefined> {
  if (!target?.localName.includes('-')) return target ?? undefined;
  await (scopedRegistryOf(target) ?? customElements).whenDefined(target.localName);
  await (target as Partial<FanarElement>).updateComplete;
  return target.shadowRoot?.querySelector('a, button, input, select, textarea') ?? target;
}
