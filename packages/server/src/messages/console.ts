import type { Messages } from './messages.js';

interface ConsoleMessagesOptions {
  /**
   * Prints what a developer, or whoever shows a demonstration, needs to go on: the code or the link.
   * Default `false`.
   */
  readonly development?: boolean | undefined;
  readonly print?: ((line: string) => void) | undefined;
}

/** Sends nothing: warns that a message would have gone out, and never to whom. */
export function consoleMessages({
  development = false,
  print = console.warn,
}: ConsoleMessagesOptions = {}): Messages {
  return {
    send({ kind, channel, params: { code, link } }) {
      const needed = code ?? link;
      print(`Message (${channel}): ${kind}${development && needed ? ` ${needed}` : ''}`);
      return Promise.resolve();
    },
  };
}
