import { isLoopback } from './loopback.js';
import { MessageNotSent, type Messages } from './messages.js';

/** What a gateway is told of each message. */
export type SmsField = 'to' | 'text' | 'id' | 'sender';

export interface HttpSmsOptions {
  /** Where messages are posted. HTTPS, but on this machine. */
  readonly url: string;
  /** Sent as `Authorization: Bearer …`. */
  readonly token: string;
  /** Default `json`. */
  readonly format?: 'json' | 'form' | undefined;
  /** The name that phones show. Default: the gateway's choice. */
  readonly sender?: string | undefined;
  /** What the gateway calls the fields. Default: as they are called here. */
  readonly fields?: Readonly<Partial<Record<SmsField, string>>> | undefined;
  /** Seconds to wait for an answer. Default 15. */
  readonly timeout?: number | undefined;
  /** The clock, for a `Retry-After` that is a date. */
  readonly now?: (() => number) | undefined;
}

/** Refusals that are not of the message: it is tried again when they are over. */
const passing = new Set([401, 408, 425, 429]);

/**
 * Hands text messages to a gateway by HTTP. Its `Idempotency-Key` is the id of the message, so that
 * what is sent again after a cut line goes to the phone once.
 * @throws Error with words for the operator when an option does not fit
 */
export function httpSmsMessages(options: HttpSmsOptions): Messages {
  const { url, token, format = 'json', sender, fields = {}, timeout = 15 } = options;
  assertAddress(url);
  if (!/^[\x21-\x7E]+$/.test(token)) throw new Error('FANAR_SMS_TOKEN must be given, in ASCII.');
  return {
    async send({ id, to, text }) {
      const content = { to, text, id, ...(sender !== undefined && { sender }) };
      const named = Object.fromEntries(
        Object.entries(content).map(([field, value]) => [
          fields[field as SmsField] ?? field,
          value,
        ]),
      );
      const isJson = format === 'json';
      const response = await ask(url, {
        method: 'POST',
        headers: {
          Authorization: `Bearer ${token}`,
          'Idempotency-Key': id,
          ...(isJson && { 'Content-Type': 'application/json' }),
        },
        body: isJson ? JSON.stringify(named) : new URLSearchParams(named),
        // Where else would a number and a token go?
        redirect: 'manual',
        signal: AbortSignal.timeout(timeout * 1000),
      });
      if (!response.ok) throw refusal(response, options.now ?? Date.now);
    },
  };
}

function assertAddress(url: string): void {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  const isSafe =
    parsed?.protocol === 'https:' || (parsed?.protocol === 'http:' && isLoopback(parsed.hostname));
  if (!isSafe || parsed.username || parsed.password) {
    throw new Error('FANAR_SMS_URL must begin with https:// and hold no name or password.');
  }
}

/** Nothing but the status is of interest; the words of the network name the address alone. */
async function ask(url: string, request: RequestInit): Promise<Response> {
  try {
    const response = await fetch(url, request);
    await response.body?.cancel();
    return response;
  } catch (error) {
    const { name, cause } = error as Error;
    const { code = name } = (cause ?? {}) as { readonly code?: string };
    throw new MessageNotSent(`The SMS gateway did not answer (${code})`);
  }
}

function refusal({ status, headers }: Response, now: () => number): MessageNotSent {
  return new MessageNotSent(`The SMS gateway answered ${status}`, {
    isFinal: status >= 400 && status < 500 && !passing.has(status),
    retryAfter: readRetryAfter(headers.get('Retry-After'), now),
  });
}

/** Seconds, of a number of them or of a date (RFC 9110). */
function readRetryAfter(value: string | null, now: () => number): number | undefined {
  if (value === null) return undefined;
  if (/^\d+$/.test(value)) return Number(value);
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, Math.ceil((date - now()) / 1000));
}
