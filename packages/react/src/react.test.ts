import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as components from './index.js';

interface Manifest {
  modules: { declarations?: { name: string; tagName?: string }[] }[];
}

const elements = ['elements', 'journeys'].flatMap((name) => {
  const file = new URL(`../../${name}/custom-elements.json`, import.meta.url);
  const { modules } = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  return modules.flatMap(({ declarations = [] }) => declarations.filter(({ tagName }) => tagName));
});

describe('React components', () => {
  it.each(elements)('wraps <$tagName> as $name', ({ name }) => {
    expect(components).toHaveProperty(name);
    expect(components[name as keyof typeof components]).toHaveProperty('displayName', name);
  });
});
