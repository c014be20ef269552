import type { FieldProblem, Problem } from '@fanar/contract';
import type { Given } from './tracker-flow.js';

/** Of a form: ids of what was uploaded, words, and where to tell of news with the code sent there. */
export function givenBy({ files, words, to, code }: Readonly<Record<string, unknown>>): Given {
  const uploads = Array.isArray(files) ? (files as readonly { readonly id: string }[]) : [];
  return {
    files: uploads.map(({ id }) => id),
    ...(typeof words === 'string' && { words }),
    ...(typeof to === 'string' && { to }),
    ...(typeof code === 'string' && { code }),
  };
}

/** What is wrong with what was typed to look an application up. */
export function fieldProblems(problems: {
  readonly reference?: Problem;
  readonly key?: Problem;
  readonly digits?: Problem;
}): readonly FieldProblem[] {
  return Object.entries(problems)
    .filter(([, problem]) => typeof problem === 'object')
    .map(([name, { code }]) => ({ pointer: `/${name}`, code }));
}

/** Whoever sends codes names the number or the address by what it is. */
export function atFields(errors: readonly FieldProblem[]): readonly FieldProblem[] {
  return errors.map((error) =>
    error.pointer === '/mobile' || error.pointer === '/email'
      ? { ...error, pointer: '/to' }
      : error,
  );
}
