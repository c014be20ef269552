import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { council } from '../testing/council.js';
import { formioPets } from '../testing/foreign-forms.js';
import { readJson } from './json-text.js';
import { main } from './main.js';
import { findPackages, importMapOf } from './preview/packages.js';
import { startPreview } from './preview/preview.js';

const folder = mkdtempSync(join(tmpdir(), 'fanar-command-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content, null, 2));
  return path;
}

async function run(...args: string[]) {
  const lines: string[] = [];
  const errors: string[] = [];
  const code = await main(args, {
    out: (text) => lines.push(text),
    error: (text) => errors.push(text),
  });
  return { code, out: lines.join('\n'), error: errors.join('\n') };
}

const good = file('good.json', council);
const bad = file('bad.json', { ...council, next: [], sumary: { ar: 'نص' } });
const loose = file('loose.json', { ...council, title: { ar: 'نص' } });
const broken = file('broken.json', '{\n  "id": "a/b",\n  "id": 1,\n  "steps": [,]\n}');

const words = { ar: 'نص', en: 'Words' };
const events = [{ id: 'moving-home', title: words }];
const directory = file('directory.json', {
  sectors: [{ id: 'council', title: words }],
  events,
  services: [{ id: 'council/renew-shop' }],
  area: { ar: 'محافظة بورسعيد', en: 'Port Said' },
});

describe('check', () => {
  it('says nothing but the count where all is well', async () => {
    expect(await run('check', good)).toEqual({
      code: 0,
      out: '0 errors, 0 warnings in 1 file.',
      error: '',
    });
  });

  it('says where each fault stands, and what to do', async () => {
    const { code, out } = await run('check', good, bad);
    expect(code).toBe(1);
    const text = readFileSync(bad, 'utf8').split('\n');
    const line = text.findIndex((one) => one.includes('"sumary"')) + 1;
    expect(out).toContain(
      `${bad}:${String(line)}:3 error There is no property \`sumary\` here. Did you mean \`summary\`? (definition-property)`,
    );
    expect(out).toMatch(/2 errors, 1 warning in 2 files\.$/);
  });

  it('tells warnings, and ends with 1 on them only when told to', async () => {
    const { code, out } = await run('check', loose);
    expect(code).toBe(0);
    expect(out).toContain(`${loose}:4:3 warning The English text is missing.`);
    expect((await run('check', '--warnings-as-errors', loose)).code).toBe(1);
  });

  it('points into a file that is no JSON, and at a name that is written twice', async () => {
    const { code, out } = await run('check', broken);
    expect(code).toBe(1);
    expect(out).toContain(`${broken}:3:3 error \`id\` is written twice`);
    expect(out).toContain(`${broken}:4:13 error Here a value belongs`);
  });

  it('tells programs the same as JSON', async () => {
    const { code, out } = await run('check', '--json', bad, join(folder, 'none.json'));
    expect(code).toBe(1);
    const findings = JSON.parse(out) as object[];
    expect(findings).toContainEqual(
      expect.objectContaining({
        file: bad,
        pointer: '/next',
        severity: 'error',
        line: expect.any(Number),
        suggestion: expect.any(String),
      }),
    );
    expect(findings).toContainEqual(
      expect.objectContaining({ file: join(folder, 'none.json'), code: 'definition-file' }),
    );
  });

  it('takes a folder for all that is below it', async () => {
    file('many/council/one.json', council);
    file('many/council/two.json', { ...council, next: [] });
    file('many/node_modules/x/package.json', {});
    file('many/notes.txt', 'x');
    const { code, out } = await run('check', join(folder, 'many'));
    expect(code).toBe(1);
    expect(out).toContain(join(folder, 'many/council/two.json'));
    expect(out).toMatch(/1 error, 0 warnings in 2 files\.$/);
    mkdirSync(join(folder, 'empty'));
    expect(await run('check', join(folder, 'empty'))).toMatchObject({
      code: 2,
      error: expect.stringContaining('no .json file'),
    });
  });

  it('knows the sectors, the events and the services of a directory', async () => {
    const service = file('named.json', { ...council, events: ['moving-hom'] });
    const others = file('others.json', { sectors: [{ id: 'councils', title: words }], events });
    expect((await run('check', '--directory', directory, service)).out).toContain(
      'There is no life event `moving-hom`. Did you mean `moving-home`? (definition-event)',
    );
    expect((await run('check', '--directory', others, good)).out).toContain(
      'There is no sector `council`. Did you mean `councils`? (definition-sector)',
    );
    const visit = { combinesWith: ['council/renew-shp'] };
    const together = file('together.json', { ...council, appointment: 'offered', visit });
    expect((await run('check', '--directory', directory, together)).out).toContain(
      'There is no service `council/renew-shp`. Did you mean `council/renew-shop`? (definition-combines)',
    );
    expect((await run('check', '--directory', directory, good)).code).toBe(0);
    expect((await run('check', service)).code).toBe(0);
  });

  it.each([
    [[], 2, /^$/],
    [['check'], 2, /Name a file/],
    [['chek', 'x.json'], 2, /no command "chek"/],
    [['check', '--jsn', 'x.json'], 2, /jsn/],
    [['import', 'x.json'], 2, /formio/],
    [['preview', '--port', 'x', 'x.json'], 2, /port/],
    [['json-ld', '--out', 'x', 'x.json'], 2, /base-url/],
    [['json-ld', '--base-url', '/services', '--out', 'x', 'x.json'], 2, /base-url/],
    [['json-ld', '--base-url', 'https://x.example/?a=', '--out', 'x', 'x.json'], 2, /base-url/],
    [['json-ld', '--base-url', 'https://x.example', 'x.json'], 2, /out/],
    [['check', '--directory', 'none.json', 'x.json'], 2, /none\.json cannot be read/],
    [['check', '--directory', broken, 'x.json'], 2, /:3:3/],
    [['check', '--directory', file('list.json', { sectors: ['a'] }), 'x.json'], 2, /no directory/],
    [['preview', '--language', 'fr', 'x.json'], 2, /ar and en/],
  ])('refuses %j in words', async (args, code, words) => {
    const told = await run(...args);
    expect(told.code).toBe(code);
    expect(told.error).toMatch(words);
  });
});

describe('readJson', () => {
  it('reads what JSON.parse reads, and nothing else', () => {
    const text = fc.oneof(
      fc.json(),
      fc.string(),
      fc
        .json()
        .chain((json) => fc.nat(json.length).map((at) => json.slice(0, at) + json.slice(at + 1))),
    );
    fc.assert(
      fc.property(text, (json) => {
        const { value, faults } = readJson(json);
        let expected: unknown;
        try {
          expected = JSON.parse(json);
        } catch {
          expect(faults.length).toBeGreaterThan(0);
          return;
        }
        expect(value).toEqual(expected);
      }),
    );
  });

  it('knows where every value stands', () => {
    const { positionOf } = readJson('{"a~/": [1,\n {"b": "x"}]}');
    expect(positionOf('')).toEqual({ line: 1, column: 1 });
    expect(positionOf('/a~0~1')).toEqual({ line: 1, column: 2 });
    expect(positionOf('/a~0~1/1/b')).toEqual({ line: 2, column: 3 });
    expect(positionOf('/a~0~1/1/missing')).toEqual({ line: 2, column: 2 });
  });
});

describe('import', () => {
  it('writes a definition that passes the check, and says what was lost', async () => {
    const out = join(folder, 'imported.json');
    const form = file('form.json', formioPets);
    const told = await run('import', '--from', 'formio', '--out', out, form);
    expect(told).toMatchObject({ code: 0, out: '' });
    expect(told.error).toMatch(/form\.json:\d+:\d+ lost `customConditional` is a script/);
    expect((await run('check', out)).code).toBe(0);
  });

  it('refuses what is no such form', async () => {
    expect(await run('import', '--from', 'surveyjs', file('no.json', {}))).toMatchObject({
      code: 1,
      error: expect.stringContaining('no SurveyJS survey'),
    });
    expect(await run('import', '--from', 'json-schema', broken)).toMatchObject({
      code: 1,
      error: expect.stringContaining(':3:3'),
    });
  });
});

describe('json-ld', () => {
  const base = ['--base-url', 'https://portal.example/services'];

  it('writes each service for each address, ready to stand in a page', async () => {
    const out = join(folder, 'json-ld');
    const service = file('service.json', { ...council, summary: { ar: 'نص </script>' } });
    const told = await run('json-ld', ...base, '--out', out, '--directory', directory, service);
    expect(told).toEqual({ code: 0, out: `2 files written to ${out}.`, error: '' });
    const arabic = readFileSync(join(out, 'council/register-shop.json'), 'utf8');
    expect(arabic).not.toContain('<');
    expect(JSON.parse(arabic)).toMatchObject({
      url: 'https://portal.example/services/council/register-shop/',
      description: 'نص </script>',
      serviceType: 'نص',
      areaServed: { name: 'محافظة بورسعيد' },
    });
    const english = readFileSync(join(out, 'en/council/register-shop.json'), 'utf8');
    expect(JSON.parse(english)).toMatchObject({
      url: 'https://portal.example/services/en/council/register-shop/',
      name: 'Register a shop',
    });
  });

  it('writes nothing where one of them cannot be offered', async () => {
    const out = join(folder, 'nothing');
    const told = await run('json-ld', ...base, '--out', out, good, bad);
    expect(told).toMatchObject({ code: 1, out: '', error: expect.stringContaining('`sumary`') });
    expect(existsSync(out)).toBe(false);
  });
});

describe('preview', () => {
  // As an installed project has them, less what is in them.
  const project = join(folder, 'project');
  file('project/node_modules/@fanar/tokens/package.json', {
    name: '@fanar/tokens',
    exports: { './tokens.css': './dist/tokens.css' },
  });
  file('project/node_modules/@fanar/journeys/package.json', {
    name: '@fanar/journeys',
    dependencies: { small: '1.0.0', absent: '1.0.0' },
    exports: {
      '.': { types: './x.d.ts', node: './node.js', import: './dist/index.js' },
      './*/define': './dist/*/define.js',
      './*': { development: './dev.js', default: './dist/*/*.js' },
    },
  });
  file('project/node_modules/@fanar/journeys/dist/service-form/define.js', 'export {};');
  file('project/node_modules/@fanar/journeys/dist/service-form/service-form.js', 'export {};');
  file('project/node_modules/@fanar/journeys/dist/service-form/other.js', 'export {};');
  file('project/node_modules/small/package.json', { name: 'small', main: 'small.mjs' });
  file('project/secret.json', { secret: true });

  it('maps every entry of every package that is there', () => {
    const packages = findPackages(['@fanar/journeys'], [project]);
    expect(packages.missing).toEqual(['absent']);
    expect(importMapOf(packages)).toEqual({
      '@fanar/journeys': '/packages/@fanar/journeys/dist/index.js',
      '@fanar/journeys/service-form': '/packages/@fanar/journeys/dist/service-form/service-form.js',
      '@fanar/journeys/service-form/define':
        '/packages/@fanar/journeys/dist/service-form/define.js',
      small: '/packages/small/small.mjs',
    });
  });

  it('serves a strict page, and tells it of every change while the last good version stays', async () => {
    const service = file('project/service.json', council);
    const preview = await startPreview({ file: service, port: 0, language: 'ar' });
    try {
      const page = await fetch(preview.address);
      const policy = page.headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toContain('unsafe');
      const html = await page.text();
      expect(html).toContain('<html lang="ar" dir="rtl">');
      expect(html).not.toContain('style=');
      const english = await fetch(`${preview.address}?language=en`);
      expect(await english.text()).toContain('<html lang="en" dir="ltr">');

      const events = await listen(`${preview.address}events`);
      expect(await events.next()).toMatchObject({ definition: { version: 3 }, findings: [] });
      writeFileSync(service, '{ "id": ');
      const fault = await events.next();
      expect(fault).not.toHaveProperty('definition');
      expect(fault.findings).toContainEqual(
        expect.objectContaining({ line: 1, code: 'definition-json' }),
      );
      writeFileSync(service, JSON.stringify({ ...council, appointment: 'offered' }));
      expect(await events.until((state) => 'definition' in state)).toMatchObject({
        definition: { appointment: 'offered' },
      });
      await events.close();
    } finally {
      await preview.close();
    }
  });

  it('serves the packages and nothing beside them', async () => {
    const preview = await startPreview({
      file: file('project/service.json', council),
      port: 0,
      language: 'en',
    });
    const status = async (path: string, init?: RequestInit) =>
      (await fetch(new URL(path, preview.address), init)).status;
    try {
      expect(await status('packages/@fanar/journeys/dist/service-form/define.js')).toBe(200);
      expect(await status('packages/@fanar/journeys/..%2F..%2F..%2Fsecret.json')).toBe(404);
      expect(await status('packages/@fanar/other/index.js')).toBe(404);
      expect(await status('service.json')).toBe(404);
      expect(await status('', { method: 'POST' })).toBe(405);
      await expect(
        startPreview({
          file: 'x.json',
          port: Number(new URL(preview.address).port),
          language: 'ar',
        }),
      ).rejects.toThrow(/is taken/);
    } finally {
      await preview.close();
    }
  });
});

interface State {
  readonly findings: readonly object[];
  readonly definition?: object;
}

/** Server-sent events, one by one. */
async function listen(address: string) {
  const controller = new AbortController();
  const { body } = await fetch(address, { signal: controller.signal });
  const reader = (body as ReadableStream<Uint8Array>).getReader();
  const decoder = new TextDecoder();
  let rest = '';
  const next = async (): Promise<State> => {
    for (;;) {
      const end = rest.indexOf('\n\n');
      if (end >= 0) {
        const data = rest.slice('data: '.length, end);
        rest = rest.slice(end + 2);
        return JSON.parse(data) as State;
      }
      const { value, done } = await reader.read();
      if (done) throw new Error('The events have ended.');
      rest += decoder.decode(value, { stream: true });
    }
  };
  const until = async (isSuch: (state: State) => boolean): Promise<State> => {
    for (;;) {
      const state = await next();
      if (isSuch(state)) return state;
    }
  };
  return { next, until, close: async () => controller.abort() };
}
