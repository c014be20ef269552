/// <reference types="node" />
import { readFileSync } from 'node:fs';
import { runInThisContext } from 'node:vm';
import * as arabic from '@fanar/arabic';
import { describe, expect, it } from 'vitest';
import * as calendar from './calendar/index.js';
import * as calendarFile from './calendar-file/index.js';
import * as hijri from './calendar/hijri.js';
import * as egypt from './index.js';

const names: Readonly<Record<string, unknown>> = {
  ...arabic,
  ...egypt,
  ...calendar,
  ...calendarFile,
  ...hijri,
};
const IMPORT =
  /^import \{([^}]*)\} from '@fanar\/(?:arabic|egypt|egypt\/(?:calendar|calendar-file|hijri))';$/gm;
/** A statement and, behind it, what it gives. */
const SHOWN = /^(?!const )(\S.*); \/\/ (.+)$/gm;

const guides = ['../README.md', '../../../docs/ar/egypt.md', '../../../docs/en/egypt.md'];

describe.each(guides)('%s', (path) => {
  const text = readFileSync(new URL(path, import.meta.url), 'utf8');
  const code = [...text.matchAll(/^```js\n(.*?)^```$/gms)].map(([, block]) => block).join('\n');

  it('shows what the code gives', () => {
    const shown: [statement: string, given: unknown, said: unknown][] = [];
    const imported = [...code.matchAll(IMPORT)].flatMap(
      ([, list = '']) => list.match(/\w+/g) ?? [],
    );
    for (const name of imported) expect(names).toHaveProperty(name);
    const body = code.replace(IMPORT, '').replace(SHOWN, (_, statement: string, said: string) => {
      return `shown.push([${JSON.stringify(statement)}, ${statement}, (${said})]);`;
    });
    const parameters = ['shown', ...Object.keys(names)].join();
    const run = runInThisContext(`(${parameters}) => {${body}}`) as (...values: unknown[]) => void;
    run(shown, ...Object.values(names));

    expect(shown.length).toBeGreaterThan(5);
    for (const [statement, given, said] of shown) {
      expect(plain(given), statement).toEqual(plain(said));
    }
  });
});

/** Without what cannot be seen in a guide: direction marks, and that a space does not break. */
function plain(value: unknown): unknown {
  if (typeof value === 'string') {
    return arabic.stripBidiControls(value).replaceAll('\u00A0', ' ');
  }
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
}
