/// <reference types="node" />
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as tokens from './index.js';

const generator = fileURLToPath(new URL('../generate.mjs', import.meta.url));
const source = fileURLToPath(new URL('./tokens', import.meta.url));

let out: string;
beforeEach(() => {
  out = mkdtempSync(join(tmpdir(), 'fanar-tokens-'));
});
afterEach(() => {
  rmSync(out, { recursive: true });
});

describe('constants', () => {
  it('carry a fallback, so that an element looks right without a stylesheet', () => {
    expect(tokens.colorPrimary).toMatch(
      /^var\(--fanar-color-primary, light-dark\(#[\da-f]{6}, #[\da-f]{6}\)\)$/,
    );
    expect(tokens.sizeTarget).toBe('var(--fanar-size-target, 44px)');
    expect(tokens.fontBody).toBe('var(--fanar-font-body, inherit)');
  });

  it('give Arabic its room', () => {
    expect(fallbackOf(tokens.lineHeightBody)).toBeGreaterThanOrEqual(1.7);
    expect(fallbackOf(tokens.lineHeightHeading)).toBeGreaterThanOrEqual(1.4);
    expect(fallbackOf(tokens.fontSizeBody)).toBeGreaterThanOrEqual(17 / 16);
  });
});

describe('generator', () => {
  it('writes the page stylesheet with every accommodation', () => {
    execFileSync(process.execPath, [generator, '--out', out]);
    const css = readFileSync(join(out, 'dist/tokens.css'), 'utf8');
    for (const part of [
      'color-scheme: light dark',
      "[data-theme='dark']",
      '(prefers-contrast: more)',
      '(forced-colors: active)',
      '--fanar-color-ink: CanvasText',
      '(prefers-reduced-motion: reduce)',
      '@media print',
    ]) {
      expect(css).toContain(part);
    }
  });

  it('writes the same constants as the ones in use', () => {
    execFileSync(process.execPath, [generator, '--out', out]);
    const written = readFileSync(join(out, 'src/generated/tokens.ts'), 'utf8');
    for (const [name, value] of Object.entries(tokens)) {
      expect(written).toContain(`export const ${name} = '${value}';`);
    }
  });

  it.each([
    ['base', 'color.json', 'ink', 'sand.200', 'base, light: ink on surface'],
    [
      'theme',
      'themes/traffic.json',
      'primary',
      'blue.300',
      'traffic, light: on-primary on primary',
    ],
  ])('refuses a %s with a weak pair and names it', (_, file, colour, weak, message) => {
    const broken = join(out, 'source');
    cpSync(source, broken, { recursive: true });
    const theme = JSON.parse(readFileSync(join(broken, file), 'utf8')) as Theme;
    theme.color[colour]!.$value = `{palette.${weak}}`;
    writeFileSync(join(broken, file), JSON.stringify(theme));

    const run = spawnSync(process.execPath, [generator, '--source', broken, '--out', out]);

    expect(run.status).toBe(1);
    expect(run.stderr.toString()).toContain(message);
  });
});

interface Theme {
  color: Record<string, { $value: string }>;
}

const fallbackOf = (token: string) => parseFloat(token.split(', ')[1] ?? '');
