/// <reference types="node" />
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as tokens from './index.js';

const generator = fileURLToPath(new URL('../generate.mjs', import.meta.url));
const source = fileURLToPath(new URL('./tokens', import.meta.url));

let out: string;
beforeAll(() => {
  out = mkdtempSync(join(tmpdir(), 'fanar-tokens-'));
  const run = generate();
  expect(run.stderr).toBe('');
});
afterAll(() => {
  rmSync(out, { recursive: true });
});

const generate = (...options: string[]) =>
  spawnSync(process.execPath, [generator, '--out', out, ...options], { encoding: 'utf8' });
const read = (file: string) => readFileSync(join(out, file), 'utf8');
const readJson = (file: string) => JSON.parse(read(file)) as DesignFile;

describe('constants', () => {
  it('carry a fallback, so that an element looks right without a stylesheet', () => {
    expect(tokens.colorPrimary).toMatch(
      /^var\(--fanar-color-primary, light-dark\(#[\da-f]{6}, #[\da-f]{6}\)\)$/,
    );
    expect(tokens.sizeTarget).toBe('var(--fanar-size-target, 44px)');
    expect(tokens.fontBody).toBe('var(--fanar-font-body, inherit)');
  });

  it('of a component fall back to their role, which a theme sets', () => {
    expect(tokens.buttonRadius).toBe(`var(--fanar-button-radius, ${tokens.radiusMedium})`);
    expect(tokens.siteHeaderBackground).toBe(
      `var(--fanar-site-header-background, ${tokens.colorBrand})`,
    );
  });

  it('of breakpoints are bare, as a media query reads no custom property', () => {
    expect(tokens.breakpointMedium).toBe('48rem');
  });

  it('give Arabic its room', () => {
    expect(fallbackOf(tokens.lineHeightBody)).toBeGreaterThanOrEqual(1.7);
    expect(fallbackOf(tokens.lineHeightHeading)).toBeGreaterThanOrEqual(1.4);
    expect(fallbackOf(tokens.fontSizeBody)).toBeGreaterThanOrEqual(17 / 16);
  });

  it('in use are those that the generator writes', () => {
    const written = read('src/generated/tokens.ts');
    for (const [name, value] of Object.entries(tokens)) {
      expect(written).toContain(`export const ${name} = '${value}';`);
    }
  });
});

describe('page stylesheet', () => {
  it.each([
    'color-scheme: light dark',
    "[data-theme='dark']",
    '(prefers-contrast: more)',
    '(forced-colors: active)',
    '--fanar-color-ink: CanvasText',
    '(prefers-reduced-motion: reduce)',
    '@media print',
    ':root[lang]:not(:lang(ar))',
  ])('has %s', (part) => {
    expect(read('dist/tokens.css')).toContain(part);
  });

  it('lies in cascade layers whole, so that a page has the last word', () => {
    for (const file of ['tokens.css', 'themes.css', 'themes/health.css']) {
      const outside = withoutBlocks(read(`dist/${file}`)).replace(/\/\*.*?\*\//gs, '');
      const heads = outside.split('\n').filter((line) => line.trim() !== '');
      expect(heads.length).toBeGreaterThan(0);
      expect(heads.filter((line) => !line.startsWith('@layer fanar.'))).toEqual([]);
    }
  });

  it('leaves the handles of components free: set here, they would not follow a theme', () => {
    expect(read('dist/tokens.css')).not.toContain('--fanar-button-');
  });

  it('grows headings with the screen and with the text size of the reader', () => {
    const [, least, rem, vw, most] =
      /--fanar-font-size-heading-1: calc\(clamp\(([\d.]+)rem, ([\d.]+)rem \+ ([\d.]+)vw, ([\d.]+)rem\)/
        .exec(read('dist/tokens.css'))!
        .map(Number);
    const at = (width: number) => rem! + (vw! / 100) * (width / 16);
    expect(at(320)).toBeCloseTo(least!, 2);
    expect(at(1024)).toBeCloseTo(most!, 2);
    expect(least).toBeLessThan(most!);
  });

  it('is small', () => {
    expect(gzipSync(read('dist/tokens.css')).length).toBeLessThan(3 * 1024);
  });
});

describe('file for design tools', () => {
  it('has every tier with nothing left to look up but a role', () => {
    const { palette, color, card } = readJson('dist/tokens.json');
    expect(palette!.sand).toBeTypeOf('object');
    expect(color!.ink!.$value).toEqual({
      colorSpace: 'srgb',
      components: [0.0627, 0.1333, 0.1686],
      hex: '#10222b',
    });
    expect(color!.ink!.$extensions!.fanar).toHaveProperty('contrast-dark');
    expect(card!.background!.$value).toBe('{color.surface-raised}');
  });

  it('has the theme of each sector', () => {
    const { theme } = readJson('dist/tokens.json');
    const files = readdirSync(join(out, 'dist/themes')).map((file) => file.replace('.css', ''));
    expect(files).toHaveLength(13);
    expect(Object.keys(theme!).sort()).toEqual(files.sort());
  });
});

describe('typeface', () => {
  it('is asked for from nowhere but beside its stylesheet, with its licences', () => {
    const css = read('dist/fonts/cairo.css');
    const files = Array.from(css.matchAll(/url\('\.\/([^']+)'\)/g), ([, file]) => file!);
    expect(css.match(/url\(/g)).toHaveLength(files.length);
    for (const file of [...files, 'cairo.LICENSE', 'digits.LICENSE']) {
      expect(read(`dist/fonts/${file}`).length).toBeGreaterThan(1000);
    }
  });

  it('brings digits of one width in a small file', () => {
    expect(read('dist/fonts/cairo.css')).toContain('unicode-range: U+0660-0669, U+066B-066C');
    expect(readFileSync(join(out, 'dist/fonts/digits.woff2')).length).toBeLessThan(8 * 1024);
  });
});

describe('build', () => {
  it('refuses a weak pair and names it', () => {
    const broken = join(out, 'broken');
    cpSync(source, broken, { recursive: true });
    const file = join(broken, 'semantic/color.json');
    const weak = JSON.parse(readFileSync(file, 'utf8')) as DesignFile;
    weak.color!.ink!.$value = '{palette.sand.200}';
    writeFileSync(file, JSON.stringify(weak));

    const run = generate('--source', broken);

    expect(run.status).toBe(1);
    expect(run.stderr).toContain('base, light: ink on surface is 1.');
  });
});

interface DesignToken {
  $value: unknown;
  $extensions?: { fanar: Record<string, unknown> };
}
type DesignFile = Record<string, Record<string, DesignToken> | undefined>;

const fallbackOf = (token: string) => parseFloat(token.split(', ')[1] ?? '');

/** Without what stands in braces, however deep. */
function withoutBlocks(css: string): string {
  const inner = css.replace(/\{[^{}]*\}/g, '');
  return inner === css ? css : withoutBlocks(inner);
}
