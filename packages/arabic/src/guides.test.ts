/// <reference types="node" />
import { readFileSync } from 'node:fs';
import { runInThisContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import * as arabic from './index.js';
import { readable } from './testing/readable.js';

const IMPORT = /^import \{([^}]*)\} from '@fanar\/arabic';$/gm;
/** A statement and, behind it, what it gives. */
const SHOWN = /^(?!const )(\S.*); \/\/ (.+)$/gm;

const guides = ['../README.md', '../../../docs/ar/arabic.md', '../../../docs/en/arabic.md'];

describe.each(guides)('%s', (path) => {
  const text = readFileSync(new URL(path, import.meta.url), 'utf8');
  const code = [...text.matchAll(/^```js\n(.*?)^```$/gms)].map(([, block]) => block).join('\n');

  it('shows what the code gives', () => {
    const shown: [statement: string, given: unknown, said: unknown][] = [];
    const imported = [...code.matchAll(IMPORT)].flatMap(
      ([, list = '']) => list.match(/\w+/g) ?? [],
    );
    for (const name of imported) expect(arabic).toHaveProperty(name);
    const body = code.replace(IMPORT, '').replace(SHOWN, (_, statement: string, said: string) => {
      return `shown.push([${JSON.stringify(statement)}, ${statement}, (${said})]);`;
    });
    const parameters = ['shown', ...Object.keys(arabic)].join();
    const run = runInThisContext(`(${parameters}) => {${body}}`) as (...values: unknown[]) => void;
    run(shown, ...Object.values(arabic));

    expect(shown.length).toBeGreaterThan(5);
    for (const [statement, given, said] of shown) {
      expect(plain(given), statement).toEqual(plain(said));
    }
  });
});

function plain(value: unknown): unknown {
  return typeof value === 'string' ? readable(value) : value;
}
