import type { SMTPTransportOptions } from 'nodemailer';
import { isLoopback } from './loopback.js';
import { MessageNotSent, type Message, type Messages } from './messages.js';

export interface SmtpOptions {
  /**
   * `smtps://user:password@host:465` speaks TLS from the first byte; `smtp://user:password@host:587`
   * goes over to it (STARTTLS), and sends nothing where the server cannot, but on this machine. Name
   * and password percent-encoded; without them, nobody signs in.
   */
  readonly url: string;
  /** `no-reply@portsaid.example` or `Fanar <no-reply@portsaid.example>`. */
  readonly from: string;
  /** Certificates, in PEM, of whoever vouches for the server. Default those that Node trusts. */
  readonly ca?: string | undefined;
}

/** Milliseconds for each step of the conversation. */
const patience = 20_000;

const senderForm = /^(?:[^<>\r\n]*<)?[^\s<>@]+@([^\s<>@]+?)>?$/;

/**
 * Sends e-mail in plain text. The library is loaded with the first one.
 * @throws Error with words for the operator when an option does not fit
 */
export function smtpMessages({ url, from, ca }: SmtpOptions): Messages {
  const domain = senderForm.exec(from)?.[1];
  if (domain === undefined) throw new Error('FANAR_MAIL_FROM must be an e-mail address.');
  const options = transportOptions(url, ca);
  return {
    async send(message) {
      const { createTransport } = await import('nodemailer');
      const transport = createTransport(options);
      try {
        await transport.sendMail(mailOf(message, from, domain));
      } catch (error) {
        throw notSent(error);
      } finally {
        transport.close();
      }
    },
  };
}

function transportOptions(url: string, ca: string | undefined): SMTPTransportOptions {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (!parsed || !['smtp:', 'smtps:'].includes(parsed.protocol) || parsed.hostname === '') {
    throw new Error('FANAR_SMTP_URL must begin with smtp:// or smtps:// and name a host.');
  }
  const { protocol, hostname, port, username, password } = parsed;
  const secure = protocol === 'smtps:';
  const host = hostname.replace(/^\[|\]$/g, '');
  return {
    host,
    port: Number(port || (secure ? 465 : 587)),
    secure,
    requireTLS: !secure && !isLoopback(host),
    ...(username !== '' && {
      auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
    }),
    ...(ca !== undefined && { tls: { ca } }),
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

function mailOf({ id, to, title, text, language }: Message, from: string, domain: string) {
  return {
    // By the same id, servers and mail programs know a message that is sent again.
    messageId: `<${id}@${domain}>`,
    from,
    // As one address: a text could be read as several.
    to: { name: '', address: to },
    subject: title,
    text,
    // Nobody's holiday notice is sent back to it (RFC 3834).
    headers: { 'Content-Language': language, 'Auto-Submitted': 'auto-generated' },
  };
}

/** The words of the library and of servers name the person, and so stay here. */
function notSent(error: unknown): MessageNotSent {
  const { code, command, responseCode } = error as {
    readonly code?: unknown;
    readonly command?: unknown;
    readonly responseCode?: unknown;
  };
  const known = [code, command, responseCode].filter((part) => typeof part !== 'object' && part);
  // What is wrong with the sender or the sign-in is the operator's to mend, and then it goes out.
  const isFinal =
    typeof responseCode === 'number' &&
    responseCode >= 500 &&
    (command === 'RCPT TO' || command === 'DATA');
  return new MessageNotSent(`The mail server took no message (${known.join(', ')})`, { isFinal });
}
