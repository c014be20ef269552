// First: what follows is compiled by it.
import '@angular/compiler';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as directives from './index.js';

interface Manifest {
  modules: { declarations?: { name: string; tagName?: string }[] }[];
}

/** What Angular keeps of a directive. */
interface Compiled {
  ɵdir: { selectors: readonly unknown[] };
}

const elements = ['elements', 'journeys'].flatMap((name) => {
  const file = new URL(`../../${name}/custom-elements.json`, import.meta.url);
  const { modules } = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  return modules.flatMap(({ declarations = [] }) => declarations.filter(({ tagName }) => tagName));
});

describe('on a server', () => {
  it('there is a directive for every element', () => {
    const selectors = Object.entries(directives).map(([name, directive]) => {
      const { ɵdir } = directive as unknown as Compiled;
      return [name, ɵdir.selectors];
    });
    const wanted = elements.map(({ name, tagName }) => [name, [[tagName]]]);
    expect(Object.fromEntries(selectors)).toEqual(Object.fromEntries(wanted));
  });
});
