export {
  checkDefinition,
  DefinitionError,
  parseDefinition,
  type CheckOptions,
} from './check/check-definition.js';
export type { KnownDirectory } from './check/directory.js';
export type { DefinitionProblem, DefinitionProblemCode, Severity } from './check/faults.js';
export { toJsonSchema, type JsonSchema } from './to-json-schema.js';
