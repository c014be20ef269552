import { GatewayError, type Slot } from './gateway.js';
import type { FieldProblem, ProblemParams } from './problem.js';

/** An answer that is no success, from whichever client got it. */
export interface HttpRefusal {
  readonly status: number;
  header(name: string): string | null | undefined;
  /** The body, parsed where it is JSON. */
  readonly body: unknown;
}

const CODE = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Codes for answers without a problem document, such as those of a proxy. */
const CODES_BY_STATUS: Readonly<Record<number, string>> = {
  401: 'sign-in-needed',
  408: 'network-timeout',
  413: 'file-too-large',
  415: 'file-type',
  429: 'too-many-requests',
};

/**
 * The error for an answer that is no success. A 5xx is `server-unavailable` whatever it says, and so
 * is a page of HTML: a gateway or a captive portal spoke, not the service. A problem document keeps
 * its code. Otherwise the status speaks where it can, else `answer-malformed`.
 */
export function refusalError({ status, header, body }: HttpRefusal): GatewayError {
  const retryAfter = seconds(header('Retry-After'));
  const common = { status, ...(retryAfter !== undefined && { retryAfter }) };
  if (status >= 500) return new GatewayError({ ...common, code: 'server-unavailable' });
  if (isObject(body) && typeof body.code === 'string' && CODE.test(body.code)) {
    const params = paramsOf(body.params);
    return new GatewayError({
      ...common,
      code: body.code,
      ...(params && { params }),
      errors: itemsOf(body.errors).flatMap(fieldProblem),
      alternatives: itemsOf(body.alternatives).filter(isSlot),
    });
  }
  const code = CODES_BY_STATUS[status];
  if (code !== undefined) return new GatewayError({ ...common, code });
  return new GatewayError({
    ...common,
    code: isPage(header) ? 'server-unavailable' : 'answer-malformed',
  });
}

/** The error for a call that got no answer, or one that broke off or could not be read. */
export function transportError(cause: unknown, signal?: AbortSignal): GatewayError {
  if (cause instanceof GatewayError) return cause;
  return new GatewayError({ code: transportCode(cause, signal), status: 0, cause });
}

/** Whether an answer is a page for people rather than for programs. */
export function isPage(header: HttpRefusal['header']): boolean {
  return header('Content-Type')?.toLowerCase().startsWith('text/html') ?? false;
}

function transportCode(cause: unknown, signal: AbortSignal | undefined): string {
  // An abort rejects with the signal's reason, which the caller may have chosen freely.
  if (signal?.aborted) return isTimeout(signal.reason) ? 'network-timeout' : 'request-cancelled';
  if (isTimeout(cause)) return 'network-timeout';
  return cause instanceof SyntaxError ? 'answer-malformed' : 'network-unreachable';
}

function isTimeout(cause: unknown): boolean {
  return cause instanceof DOMException && cause.name === 'TimeoutError';
}

/** `Retry-After` in seconds; it may also be a date. */
function seconds(value: string | null | undefined): number | undefined {
  if (!value) return undefined;
  if (/^\d+$/.test(value)) return Number(value);
  const milliseconds = Date.parse(value) - Date.now();
  return Number.isNaN(milliseconds) ? undefined : Math.max(0, Math.ceil(milliseconds / 1000));
}

function fieldProblem(entry: unknown): FieldProblem[] {
  if (!isObject(entry)) return [];
  const { pointer, code } = entry;
  if (typeof pointer !== 'string' || typeof code !== 'string') return [];
  const params = paramsOf(entry.params);
  return [params ? { pointer, code, params } : { pointer, code }];
}

function paramsOf(value: unknown): ProblemParams | undefined {
  if (!isObject(value)) return undefined;
  const entries = Object.entries(value).filter(
    (entry): entry is [string, string | number] =>
      typeof entry[1] === 'string' || typeof entry[1] === 'number',
  );
  return Object.fromEntries(entries);
}

function isSlot(value: unknown): value is Slot {
  return (
    isObject(value) &&
    typeof value.date === 'string' &&
    typeof value.time === 'string' &&
    typeof value.instant === 'string' &&
    typeof value.minutes === 'number' &&
    typeof value.free === 'number'
  );
}

function itemsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
