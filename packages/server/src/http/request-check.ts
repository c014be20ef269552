import type { ValidateFunction } from 'ajv/dist/2020.js';
import type { Context } from 'hono';
import type { FieldProblem } from '@fanar/contract';
import type { ApiDocument, Operation, ParameterPlace } from './document.js';
import { HttpProblem } from './problem.js';
import { createSchemaCompiler, schemaProblems, type SchemaCompiler } from './schemas.js';

/** What a request carries, as the document describes it. */
export interface CheckedRequest {
  readonly path: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly header: Readonly<Record<string, unknown>>;
  readonly body: unknown;
}

/** @throws HttpProblem 400 `request-invalid` with every fault and its place */
export type RequestCheck = (c: Context) => Promise<CheckedRequest>;

const jsonType = 'application/json';
const places: readonly ParameterPlace[] = ['path', 'query', 'header'];

export function createRequestChecks(document: ApiDocument): (operation: Operation) => RequestCheck {
  const forParameters = createSchemaCompiler(document.source, { coerce: true });
  const forBodies = createSchemaCompiler(document.source, { coerce: false });
  return (operation) => {
    const parameters = compileParameters(operation, forParameters);
    const bodySchema = operation.body?.[jsonType]?.schema;
    const body = bodySchema && forBodies.compile(bodySchema);
    return async (c) => {
      const given = readParameters(operation, c);
      const problems = parameters(given) ? [] : schemaProblems(parameters.errors);
      problems.push(...contentTypeProblems(operation, c));
      if (problems.length > 0) throw invalid(problems);
      return { ...given, body: body && (await readBody(c, body)) };
    };
  };
}

function invalid(errors: readonly FieldProblem[]): HttpProblem {
  return new HttpProblem(400, 'request-invalid', { errors });
}

function compileParameters(operation: Operation, compiler: SchemaCompiler): ValidateFunction {
  const schemaOf = (place: ParameterPlace): object => {
    const here = operation.parameters.filter((parameter) => parameter.in === place);
    return {
      type: 'object',
      properties: Object.fromEntries(here.map(({ name, schema }) => [name, schema])),
      required: here.filter(({ required }) => required).map(({ name }) => name),
    };
  };
  const properties = Object.fromEntries(places.map((place) => [place, schemaOf(place)]));
  return compiler.compile({ type: 'object', properties });
}

function readParameters(operation: Operation, c: Context): Omit<CheckedRequest, 'body'> {
  const given: Record<ParameterPlace, Record<string, unknown>> = {
    path: {},
    query: {},
    header: {},
  };
  for (const { name, in: place, schema } of operation.parameters) {
    const value = { path: c.req.param(name), query: c.req.query(name), header: c.req.header(name) }[
      place
    ];
    if (value !== undefined) given[place][name] = schema.type === 'array' ? split(value) : value;
  }
  return given;
}

/** A list in one parameter (`style: form`, `explode: false`); nothing between two commas is an item too. */
function split(list: string): string[] {
  return list === '' ? [] : list.split(',');
}

function contentTypeProblems(operation: Operation, c: Context): FieldProblem[] {
  if (!operation.body) return [];
  const given = c.req.header('Content-Type')?.split(';')[0]?.trim().toLowerCase() ?? '';
  return given in operation.body ? [] : [{ pointer: '/header/Content-Type', code: 'content-type' }];
}

/** Deeper than any answers: what walks through them may call itself for each level. */
const deepest = 32;

function isDeeperThan(levels: number, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeeperThan(levels - 1, inner));
}

async function readBody(c: Context, validate: ValidateFunction): Promise<unknown> {
  const body: unknown = await c.req.json().catch((error: unknown) => {
    throw error instanceof SyntaxError ? invalid([{ pointer: '/body', code: 'json' }]) : error;
  });
  if (isDeeperThan(deepest, body)) throw invalid([{ pointer: '/body', code: 'depth' }]);
  if (!validate(body)) throw invalid(schemaProblems(validate.errors, '/body'));
  return body;
}
