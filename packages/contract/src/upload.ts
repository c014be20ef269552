import { sanitizeIdentity } from '@fanar/arabic';
import { Upload, type DetailedError, type HttpResponse } from 'tus-js-client';
import type { UploadRef } from './definition.js';
import { GatewayError, type UploadOptions } from './gateway.js';
import { refusalError, transportError } from './http-problem.js';
import { FILE_NAME_MAX_LENGTH } from './limits.js';
import { sniffMediaType, SNIFFED_BYTES } from './media-type.js';

export interface UploadTarget extends UploadOptions {
  /** Address of the `uploads` collection. */
  readonly endpoint: string;
  /** Headers for every request, asked for anew each time. */
  readonly headers: () => Promise<Readonly<Record<string, string>>>;
  /** Milliseconds without any progress before giving up. */
  readonly timeout: number;
}

/** Small enough that a part gets through a weak mobile network, large enough to be few. */
const PART_SIZE = 1024 * 1024;
const RETRY_DELAYS = [500, 2_000, 5_000];
/** Statuses that waiting may cure: somebody's lock, an offset to ask for again, too many calls. */
const PASSING_STATUSES = [0, 409, 423, 429];

/** Where uploads that broke off stand. In memory alone: an address is a secret of this citizen. */
const unfinished = new WeakMap<File, string>();

/**
 * Sends a file by tus 1.0, in parts, going on after a break where the server left off; so does
 * calling it again with the same `File`. Rejects with {@link GatewayError}.
 */
export async function uploadFile(file: File, target: UploadTarget): Promise<UploadRef> {
  if (file.size === 0) throw new GatewayError({ code: 'file-empty', status: 0 });
  const type = await mediaType(file);
  const name = fileName(file);
  const url = await send(file, { filename: name, filetype: type }, target);
  return { id: idOf(url), name, size: file.size, type };
}

function send(file: File, metadata: Record<string, string>, target: UploadTarget): Promise<string> {
  const { endpoint, headers, signal, timeout, onProgress } = target;
  return new Promise((resolve, reject) => {
    const watch = new Watch(timeout, () =>
      giveUp(new GatewayError({ code: 'network-timeout', status: 0 })),
    );
    const upload = new Upload(file, {
      endpoint: new URL(endpoint, globalThis.document?.baseURI).href,
      uploadUrl: unfinished.get(file) ?? null,
      metadata,
      chunkSize: PART_SIZE,
      retryDelays: RETRY_DELAYS,
      storeFingerprintForResuming: false,
      onShouldRetry: (error) => {
        // Waiting before the next attempt is no stall.
        watch.stop();
        return isPassing(error);
      },
      onBeforeRequest: async (request) => {
        watch.restart();
        for (const [name, value] of Object.entries(await headers())) request.setHeader(name, value);
      },
      onUploadUrlAvailable: () => upload.url && unfinished.set(file, upload.url),
      onProgress: (sent, total) => {
        watch.restart();
        onProgress?.(sent, total);
      },
      onSuccess: () => {
        unfinished.delete(file);
        settle(() => resolve(upload.url ?? ''));
      },
      onError: (error) => {
        const refusal = uploadError(error);
        if (refusal.status !== 0) unfinished.delete(file);
        settle(() => reject(refusal));
      },
    });

    const settle = (finish: () => void) => {
      watch.stop();
      signal?.removeEventListener('abort', cancel);
      finish();
    };
    const giveUp = (error: GatewayError) => {
      void upload.abort();
      settle(() => reject(error));
    };
    const cancel = () => giveUp(transportError(signal?.reason, signal));

    if (signal?.aborted) return cancel();
    signal?.addEventListener('abort', cancel);
    watch.restart();
    upload.start();
  });
}

/** Calls back when nothing has happened for a while: a request of tus has no timeout of its own. */
class Watch {
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly timeout: number,
    readonly onStall: () => void,
  ) {}

  restart(): void {
    this.stop();
    this.#timer = setTimeout(this.onStall, this.timeout);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}

function isPassing({ causingError, originalResponse }: DetailedError): boolean {
  if (causingError instanceof GatewayError) return false;
  const status = originalResponse?.getStatus() ?? 0;
  return status >= 500 || PASSING_STATUSES.includes(status);
}

function uploadError(error: Error | DetailedError): GatewayError {
  if (!('originalResponse' in error)) return transportError(error);
  const { causingError, originalResponse } = error;
  if (causingError instanceof GatewayError) return causingError;
  if (!originalResponse) return transportError(error);
  const refusal = refusalError({
    status: originalResponse.getStatus(),
    header: (name) => originalResponse.getHeader(name),
    body: parsed(originalResponse),
  });
  const isWordless = refusal.code === 'answer-malformed';
  return isWordless ? new GatewayError({ code: 'upload-failed', status: refusal.status }) : refusal;
}

function parsed(response: HttpResponse): unknown {
  try {
    return JSON.parse(response.getBody());
  } catch {
    return undefined;
  }
}

/** By content; the browser's guess from the name only where the content is of no type known here. */
async function mediaType(file: File): Promise<string> {
  const head = await file
    .slice(0, SNIFFED_BYTES)
    .arrayBuffer()
    .catch((cause: unknown) => {
      // The file was moved or changed after it was chosen.
      throw new GatewayError({ code: 'file-unreadable', status: 0, cause });
    });
  return sniffMediaType(new Uint8Array(head)) ?? (file.type || 'application/octet-stream');
}

/** A name that hides nothing and fits, its extension kept. */
function fileName(file: File): string {
  const characters = Array.from(sanitizeIdentity(file.name) || 'file');
  const extension = /\.[^.]{1,10}$/.exec(characters.join(''))?.[0] ?? '';
  const kept = characters.slice(0, FILE_NAME_MAX_LENGTH - extension.length).join('');
  return characters.length > FILE_NAME_MAX_LENGTH ? kept + extension : characters.join('');
}

function idOf(url: string): string {
  return (
    url
      .replace(/[?#].*$/, '')
      .split('/')
      .at(-1) ?? ''
  );
}
