import type { Language } from '@fanar/contract';

/** One message to one person. */
export interface Message {
  /** The same for a message that is sent again after a failure. */
  readonly id: string;
  readonly channel: 'sms' | 'email';
  /** E.164, or an e-mail address. */
  readonly to: string;
  /**
   * `signature-request`: `reference`, `key` and `service` (its title). `verification-code`: `code`.
   */
  readonly kind: 'signature-request' | 'verification-code';
  readonly language: Language;
  readonly params: Readonly<Record<string, string>>;
  /** In words, with the link where the page is known; whoever sends it may word it otherwise. */
  readonly text: string;
}

/** Carries messages to a provider. A rejection is tried again later. */
export interface Messages {
  send(message: Message): Promise<void>;
}

interface ConsoleMessagesOptions {
  /** Prints the codes, which a developer needs to go on. Default `false`. */
  readonly development?: boolean | undefined;
  readonly print?: ((line: string) => void) | undefined;
}

/** Sends nothing: warns that a message would have gone out, and never to whom. */
export function consoleMessages({
  development = false,
  print = console.warn,
}: ConsoleMessagesOptions = {}): Messages {
  return {
    send({ kind, channel, params: { code } }) {
      print(`Message (${channel}): ${kind}${development && code ? ` ${code}` : ''}`);
      return Promise.resolve();
    },
  };
}
