import type { ValidateFunction } from 'ajv/dist/2020.js';
import { loadDocument, type Operation, type ResponseObject } from '../http/document.js';
import { createSchemaCompiler } from '../http/schemas.js';

const document = loadDocument();
const compiler = createSchemaCompiler(document.source, { coerce: false });
const compiled = new Map<object, ValidateFunction>();
const problemSchema = { $ref: '#/components/schemas/ProblemDocument' };

function assertMatches(schema: object, body: unknown, what: string): void {
  const validate = compiled.get(schema) ?? compiler.compile(schema);
  compiled.set(schema, validate);
  if (!validate(body)) {
    throw new Error(`${what} is not what the document says: ${JSON.stringify(validate.errors)}`);
  }
}

function operationOf(method: string, path: string): Operation | undefined {
  return document.operations.find((operation) => {
    const pattern = operation.path.replace(/\{\w+\}/g, '[^/]+');
    return operation.method === method.toLowerCase() && new RegExp(`^${pattern}$`).test(path);
  });
}

/**
 * Asserts that an answer is one that the contract's document declares: status, media type, body.
 * @param path below the base path, without the query
 */
export async function assertDeclared(
  method: string,
  path: string,
  response: Response,
): Promise<void> {
  const what = `${method} ${path} ${response.status}`;
  const operation = operationOf(method, path);
  const declared: ResponseObject | undefined = operation?.responses[response.status];
  const type = response.headers.get('Content-Type')?.split(';')[0] ?? 'none';
  // Has no end: what it carries is read by whoever tests it.
  if (type === 'text/event-stream' && declared?.content?.[type]) return;
  // A file is what it is.
  if (response.ok && !type.endsWith('json') && declared?.content?.[type]) return;
  const text = await response.clone().text();
  if (!operation) return assertMatches(problemSchema, JSON.parse(text), what);
  if (!declared) throw new Error(`${what} is not declared`);
  if (declared.content === undefined || method === 'HEAD') {
    if (text !== '') throw new Error(`${what} has a body`);
    return;
  }
  const media = declared.content[type];
  if (!media) throw new Error(`${what} has the media type ${type}`);
  assertMatches(media.schema, JSON.parse(text), what);
}
