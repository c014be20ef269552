/** What the document is told of loading, by name. None bubbles: they happen on the document itself. */
export interface LoadEvents {
  /** An element is defined. */
  readonly 'fanar-load': {
    /** As it stands in a page, e.g. `fanar-text-field`. */
    readonly tag: string;
  };
  /** An element could not be loaded; it is tried again when its tag is met next. */
  readonly 'fanar-load-error': { readonly tag: string; readonly error: unknown };
  /** All that stood in the page when it was searched first is defined, or has failed. Comes once. */
  readonly 'fanar-ready': null;
}

declare global {
  interface DocumentEventMap {
    'fanar-load': CustomEvent<LoadEvents['fanar-load']>;
    'fanar-load-error': CustomEvent<LoadEvents['fanar-load-error']>;
    'fanar-ready': CustomEvent<LoadEvents['fanar-ready']>;
  }
}

export function tell<Name extends keyof LoadEvents>(name: Name, detail: LoadEvents[Name]): void {
  document.dispatchEvent(new CustomEvent(name, { detail }));
}
