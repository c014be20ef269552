import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, vi } from 'vitest';
import { exampleMail, exampleMessage, secretsOfExamples } from '../testing/example-message.js';
import { consoleMessages } from './console.js';
import { messagesFromEnvironment } from './environment.js';

describe('who carries messages', () => {
  it('is for each channel whom the environment names, else the console', async () => {
    const bodies: string[] = [];
    const gateway = createServer((request, response) => {
      request.on('data', (chunk: Buffer) => bodies.push(chunk.toString()));
      request.on('end', () => response.end());
    });
    await new Promise<void>((resolve) => gateway.listen(0, '127.0.0.1', resolve));
    const print = vi.fn();
    const messages = messagesFromEnvironment(
      {
        FANAR_SMS_URL: `http://127.0.0.1:${(gateway.address() as AddressInfo).port}/`,
        FANAR_SMS_TOKEN: 'token',
        FANAR_SMS_FORMAT: 'form',
        FANAR_SMS_SENDER: 'Fanar',
        FANAR_SMS_FIELDS: 'to=mobile, sender=from',
      },
      consoleMessages({ print }),
    );
    await messages.send(exampleMessage);
    await messages.send(exampleMail);
    gateway.closeAllConnections();
    await new Promise((resolve) => gateway.close(resolve));
    expect(Object.fromEntries(new URLSearchParams(bodies.join('')))).toMatchObject({
      mobile: exampleMessage.to,
      from: 'Fanar',
    });
    expect(print.mock.calls).toEqual([['Message (email): appointment-confirmed']]);
  });

  it.each([
    ['FANAR_SMS_URL', { FANAR_SMS_URL: 'http://sms.example/', FANAR_SMS_TOKEN: 'token' }],
    ['FANAR_SMS_TOKEN', { FANAR_SMS_URL: 'https://sms.example/' }],
    ['FANAR_SMS_FORMAT', { FANAR_SMS_URL: 'https://sms.example/', FANAR_SMS_FORMAT: 'xml' }],
    ['FANAR_SMS_FIELDS', { FANAR_SMS_URL: 'https://sms.example/', FANAR_SMS_FIELDS: 'number=to' }],
    ['FANAR_SMTP_URL', { FANAR_SMTP_URL: 'mail.example', FANAR_MAIL_FROM: 'a@b.example' }],
    ['FANAR_MAIL_FROM', { FANAR_SMTP_URL: 'smtp://mail.example' }],
  ])('is told by name where %s does not fit', (name, environment) => {
    expect(() => messagesFromEnvironment(environment)).toThrow(name);
  });
});

describe('the console', () => {
  it('names nobody, and of a demonstration prints what is needed to go on', async () => {
    const print = vi.fn();
    const link = 'http://localhost:4173/offer/#key=ABCD-EFGH';
    const offer = {
      ...exampleMessage,
      kind: 'appointment-wait-list-offer',
      params: { link },
    } as const;
    await consoleMessages({ print }).send(offer);
    await consoleMessages({ print, development: true }).send(offer);
    const lines = print.mock.calls.flat().map(String);
    expect(lines).toEqual([
      'Message (sms): appointment-wait-list-offer',
      `Message (sms): appointment-wait-list-offer ${link}`,
    ]);
    expect(secretsOfExamples.filter((secret) => lines.join().includes(secret))).toEqual([]);
  });
});
