/** Keys that the journeys answer to, by their UI Events name. */
export type Key =
  | 'Tab'
  | 'Enter'
  | 'Space'
  | 'Escape'
  | 'Home'
  | 'End'
  | 'ArrowUp'
  | 'ArrowDown'
  | 'ArrowLeft'
  | 'ArrowRight';

/** One tab of a real browser, as far as an end-to-end test needs it. Same words for all engines. */
export interface Tab {
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  /** To the page before, as the button of the browser goes; does not wait for it. */
  back(): Promise<void>;
  /** Runs a self-contained function in the page. */
  evaluate<Args extends unknown[], Result>(
    script: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>>;
  press(key: Key, modifiers?: { shift?: boolean }): Promise<void>;
  /** Types into whatever has the focus. */
  type(text: string): Promise<void>;
  /** Gives a file to the file field that has the focus. */
  chooseFile(path: string): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  /** What is in view, as PNG. */
  screenshot(): Promise<Uint8Array>;
  close(): Promise<void>;
}

export interface LaunchChoices {
  /**
   * Whether pages that were left are kept alive for the way back. Without, they are loaded again and
   * their controls restored, as after a restart or where memory is short. Default: true.
   */
  readonly pageCache?: boolean;
}

export interface Browser {
  readonly name: string;
  /** A tab with storage of its own. */
  open(): Promise<Tab>;
  close(): Promise<void>;
}
