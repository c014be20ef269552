import type { AddressInfo } from 'node:net';
import { inspect } from 'node:util';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterEach, describe, expect, it } from 'vitest';
import { exampleMail as message, secretsOfExamples } from '../testing/example-message.js';
import { selfSigned } from '../testing/self-signed.js';
import { MessageNotSent } from './messages.js';
import { smtpMessages } from './smtp.js';

const certificate = selfSigned();
const from = 'فنار <no-reply@portsaid.example>';

interface Received {
  readonly to: readonly string[];
  readonly source: string;
  readonly secure: boolean;
  readonly user: string | undefined;
}

const received: Received[] = [];
const servers: SMTPServer[] = [];

/** A mail server of the test; gives its port. */
async function listen(options: SMTPServerOptions = {}): Promise<number> {
  const server = new SMTPServer({
    ...certificate,
    authOptional: true,
    onAuth: ({ username, password }, _session, answer) =>
      password === 'p@ss word' ? answer(null, { user: username }) : answer(new Error('No')),
    onData(stream, { envelope, secure, user }, answer) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const source = Buffer.concat(chunks).toString();
        const to = envelope.rcptTo.map(({ address }) => address);
        received.push({ to, source, secure, user: user as string | undefined });
        answer();
      });
    },
    ...options,
  });
  server.on('error', () => undefined);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.server.address() as AddressInfo).port;
}

afterEach(async () => {
  received.length = 0;
  for (const server of servers.splice(0)) {
    await new Promise<void>((resolve) => server.close(resolve));
  }
});

const refusalOf = async (url: string, ca?: string): Promise<MessageNotSent> => {
  const error: unknown = await smtpMessages({ url, from, ca })
    .send(message)
    .catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(MessageNotSent);
  // Whatever looks at it finds nobody there.
  const seen = inspect(error, { depth: 9, showHidden: true });
  expect(secretsOfExamples.filter((secret) => seen.includes(secret))).toEqual([]);
  return error as MessageNotSent;
};

const refuse = (responseCode: number) =>
  Object.assign(new Error(`<${message.to}> is not here`), { responseCode });

describe('e-mail', () => {
  it('goes over to TLS, signs in, and says who, what and in which language', async () => {
    const port = await listen({ authOptional: false });
    const url = `smtp://fanar:p%40ss%20word@localhost:${port}`;
    await smtpMessages({ url, from, ca: certificate.cert }).send(message);
    const [mail] = received;
    expect(mail).toMatchObject({ to: [message.to], secure: true, user: 'fanar' });
    const [head = '', body = ''] = mail?.source.split('\r\n\r\n') ?? [];
    expect(head).toContain(`Message-ID: <${message.id}@portsaid.example>`);
    expect(head).toContain('Content-Language: ar');
    expect(head).toContain('Auto-Submitted: auto-generated');
    expect(head).toMatch(/^Content-Type: text\/plain; charset=utf-8$/m);
    expect(decodeWords(/^Subject: (.*(?:\r\n .*)*)/m.exec(head)?.[1] ?? '')).toBe(message.title);
    expect(Buffer.from(body, 'base64').toString()).toBe(message.text);
  });

  it('speaks TLS from the first byte', async () => {
    const port = await listen({ secure: true });
    const url = `smtps://localhost:${port}`;
    await smtpMessages({ url, from, ca: certificate.cert }).send(message);
    expect(received).toMatchObject([{ secure: true }]);
  });

  it('carries the same id when it is sent again', async () => {
    const port = await listen();
    const mail = smtpMessages({ url: `smtp://localhost:${port}`, from, ca: certificate.cert });
    await mail.send(message);
    await mail.send(message);
    const ids = received.map(({ source }) => /^Message-ID: .*$/m.exec(source)?.[0]);
    expect([ids.length, new Set(ids).size]).toEqual([2, 1]);
  });

  it('is told to nobody whose certificate nobody vouches for', async () => {
    const ports = [await listen(), await listen({ secure: true })];
    expect((await refusalOf(`smtp://localhost:${ports[0]}`)).isFinal).toBe(false);
    expect((await refusalOf(`smtps://localhost:${ports[1]}`)).isFinal).toBe(false);
    expect(received).toEqual([]);
  });

  it('goes without TLS to this machine alone', async () => {
    const port = await listen({ disabledCommands: ['STARTTLS'] });
    await smtpMessages({ url: `smtp://127.0.0.1:${port}`, from }).send(message);
    expect(received).toMatchObject([{ secure: false }]);
    // Another name of this machine, which is not known for one.
    expect((await refusalOf(`smtp://0.0.0.0:${port}`)).message).toContain('ETLS');
    expect(received).toHaveLength(1);
  });

  it.each([
    [550, true],
    [450, false],
  ])('refused for its person with %i is final: %s', async (code, isFinal) => {
    const onRcptTo: SMTPServerOptions['onRcptTo'] = (_to, _session, answer) => answer(refuse(code));
    const port = await listen({ onRcptTo });
    const error = await refusalOf(`smtp://localhost:${port}`, certificate.cert);
    expect([error.isFinal, error.message]).toEqual([isFinal, expect.stringContaining(`${code}`)]);
  });

  it('refused for its content is final', async () => {
    const onData: SMTPServerOptions['onData'] = (stream, _session, answer) => {
      stream.resume().on('end', () => answer(refuse(554)));
    };
    const port = await listen({ onData });
    expect((await refusalOf(`smtp://localhost:${port}`, certificate.cert)).isFinal).toBe(true);
  });

  it('is tried again where the server is away, or does not know who sends', async () => {
    const port = await listen({ authOptional: false });
    const wrong = `smtp://fanar:wrong@localhost:${port}`;
    expect((await refusalOf(wrong, certificate.cert)).isFinal).toBe(false);
    expect((await refusalOf('smtp://127.0.0.1:1')).isFinal).toBe(false);
  });

  it.each(['https://mail.example', 'smtp:', 'mail.example:587', ''])(
    'has no server «%s»',
    (url) => {
      expect(() => smtpMessages({ url, from })).toThrow('FANAR_SMTP_URL');
    },
  );

  it.each(['', 'Fanar', 'a@b@c', 'Fanar <a b@c>', 'a@b\r\nBcc: c@d'])(
    'is not of «%s»',
    (sender) => {
      expect(() => smtpMessages({ url: 'smtp://mail.example', from: sender })).toThrow(
        'FANAR_MAIL_FROM',
      );
    },
  );
});

/** Encoded words of a header (RFC 2047). */
function decodeWords(header: string): string {
  const words = [...header.matchAll(/=\?UTF-8\?([BQ])\?([^?]*)\?=/gi)];
  return Buffer.concat(
    words.map(([, way, word = '']) =>
      way?.toUpperCase() === 'B'
        ? Buffer.from(word, 'base64')
        : Buffer.from(
            word
              .replaceAll('_', ' ')
              .replace(/=([0-9A-F]{2})/g, (_, hex: string) =>
                String.fromCharCode(Number.parseInt(hex, 16)),
              ),
            'latin1',
          ),
    ),
  ).toString();
}
