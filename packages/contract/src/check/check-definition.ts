import type { ServiceDefinition } from '../definition.js';
import { appointmentProblems, type KnownServices } from './appointments.js';
import { boundProblems } from './bounds.js';
import { conditionProblems } from './conditions.js';
import { directoryProblems, type KnownDirectory } from './directory.js';
import type { DefinitionProblem } from './faults.js';
import { formParts } from './form-parts.js';
import { linkProblems, migrationProblems } from './links.js';
import { computedProblems, rangeProblems } from './ranges.js';
import { retentionProblems } from './retention.js';
import { sensitiveProblems } from './sensitive.js';
import { shapeProblems } from './shape.js';
import { stageProblems } from './stages.js';
import { textProblems } from './texts.js';
import { duplicateProblems } from './uniqueness.js';
import { verificationProblems } from './verification.js';

/** A service definition that cannot be offered, with all that is wrong with it. */
export class DefinitionError extends Error {
  override readonly name = 'DefinitionError';

  constructor(readonly problems: readonly DefinitionProblem[]) {
    super(problems.map(describe).join('\n'));
  }
}

/** What a definition is judged by, beside what it says itself. */
export interface CheckOptions extends KnownDirectory, KnownServices {
  /** The day by which bounds such as `today` are judged. Default: this one. */
  readonly now?: Date;
}

/**
 * Everything wrong with a service definition, errors and warnings; `[]` when it is as it should be.
 * Takes any JSON and never throws: the work is bounded, and what is too large is told as such.
 */
export function checkDefinition(value: unknown, options: CheckOptions = {}): DefinitionProblem[] {
  const { now = new Date() } = options;
  const excess = boundProblems(value);
  if (excess.length > 0) return excess;
  const form = formParts(value);
  const problems = [
    ...shapeProblems(value),
    ...textProblems(value),
    ...duplicateProblems(form),
    ...rangeProblems(form, now),
    ...computedProblems(form),
    ...sensitiveProblems(form),
    ...verificationProblems(form),
    ...linkProblems(form),
    ...stageProblems(form),
    ...retentionProblems(form),
    ...directoryProblems(form, options),
    ...appointmentProblems(form, options),
    ...migrationProblems(form),
    ...conditionProblems(form),
  ];
  return withoutEchoes(problems);
}

/** The value as a service definition. Warnings do not count. @throws {@link DefinitionError} */
export function parseDefinition(value: unknown): ServiceDefinition {
  const problems = checkDefinition(value).filter(({ severity }) => severity === 'error');
  if (problems.length > 0) throw new DefinitionError(problems);
  return value as ServiceDefinition;
}

function describe({ pointer, code, message, suggestion }: DefinitionProblem): string {
  return `${pointer || '/'} ${code} ${message} ${suggestion}`;
}

/** What the schema says less well of a place where something else is told. */
function withoutEchoes(problems: readonly DefinitionProblem[]): DefinitionProblem[] {
  const told = new Set(
    problems.filter(({ code }) => !ECHOES.has(code)).map(({ pointer }) => pointer),
  );
  return problems.filter(({ code, pointer }) => !ECHOES.has(code) || !told.has(pointer));
}

const ECHOES: ReadonlySet<string> = new Set(['definition-schema', 'definition-value']);
