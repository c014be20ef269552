import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import stylelint from 'stylelint';
import { describe, expect, it } from 'vitest';

const SOURCES = new URL('../../../', import.meta.url);
const CONFIG = fileURLToPath(new URL('../stylelint.config.js', SOURCES));

async function complaints(declaration: string): Promise<string[]> {
  const { results } = await stylelint.lint({
    code: `.box { ${declaration}; }`,
    configFile: CONFIG,
  });
  return results.flatMap(({ warnings }) => warnings.map(({ rule }) => rule));
}

describe('the linter of styles', () => {
  for (const declaration of [
    'left: 0',
    'margin-left: 1px',
    'padding-right: 1px',
    'border-top-left-radius: 1px',
    'text-align: right',
    'float: left',
    'margin: 0 1px 0 2px',
    'inset: 0 0 0 auto',
    'letter-spacing: 1px',
    'font-style: italic',
  ]) {
    it(`refuses ${declaration}`, async () => {
      expect(await complaints(declaration)).toHaveLength(1);
    });
  }

  for (const declaration of ['inset-inline-start: 0', 'margin: 0 1px', 'text-align: end']) {
    it(`lets ${declaration} pass`, async () => {
      expect(await complaints(declaration)).toEqual([]);
    });
  }

  it('is shown every file that has styles', () => {
    const hidden = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter(
      (path) =>
        /^\w+\/src\/.*\.ts$/.test(path) &&
        !/\.styles\.ts$|^elements\/src\/styles\/|\.test\.ts$|\/testing\//.test(path) &&
        /(?<![.\w])css`/.test(readFileSync(new URL(path, SOURCES), 'utf8')),
    );
    expect(hidden).toEqual([]);
  });
});
