import type { Context } from 'hono';
import { createSchemaCompiler, schemaProblems } from '../http/schemas.js';
import { invalid } from './problem.js';

/** An application as the specification has it sent. */
export interface SubmittedFile {
  readonly applicantId: string;
  readonly applicationName?: string;
  readonly formData?: {
    readonly eFormId?: string;
    readonly data?: Readonly<Record<string, unknown>>;
  };
}

/** No more than is looked at: what is sent otherwise would be lost without a word. */
const isSubmittedFile = createSchemaCompiler({}, { coerce: false }).compile({
  type: 'object',
  additionalProperties: false,
  required: ['applicantId'],
  properties: {
    applicantId: { type: 'string', minLength: 1, maxLength: 100 },
    applicationName: { type: 'string', maxLength: 200 },
    created: { type: 'string', format: 'date-time' },
    formData: {
      type: 'object',
      additionalProperties: false,
      properties: { eFormId: { type: 'string', maxLength: 150 }, data: { type: 'object' } },
    },
    // Files are named among the answers, once they are uploaded.
    documentUrls: { type: 'array', maxItems: 0 },
  },
});

/** @throws HttpProblem 400 `request-invalid` with every fault and its place */
export async function readFile(c: Context): Promise<SubmittedFile> {
  const type = c.req.header('Content-Type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') throw invalid({ pointer: '/header/Content-Type', code: 'enum' });
  let body: unknown;
  try {
    body = JSON.parse(await c.req.text());
  } catch {
    throw invalid({ pointer: '', code: 'json' });
  }
  if (!isSubmittedFile(body)) throw invalid(...schemaProblems(isSubmittedFile.errors));
  return body as SubmittedFile;
}

/**
 * Says who carries the request, where the specification asks for it; nobody is trusted for it.
 * @throws HttpProblem 400 `request-invalid`
 */
export function assertMediator(c: Context): void {
  const name = 'Information-Mediator-Client';
  // Instance, class, member and subsystem.
  if (/^[^/\s]+(\/[^/\s]+){3}$/.test(c.req.header(name) ?? '')) return;
  throw invalid({ pointer: `/header/${name}`, code: 'pattern' });
}

const ofPages = ['firstResult', 'maxResult', 'sortBy', 'sortOrder'];
const mostResults = 200;

/**
 * The filters of a list, and the part of it. It has one order: as they came.
 * @throws HttpProblem 400 `request-invalid` on what it does not know, and on another order
 */
export function readList<Name extends string>(
  { req }: Context,
  filters: readonly Name[],
): { readonly by: Partial<Record<Name, string>>; readonly first: number; readonly most: number } {
  const query = req.query();
  const known: readonly string[] = [...filters, ...ofPages];
  const wrong = Object.keys(query).filter((name) => !known.includes(name));
  const check = (name: string, pattern: RegExp): void => {
    if (query[name] !== undefined && !pattern.test(query[name])) wrong.push(name);
  };
  check('firstResult', /^\d{1,4}$/);
  check('maxResult', /^\d{1,3}$/);
  check('sortBy', /^created$/);
  check('sortOrder', /^asc$/);
  const most = Number(query.maxResult ?? mostResults);
  if (most > mostResults) wrong.push('maxResult');
  if (wrong.length > 0) {
    throw invalid(...wrong.map((name) => ({ pointer: `/query/${name}`, code: 'pattern' })));
  }
  return {
    by: query as Partial<Record<Name, string>>,
    first: Number(query.firstResult ?? 0),
    most,
  };
}
