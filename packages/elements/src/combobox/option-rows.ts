import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { inGroups, type Choice } from '../controllers/option-children.js';
import { markMatches, type Query } from './search-index.js';

export interface ListContent {
  readonly isOpen: boolean;
  /** The name of the list. */
  readonly label: string;
  readonly choices: readonly Choice[];
  /** Places among the choices. */
  readonly results: readonly number[];
  /** What the person looks for, to be marked. */
  readonly query: Query;
  /** The place among the results that Enter would choose. */
  readonly active: number;
  readonly isMultiple: boolean;
  readonly isChosen: (value: string) => boolean;
  readonly onChoose: (place: number) => void;
}

/** The id of a result, for `aria-activedescendant`. */
export const optionId = (place: number): string => `option-${String(place)}`;

export function resultAt(
  { choices, results }: Pick<ListContent, 'choices' | 'results'>,
  place: number,
): Choice | undefined {
  const at = results[place];
  return at === undefined ? undefined : choices[at];
}

/** Rows and headings, those of a group together. */
export function renderLines(content: ListContent, lines: readonly number[]): unknown {
  const headingOf = (line: number) => resultAt(content, line < 0 ? -1 - line : line)?.group;
  return inGroups(lines, headingOf).map(({ heading, items }) => {
    const rows = repeat(
      items,
      (line) => (line < 0 ? line : content.results[line]),
      (line) => (line < 0 ? renderHeading(heading) : renderOption(content, line)),
    );
    return heading === undefined
      ? rows
      : html`<div role="group" aria-label=${heading}>${rows}</div>`;
  });
}

/** The words of a choice: what was found marked, its hint below. */
export function renderWords({ label, hint }: Choice, query: Query): TemplateResult {
  return html`<span class="words"
      >${markMatches(label, query).map(({ text, isMatch }) =>
        isMatch ? html`<mark>${text}</mark>` : text,
      )}</span
    >${hint ? html`<span class="option-hint">${hint}</span>` : nothing}`;
}

function renderHeading(name: string | undefined): TemplateResult {
  return html`<div class="heading" part="group-label" aria-hidden="true">${name}</div>`;
}

function renderOption(content: ListContent, place: number): TemplateResult | typeof nothing {
  const choice = resultAt(content, place);
  if (!choice) return nothing;
  const isChosen = content.isChosen(choice.value);
  // Its keys are those of the box, where the focus stays.
  // eslint-disable-next-line lit-a11y/click-events-have-key-events
  return html`<div
    id=${optionId(place)}
    class=${place === content.active ? 'option active' : 'option'}
    part="option"
    role="option"
    aria-selected=${isChosen}
    aria-disabled=${choice.disabled || nothing}
    aria-setsize=${content.results.length}
    aria-posinset=${place + 1}
    @click=${() => content.onChoose(place)}
  >
    ${renderWords(choice, content.query)}
  </div>`;
}
