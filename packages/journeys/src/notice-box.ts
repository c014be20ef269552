import { html, type TemplateResult } from 'lit';

export interface NoticeBox {
  /** Of the box; the text below it is `…-text`. */
  readonly id: 'failure' | 'notice';
  readonly tone: 'success' | 'info' | 'warning' | 'danger';
  readonly level: number;
  readonly title: string;
  readonly text: unknown;
  /** What can be done about it. */
  readonly way?: unknown;
}

/** What has happened, in a box. Gone to when it appears, so it is no live region as well. */
export function noticeBox({ id, tone, level, title, text, way }: NoticeBox): TemplateResult {
  return html`<div
    class="notice no-print"
    id=${id}
    role="group"
    tabindex="-1"
    aria-label=${title}
    aria-describedby="${id}-text"
  >
    <fanar-alert tone=${tone} heading=${title} heading-level=${Math.min(level, 6)}>
      <p id="${id}-text">${text}</p>
      ${way}
    </fanar-alert>
  </div>`;
}
