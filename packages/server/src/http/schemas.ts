import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { FieldProblem } from '@fanar/contract';

const documentId = 'openapi';

/** Compiles schemas that stand in the document, or beside it, and may point into it. */
export interface SchemaCompiler {
  compile(schema: object): ValidateFunction;
}

/**
 * @param options.coerce read numbers from the texts that headers and addresses carry
 */
export function createSchemaCompiler(
  source: object,
  options: { readonly coerce: boolean },
): SchemaCompiler {
  // Not strict: the document carries keywords of OpenAPI that are no JSON Schema.
  const ajv = new Ajv2020({ strict: false, allErrors: true, coerceTypes: options.coerce });
  addFormats.default(ajv);
  ajv.addSchema(source, documentId);
  return { compile: (schema) => ajv.compile(rebase(schema) as object) };
}

/** References within the document (`#/…`) made absolute, so that a part can be compiled alone. */
function rebase(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(rebase);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === '$ref' && typeof inner === 'string' ? `${documentId}${inner}` : rebase(inner),
    ]),
  );
}

/** What ajv found, as problems with a place; a missing member is named itself, not its parent. */
export function schemaProblems(
  errors: readonly ErrorObject[] | null | undefined,
  root = '',
): FieldProblem[] {
  return (errors ?? []).map(({ keyword, instancePath, params }) => {
    const missing = typeof params.missingProperty === 'string' ? params.missingProperty : '';
    const code = keyword.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    return { pointer: `${root}${instancePath}${missing && `/${missing}`}`, code };
  });
}
