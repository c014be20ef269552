import { GatewayError } from './gateway.js';

/** A header of an answer, from whichever client got it. */
export type Header = (name: string) => string | null | undefined;

/** The error for a call that got no answer, or one that broke off or could not be read. */
export function transportError(cause: unknown, signal?: AbortSignal): GatewayError {
  if (cause instanceof GatewayError) return cause;
  return new GatewayError({ code: transportCode(cause, signal), status: 0, cause });
}

/** Whether an answer is a page for people rather than for programs. */
export function isPage(header: Header): boolean {
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
export function retryAfterOf(header: Header): number | undefined {
  const value = header('Retry-After');
  if (!value) return undefined;
  if (/^\d+$/.test(value)) return Number(value);
  const milliseconds = Date.parse(value) - Date.now();
  return Number.isNaN(milliseconds) ? undefined : Math.max(0, Math.ceil(milliseconds / 1000));
}
