import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { inTransaction } from '../database/transaction.js';
import type { Resources } from '../resources.js';
import { createVault } from '../security/vault.js';
import { secretsOfExamples } from '../testing/example-message.js';
import {
  startOfTests,
  startTestServer,
  testSecret,
  type TestServer,
} from '../testing/test-server.js';
import { MessageNotSent, type Message, type Messages, type Recipient } from './messages.js';
import { deliverMessages, enqueue, withdraw, type Posting } from './outbox.js';

const hour = 3600;
const day = 24 * hour;
const sms: Recipient = { channel: 'sms', to: '+201001234567' };
const email: Recipient = { channel: 'email', to: 'salma@example.org' };
const subject = 'appointment:BK-1234-5678';

let test: TestServer;
let clock: number;
const now = (): Date => new Date(clock);
const pass = (seconds: number): void => {
  clock += seconds * 1000;
};
const inSeconds = (seconds: number): Date => new Date(clock + seconds * 1000);

const vault = createVault(testSecret);
const sent: Message[] = [];
const reported: unknown[] = [];
/** What becomes of a message before it counts as sent. */
let carry: (message: Message) => Promise<void>;
const messages: Messages = {
  async send(message) {
    await carry(message);
    sent.push(message);
  },
};

beforeAll(async () => {
  clock = startOfTests.getTime();
  const reportError = (error: unknown) => void reported.push(error);
  test = await startTestServer({ now, messages, reportError });
}, 60_000);
afterAll(() => test.close());
beforeEach(async () => {
  carry = () => Promise.resolve();
  sent.length = 0;
  reported.length = 0;
  await test.server.db.deleteFrom('outbox').execute();
});

const params = {
  serviceTitle: 'تجديد بطاقة الرقم القومي',
  officeTitle: 'سجل مدني العرب',
  date: '2026-11-25',
  time: '10:00',
  reference: 'BK-1234-5678',
};

const post = (posting: Partial<Posting> = {}, to: readonly Recipient[] = [sms]) =>
  inTransaction(test.server.db, (tx) =>
    enqueue(
      tx,
      { vault, now },
      { kind: 'appointment-reminder', language: 'ar', params, to },
      { expiresAt: inSeconds(day), subject, ...posting },
    ),
  );

/** As another process with the same database would. */
const another = (resources: Partial<Resources> = {}): Resources =>
  ({
    db: test.server.db,
    pages: {},
    sendSoon: () => undefined,
    reportError: (error: unknown) => void reported.push(error),
    ...{ vault, now, messages },
    ...resources,
  }) as Resources;

const waiting = async (): Promise<number> =>
  (await test.server.db.selectFrom('outbox').select('id').execute()).length;

describe('a message', () => {
  it('goes by each of its channels, in their order, worded for each', async () => {
    await post({}, [sms, email]);
    await test.server.work();
    expect(sent.map(({ channel, to }) => ({ channel, to }))).toEqual([sms, email]);
    const [short, copy] = sent;
    expect(short?.title).toMatch(/^تذكير بموعدك: الأربعاء ٢٥ نوفمبر/);
    expect(short?.text).toContain('، سجل مدني العرب. تجديد بطاقة الرقم القومي. رقم الموعد BK-');
    expect(copy?.text).toBe(short?.text);
    expect(await waiting()).toBe(0);
  });

  it('waits for its time', async () => {
    await post({ notBefore: inSeconds(day), expiresAt: inSeconds(2 * day) });
    await test.server.work();
    pass(day - 1);
    await test.server.work();
    expect(sent).toEqual([]);
    pass(1);
    await test.server.work();
    await test.server.work();
    expect(sent).toHaveLength(1);
  });

  it('goes to nobody when it is of no use any more', async () => {
    await post({ notBefore: inSeconds(hour), expiresAt: inSeconds(2 * hour) });
    pass(2 * hour);
    await test.server.work();
    expect([sent, await waiting()]).toEqual([[], 1]);
    await test.server.sweep();
    expect(await waiting()).toBe(0);
  });

  it('is put on its way only if what it tells is kept', async () => {
    const change = inTransaction(test.server.db, async (tx) => {
      const content = { kind: 'appointment-confirmed', language: 'ar', params, to: [sms] } as const;
      await enqueue(tx, { vault, now }, content, { expiresAt: inSeconds(day) });
      throw new RangeError('The slot was taken');
    });
    await expect(change).rejects.toThrow(RangeError);
    expect(await waiting()).toBe(0);
  });

  it('is kept sealed, and what it belongs to as a keyed hash', async () => {
    await post({}, [sms, email]);
    const rows = await test.server.db.selectFrom('outbox').selectAll().execute();
    const kept = JSON.stringify(
      rows.map(({ message, position, ...row }) => [
        { ...row, position: String(position) },
        Buffer.from(message).toString(),
      ]),
    );
    expect(rows).toHaveLength(2);
    expect(secretsOfExamples.filter((secret) => kept.includes(secret))).toEqual([]);
  });
});

