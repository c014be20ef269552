import { isServer, type LitElement, type ReactiveController } from 'lit';

/** An answer to choose. */
export interface Choice {
  /** Submitted. */
  readonly value: string;
  /** Shown. */
  readonly label: string;
  /** More words under the label; a select has no room for them. */
  readonly hint?: string;
  readonly disabled?: boolean;
  /** The heading it stands under, with its neighbours of the same; radio buttons and checkboxes have none. */
  readonly group?: string;
}

/** What an `<option>` may say besides. */
export interface OptionChoice extends Choice {
  /** Rules out the others, in a group of checkboxes. */
  readonly exclusive?: boolean;
}

/**
 * The `<option>` children of a control, read again when they change:
 * `<option value="courier" data-hint="…">…</option>`, in an `<optgroup label="…">` or not.
 */
export class OptionChildren implements ReactiveController {
  readonly #host: LitElement;
  #observer: MutationObserver | undefined;
  #choices: readonly OptionChoice[] = [];
  #selected: readonly string[] = [];

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  get choices(): readonly OptionChoice[] {
    return this.#choices;
  }

  /** The values of those marked as `selected`. */
  get selected(): readonly string[] {
    return this.#selected;
  }

  hostConnected(): void {
    if (isServer) return;
    const host = this.#host;
    this.#observer ??= new MutationObserver(this.#read);
    this.#observer.observe(host, {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter: ['value', 'label', 'disabled', 'selected', 'data-hint', 'data-exclusive'],
    });
    // A server knows of no children: the first render of its markup must not either.
    if (!host.hasUpdated && host.renderRoot.hasChildNodes()) {
      void host.updateComplete.then(this.#read);
    } else {
      this.#read();
    }
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  readonly #read = (): void => {
    const options = this.#host.querySelectorAll<HTMLOptionElement>(
      ':scope > option, :scope > optgroup > option',
    );
    if (options.length === 0 && this.#choices.length === 0) return;
    const children = Array.from(options);
    this.#selected = children
      .filter((option) => option.hasAttribute('selected'))
      .map(({ value }) => value);
    this.#choices = children.map(readOption);
    this.#host.requestUpdate();
  };
}

function readOption(option: HTMLOptionElement): OptionChoice {
  const { value, label, dataset, parentElement: parent } = option;
  const group = parent instanceof HTMLOptGroupElement ? parent : undefined;
  return {
    value,
    label,
    disabled: option.disabled || group?.disabled === true,
    ...(dataset.hint && { hint: dataset.hint }),
    ...(dataset.exclusive !== undefined && { exclusive: true }),
    ...(group && { group: group.label }),
  };
}

/** Neighbours with the same heading together. */
export function inGroups<Item>(
  items: readonly Item[],
  headingOf: (item: Item) => string | undefined,
): { readonly heading: string | undefined; readonly items: Item[] }[] {
  const groups: { heading: string | undefined; items: Item[] }[] = [];
  for (const item of items) {
    const heading = headingOf(item);
    const last = groups.at(-1);
    if (last && last.heading === heading) last.items.push(item);
    else groups.push({ heading, items: [item] });
  }
  return groups;
}
