import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parse } from 'yaml';

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete' | 'head' | 'options';
const methods: readonly Method[] = ['get', 'post', 'put', 'patch', 'delete', 'head', 'options'];

export type ParameterPlace = 'path' | 'query' | 'header';

export interface Parameter {
  readonly name: string;
  readonly in: ParameterPlace;
  readonly required?: boolean;
  readonly schema: { readonly type?: string };
}

export type MediaTypes = Readonly<Record<string, { readonly schema: object }>>;

export interface ResponseObject {
  readonly content?: MediaTypes;
}

interface OperationObject {
  readonly operationId: string;
  readonly parameters?: readonly unknown[];
  readonly requestBody?: { readonly content: MediaTypes };
  readonly responses: Readonly<Record<string, unknown>>;
}

type PathItem = Readonly<Partial<Record<Method, OperationObject>>> & {
  readonly parameters?: readonly unknown[];
};

/** One operation of the document, its references to parameters and responses followed. */
export interface Operation {
  readonly id: string;
  readonly method: Method;
  /** As in the document, e.g. `/holds/{id}`. */
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly body?: MediaTypes;
  readonly responses: Readonly<Record<string, ResponseObject>>;
}

export interface ApiDocument {
  /** The whole document, so that schemas can be compiled in it. */
  readonly source: object;
  readonly operations: readonly Operation[];
}

let loaded: ApiDocument | undefined;

/** The OpenAPI document of the contract: what is routed and validated is what it says. */
export function loadDocument(): ApiDocument {
  loaded ??= read();
  return loaded;
}

function read(): ApiDocument {
  const file = createRequire(import.meta.url).resolve('@fanar/contract/openapi.yaml');
  const source = parse(readFileSync(file, 'utf8')) as { paths: Record<string, PathItem> };
  const operations = Object.entries(source.paths).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = item[method];
      return operation ? [operationAt(source, path, method, operation, item.parameters)] : [];
    }),
  );
  return { source, operations };
}

function operationAt(
  source: object,
  path: string,
  method: Method,
  operation: OperationObject,
  shared: readonly unknown[] = [],
): Operation {
  const parameters = [...shared, ...(operation.parameters ?? [])];
  const responses = Object.entries(operation.responses);
  return {
    id: operation.operationId,
    method,
    path,
    parameters: parameters.map((parameter) => follow(source, parameter) as Parameter),
    responses: Object.fromEntries(
      responses.map(([status, answer]) => [status, follow(source, answer) as ResponseObject]),
    ),
    ...(operation.requestBody ? { body: operation.requestBody.content } : {}),
  };
}

function follow(source: object, value: unknown): unknown {
  const reference = (value as { $ref?: string }).$ref;
  if (reference === undefined) return value;
  return reference
    .slice('#/'.length)
    .split('/')
    .reduce<unknown>((place, key) => (place as Record<string, unknown>)[key], source);
}
