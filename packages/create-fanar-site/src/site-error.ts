export type SiteErrorCode =
  | 'option-unknown'
  | 'sector-missing'
  | 'sector-unknown'
  | 'language-unknown'
  | 'folder-not-empty'
  | 'folder-is-file'
  | 'folder-not-writable'
  | 'cancelled';

/** Why no site was written. */
export class SiteError extends Error {
  override readonly name = 'SiteError';

  constructor(
    readonly code: SiteErrorCode,
    /** What it is about: what was given, or the folder. */
    readonly subject = '',
    options?: ErrorOptions,
  ) {
    super(subject === '' ? code : `${code}: ${subject}`, options);
  }

  /** 2 where the command was not understood, 1 where it could not be done. */
  get exitCode(): 1 | 2 {
    return /^(option|sector|language)-/.test(this.code) ? 2 : 1;
  }
}
