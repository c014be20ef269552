export { fromFormio } from './formio.js';
export { ImportError, TO_COMPLETE, type Imported, type ImportNote } from './imported.js';
export { fromJsonSchema } from './json-schema.js';
export { fromSurveyJs } from './survey.js';
