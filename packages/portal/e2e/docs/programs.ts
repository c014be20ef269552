import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { blocksOf, guides, readmes, type Block } from '../../../../scripts/guides.mjs';

const execute = promisify(execFile);
const root = fileURLToPath(new URL('../../../../', import.meta.url));

/** A program of a guide, once for all guides that show it. */
export interface Program extends Block {
  /** `docs/en/start.md:60` */
  readonly place: string;
  readonly runsIn: 'node' | 'page';
}

/** What else is in the folder of a site, as its reader has it. */
const BESIDE = { 'server/api.js': "export { definitions } from '@fanar/catalogue/definitions';\n" };

/** With tests of their own, which ask what each line gives; and what is followed word by word. */
const ELSEWHERE = /(?:arabic|egypt)(?:\.md|\/README\.md)$|\/(?:backend|first-page)\.md$/;

const OF_NODE =
  /from '(?:node:|vite|@vitejs|@fanar\/(?:server|catalogue|ssr'|contract\/(?:schema|import|json-ld))|create-fanar-site)/;

/** @param languages `html`, or those of programs */
export function blocksIn(...languages: readonly string[]): Program[] {
  const blocks = [...guides(), ...readmes()]
    .filter(({ path }) => !ELSEWHERE.test(path))
    .flatMap(({ path, text }) =>
      blocksOf(text)
        .filter(({ language, noRun }) => languages.includes(language) && !noRun)
        .map((block): Program => {
          const isOfNode = OF_NODE.test(block.code) || block.file?.includes('config');
          const place = `${path}:${String(block.line)}`;
          return { ...block, place, runsIn: isOfNode ? 'node' : 'page' };
        }),
    );
  return blocks.filter(({ code }, at) => blocks.findIndex((other) => other.code === code) === at);
}

/** Programs as files that compile: each imports what it leaves to its reader. */
export class Programs {
  readonly #folder: string;
  readonly #programs: readonly Program[];

  private constructor(folder: string, programs: readonly Program[]) {
    this.#folder = folder;
    this.#programs = programs;
  }

  static async write(programs: readonly Program[]): Promise<Programs> {
    // Within the tree, where the packages are found.
    const cache = join(root, 'node_modules/.cache');
    await mkdir(cache, { recursive: true });
    const folder = await mkdtemp(join(cache, 'guides-'));
    const written = new Programs(folder, programs);
    const given = new Map<string, readonly string[]>();
    for (const place of ['page', 'node']) {
      const text = await readFile(
        fileURLToPath(new URL(`given-in-${place}.ts`, import.meta.url)),
        'utf8',
      );
      await writeFile(join(folder, `given-in-${place}.ts`), text);
      given.set(place, namesIn(text));
    }
    for (const [path, text] of Object.entries(BESIDE)) {
      await mkdir(join(folder, path, '..'), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    for (const program of programs) {
      const missing = (given.get(program.runsIn) ?? []).filter((name) =>
        leaves(program.code, name),
      );
      const line = `import { ${missing.join(', ')} } from './given-in-${program.runsIn}.js'; export {};`;
      await writeFile(written.#fileOf(program), `${line} ${program.code}`);
    }
    return written;
  }

  /** What the compiler says of all of them; nothing where they are right. */
  async typeFaults(): Promise<string> {
    const faults = await Promise.all([
      this.#compile('ts', ['*.ts', '*.tsx'], { strict: true }),
      // Whoever writes JavaScript is told of names that are not there, and not of what may be null.
      this.#compile('js', ['*.js'], { allowJs: true, checkJs: true, strict: false }),
    ]);
    return this.#named(faults.join(''));
  }

  /** Runs one in a folder of its own. Rejects where it fails. */
  async run(program: Program): Promise<void> {
    const cwd = await mkdtemp(join(this.#folder, 'run-'));
    // The files of a plain script tag, where a site has them.
    await mkdir(join(cwd, 'public'));
    await symlink(join(root, 'packages/cdn/bundle'), join(cwd, 'public/fanar'));
    const outfile = join(this.#folder, `${this.#nameOf(program)}.run.mjs`);
    await build({
      stdin: {
        contents: `import './${basename(this.#fileOf(program))}'; process.exit(0);`,
        resolveDir: this.#folder,
      },
      ...{ outfile, bundle: true, packages: 'external', format: 'esm', platform: 'node' },
    });
    const env = { ...process.env, TOWN_APP_KEY: 'a key of twenty-four letters' };
    await execute('node', [outfile], { cwd, env, timeout: 60_000 });
  }

  /** One as a script for a page, which sets `document.title` once it has run. */
  async forPage(program: Program): Promise<string> {
    const contents = `import './${basename(this.#fileOf(program))}'; document.title = 'done';`;
    const { outputFiles } = await build({
      stdin: { contents, resolveDir: this.#folder },
      ...{ bundle: true, write: false, format: 'esm', target: 'es2022' },
      define: { 'process.env.NODE_ENV': '"production"' },
    });
    return outputFiles[0]?.text ?? '';
  }

  async remove(): Promise<void> {
    await rm(this.#folder, { recursive: true });
  }

  #nameOf(program: Program): string {
    return `program-${String(this.#programs.indexOf(program))}`;
  }

  #fileOf(program: Program): string {
    return join(this.#folder, `${this.#nameOf(program)}.${program.language}`);
  }

  #named(text: string): string {
    return text.replaceAll(
      /program-(\d+)\.\w+/g,
      (_, at: string) => this.#programs[Number(at)]?.place ?? '',
    );
  }

  async #compile(name: string, include: readonly string[], options: object): Promise<string> {
    const config = join(this.#folder, `tsconfig.${name}.json`);
    const compilerOptions = {
      ...{ module: 'esnext', moduleResolution: 'bundler', target: 'es2022', jsx: 'react-jsx' },
      ...{ lib: ['es2023', 'dom', 'dom.iterable'], types: ['node', 'trusted-types'], noEmit: true },
      ...{ skipLibCheck: true, resolveJsonModule: true, ...options },
    };
    await writeFile(config, JSON.stringify({ compilerOptions, include }));
    const tsc = join(root, 'node_modules/ts7/bin/tsc');
    return execute('node', [tsc, '--project', config], { cwd: this.#folder }).then(
      () => '',
      ({ stdout }: { stdout: string }) => stdout,
    );
  }
}

const namesIn = (text: string): string[] =>
  [...text.matchAll(/^export (?:const (\w+)|\{ (\w+) \})/gm)].map(
    ([, one, other]) => one ?? other ?? '',
  );

/** Whether a program says a name that it does not declare. */
function leaves(code: string, name: string): boolean {
  const declared = new RegExp(`(?:const|let|function|import)[^;=()]*\\b${name}\\b`);
  return new RegExp(`(?<![.'\\w-])${name}\\b`).test(code) && !declared.test(code);
}
