import { iconSuccess } from '@fanar/elements';
import { html, nothing, type TemplateResult } from 'lit';
import { endOf, maskOf } from '../mask.js';
import type { ReadBackPart, ReadBackRow } from '../read-back.js';
import { t, type Screen } from './screen.js';

export interface AnswerListOptions {
  /** Paths of masked answers that the citizen asked to see. */
  readonly revealed: ReadonlySet<string>;
  /** Whether an answer may be changed from here, by its path. Default: none. */
  readonly canChange?: (row: ReadBackRow) => boolean;
  /** Whether a code has proved an answer, which is then said beside it. Default: none. */
  readonly isVerified?: (row: ReadBackRow) => boolean;
}

/** Answers read back: those of a step, then each item of its groups under its own title. */
export function answerLists(
  screen: Screen,
  parts: readonly ReadBackPart[],
  { revealed, canChange = () => false, isVerified = () => false }: AnswerListOptions,
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
          .filter((row) => row.lines.length > 0 && (row.isSensitive || isVerified(row)))
          .map((row) => {
            const { path, isSensitive } = row;
            const answer = isSensitive ? masked(screen, row, revealed.has(path)) : linesOf(row);
            const proof = isVerified(row) ? verifiedNote(screen) : nothing;
            return html`<span slot=${path} class="masked">${answer} ${proof}</span>`;
          })}</fanar-summary-list
      >`;
  });
}

/** A sensitive answer: who looks over the shoulder sees the ends of it; the citizen may see it all. */
function masked(screen: Screen, row: ReadBackRow, isRevealed: boolean): TemplateResult {
  const { path, label, lines, isLtr } = row;
  const shown = isRevealed ? lines : lines.map(maskOf);
  return html`<span aria-hidden=${isRevealed ? nothing : 'true'}
      >${linesOf({ lines: shown, isLtr })}</span
    >
    ${isRevealed ? nothing : html`<span class="visually-hidden">${maskInWords(screen, shown)}</span>`}
    <button
      type="button"
      class="link"
      aria-label=${t(screen, isRevealed ? 'hide-answer' : 'show-answer', { label })}
      @click=${() => screen.actions.reveal(path)}
    >
      ${t(screen, isRevealed ? 'hide' : 'show')}
    </button>`;
}

function linesOf({ lines, isLtr }: Pick<ReadBackRow, 'lines' | 'isLtr'>): TemplateResult[] {
  return lines.map((line) =>
    isLtr ? html`<bdo dir="ltr">${line}</bdo>` : html`<bdi>${line}</bdi>`,
  );
}

function verifiedNote(screen: Screen): TemplateResult {
  return html`<span class="verified">${iconSuccess()} ${t(screen, 'verified')}</span>`;
}

/** Dots are for the eye: they would be read out one by one. */
function maskInWords(screen: Screen, masked: readonly string[]): string {
  const end = endOf(masked.at(-1) ?? '');
  return end === '' ? t(screen, 'masked') : t(screen, 'masked-but-end', { end });
}
