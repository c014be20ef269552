/// <reference types="node" />
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkDefinition } from './check/check-definition.js';

describe.each(['ar', 'en'])('docs/%s/definitions.md', (language) => {
  const text = readFileSync(
    new URL(`../../../docs/${language}/definitions.md`, import.meta.url),
    'utf8',
  );

  it('shows a definition with nothing wrong', () => {
    const [, example = ''] = /^```json\n(.*?)^```$/ms.exec(text) ?? [];
    expect(checkDefinition(JSON.parse(example))).toEqual([]);
  });
});
