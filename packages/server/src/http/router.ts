import type { operations } from '@fanar/contract';
import type { Context, Hono, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { loadDocument, type Method, type Operation } from './document.js';
import { HttpProblem, problemResponse } from './problem.js';
import { createRequestChecks } from './request-check.js';

type OperationId = keyof operations;

type Given<Id extends OperationId, Place extends string> = operations[Id] extends {
  parameters: infer Parameters;
}
  ? Place extends keyof Parameters
    ? NonNullable<Parameters[Place]>
    : never
  : never;

type Body<Id extends OperationId> = operations[Id] extends {
  requestBody: { content: { 'application/json': infer Content } };
}
  ? Content
  : undefined;

/** A request that the document admits, typed by it. */
export interface OperationRequest<Id extends OperationId> {
  readonly path: Given<Id, 'path'>;
  readonly query: Given<Id, 'query'>;
  readonly header: Given<Id, 'header'>;
  readonly body: Body<Id>;
  readonly c: Context;
}

type Handler<Id extends OperationId> = (
  request: OperationRequest<Id>,
) => Response | Promise<Response>;

/** One handler for every operation of the document: a missing one does not compile. */
export type Handlers = { readonly [Id in OperationId]: Handler<Id> };

/** Handlers of some operations, as one file of routes gives them. */
export type RoutesOf<Id extends OperationId> = Pick<Handlers, Id>;

/** Larger than any form's answers by far: files go to `uploads`. */
const jsonLimit = 256 * 1024;

const limitJson = bodyLimit({
  maxSize: jsonLimit,
  onError: () =>
    problemResponse(new HttpProblem(413, 'request-too-large', { params: { limit: jsonLimit } })),
});

/** The parts of an upload are limited by whoever takes them. */
const octets = 'application/offset+octet-stream';

const pass: MiddlewareHandler = (_, next) => next();

/** Routes every operation of the document below `base`, validated, and refuses the rest. */
export function routeOperations(app: Hono, base: string, handlers: Handlers): void {
  const document = loadDocument();
  const checkFor = createRequestChecks(document);
  for (const [path, operations] of byPath(document.operations)) {
    const route = base + path.replace(/\{(\w+)\}/g, ':$1');
    for (const operation of operations) {
      const check = checkFor(operation);
      const handle = handlers[operation.id as OperationId] as Handler<never>;
      const limit = operation.body && !operation.body[octets] ? limitJson : pass;
      app.on(routedAs(operation.method), route, limit, async (c, next) => {
        if (operation.method === 'head' && c.req.raw.method !== 'HEAD') return next();
        return handle({ ...(await check(c)), c } as OperationRequest<never>);
      });
    }
    app.all(route, () => refuseMethod(operations));
  }
  app.all(`${base}/*`, () => problemResponse(new HttpProblem(404, 'not-found')));
}

/** Hono routes HEAD as GET and drops the body of the answer. */
function routedAs(method: Method): string {
  return method === 'head' ? 'GET' : method.toUpperCase();
}

function byPath(operations: readonly Operation[]): Map<string, Operation[]> {
  const groups = new Map<string, Operation[]>();
  for (const operation of operations) {
    groups.set(operation.path, [...(groups.get(operation.path) ?? []), operation]);
  }
  return groups;
}

function refuseMethod(operations: readonly Operation[]): Response {
  const allowed = operations.map(({ method }) => method.toUpperCase()).join(', ');
  return problemResponse(new HttpProblem(405, 'method-not-allowed'), { Allow: allowed });
}
