import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

interface Told {
  readonly name?: string;
  readonly description?: string;
}

interface Declaration extends Told {
  readonly tagName?: string;
  readonly attributes?: readonly Told[];
  readonly members?: readonly Told[];
  readonly events?: readonly Told[];
  readonly slots?: readonly Told[];
  readonly cssParts?: readonly Told[];
  readonly cssProperties?: readonly Told[];
  readonly cssStates?: readonly Told[];
}

interface Manifest {
  readonly modules: readonly { readonly declarations?: readonly Declaration[] }[];
}

interface CustomData {
  readonly tags: readonly {
    readonly name: string;
    readonly attributes: readonly {
      readonly name: string;
      readonly values?: readonly { readonly name: string }[];
    }[];
  }[];
}

const PACKAGES = ['elements', 'journeys'] as const;
const KINDS = [
  ...(['attributes', 'members', 'events', 'slots'] as const),
  ...(['cssParts', 'cssProperties', 'cssStates'] as const),
];

const read = (name: string, file: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../${name}/${file}`, import.meta.url), 'utf8'));

const elementsOf = (name: string) =>
  (read(name, 'custom-elements.json') as Manifest).modules
    .flatMap(({ declarations = [] }) => declarations)
    .filter(({ tagName }) => tagName);

describe.each(PACKAGES)('the manifest of %s', (name) => {
  const elements = elementsOf(name);
  const arabic = read(name, 'descriptions.ar.json') as {
    readonly elements: Readonly<Record<string, string>>;
    readonly attributes: Readonly<Record<string, string>>;
  };
  const data = read(name, 'vscode.html-custom-data.json') as CustomData;

  it('describes everything that a page can use', () => {
    const silent = elements.flatMap((element) => [
      ...(element.description ? [] : [element.tagName]),
      ...KINDS.flatMap((kind) =>
        (element[kind] ?? [])
          .filter(({ description }) => !description?.trim())
          .map((one) => `${String(element.tagName)} ${kind} ${String(one.name)}`),
      ),
    ]);
    expect(silent).toEqual([]);
  });

  it('has Arabic for every element, and none for what is not there', () => {
    expect(Object.keys(arabic.elements).sort()).toEqual(elements.map((it) => it.tagName).sort());
    const known = new Set(
      elements.flatMap(({ attributes = [] }) => attributes.map((it) => it.name)),
    );
    expect(Object.keys(arabic.attributes).filter((one) => !known.has(one))).toEqual([]);
    const words = [...Object.values(arabic.elements), ...Object.values(arabic.attributes)];
    expect(words.filter((text) => !/\p{Script=Arabic}/u.test(text))).toEqual([]);
  });

  it('gives editors every tag, and the words of a choice in place of the name of its type', () => {
    expect(data.tags.map((tag) => tag.name).sort()).toEqual(
      elements.map((it) => it.tagName).sort(),
    );
    const numerals = data.tags.flatMap(({ attributes }) =>
      attributes.filter((it) => it.name === 'numerals'),
    );
    expect(numerals.length).toBeGreaterThan(10);
    for (const { values = [] } of numerals) {
      expect(values.map((it) => it.name)).toEqual(['arab', 'latn', 'auto']);
    }
  });
});

describe('types', () => {
  it('tell what `querySelector` finds by each tag, and what each event tells', () => {
    const lines = PACKAGES.flatMap((name) =>
      elementsOf(name).flatMap(({ tagName = '', events = [] }) => [
        `import type {} from '@fanar/${name}/${tagName.replace('fanar-', '')}/define';`,
        `export type T${String(lineCount())} = HTMLElementTagNameMap['${tagName}']['updateComplete'];`,
        ...events.map(
          (event) =>
            `export type T${String(lineCount())} = HTMLElementEventMap['${String(event.name)}'];`,
        ),
      ]),
    );
    expect(lines.length).toBeGreaterThan(300);
    expect(problemsIn(lines.join('\n'))).toEqual([]);
  });
});

let count = 0;

function lineCount(): number {
  return (count += 1);
}

/** What the compiler says of a file that stands among the sources, in words. */
function problemsIn(code: string): string[] {
  const file = fileURLToPath(new URL('every-type-of-the-manifest.ts', import.meta.url));
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const { fileExists, getSourceFile } = host;
  host.fileExists = (name) => name === file || fileExists.call(host, name);
  host.getSourceFile = (name, ...rest) =>
    name === file
      ? ts.createSourceFile(name, code, ts.ScriptTarget.ES2022)
      : getSourceFile.call(host, name, ...rest);
  const program = ts.createProgram([file], options, host);
  return program
    .getSemanticDiagnostics(program.getSourceFile(file))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
}
