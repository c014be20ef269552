import { html, nothing, type TemplateResult } from 'lit';
import { endOf, maskOf } from '../mask.js';
import type { ReadBackPart, ReadBackRow } from '../read-back.js';
import { t, type Screen } from './screen.js';

export interface AnswerListOptions {
  /** Paths of masked answers that the citizen asked to see. */
  readonly revealed: ReadonlySet<string>;
  /** Whether an answer may be changed from here, by its path. Default: none. */
  readonly canChange?: (row: ReadBackRow) => boolean;
}

/** Answers read back: those of a step, then each item of its groups under its own title. */
export function answerLists(
  screen: Screen,
  parts: readonly ReadBackPart[],
  { revealed, canChange = () => false }: AnswerListOptions,
): readonly TemplateResult[] {
  return parts.map(({ title, rows }) => {
    const list = rows.map((row) => ({
      id: row.path,
      label: row.label,
      context: title,
      value: row.lines,
      changeable: canChange(row),
      ...(row.isLtr && { isolate: 'ltr' as const }),
    }));
    return html`${title ? html`<p class="item-title">${title}</p>` : nothing}
      <fanar-summary-list
        .rows=${list}
        @fanar-change=${(event: HTMLElementEventMap['fanar-change']) => {
          event.stopPropagation();
          screen.actions.change(event.detail.id);
        }}
        >${rows
          .filter(({ isSensitive, lines }) => isSensitive && lines.length > 0)
          .map((row) => masked(screen, row, revealed.has(row.path)))}</fanar-summary-list
      >`;
  });
}

/** A sensitive answer: who looks over the shoulder sees the ends of it; the citizen may see it all. */
function masked(screen: Screen, row: ReadBackRow, isRevealed: boolean): TemplateResult {
  const { path, label, lines, isLtr } = row;
  const shown = isRevealed ? lines : lines.map(maskOf);
  return html`<span slot=${path} class="masked">
    <span aria-hidden=${isRevealed ? nothing : 'true'}
      >${shown.map((line) =>
        isLtr ? html`<bdo dir="ltr">${line}</bdo>` : html`<bdi>${line}</bdi>`,
      )}</span
    >
    ${isRevealed ? nothing : html`<span class="visually-hidden">${maskInWords(screen, shown)}</span>`}
    <button
      type="button"
      class="link"
      aria-label=${t(screen, isRevealed ? 'hide-answer' : 'show-answer', { label })}
      @click=${() => screen.actions.reveal(path)}
    >
      ${t(screen, isRevealed ? 'hide' : 'show')}
    </button>
  </span>`;
}

/** Dots are for the eye: they would be read out one by one. */
function maskInWords(screen: Screen, masked: readonly string[]): string {
  const end = endOf(masked.at(-1) ?? '');
  return end === '' ? t(screen, 'masked') : t(screen, 'masked-but-end', { end });
}
