import type { OfficeSlot } from './appointment-gateway.js';
import { GatewayError, type ServiceNotice } from './gateway.js';
import { isPage, retryAfterOf, type Header } from './http-problem.js';
import type { FieldProblem, ProblemParams } from './problem.js';

/** An answer that is no success, from whichever client got it. */
export interface HttpRefusal {
  readonly status: number;
  readonly header: Header;
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

/** What a server says of itself with a status that else is a failure. */
const MEANT = 'service-maintenance';

/**
 * The error for an answer that is no success. A 5xx is `server-unavailable` unless it is meant
 * (`service-maintenance`), and so is a page of HTML: a gateway or a captive portal spoke, not the
 * service. A problem document keeps its code. Otherwise the status speaks where it can, else
 * `answer-malformed`.
 */
export function refusalError({ status, header, body }: HttpRefusal): GatewayError {
  const retryAfter = retryAfterOf(header);
  const common = { status, ...(retryAfter !== undefined && { retryAfter }) };
  if (status >= 500 && !(isObject(body) && body.code === MEANT)) {
    return new GatewayError({ ...common, code: 'server-unavailable' });
  }
  if (isObject(body) && typeof body.code === 'string' && CODE.test(body.code)) {
    const params = paramsOf(body.params);
    return new GatewayError({
      ...common,
      code: body.code,
      ...(params && { params }),
      errors: itemsOf(body.errors).flatMap(fieldProblem),
      alternatives: itemsOf(body.alternatives).filter(isSlot),
      notice: isNotice(body.notice) ? body.notice : undefined,
    });
  }
  const code = CODES_BY_STATUS[status];
  if (code !== undefined) return new GatewayError({ ...common, code });
  return new GatewayError({
    ...common,
    code: isPage(header) ? 'server-unavailable' : 'answer-malformed',
  });
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

function isSlot(value: unknown): value is OfficeSlot {
  return (
    isObject(value) &&
    typeof value.office === 'string' &&
    typeof value.date === 'string' &&
    typeof value.time === 'string' &&
    typeof value.instant === 'string' &&
    typeof value.minutes === 'number' &&
    typeof value.free === 'number'
  );
}

function isNotice(value: unknown): value is ServiceNotice {
  return (
    isObject(value) &&
    isText(value.title) &&
    isObject(value.contact) &&
    isText(value.contact.title) &&
    typeof value.contact.phone === 'string' &&
    (value.until === undefined || typeof value.until === 'string') &&
    (value.reason === undefined || isText(value.reason))
  );
}

function isText(value: unknown): boolean {
  return isObject(value) && typeof value.ar === 'string';
}

function itemsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
