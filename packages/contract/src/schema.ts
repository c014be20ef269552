export {
  checkDefinition,
  DefinitionError,
  parseDefinition,
  type DefinitionProblem,
} from './check-definition.js';
export { toJsonSchema, type JsonSchema } from './to-json-schema.js';
