import type { OfficeCase } from '@fanar/contract/staff';
import { endOf, maskOf, type ReadBackPart, type ReadBackRow } from '@fanar/journeys/pieces';
import { html, nothing, type TemplateResult } from 'lit';
import type { FormerAnswer } from '../corrected.js';
import type { OpenedCase } from '../desk.state.js';
import { fileList, part, trouble } from './parts.js';
import type { DeskView } from './view.js';

/** What the applicant answered, as the form asked it; what is sensitive is hidden until it is wanted. */
export function answers(view: DeskView, opened: OpenedCase, found: OfficeCase): TemplateResult {
  return part(view, 'answers', content(view, opened, found));
}

function content(view: DeskView, opened: OpenedCase, found: OfficeCase): TemplateResult {
  const { t, answers: read, corrected } = view;
  if (read.failure) return trouble(view, 'answers-failed', read.failure);
  if (!read.value) {
    if (!opened.definition) return raw(view, Object.keys(found.answers), found);
    return html`<p class="note">${t('answers-loading')}</p>`;
  }
  const { steps, unknown } = read.value;
  const isOlder = found.version !== undefined && found.version !== opened.definition?.version;
  const hasMasked = steps.some(({ parts }) =>
    parts.some(({ rows }) => rows.some(({ isSensitive }) => isSensitive)),
  );
  return html`
    ${hasMasked ? html`<p class="note no-print">${t('masked-note')}</p>` : nothing}
    ${corrected ? html`<p class="note">${t('corrections-note')}</p>` : nothing}
    ${isOlder ? html`<p class="note">${t('answers-version')}</p>` : nothing}
    ${steps.map(
      ({ title, parts }) =>
        html`<div class="subheading" role="heading" aria-level="4">${title}</div>
          ${parts.map((one) => list(view, one))}`,
    )}
    ${corrected && corrected.gone.length > 0 ? gone(view, corrected.gone) : nothing}
    ${unknown.length > 0 ? raw(view, unknown, found) : nothing}
  `;
}

function list(view: DeskView, { title, rows }: ReadBackPart): TemplateResult {
  const files = view.answers.value?.files;
  const shown = rows.map(({ path, label, lines, isLtr }) => ({
    ...{ id: path, label, value: lines },
    ...(title !== undefined && { context: title }),
    ...(isLtr && { isolate: 'ltr' as const }),
  }));
  return html`${title ? html`<p class="item-title">${title}</p>` : nothing}
    <fanar-summary-list .rows=${shown}
      >${rows.map((row) => {
        const own = files?.get(row.path);
        if (own && own.length > 0) return html`<div slot=${row.path}>${fileList(view, own)}</div>`;
        const former = view.corrected?.former.get(row.path);
        if (former)
          return html`<div slot=${row.path}>${present(view, row)} ${was(view, row, former)}</div>`;
        return row.isSensitive && row.lines.length > 0
          ? html`<div slot=${row.path}>${masked(view, row)}</div>`
          : nothing;
      })}</fanar-summary-list
    >`;
}

function present(view: DeskView, row: ReadBackRow): unknown {
  if (row.lines.length === 0) return view.t('corrected-none');
  return row.isSensitive ? masked(view, row) : texts(row.lines, row.isLtr);
}

/** Marked in words, with what it was before, the last correction first. */
function was(
  { t, moment, revealed }: DeskView,
  { path, isLtr, isSensitive }: ReadBackRow,
  former: readonly FormerAnswer[],
): TemplateResult[] {
  const isHidden = isSensitive && !revealed.has(path);
  return former.map(
    ({ at, lines }) =>
      html`<p class="corrected">
        <fanar-tag tone="warning">${t('corrected')}</fanar-tag>
        <span class="note">${t('corrected-at', { moment: moment(at) })}</span>
        <span
          >${t('corrected-was')}:
          ${
            lines.length === 0
              ? t('corrected-none')
              : isHidden
                ? t('masked')
                : html`<del>${texts(lines, isLtr)}</del>`
          }</span
        >
      </p>`,
  );
}

function texts(lines: readonly string[], isLtr: boolean): TemplateResult[] {
  return lines.map((line) =>
    isLtr ? html`<bdo dir="ltr">${line}</bdo> ` : html`<bdi>${line}</bdi> `,
  );
}

/** What went by a correction: its question is asked no more. */
function gone(view: DeskView, rows: readonly ReadBackRow[]): TemplateResult {
  const { t, corrected } = view;
  return html`<div class="subheading" role="heading" aria-level="4">${t('corrected-gone')}</div>
    <fanar-summary-list .rows=${rows.map(({ path, label }) => ({ id: path, label }))}
      >${rows.map(
        (row) =>
          html`<div slot=${row.path}>
            ${was(view, row, corrected?.former.get(row.path) ?? [])}
          </div>`,
      )}</fanar-summary-list
    >`;
}

/** Whoever looks over the shoulder sees the end of it. On paper it stays hidden unless it was shown. */
function masked(view: DeskView, { path, label, lines, isLtr }: ReadBackRow): TemplateResult {
  const { t, revealed, actions } = view;
  const isShown = revealed.has(path);
  const said = isShown ? lines : lines.map(maskOf);
  const end = endOf(said.at(-1) ?? '');
  return html`<div>
    <span aria-hidden=${isShown ? nothing : 'true'}>${texts(said, isLtr)}</span>
    ${
      isShown
        ? nothing
        : html`<span class="visually-hidden"
            >${end ? t('masked-but-end', { end }) : t('masked')}</span
          >`
    }
    <fanar-button
      class="no-print"
      variant="quiet"
      size="small"
      label=${t(isShown ? 'hide-answer' : 'show-answer', { label })}
      @click=${() => actions.reveal(path)}
      >${t(isShown ? 'hide' : 'show')}</fanar-button
    >
  </div>`;
}

/** Answers without a question: as they were sent. */
function raw({ t }: DeskView, ids: readonly string[], { answers: given }: OfficeCase) {
  const rows = ids.map((id) => ({
    ...{ id, label: id },
    value: typeof given[id] === 'string' ? given[id] : JSON.stringify(given[id]),
  }));
  return html`<div class="subheading" role="heading" aria-level="4">${t('answers-unknown')}</div>
    <fanar-summary-list .rows=${rows}></fanar-summary-list>`;
}
