/// <reference types="node" />
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const pathTo = (file: string) => fileURLToPath(new URL(`../${file}`, import.meta.url));
const cli = (...options: string[]) =>
  spawnSync(process.execPath, [pathTo('cli.mjs'), ...options], { encoding: 'utf8' });
const { themeFile } = (await import(pathTo('theme-file.mjs'))) as {
  themeFile: (own: { brand: string; accent?: string }) => { css: string; problems: string[] };
};

const baseCss = readFileSync(pathTo('dist/tokens.css'), 'utf8');
const { pairs } = JSON.parse(readFileSync(pathTo('src/tokens/contrast.json'), 'utf8')) as {
  pairs: { front: string[]; back: string[]; ratio: number }[];
};
const schemes = [0, 1] as const;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fanar-theme-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('theme of any brand colour', () => {
  it('passes every pair in light, dark and more contrast, and keeps the brand', () => {
    const base = read(baseCss);
    fc.assert(
      fc.property(hexColour(), (brand) => {
        const { css, problems } = themeFile({ brand });
        expect(problems).toEqual([]);
        const theme = read(css);
        expect(theme.usual.brand![0]).toBe(brand);
        expect(weakPairs(base, theme)).toEqual([]);
      }),
      { numRuns: 300, examples: ['#000000', '#ffffff', '#777777', '#ffd400'].map((one) => [one]) },
    );
  });

  it('with an accent passes, or is refused where the two cannot be told apart', () => {
    const base = read(baseCss);
    fc.assert(
      fc.property(hexColour(), hexColour(), (brand, accent) => {
        const { css, problems } = themeFile({ brand, accent });
        if (contrast(brand, accent) < 3) {
          expect(problems[0]).toMatch(/^light: accent on brand is [12]\.\d\d, needs 3$/);
        } else {
          expect(problems).toEqual([]);
          const theme = read(css);
          expect(theme.usual.accent![0]).toBe(accent);
          expect(weakPairs(base, theme)).toEqual([]);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('moves a brand no further than its links and buttons must', () => {
    const { css } = themeFile({ brand: '#0a6b5e' });
    expect(read(css).usual.primary![0]).toBe('#0a6b5e');
    const [yellow] = read(themeFile({ brand: '#ffd400' }).css).usual.primary!;
    expect(contrast(yellow, read(baseCss).usual['surface-sunken']![0])).toBeLessThan(4.6);
  });
});

describe('command', () => {
  it('writes the theme of a whole page', () => {
    const file = join(folder, 'made/theme.css');
    const run = cli('theme', '--brand', '#0a6b5e', '--out', file);
    expect(run.stderr).toBe('');
    expect(run.status).toBe(0);
    const css = readFileSync(file, 'utf8');
    expect(css).toContain(':root {');
    expect(weakPairs(read(baseCss), read(css))).toEqual([]);
  });

  it('prints a theme of a name, from any way to write a colour', () => {
    const { status, stdout } = cli('theme', '--brand', 'rgb(10 107 94)', '--name', 'my-site');
    expect(status).toBe(0);
    expect(stdout).toContain("[data-sector='my-site'] {");
    expect(stdout).toContain('--fanar-color-brand: light-dark(#0a6b5e, ');
  });

  it('says which pair cannot pass, and writes nothing', () => {
    const file = join(folder, 'theme.css');
    const run = cli('theme', '--brand', '#ffd400', '--accent', '#fff', '--out', file);
    expect(run.status).toBe(1);
    expect(run.stderr).toContain('light: accent on brand is 1.43, needs 3');
    expect(existsSync(file)).toBe(false);
  });

  it.each([
    ['no brand', ['theme'], '--brand is missing'],
    ['no colour', ['theme', '--brand', 'sea'], '--brand "sea" is no opaque colour'],
    ['a colour that shows its ground', ['theme', '--brand', '#0a6b5e80'], 'is no opaque colour'],
    ['an unknown option', ['theme', '--brand', '#0a6b5e', '--dark'], "Unknown option '--dark'"],
    ['an unknown command', ['paint'], 'Say what to make: theme. Read: "paint"'],
    ['a name that CSS would not take', ['theme', '--brand', 'teal', '--name', "a']"], '--name'],
  ])('refuses %s', (_, options, message) => {
    const run = cli(...options);
    expect(run.status).toBe(2);
    expect(run.stdout).toBe('');
    expect(run.stderr).toContain(message);
  });
});

describe('themes of the sectors', () => {
  const { theme } = JSON.parse(readFileSync(pathTo('dist/tokens.json'), 'utf8')) as {
    theme: Record<string, { color: { primary: { $value: { hex: string } } } }>;
  };
  const primaries = Object.entries(theme).map(([name, { color }]) => ({
    name,
    hex: color.primary.$value.hex,
  }));

  it.each(Object.keys(theme))('%s passes every pair', (name) => {
    const css = readFileSync(pathTo(`dist/themes/${name}.css`), 'utf8');
    expect(weakPairs(read(baseCss), read(css))).toEqual([]);
  });

  it('can be told apart', () => {
    for (const one of primaries) {
      for (const other of primaries.filter(({ name }) => name > one.name)) {
        const distance = Math.hypot(
          ...channels(one.hex).map((c, i) => c - channels(other.hex)[i]!),
        );
        expect(distance, `${one.name} and ${other.name}`).toBeGreaterThan(25);
      }
    }
  });
});

const hexColour = () =>
  fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`);

/** Role → [light, dark]. */
type Colours = Record<string, readonly [string, string]>;
interface Sheet {
  readonly usual: Colours;
  readonly more: Colours;
}

/** What a browser would read: the colours set, and those set for more contrast. */
function read(css: string): Sheet {
  const [usual = '', more = ''] = css.split('@media (prefers-contrast: more)');
  return { usual: coloursIn(usual), more: coloursIn(more.split('@media')[0]!) };
}

const coloursIn = (css: string): Colours =>
  Object.fromEntries(
    Array.from(css.matchAll(/--fanar-color-([\w-]+): (.+);/g), ([, role, value]) => {
      const [light, dark = light] = value!.match(/#[\da-f]{6}\b/g) ?? [];
      return [role!, [light!, dark!]];
    }),
  );

function weakPairs(base: Sheet, theme: Sheet): string[] {
  return (['usual', 'more'] as const).flatMap((sheet) => {
    const colours: Colours = { ...base[sheet], ...theme[sheet] };
    return pairs.flatMap(({ front, back, ratio }) => {
      const least = sheet === 'usual' ? ratio : { 3: 4.5, 4.5: 7 }[ratio]!;
      return front.flatMap((on) =>
        back.flatMap((ground) =>
          schemes
            .filter(
              (scheme) => !(contrast(colours[on]![scheme], colours[ground]![scheme]) >= least),
            )
            .map((scheme) => `${sheet}, ${['light', 'dark'][scheme]!}: ${on} on ${ground}`),
        ),
      );
    });
  });
}

/** WCAG 2.2, written anew: the generator's own sums are what is tested. */
function contrast(one: string, other: string): number {
  const [a, b] = [one, other].map((hex) => {
    const [r, g, bl] = channels(hex).map((value) =>
      value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * bl! + 0.05;
  });
  return Math.max(a!, b!) / Math.min(a!, b!);
}

const channels = (hex: string) =>
  [1, 3, 5].map((start) => parseInt(hex.slice(start, start + 2), 16));
