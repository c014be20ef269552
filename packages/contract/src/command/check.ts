import { filesIn } from './files.js';
import { findingsIn, inWords, type Finding } from './findings.js';
import type { NamedDirectory } from './named-directory.js';
import type { Output } from './usage.js';

export interface CheckOptions {
  /** Files and folders. */
  readonly paths: readonly string[];
  readonly isJson: boolean;
  readonly isStrict: boolean;
  readonly directory: NamedDirectory;
}

/** @returns the exit code: 1 where a definition cannot be offered */
export async function check(
  { paths, isJson, isStrict, directory }: CheckOptions,
  { out }: Output,
): Promise<number> {
  const files = await filesIn(paths);
  const findings: Finding[] = [];
  for (const file of files) findings.push(...(await findingsIn(file, directory)).findings);
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.length - errors;
  if (isJson) out(JSON.stringify(findings, null, 2));
  else {
    for (const finding of findings) out(inWords(finding));
    out(
      `${counted(errors, 'error')}, ${counted(warnings, 'warning')} in ${counted(files.length, 'file')}.`,
    );
  }
  return errors > 0 || (isStrict && warnings > 0) ? 1 : 0;
}

export function counted(count: number, noun: string): string {
  return `${String(count)} ${noun}${count === 1 ? '' : 's'}`;
}
