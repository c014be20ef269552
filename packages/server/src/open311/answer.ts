import type { Language, Text } from '@fanar/contract';
import type { Context } from 'hono';
import { inLanguage, languageOf } from '../http/language.js';
import type { HttpProblem } from '../http/problem.js';
import { problemResponse } from '../http/problem.js';
import { words, wordsOfProblem } from './words.js';
import { xmlOf } from './xml.js';

type Format = 'json' | 'xml';

const types: Readonly<Record<Format, string>> = {
  json: 'application/json; charset=utf-8',
  xml: 'text/xml; charset=utf-8',
};
export const formats = ['text/xml', 'application/json'];

/** A refusal of this view's own. */
export class Open311Problem extends Error {
  override readonly name = 'Open311Problem';
  constructor(
    readonly status: 400 | 403 | 404 | 405 | 413,
    /** In words for whoever reports; each is told with the status as its code. */
    readonly descriptions: readonly string[],
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(descriptions[0]);
  }
}

/** As the end of the address says, else as the client takes it; JSON where it takes both. */
export function formatOf({ req }: Pick<Context, 'req'>): Format {
  const [, ending] = /\.(json|xml)$/.exec(req.path) ?? [];
  if (ending !== undefined) return ending as Format;
  const accepted = req.header('Accept') ?? '';
  return /\bxml\b/i.test(accepted) && !/\bjson\b/i.test(accepted) ? 'xml' : 'json';
}

/** @param root what the value is called, which only XML says */
export function answer(
  c: Context,
  root: string,
  value: unknown,
  status = 200,
  headers: HeadersInit = {},
): Response {
  const format = formatOf(c);
  const body = format === 'xml' ? xmlOf(root, value) : JSON.stringify(value);
  const response = new Response(body, { status, headers });
  response.headers.set('Content-Type', types[format]);
  response.headers.set('Vary', 'Accept, Accept-Language');
  return response;
}

/** What was thrown as errors of the standard; those of answers are named by `nameOf`. */
export function refusal(c: Context, problem: Open311Problem | HttpProblem): Response {
  const language = languageOf(c);
  if (problem instanceof Open311Problem) {
    const { status, descriptions, headers } = problem;
    const errors = descriptions.map((description) => ({ code: status, description }));
    return answer(c, 'errors', errors, status, headers);
  }
  const status = statusOf(problem);
  const description = `${inLanguage(textOf(problem), language)} (${problem.code})`;
  const retryAfter = problemResponse(problem).headers.get('Retry-After');
  const headers: HeadersInit = retryAfter === null ? {} : { 'Retry-After': retryAfter };
  return answer(c, 'errors', [{ code: status, description }], status, headers);
}

/** The standard knows 400, 403 and 404; when to come again, and whose fault it is, is told besides. */
function statusOf({ status }: HttpProblem): number {
  return [404, 429, 500, 503].includes(status) ? status : 400;
}

function textOf({ status, code }: HttpProblem): Text {
  if (code === 'service-not-found') return words.serviceUnknown;
  if (status === 404) return words.requestUnknown;
  if (status === 429) return words.tooMany;
  const isPaused = /^service-(closed|maintenance|not-open)$|^quota-reached$/.test(code);
  return isPaused ? words.serviceClosed : words.generalFault;
}

/** Answers that do not hold, each by the name that the client knows it by. */
export function answersRefused(
  problem: HttpProblem,
  nameOf: (pointer: string) => string,
  language: Language,
): Open311Problem {
  const { errors = [] } = problem.details;
  const descriptions = errors.map(
    ({ pointer, code }) => `${nameOf(pointer)}: ${wordsOfProblem(code, language)}`,
  );
  return new Open311Problem(400, descriptions);
}
