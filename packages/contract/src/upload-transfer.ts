import { GatewayError, type UploadOptions, type UploadStage } from './gateway.js';
import { isPage, transportError } from './http-problem.js';
import { refusalError } from './http-refusal.js';
import { UploadParts } from './upload-parts.js';
import { sendUploadRequest, type UploadRequest, type UploadResponse } from './upload-request.js';
import { pause } from './pause.js';

export interface UploadTarget extends UploadOptions {
  /** Address of the `uploads` collection. */
  readonly endpoint: string;
  /** Headers for every request, asked for anew each time. */
  readonly headers: () => Promise<Readonly<Record<string, string>>>;
  /** Milliseconds without any progress before a request is given up. */
  readonly timeout: number;
}

const SECOND = 1000;
/** Before the next attempt; the last one again and again. */
const DELAYS = [0.5, 1, 2, 4, 8, 15].map((seconds) => seconds * SECOND);
/** Attempts in a row that bring the server not one byte more. */
const MOST_ATTEMPTS = 10;
/** How many times as long as one request the whole may stand still. */
const PATIENCE = 6;
/** The attempt from which on a break is told: most are over before anybody has read of them. */
const TOLD_FROM = 2;
/** A device may wrongly believe that it is offline. */
const OFFLINE_RETRY = 30 * SECOND;
const PROGRESS_LAG = 0.2 * SECOND;
const CHECK_EVERY = 2 * SECOND;
/** Somebody's lock, an offset to ask for again, too many calls. */
const PASSING_STATUSES = [408, 409, 423, 429];
const PASSING_CODES = ['network-unreachable', 'network-timeout', 'server-unavailable'];
const GONE_STATUSES = [404, 410];

/**
 * Sends the bytes of one file by tus 1.0: in parts, asking after each break how much has arrived and
 * going on from there. Waits while the device is offline, and tries for as long as anything moves.
 */
export class UploadTransfer {
  readonly #file: File;
  readonly #metadata: Readonly<Record<string, string>>;
  readonly #target: UploadTarget;
  readonly #parts: UploadParts;
  #address: string | undefined;
  /** How much has arrived; undefined where the server is to be asked. */
  #offset: number | undefined;
  /** The most that has ever arrived. */
  #reached = 0;
  /** Up to where bytes had gone out when a request broke. */
  #handed: number | undefined;
  #attempts = 0;
  #movedAt = Date.now();
  #stage: UploadStage = 'sending';
  /** What the server last said about a check of the content. */
  #check: string | null = null;
  #mayStartAnew = true;

  /** @param address Of an upload of the same bytes that was begun before. */
  constructor(
    file: File,
    metadata: Readonly<Record<string, string>>,
    target: UploadTarget,
    address: string | undefined,
  ) {
    this.#file = file;
    this.#metadata = metadata;
    this.#target = target;
    this.#address = address;
    this.#parts = new UploadParts(file.size);
  }

  /**
   * @returns The address of the upload, all of which has arrived.
   * @throws GatewayError
   */
  async run(): Promise<string> {
    for (;;) {
      try {
        const address = (this.#address ??= await this.#create());
        await this.#send(address);
        await this.#untilChecked(address);
        return address;
      } catch (cause) {
        await this.#recover(transportError(cause, this.#target.signal));
      }
    }
  }

  async #create(): Promise<string> {
    const { endpoint, onAddress } = this.#target;
    const response = await this.#request('POST', endpoint, {
      'Upload-Length': String(this.#file.size),
      'Upload-Metadata': Object.entries(this.#metadata)
        .map(([key, value]) => `${key} ${base64(value)}`)
        .join(','),
    });
    const location = response.header('Location');
    if (!location) throw new GatewayError({ code: 'answer-malformed', status: response.status });
    const address = new URL(location, endpoint).href;
    this.#offset = 0;
    onAddress?.(address);
    return address;
  }

