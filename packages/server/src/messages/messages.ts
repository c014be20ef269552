import type { Language } from '@fanar/contract';
import type { AppointmentKind } from './appointment-words.js';
import type { NewsKind } from './case-words.js';

/** Where a person is reached, and how. */
export interface Recipient {
  readonly channel: 'sms' | 'email';
  /** E.164, or an e-mail address. */
  readonly to: string;
}

/** What a message says. */
export interface Content {
  readonly kind:
    | 'signature-request'
    | 'verification-code'
    | `case-${NewsKind}`
    | `appointment-${AppointmentKind}`;
  readonly language: Language;
  /**
   * `signature-request`: `reference`, `key` and `service` (its title). `verification-code`: `code`.
   * Of an application, `case-…`: `reference`. Of an appointment: the members of `AppointmentData`.
   */
  readonly params: Readonly<Record<string, string>>;
}

/** One message to one person by one channel. */
export interface Message extends Recipient, Content {
  /** The same for a message that is sent again after a failure. */
  readonly id: string;
  /** In a few words: the subject line of an e-mail. */
  readonly title: string;
  /** In words, with the link where the page is known; whoever sends it may word it otherwise. */
  readonly text: string;
}

/**
 * Carries messages to a provider. A rejection is tried again later, unless it is a
 * {@link MessageNotSent} that says otherwise. It settles within a minute: after two, the message is
 * taken to be lost with its process and is sent again.
 */
export interface Messages {
  send(message: Message): Promise<void>;
}

interface NotSentOptions {
  /** Trying again would change nothing. Default `false`. */
  readonly isFinal?: boolean | undefined;
  /** Seconds before which the provider does not want to be asked again. */
  readonly retryAfter?: number | undefined;
}

/** Why a message did not go out. The words go into logs, and so name no person and nothing sent. */
export class MessageNotSent extends Error {
  override readonly name = 'MessageNotSent';
  readonly isFinal: boolean;
  readonly retryAfter: number | undefined;

  constructor(words: string, { isFinal = false, retryAfter }: NotSentOptions = {}) {
    super(words);
    this.isFinal = isFinal;
    this.retryAfter = retryAfter;
  }
}

/** Sends each message by the carrier of its channel. */
export function byChannel(carriers: Readonly<Record<Recipient['channel'], Messages>>): Messages {
  return { send: (message) => carriers[message.channel].send(message) };
}
