import { Server } from '@tus/server';
import { HttpProblem, problemResponse } from '../http/problem.js';
import type { OperationRequest, RoutesOf } from '../http/router.js';
import { limitRate } from '../rate-limit.js';
import type { Resources } from '../resources.js';
import { newToken } from '../security/keys.js';
import { createUploadLocker } from '../uploads/upload-lock.js';
import { UploadStore } from '../uploads/upload-store.js';

type UploadOperation =
  'getUploadOptions' | 'createUpload' | 'getUploadOffset' | 'appendUpload' | 'deleteUpload';

type TusError = Error | { readonly status_code: number; readonly body: string };

export function uploadRoutes(resources: Resources, path: string): RoutesOf<UploadOperation> {
  const { fileSize } = resources.limits;
  const server = new Server({
    path,
    relativeLocation: true,
    maxSize: fileSize,
    // Origins are admitted for the whole API, by its own middleware.
    allowedOrigins: [],
    datastore: new UploadStore(resources),
    locker: createUploadLocker(resources),
    namingFunction: newToken,
    // Milliseconds for a writer that stalls, once another waits for its lock.
    lockDrainTimeout: 500,
    onResponseError: async (_, error: TusError) => {
      if (!(error instanceof HttpProblem) && error instanceof Error) resources.reportError(error);
      return describe(toProblem(error, fileSize));
    },
  });

  async function handle({ c }: Pick<OperationRequest<UploadOperation>, 'c'>): Promise<Response> {
    const answer = await server.handleWeb(c.req.raw);
    answer.headers.delete('Access-Control-Expose-Headers');
    return answer.status < 400 ? answer : asProblem(answer, fileSize);
  }

  return {
    getUploadOptions: handle,
    createUpload: async (request) => {
      await limitRate(resources, request.c, 'uploads', resources.limits.creates);
      return handle(request);
    },
    getUploadOffset: handle,
    appendUpload: handle,
    deleteUpload: handle,
  };
}

/** The tus server answers errors by status and text; our problem travels through it as JSON. */
function describe(problem: HttpProblem): { status_code: number; body: string } {
  const { status, code, details } = problem;
  return { status_code: status, body: JSON.stringify({ code, details }) };
}

async function asProblem(answer: Response, limit: number): Promise<Response> {
  const problem = readProblem(answer.status, await answer.text(), limit);
  return problemResponse(problem, { 'Tus-Resumable': '1.0.0' });
}

function readProblem(status: number, body: string, limit: number): HttpProblem {
  if (!body.startsWith('{')) return problemOf(status, limit);
  const { code, details } = JSON.parse(body) as Pick<HttpProblem, 'code' | 'details'>;
  return new HttpProblem(status, code, details);
}

function toProblem(error: TusError, limit: number): HttpProblem {
  if (error instanceof HttpProblem) return error;
  return 'status_code' in error
    ? problemOf(error.status_code, limit)
    : new HttpProblem(500, 'internal-error');
}

function problemOf(status: number, limit: number): HttpProblem {
  switch (status) {
    case 404:
    case 410:
      return new HttpProblem(404, 'upload-not-found');
    case 409:
      return new HttpProblem(409, 'upload-offset');
    case 413:
      return new HttpProblem(413, 'file-too-large', { params: { limit } });
    case 500:
      return new HttpProblem(500, 'internal-error');
    default:
      return new HttpProblem(400, 'request-invalid');
  }
}
