import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sectors as catalogued } from '@fanar/catalogue';
import type { ServiceDefinition } from '@fanar/contract';
import { checkDefinition } from '@fanar/contract/schema';
import { afterAll, describe, expect, it } from 'vitest';
import { main } from './main.js';
import { languageOf } from './open-terminal.js';
import { sectors, type Language } from './sectors.js';
import { siteFiles } from './template.js';
import { writeSite } from './write-site.js';

const folder = mkdtempSync(join(tmpdir(), 'fanar-create-'));
afterAll(() => rmSync(folder, { recursive: true }));

const own = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  version: string;
};
const { devDependencies } = createRequire(import.meta.url)('../../../package.json') as {
  devDependencies: Record<string, string>;
};

interface Told {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

/** @param answers of whoever sits at the terminal; nobody does where there are none */
async function run(args: string[], answers?: string[], language: Language = 'en'): Promise<Told> {
  const out: string[] = [];
  const error: string[] = [];
  const code = await main(args, {
    language,
    ask: answers
      ? async (question) => {
          out.push(question);
          const answer = answers.shift();
          if (answer === undefined) throw new Error(`Nobody answers: ${question}`);
          return answer;
        }
      : undefined,
    out: (text) => out.push(text),
    error: (text) => error.push(text),
  });
  return { code, out: out.join('\n'), error: error.join('\n') };
}

const read = (site: string, name: string) => readFileSync(join(folder, site, name), 'utf8');

describe('sectors', () => {
  it('are those of the catalogue', () => {
    expect(sectors).toEqual(catalogued.map(({ id, title }) => ({ id, title })));
  });

  it.each(sectors.map(({ id }) => id))('%s has a theme', (id) => {
    const file = new URL(`../../tokens/dist/themes/${id}.css`, import.meta.url);
    expect(readFileSync(file, 'utf8')).toContain(`[data-sector='${id}']`);
  });
});

describe.each(['ar', 'en'])('docs/%s/start.md', (language) => {
  it('names every sector', () => {
    const guide = readFileSync(
      new URL(`../../../docs/${language}/start.md`, import.meta.url),
      'utf8',
    );
    expect(sectors.filter(({ id }) => !guide.includes(`\`${id}\``))).toEqual([]);
  });
});

describe('site', () => {
  it.each(sectors.flatMap((sector) => (['ar', 'en'] as const).map((to) => [sector, to] as const)))(
    'of $id is whole',
    (sector, language) => {
      const files = siteFiles('my-site', sector, language);
      expect([...files].filter(([, text]) => text.includes('{{'))).toEqual([]);
      const service = files.get(`services/${sector.id}/feedback.json`) ?? '';
      const definition = JSON.parse(service) as ServiceDefinition;
      expect(definition.id).toBe(`${sector.id}/feedback`);
      expect(checkDefinition(definition)).toEqual([]);
      for (const page of ['index.html', 'feedback/index.html', 'track/index.html']) {
        const html = files.get(page);
        const dir = language === 'ar' ? 'rtl' : 'ltr';
        expect(html).toContain(`<html lang="${language}" dir="${dir}" data-sector="${sector.id}">`);
        expect(html).toContain(sector.title[language]);
      }
    },
  );

  it('says the same in both languages', () => {
    const [arabic, english] = (['ar', 'en'] as const).map((language) =>
      [...siteFiles('site', sectors[0]!, language)].map(([name, text]) => [
        name,
        name.endsWith('.html') ? (text.match(/<[a-z/!][^>]*>/g) ?? []).map(withoutLanguage) : text,
      ]),
    );
    expect(arabic).toEqual(english);
  });

  it('asks for the packages of its own version, and for the Vite that is tested here', () => {
    const manifest = siteFiles('my-site', sectors[0]!, 'ar').get('package.json') ?? '';
    const {
      name,
      dependencies,
      devDependencies: tools,
    } = JSON.parse(manifest) as Record<'name' | 'dependencies' | 'devDependencies', object>;
    expect(name).toBe('my-site');
    expect([...new Set(Object.values(dependencies))]).toEqual([own.version]);
    expect(tools).toEqual({ vite: devDependencies.vite });
  });
});

/** What differs by language within a tag. */
function withoutLanguage(tag: string): string {
  return tag.replace(/ (lang|dir|aria-label)="[^"]*"/g, '');
}

describe('command', () => {
  it('writes a site and says how to go on', async () => {
    const site = join(folder, 'My Site');
    const { code, out, error } = await run([site, '--sector=health', '--language', 'en']);
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(out).toContain(`${site}\n`);
    expect(out).toMatch(/ {2}cd ".*My Site"\n {2}npm install\n {2}npm start$/);
    expect(JSON.parse(read('My Site', 'package.json'))).toMatchObject({ name: 'my-site' });
    expect(read('My Site', '.gitignore')).toContain('.data/');
    expect(read('My Site', 'index.html')).toContain('<h1>Health</h1>');
    expect(existsSync(join(site, 'gitignore'))).toBe(false);
  });

  it('writes Arabic pages where no language is named, and names a package whatever the folder', async () => {
    expect((await run([join(folder, 'موقعنا'), '--sector=supply'])).code).toBe(0);
    expect(read('موقعنا', 'index.html')).toContain('<html lang="ar" dir="rtl"');
    expect(JSON.parse(read('موقعنا', 'package.json'))).toMatchObject({ name: 'supply-site' });
  });

  it('asks for what is missing, again until it understands', async () => {
    const site = join(folder, 'asked');
    const { code, out } = await run([], ['صحة', '١٤', ' ٤ ', 'fr', '', site], 'ar');
    expect(code).toBe(0);
    expect(out.match(/ليس في القائمة/g)).toHaveLength(3);
    expect(read('asked', 'services/traffic/feedback.json')).toContain('"traffic/feedback"');
    expect(read('asked', 'index.html')).toContain('lang="ar"');
  });

  it('asks for nothing that is there', async () => {
    const args = [join(folder, 'unasked'), '--sector=police', '--language=en'];
    expect((await run(args, [])).code).toBe(0);
  });

  it('takes an empty repository, and leaves every other folder as it was', async () => {
    mkdirSync(join(folder, 'repository/.git'), { recursive: true });
    expect((await run([join(folder, 'repository'), '--sector=courts'])).code).toBe(0);

    const taken = join(folder, 'taken');
    mkdirSync(taken);
    writeFileSync(join(taken, 'index.html'), 'ours');
    // Told at once, not after the questions.
    expect(await run([taken], [])).toEqual({
      code: 1,
      out: '',
      error: expect.stringContaining('There are files in this folder'),
    });
    expect(read('taken', 'index.html')).toBe('ours');
    expect(existsSync(join(taken, 'package.json'))).toBe(false);
  });

  it.each([
    [['--sector=helth'], 2, /There is no sector "helth"[^]*health/],
    [[], 2, /--sector[^]*technology-centres/],
    [['--sector=health', '--language=fr'], 2, /ar or en, not "fr"/],
    [['--sektor=health'], 2, /not understood: --sektor=health/],
    [['one', 'two', '--sector=health'], 2, /not understood: two/],
    [[join(folder, 'file/site'), '--sector=health'], 1, /This is a file/],
    [['/sys/site', '--sector=health'], 1, /Nothing can be written here/],
  ])('refuses %j in words', async (args, code, words) => {
    writeFileSync(join(folder, 'file'), '');
    const told = await run(args);
    expect(told).toMatchObject({ code, out: '' });
    expect(told.error).toMatch(words);
    expect((await run(args, undefined, 'ar')).error).toMatch(/[\u0621-\u064a]{3}/);
  });

  it('explains itself', async () => {
    for (const language of ['ar', 'en'] as const) {
      const { code, out } = await run(['--help'], undefined, language);
      expect(code).toBe(0);
      expect(out).toContain('npm create fanar-site@latest');
    }
  });

  it('tells a program why by a code', () => {
    const site = { folder: join(folder, 'taken'), sector: 'health', language: 'ar' } as const;
    expect(() => writeSite(site)).toThrow(
      expect.objectContaining({
        name: 'SiteError',
        code: 'folder-not-empty',
        subject: site.folder,
      }),
    );
    expect(() => writeSite({ ...site, sector: '../x' })).toThrow(
      expect.objectContaining({ code: 'sector-unknown' }),
    );
  });

  it.each([
    [{ LANG: 'ar_EG.UTF-8' }, 'ar'],
    [{ LANG: 'en_GB.UTF-8', LC_ALL: 'ar' }, 'ar'],
    [{ LANG: 'ar_EG.UTF-8', LC_MESSAGES: 'C' }, 'en'],
    [{ LANG: 'arn_CL.UTF-8' }, 'en'],
    [{}, 'en'],
  ])('speaks by %j in %s', (env, language) => {
    expect(languageOf(env)).toBe(language);
  });
});
