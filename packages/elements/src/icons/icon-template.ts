import { html, type TemplateResult } from 'lit';

/** The drawing of an icon: lines on a ground of 24 by 24. */
export interface IconShape {
  /** SVG path data. Data, never markup. */
  readonly path: string;
  /** Turned over where reading goes from right to left. Default: false. */
  readonly mirror?: boolean;
}

/** Draws the icon in a template; its drawing can be registered for `<fanar-icon>`. */
export type Icon = (() => TemplateResult) & Required<IconShape>;

/**
 * A small line icon. Decoration beside words, so hidden from assistive technology. A template that
 * shows one adds `iconStyles`.
 */
export const icon = (path: string, mirror = false): Icon =>
  Object.assign(
    () =>
      html`<svg
        class=${mirror ? 'icon mirror' : 'icon'}
        part="icon"
        viewBox="0 0 24 24"
        aria-hidden="true"
      >
        <path d=${path}></path>
      </svg>`,
    { path, mirror },
  );
