import {
  createCompilerHost,
  performCompilation,
  type CompilerHost,
  type CompilerOptions,
} from '@angular/compiler-cli';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const options: CompilerOptions = {
  strictTemplates: true,
  strict: true,
  experimentalDecorators: true,
  skipLibCheck: true,
  noEmit: true,
  types: [],
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.Preserve,
};

const page = new URL('page.ts', import.meta.url).pathname;

/** The page of a site, whose source is on no disk. */
function hostOf(source: string): CompilerHost {
  const host = createCompilerHost({ options });
  const { fileExists, getSourceFile } = host;
  return Object.assign(host, {
    fileExists: (path: string) => path === page || fileExists.call(host, path),
    getSourceFile: (path: string, ...rest: [ts.ScriptTarget]) =>
      path === page
        ? ts.createSourceFile(path, source, ts.ScriptTarget.ES2022, true)
        : getSourceFile.call(host, path, ...rest),
  });
}

/** What the compiler of Angular finds wrong with a page, by the package as it was built. */
function complaintsAbout(template: string): string[] {
  const source = `import { Component } from '@angular/core';
    import { FanarServiceForm, FanarTextField } from '@fanar/angular';
    @Component({ imports: [FanarServiceForm, FanarTextField], template: \`${template}\` })
    export class Page { name = ''; level = 2; keep(count: number): void {} }`;
  const { diagnostics } = performCompilation({ rootNames: [page], options, host: hostOf(source) });
  return diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
}

/** Nothing is wrong with the first of each kind. */
const template = `
  <fanar-text-field label="الاسم" required maxLength="9" [(value)]="name" (toggle)="keep(1)" />
  <fanar-text-field width="wide" [lable]="name" [required]="name" [(value)]="level" />
  <fanar-service-form service="traffic/renew-vehicle-licence" [headingLevel]="level" />
  <fanar-service-form (fanarStepChange)="keep($event.detail)" />
  <fanar-service-form (fanar-step-change)="keep($event.detail)" />
  <fanar-button />`;

describe('templates', () => {
  it('are checked against the types of the elements', () => {
    const complaints = complaintsAbout(template).map((complaint) => complaint.split(/[\n:]/)[0]);
    expect(complaints.sort()).toEqual([
      "'fanar-button' is not a known element",
      "Argument of type 'StepChangeDetail' is not assignable to parameter of type 'number'.",
      "Argument of type 'StepChangeDetail' is not assignable to parameter of type 'number'.",
      "Can't bind to 'lable' since it isn't a known property of 'fanar-text-field'.",
      "Type '\"wide\"' is not assignable to type 'FieldWidth | undefined'.",
      "Type 'number' is not assignable to type 'string'.",
      "Type 'string' is not assignable to type 'boolean | \"\" | null | undefined'.",
    ]);
  });
});
