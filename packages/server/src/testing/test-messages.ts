import type { Message, Messages } from '../messages/messages.js';

/** Keeps what was sent; fails as often as it is told to first, and at all of one kind. */
export interface TestMessages extends Messages {
  readonly sent: Message[];
  failures: number;
  failing: Message['kind'] | undefined;
}

export function createTestMessages(): TestMessages {
  const sent: Message[] = [];
  return {
    sent,
    failures: 0,
    failing: undefined,
    send(message) {
      if (this.failures > 0 || message.kind === this.failing) {
        this.failures = Math.max(0, this.failures - 1);
        return Promise.reject(new Error('The provider is away'));
      }
      sent.push(message);
      return Promise.resolve();
    },
  };
}
