import type { Text } from '@fanar/contract';
import { heading, type Refusal } from '@fanar/journeys/pieces';
import { html, nothing, type TemplateResult } from 'lit';
import type { DeskView, WantedFile } from './view.js';

/** A part of a screen under a heading of its own. */
export function part({ t }: DeskView, name: string, content: unknown): TemplateResult {
  return html`<section class=${name} aria-labelledby="${name}-heading">
    ${heading(`${name}-heading`, 3, t(`${name}-heading`), true)} ${content}
  </section>`;
}

/** Why, and how long to wait where the server says so. */
export function reason({ t, problem }: DeskView, failure: Refusal): TemplateResult {
  const { retryAfter } = failure;
  return html`${problem(failure)}${
    retryAfter === undefined ? nothing : html` ${t('retry-in', { count: retryAfter })}`
  }`;
}

/** Something that did not work, said at once. */
export function trouble(view: DeskView, title: string, failure: Refusal): TemplateResult {
  return html`<fanar-alert
    tone="danger"
    announce="assertive"
    heading=${view.t(title)}
    heading-level="4"
    ><p>${reason(view, failure)}</p></fanar-alert
  >`;
}

export const reference = (text: string): TemplateResult =>
  html`<bdi dir="ltr" translate="no">${text}</bdi>`;

/** The name of an office; one that is not known by its id. */
export function officeName({ offices, words }: DeskView, id: string): string {
  const title: Text | undefined = offices.value?.find((office) => office.id === id)?.title;
  return title ? words(title) : id;
}

/** Files, each to be fetched with a press. */
export function fileList(view: DeskView, files: readonly WantedFile[]): TemplateResult {
  const { t, coming, missed, actions } = view;
  return html`<ul class="files">
    ${files.map(
      (file) =>
        html`<li>
          <span class="print-only"><bdi>${file.name}</bdi></span>
          <fanar-button
            class="no-print"
            variant="secondary"
            size="small"
            ?busy=${coming === file.id}
            @click=${() => actions.fetchFile(file)}
            >${coming === file.id ? t('file-fetching') : t('file-fetch', { name: file.name })}</fanar-button
          >
          ${
            missed?.id === file.id
              ? html`<p role="alert">${t('file-failed')}: ${reason(view, missed.failure)}</p>`
              : nothing
          }
        </li>`,
    )}
  </ul>`;
}
