/** What a message about one thing gone wrong needs: a stable code that i18n words, and its values. */
export interface Problem<Code extends string = string> {
  /** Stable kebab-case code, e.g. `national-id-length`. Worded by the key `errors:<code>`. */
  readonly code: Code;
  /** Values to interpolate into the words. */
  readonly params?: ProblemParams;
}

export type ProblemParams = Readonly<Record<string, string | number>>;

/** A problem with its place in the answers. */
export interface FieldProblem extends Problem {
  /** JSON Pointer (RFC 6901) into the answers, e.g. `/nationalId`. */
  readonly pointer: string;
}
