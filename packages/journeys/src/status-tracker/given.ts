import type { FieldProblem, Problem } from '@fanar/contract';
import type { Given } from './tracker-flow.js';

/** Of a form: ids of what was uploaded, and words. */
export function givenBy({ files, words }: Readonly<Record<string, unknown>>): Given {
  const uploads = Array.isArray(files) ? (files as readonly { readonly id: string }[]) : [];
  return {
    files: uploads.map(({ id }) => id),
    ...(typeof words === 'string' && { words }),
  };
}

/** What is wrong with what was typed to look an application up. */
export function fieldProblems(problems: {
  readonly reference?: Problem;
  readonly key?: Problem;
}): readonly FieldProblem[] {
  return Object.entries(problems)
    .filter(([, problem]) => typeof problem === 'object')
    .map(([name, { code }]) => ({ pointer: `/${name}`, code }));
}
