import type { Message, Messages } from '../messages/messages.js';

/** Keeps what was sent; fails as often as it is told to first. */
export interface TestMessages extends Messages {
  readonly sent: Message[];
  failures: number;
}

export function createTestMessages(): TestMessages {
  const sent: Message[] = [];
  return {
    sent,
    failures: 0,
    send(message) {
      if (this.failures > 0) {
        this.failures -= 1;
        return Promise.reject(new Error('The provider is away'));
      }
      sent.push(message);
      return Promise.resolve();
    },
  };
}
