export { checkDefinition, DefinitionError, parseDefinition } from './check/check-definition.js';
export type { DefinitionProblem, DefinitionProblemCode, Severity } from './check/faults.js';
export { toJsonSchema, type JsonSchema } from './to-json-schema.js';
