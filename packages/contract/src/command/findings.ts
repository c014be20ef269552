import { readFile } from 'node:fs/promises';
import { checkDefinition } from '../check/check-definition.js';
import type { KnownDirectory } from '../check/directory.js';
import type { Severity } from '../check/faults.js';
import type { ProblemParams } from '../problem.js';
import { readJson, type JsonText, type Position } from './json-text.js';

/** A fault of a definition, where it stands in its file. */
export interface Finding extends Position {
  readonly file: string;
  readonly severity: Severity;
  readonly code: string;
  readonly pointer: string;
  readonly params?: ProblemParams;
  readonly message: string;
  readonly suggestion: string;
}

export interface Findings {
  readonly findings: readonly Finding[];
  /** What the file says, where it is JSON. */
  readonly value: unknown;
}

/** Everything wrong with the definition in a file; that there is no such file included. */
export async function findingsIn(file: string, known: KnownDirectory = {}): Promise<Findings> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    return { value: undefined, findings: [unreadable(file, error)] };
  }
  const json = readJson(text.replace(/^\uFEFF/, ''));
  return { value: json.value, findings: findingsOf(file, json, known) };
}

function findingsOf(
  file: string,
  { value, faults, positionOf }: JsonText,
  known: KnownDirectory,
): Finding[] {
  const syntax = faults.map(({ line, column, message }): Finding => {
    const suggestion = 'Correct the JSON.';
    return {
      file,
      line,
      column,
      severity: 'error',
      code: 'definition-json',
      pointer: '',
      message,
      suggestion,
    };
  });
  if (value === undefined) return syntax;
  const meaning = checkDefinition(value, known).map((problem) => ({
    file,
    ...positionOf(problem.pointer),
    ...problem,
  }));
  return [...syntax, ...meaning].sort(
    (one, other) => one.line - other.line || one.column - other.column,
  );
}

function unreadable(file: string, error: unknown): Finding {
  const reason = (error as NodeJS.ErrnoException).code;
  const message =
    reason === 'ENOENT' ? 'There is no such file.' : `The file cannot be read (${String(reason)}).`;
  return {
    ...{
      file,
      line: 1,
      column: 1,
      severity: 'error',
      code: 'definition-file',
      pointer: '',
      message,
    },
    suggestion: 'Check the name and the permissions of the file.',
  };
}

/** One finding as a line that editors and build logs can link. */
export function inWords({
  file,
  line,
  column,
  severity,
  code,
  message,
  suggestion,
}: Finding): string {
  return `${file}:${String(line)}:${String(column)} ${severity} ${message} ${suggestion} (${code})`;
}
