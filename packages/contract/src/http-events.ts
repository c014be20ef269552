import { createParser } from 'eventsource-parser';
import type { LiveEvent } from './appointment-gateway.js';
import { askToken, fetchAnswer, sessionHeaders, type CallerOptions } from './http-exchange.js';
import { pause } from './pause.js';

interface EventSourceOf {
  /** Below the base. */
  readonly path: string;
  /** Name of the events that are wanted. */
  readonly event: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Id of the event that is known already: those after it are told, also once it is connected anew. */
  readonly after?: string | undefined;
}

/** Milliseconds before a connection is made again: doubled at each failure, up to the longest. */
const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 60_000;
/** Milliseconds without a word, not even a comment, after which a connection counts as lost. */
const SILENCE = 60_000;

/**
 * Server-sent events by `fetch`, which an `EventSource` gives no header of ours. A connection that ends
 * or fails is made again after a pause, longer each time, up to a minute; of it one part is chance, so
 * that a server which comes back is not met by all at once.
 */
export function watchEvents<Data>(
  options: CallerOptions,
  source: EventSourceOf,
  onEvent: (event: LiveEvent<Data>) => void,
  signal: AbortSignal,
): void {
  void (async () => {
    let failures = 0;
    let refused: string | undefined;
    let { after } = source;
    while (!signal.aborted) {
      const from = { ...source, after };
      const { outcome, token, last } = await follow(options, from, refused, onEvent, signal);
      after = last;
      if (signal.aborted) return;
      if (outcome === 'ended') onEvent({ type: 'lost' });
      refused = outcome === 'refused' ? token : undefined;
      failures = outcome === 'ended' ? 0 : failures + 1;
      const longest = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** failures);
      await pause(longest * (0.5 + Math.random() / 2), signal).catch(() => undefined);
    }
  })();
}

interface Following {
  /** `ended`: it was open and is so no more; `refused`: the token was turned down. */
  readonly outcome: 'ended' | 'failed' | 'refused';
  readonly token: string | undefined;
  /** Id of the event that was told last. */
  readonly last: string | undefined;
}

async function follow<Data>(
  { base, fetch, getToken }: CallerOptions,
  { path, event, headers: own, after }: EventSourceOf,
  refused: string | undefined,
  onEvent: (event: LiveEvent<Data>) => void,
  signal: AbortSignal,
): Promise<Following> {
  let token: string | undefined;
  let last = after;
  let isOpen = false;
  const silence = new AbortController();
  const either = AbortSignal.any([signal, silence.signal]);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listen = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => silence.abort(), SILENCE);
  };
  try {
    token = await askToken(getToken, refused);
    listen();
    const headers = {
      Accept: 'text/event-stream',
      ...own,
      ...sessionHeaders(token),
      ...(after !== undefined && { 'Last-Event-ID': after }),
    };
    const url = `${base.replace(/\/$/, '')}${path}`;
    const response = await fetchAnswer(new Request(url, { headers, signal: either }), fetch);
    if (response.status === 401) return { outcome: 'refused', token, last };
    if (!response.ok || !response.body) return { outcome: 'failed', token, last };
    isOpen = true;
    onEvent({ type: 'connected' });
    const parser = createParser({
      onEvent: (message) => {
        if (message.event !== event) return;
        last = message.id ?? last;
        onEvent({ type: 'data', data: JSON.parse(message.data) as Data });
      },
    });
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      listen();
      parser.feed(value);
    }
  } catch {
    // A connection that breaks is made again, whatever broke it.
  } finally {
    clearTimeout(timer);
  }
  return { outcome: isOpen ? 'ended' : 'failed', token, last };
}
