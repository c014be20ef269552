import { parseArgs } from 'node:util';
import { check } from './check.js';
import { importForm, isSource, SOURCES } from './import.js';
import { readDirectory } from './named-directory.js';
import { Refusal, usage, type Output } from './usage.js';

const options = {
  json: { type: 'boolean' },
  'warnings-as-errors': { type: 'boolean' },
  port: { type: 'string' },
  language: { type: 'string' },
  from: { type: 'string' },
  out: { type: 'string' },
  directory: { type: 'string' },
  'base-url': { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

type Arguments = ReturnType<typeof readArguments>;

/** Runs the command. @returns the exit code */
export async function main(args: readonly string[], output: Output = stdio): Promise<number> {
  try {
    return await run(readArguments(args), output);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    output.error(error.message);
    return error.exitCode;
  }
}

const stdio: Output = {
  out: (text) => void process.stdout.write(`${text}\n`),
  error: (text) => void process.stderr.write(`${text}\n`),
};

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({ args: Array.from(args), options, allowPositionals: true });
  } catch (error) {
    throw new Refusal(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  }
}

async function run({ values, positionals }: Arguments, output: Output): Promise<number> {
  const [command, ...files] = positionals;
  if (values.help || command === undefined) {
    output.out(usage);
    return values.help ? 0 : 2;
  }
  if (files.length === 0) throw new Refusal(`Name a file.\n\n${usage}`);
  switch (command) {
    case 'check': {
      const isStrict = values['warnings-as-errors'] === true;
      const directory = await readDirectory(values.directory);
      return check({ paths: files, isJson: values.json === true, isStrict, directory }, output);
    }
    case 'preview': {
      const { startPreview } = await import('./preview/preview.js');
      const preview = await startPreview({
        file: only(files),
        port: portOf(values),
        language: languageOf(values),
      });
      output.out(
        `${preview.address} shows ${only(files)}, and again after every change. Ctrl+C ends it.`,
      );
      return 0;
    }
    case 'import': {
      const { from, out } = values;
      if (!isSource(from))
        throw new Refusal(`Say with --from what the form is: ${SOURCES.join(', ')}.`);
      return importForm({ file: only(files), from, out }, output);
    }
    case 'json-ld': {
      const { writeJsonLd } = await import('./json-ld.js');
      const { out, 'base-url': base } = values;
      if (base === undefined || !/^https?:\/\/[^?#]+$/.test(base) || !URL.canParse(base))
        throw new Refusal('Say with --base-url where the services are: https://example.org/.');
      if (out === undefined) throw new Refusal('Say with --out where the files go.');
      const directory = await readDirectory(values.directory);
      return writeJsonLd({ paths: files, base, out, directory }, output);
    }
    default:
      throw new Refusal(`There is no command "${command}".\n\n${usage}`);
  }
}

function only(files: readonly string[]): string {
  const [file = '', ...others] = files;
  if (others.length > 0) throw new Refusal('Name one file.');
  return file;
}

function portOf({ port = '4321' }: Arguments['values']): number {
  const number = /^\d+$/.test(port) ? Number(port) : NaN;
  if (!(number <= 65_535)) throw new Refusal(`A port is a number from 0 to 65535, not "${port}".`);
  return number;
}

function languageOf({ language = 'ar' }: Arguments['values']): 'ar' | 'en' {
  if (language !== 'ar' && language !== 'en') throw new Refusal('The languages are ar and en.');
  return language;
}
