import { readFile, writeFile } from 'node:fs/promises';
import {
  fromFormio,
  fromJsonSchema,
  fromSurveyJs,
  ImportError,
  type Imported,
} from '../import/index.js';
import { readJson } from './json-text.js';
import { Refusal, type Output } from './usage.js';

const READERS = {
  formio: fromFormio,
  surveyjs: fromSurveyJs,
  'json-schema': fromJsonSchema,
} as const;

export type Source = keyof typeof READERS;

export const SOURCES = Object.keys(READERS) as Source[];

export function isSource(name: string | undefined): name is Source {
  return name !== undefined && Object.hasOwn(READERS, name);
}

export interface ImportOptions {
  readonly file: string;
  readonly from: Source;
  /** Where the definition goes; printed where there is none. */
  readonly out: string | undefined;
}

/** @returns the exit code */
export async function importForm(
  { file, from, out }: ImportOptions,
  output: Output,
): Promise<number> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Refusal(`${file} cannot be read.`);
  });
  const { value, faults, positionOf } = readJson(text.replace(/^\uFEFF/, ''));
  const [fault] = faults;
  if (fault)
    throw new Refusal(`${file}:${String(fault.line)}:${String(fault.column)} ${fault.message}`, 1);
  const { definition, notes } = imported(from, value, file);
  for (const { pointer, kind, message } of notes) {
    const { line, column } = positionOf(pointer);
    output.error(`${file}:${String(line)}:${String(column)} ${kind} ${message}`);
  }
  const json = JSON.stringify(definition, null, 2);
  if (out === undefined) output.out(json);
  else await writeFile(out, `${json}\n`);
  return 0;
}

function imported(from: Source, form: unknown, file: string): Imported {
  try {
    return READERS[from](form);
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    throw new Refusal(`${file}: ${error.message}`, 1);
  }
}