describe('a message that does not go out', () => {
  const failing = (failures: number, error: Error) => {
    let left = failures;
    carry = () => {
      left -= 1;
      return left < 0 ? Promise.resolve() : Promise.reject(error);
    };
  };

  it('is tried again later each time, as the same', async () => {
    const ids: string[] = [];
    failing(3, new Error('away'));
    const carryOn = carry;
    carry = (message) => {
      ids.push(message.id);
      return carryOn(message);
    };
    await post();
    await test.server.work();
    for (const pause of [10, 20, 40]) {
      pass(pause - 1);
      await test.server.work();
      const before = ids.length;
      pass(1);
      await test.server.work();
      expect(ids).toHaveLength(before + 1);
    }
    expect([sent.length, new Set(ids).size, reported.length]).toEqual([1, 1, 3]);
  });

  it('waits for as long as the provider asks, and no longer than a day', async () => {
    failing(2, new MessageNotSent('later', { retryAfter: 300 }));
    await post({ expiresAt: inSeconds(3 * day) });
    await test.server.work();
    pass(299);
    await test.server.work();
    expect(reported).toHaveLength(1);
    failing(1, new MessageNotSent('much later', { retryAfter: 1e15 }));
    pass(1);
    await test.server.work();
    expect([sent.length, reported.length]).toEqual([0, 2]);
    pass(day);
    await test.server.work();
    expect(sent).toHaveLength(1);
  });

  it('is given up when it is refused for good, which does not keep its copy', async () => {
    carry = ({ channel }) =>
      channel === 'sms'
        ? Promise.reject(new MessageNotSent('refused', { isFinal: true }))
        : Promise.resolve();
    await post({}, [sms, email]);
    await test.server.work();
    expect([sent.map(({ channel }) => channel), await waiting()]).toEqual([['email'], 0]);
    expect(reported).toHaveLength(1);
  });
});

describe('what was withdrawn', () => {
  it('is not sent: none of it, and nothing else', async () => {
    const notBefore = inSeconds(hour);
    await post({ notBefore }, [sms, email]);
    await post({ notBefore: inSeconds(2 * hour) });
    await post({ notBefore, subject: 'appointment:BK-8765-4321' });
    await post({ notBefore, subject: undefined });
    await inTransaction(test.server.db, async (tx) => {
      await withdraw(tx, { vault }, subject);
      const content = { kind: 'appointment-moved', language: 'ar', params, to: [sms] } as const;
      await enqueue(tx, { vault, now }, content, { expiresAt: inSeconds(day), subject });
    });
    pass(2 * hour);
    await test.server.work();
    expect(sent.map(({ kind }) => kind).sort()).toEqual([
      'appointment-moved',
      'appointment-reminder',
      'appointment-reminder',
    ]);
  });

  it('is sent after all where the change was not kept', async () => {
    await post();
    const change = inTransaction(test.server.db, async (tx) => {
      await withdraw(tx, { vault }, subject);
      throw new RangeError('The slot was taken');
    });
    await expect(change).rejects.toThrow(RangeError);
    await test.server.work();
    expect(sent).toHaveLength(1);
  });

  it('is not tried again, though it was on its way', async () => {
    await post();
    carry = async () => {
      await inTransaction(test.server.db, (tx) => withdraw(tx, { vault }, subject));
      throw new Error('away');
    };
    await test.server.work();
    carry = () => Promise.resolve();
    pass(hour);
    await test.server.work();
    expect([sent.length, await waiting()]).toEqual([0, 0]);
  });
});

describe('processes that send at once', () => {
  it('send each message once', async () => {
    for (let turn = 0; turn < 20; turn += 1) await post({}, [sms, email]);
    await Promise.all([test.server.work(), deliverMessages(another()), deliverMessages(another())]);
    expect([sent.length, new Set(sent.map(({ id }) => id)).size]).toEqual([40, 40]);
    expect([reported, await waiting()]).toEqual([[], 0]);
  });

  it('go on with what one of them had when it was killed', async () => {
    await post();
    const begun: string[] = [];
    const killed: Messages = {
      send: ({ id }) => {
        begun.push(id);
        return new Promise(() => undefined);
      },
    };
    void deliverMessages(another({ messages: killed }));
    await vi.waitFor(() => expect(begun).toHaveLength(1));
    pass(119);
    await test.server.work();
    expect(sent).toEqual([]);
    pass(1);
    await test.server.work();
    expect(sent.map(({ id }) => id)).toEqual(begun);
  });

  it('do not undo each other’s work where one was slow and then failed', async () => {
    await post();
    let fail: (error: Error) => void = () => undefined;
    const slow: Messages = { send: () => new Promise((_, reject) => (fail = reject)) };
    const first = deliverMessages(another({ messages: slow }));
    await vi.waitFor(async () => {
      const rows = await test.server.db.selectFrom('outbox').select('attempts').execute();
      expect(rows).toEqual([{ attempts: 1 }]);
    });
    pass(120);
    carry = () => Promise.reject(new MessageNotSent('later', { retryAfter: hour }));
    await test.server.work();
    fail(new Error('away'));
    await first;
    carry = () => Promise.resolve();
    pass(hour - 1);
    await test.server.work();
    expect(sent).toEqual([]);
    pass(1);
    await test.server.work();
    expect(sent).toHaveLength(1);
  });

  it('send first what is soonest of no use, and a hundred in a round', async () => {
    // Not due yet by the clock of the server, which sends by itself now and then.
    const notBefore = inSeconds(60);
    const ahead = { sendSoon: vi.fn(), now: () => notBefore };
    await inTransaction(test.server.db, async (tx) => {
      const content = { kind: 'appointment-reminder', language: 'ar', params } as const;
      const to = Array.from({ length: 101 }, () => sms);
      await enqueue(
        tx,
        { vault, now },
        { ...content, to },
        { notBefore, expiresAt: inSeconds(day) },
      );
      const code = {
        kind: 'verification-code',
        language: 'ar',
        params: { code: '482193' },
      } as const;
      const posting = { notBefore, expiresAt: inSeconds(600) };
      await enqueue(tx, { vault, now }, { ...code, to: [sms] }, posting);
    });
    const { sendSoon } = ahead;
    await deliverMessages(another(ahead));
    expect(sent[0]?.kind).toBe('verification-code');
    expect([sent.length, sendSoon.mock.calls.length]).toEqual([100, 1]);
    await deliverMessages(another(ahead));
    expect([sent.length, sendSoon.mock.calls.length]).toEqual([102, 1]);
  });
});
