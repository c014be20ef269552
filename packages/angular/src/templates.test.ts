import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';

const modules = fileURLToPath(new URL('../../../node_modules', import.meta.url));

const settings = {
  compilerOptions: {
    ...{ target: 'es2022', module: 'preserve', strict: true, skipLibCheck: true },
    ...{ experimentalDecorators: true, noEmit: true, types: [] },
  },
  angularCompilerOptions: { strictTemplates: true },
  files: ['page.ts'],
};

/** What the compiler of Angular finds wrong with a page of a site, by the package as it was built. */
function complaintsAbout(template: string): string[] {
  const source = `import { Component } from '@angular/core';
    import { FanarServiceForm, FanarTextField } from '@fanar/angular';
    @Component({ imports: [FanarServiceForm, FanarTextField], template: \`${template}\` })
    export class Page { name = ''; level = 2; keep(count: number): void {} }`;
  const cache = join(modules, '.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'templates-'));
  try {
    writeFileSync(join(folder, 'page.ts'), source);
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(settings));
    const { stdout, stderr } = spawnSync(join(modules, '.bin/ngc'), ['-p', folder], {
      encoding: 'utf8',
    });
    const output = stripVTControlCharacters(stdout + stderr);
    return Array.from(output.matchAll(/ - error [A-Z0-9-]+: ([^:\n]+)/g), ([, text = '']) => text);
  } finally {
    rmSync(folder, { recursive: true });
  }
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
    expect(complaintsAbout(template).sort()).toEqual([
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
