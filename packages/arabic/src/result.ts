/** What is wrong, for a program: a stable code and the values its wording needs. */
export interface Problem<Code extends string = string> {
  /** Stable kebab-case code, such as `national-id-length`. */
  readonly code: Code;
  /** Values for the wording, such as `{ count: 13 }`. Never the whole text that was typed. */
  readonly params?: Readonly<Record<string, string | number>>;
}

/** A text that was understood. `Code` names what it may warn of; `never` where it warns of nothing. */
export interface ParseOk<Value, Code extends string = string> {
  readonly ok: true;
  /** Canonical form: ASCII digits, no separators, ready to store and to send. */
  readonly value: Value;
  /** Form for reading, with ASCII digits. Parsing it gives `value` again. */
  readonly display: string;
  /** Advice that must not block: the text is accepted as it stands. */
  readonly warnings: readonly Problem<Code>[];
}

/** A text that was not understood, with the one reason worth telling. */
export interface ParseError<Code extends string = string> extends Problem<Code> {
  readonly ok: false;
}

/** What every parser returns. Parsers never throw and never guess. */
export type ParseResult<Ok extends ParseOk<unknown>, Code extends string = string> =
  Ok | ParseError<Code>;

/** Builds the failing half of a {@link ParseResult}. */
export function parseError<Code extends string>(
  code: Code,
  params?: Problem['params'],
): ParseError<Code> {
  return params ? { ok: false, code, params } : { ok: false, code };
}
