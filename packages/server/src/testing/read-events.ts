/** One event of a stream; a comment has neither name nor data. */
export interface ReadEvent {
  readonly event?: string;
  readonly id?: string;
  readonly data?: unknown;
}

export interface EventReader {
  /** The next event, comments left out; nothing where the stream has ended. */
  next(): Promise<ReadEvent | undefined>;
  /** The next block, a comment too. */
  nextBlock(): Promise<ReadEvent | undefined>;
  /** Goes, as a client does that leaves the page. */
  leave(): Promise<void>;
}

/** Reads server-sent events as this server writes them: a name and one line of data. */
export function readEvents({ body }: Response): EventReader {
  if (!body) throw new Error('An answer without a body');
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  async function nextBlock(): Promise<ReadEvent | undefined> {
    for (;;) {
      const end = text.indexOf('\n\n');
      if (end >= 0) {
        const block = text.slice(0, end);
        text = text.slice(end + 2);
        return parse(block);
      }
      const { done, value } = await reader.read();
      if (done) return undefined;
      text += decoder.decode(value, { stream: true });
    }
  }
  return {
    nextBlock,
    async next() {
      for (;;) {
        const block = await nextBlock();
        if (!block || block.event !== undefined) return block;
      }
    },
    leave: () => reader.cancel(),
  };
}

function parse(block: string): ReadEvent {
  const field = (name: string): string | undefined =>
    block
      .split('\n')
      .find((line) => line.startsWith(`${name}: `))
      ?.slice(name.length + 2);
  const event = field('event');
  if (event === undefined) return {};
  const id = field('id');
  const data = JSON.parse(field('data') ?? 'null') as unknown;
  return { event, ...(id !== undefined && { id }), data };
}
