import { GatewayError } from './gateway.js';
import { transportError } from './http-problem.js';

export interface UploadRequest {
  readonly method: 'POST' | 'HEAD' | 'PATCH';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Blob | undefined;
  readonly signal: AbortSignal | undefined;
  /** Milliseconds without any progress before giving up. */
  readonly timeout: number;
  /** Bytes of the body handed to the network. */
  readonly onSent?: (bytes: number) => void;
}

export interface UploadResponse {
  readonly status: number;
  header(name: string): string | null;
  /** Parsed where it is JSON. */
  readonly body: unknown;
}

/** When all is handed over, what waits in the buffers of a slow network still has to go out. */
const DRAIN = 3;

/**
 * One request with its progress, which `fetch` does not tell; where there is no `XMLHttpRequest`, as
 * in workers of Node, it is `fetch`, and progress comes at the end of each part. Rejects with
 * {@link GatewayError}.
 */
export async function sendUploadRequest(request: UploadRequest): Promise<UploadResponse> {
  const { signal, timeout, body, onSent } = request;
  const stalled = new AbortController();
  const either = signal ? AbortSignal.any([signal, stalled.signal]) : stalled.signal;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const watch = (milliseconds: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => stalled.abort(new DOMException('', 'TimeoutError')), milliseconds);
  };
  const tellsProgress = typeof XMLHttpRequest !== 'undefined';
  watch(tellsProgress ? timeout : timeout * DRAIN);
  try {
    return await (tellsProgress ? byXhr : byFetch)(request, either, (bytes) => {
      watch(bytes < (body?.size ?? 0) ? timeout : timeout * DRAIN);
      onSent?.(bytes);
    });
  } catch (cause) {
    throw transportError(cause, either);
  } finally {
    clearTimeout(timer);
  }
}

type Send = (
  request: UploadRequest,
  signal: AbortSignal,
  onSent: (bytes: number) => void,
) => Promise<UploadResponse>;

const byXhr: Send = ({ method, url, headers, body }, signal, onSent) =>
  new Promise((resolve, reject) => {
    if (signal.aborted) return reject(reasonOf(signal));
    const xhr = new XMLHttpRequest();
    xhr.open(method, url);
    for (const [name, value] of Object.entries(headers)) xhr.setRequestHeader(name, value);
    const cancel = () => {
      xhr.abort();
      reject(reasonOf(signal));
    };
    const settle = () => signal.removeEventListener('abort', cancel);
    signal.addEventListener('abort', cancel);
    xhr.upload.onprogress = ({ loaded }) => onSent(loaded);
    xhr.onload = () => {
      settle();
      const header = (name: string) => xhr.getResponseHeader(name);
      resolve({ status: xhr.status, header, body: parsed(xhr.responseText) });
    };
    xhr.onerror = () => {
      settle();
      reject(new GatewayError({ code: 'network-unreachable', status: 0 }));
    };
    xhr.send(body ?? null);
  });

const byFetch: Send = async ({ method, url, headers, body }, signal) => {
  const response = await fetch(url, { method, headers, body: body ?? null, signal });
  const header = (name: string) => response.headers.get(name);
  return { status: response.status, header, body: parsed(await response.text()) };
};

function reasonOf({ reason }: AbortSignal): Error {
  return reason instanceof Error ? reason : new DOMException('', 'AbortError');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