  async #send(address: string): Promise<void> {
    let offset = (this.#offset ??= await this.#ask(address));
    while (offset < this.#file.size) this.#offset = offset = await this.#append(address, offset);
    this.#mayStartAnew = false;
  }

  async #ask(address: string): Promise<number> {
    const response = await this.#request('HEAD', address);
    const length = response.header('Upload-Length');
    // Other bytes than these: to go on would join two files.
    if (length !== null && Number(length) !== this.#file.size) {
      throw new GatewayError({ code: 'upload-not-found', status: 404 });
    }
    const offset = this.#arrived(response);
    if (this.#handed !== undefined) this.#parts.broke(this.#handed - offset);
    this.#handed = undefined;
    return offset;
  }

  async #append(address: string, offset: number): Promise<number> {
    const part = await readPart(this.#file, offset, offset + this.#parts.next);
    const headers = {
      'Upload-Offset': String(offset),
      'Content-Type': 'application/offset+octet-stream',
    };
    const start = Date.now();
    let [sent, sentAt] = [0, start];
    try {
      const response = await this.#request('PATCH', address, headers, part, (bytes) => {
        // The browser has begun again by itself, as it does where a connection is reset.
        if (bytes < sent) this.#parts.broke(sent);
        [sent, sentAt] = [bytes, Date.now()];
        this.#movedAt = sentAt;
        this.#setStage('sending');
        this.#target.onProgress?.(offset + bytes, this.#file.size);
      });
      this.#parts.carried(part.size);
      return this.#arrived(response);
    } catch (error) {
      this.#handed = offset + handedOver(part.size, sent, sentAt - start, Date.now() - sentAt);
      throw error;
    }
  }

  /** Where the server checks the content and says so, its word is awaited; not for ever. */
  async #untilChecked(address: string): Promise<void> {
    const since = Date.now();
    while (this.#check === 'checking') {
      if (Date.now() - since > this.#target.timeout * PATIENCE) return;
      await pause(CHECK_EVERY, this.#target.signal);
      await this.#ask(address);
    }
    if (this.#check && this.#check !== 'accepted') {
      throw new GatewayError({ code: this.#check, status: 422 });
    }
  }

  #arrived(response: UploadResponse): number {
    const offset = Number.parseInt(response.header('Upload-Offset') ?? '', 10);
    if (Number.isNaN(offset)) {
      throw new GatewayError({ code: 'answer-malformed', status: response.status });
    }
    this.#check = response.header('Fanar-Upload-Check');
    if (offset > this.#reached) {
      this.#reached = offset;
      this.#attempts = 0;
      this.#movedAt = Date.now();
    }
    if (this.#check === 'checking') this.#setStage('checking');
    else if (this.#stage === 'waiting') this.#setStage('sending');
    this.#target.onProgress?.(offset, this.#file.size);
    return offset;
  }

  async #request(
    method: UploadRequest['method'],
    url: string,
    headers: UploadRequest['headers'] = {},
    body?: Blob,
    onSent?: (bytes: number) => void,
  ): Promise<UploadResponse> {
    const { signal, timeout } = this.#target;
    const response = await sendUploadRequest({
      method,
      url,
      headers: { 'Tus-Resumable': '1.0.0', ...(await this.#target.headers()), ...headers },
      body,
      signal,
      timeout,
      ...(onSent && { onSent }),
    });
    const { status, header } = response;
    if (status >= 400) throw refusalOf(response);
    if (isPage(header)) throw new GatewayError({ code: 'server-unavailable', status });
    return response;
  }

  /** Returns when it is time to try again. */
  async #recover(error: GatewayError): Promise<void> {
    this.#offset = undefined;
    if (GONE_STATUSES.includes(error.status) && this.#address && this.#mayStartAnew) {
      this.#address = this.#handed = undefined;
      this.#mayStartAnew = false;
      return;
    }
    if (!isPassing(error)) throw error;
    const isOffline = globalThis.navigator?.onLine === false;
    const delay = delayAfter(error, this.#attempts);
    this.#attempts += 1;
    if (!isOffline && this.#isPatienceOver(delay)) throw error;
    if (isOffline || this.#attempts >= TOLD_FROM) this.#setStage('waiting');
    await pause(isOffline ? OFFLINE_RETRY : delay, this.#target.signal);
    if (isOffline) this.#movedAt = Date.now();
  }

  #isPatienceOver(delay: number): boolean {
    const still = Date.now() + delay - this.#movedAt;
    return this.#attempts > MOST_ATTEMPTS || still > this.#target.timeout * PATIENCE;
  }

  #setStage(stage: UploadStage): void {
    if (stage === this.#stage) return;
    this.#stage = stage;
    this.#target.onStage?.(stage);
  }
}

/** What waiting may cure. */
export function isPassing({ code, status }: GatewayError): boolean {
  return PASSING_CODES.includes(code) || PASSING_STATUSES.includes(status);
}

/** A little apart from one another: after an outage everybody comes back at once. */
function delayAfter({ retryAfter }: GatewayError, attempts: number): number {
  if (retryAfter !== undefined) return retryAfter * SECOND;
  const delay = DELAYS[Math.min(attempts, DELAYS.length - 1)] ?? 0;
  return delay * (0.75 + Math.random() / 2);
}

function refusalOf({ status, header, body }: UploadResponse): GatewayError {
  const refusal = refusalError({ status, header, body });
  if (refusal.code !== 'answer-malformed') return refusal;
  const code = GONE_STATUSES.includes(status) ? 'upload-not-found' : 'upload-failed';
  return new GatewayError({ code, status });
}

/**
 * How much of a part may have gone out before it broke. Browsers tell of it every 50 ms at best: what
 * went out since is put at the pace of before, and where they told nothing yet at all of it.
 */
function handedOver(size: number, told: number, within: number, silence: number): number {
  if (told === 0) return size;
  const pace = told / Math.max(within, 1);
  return Math.min(size, told + pace * Math.min(silence, PROGRESS_LAG));
}

/** Read before it is sent: a file that has changed meanwhile must not look like a broken network. */
async function readPart(file: File, from: number, to: number): Promise<Blob> {
  try {
    return new Blob([await file.slice(from, to).arrayBuffer()]);
  } catch (cause) {
    throw new GatewayError({ code: 'file-unreadable', status: 0, cause });
  }
}

function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}
