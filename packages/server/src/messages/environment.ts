import { consoleMessages } from './console.js';
import { httpSmsMessages, type SmsField } from './http-sms.js';
import { byChannel, type Messages } from './messages.js';
import { smtpMessages } from './smtp.js';

type Environment = Readonly<Record<string, string | undefined>>;

const smsFields: readonly string[] = ['to', 'text', 'id', 'sender'] satisfies SmsField[];

/**
 * Who carries messages, as the environment says: text messages go to `FANAR_SMS_URL` and e-mail to
 * `FANAR_SMTP_URL`. A channel without one goes to `otherwise`, by default a line on standard error.
 * @throws Error with words for the operator when a variable does not fit
 */
export function messagesFromEnvironment(
  environment: Environment,
  otherwise: Messages = consoleMessages(),
): Messages {
  return byChannel({
    sms: smsFrom(environment) ?? otherwise,
    email: emailFrom(environment) ?? otherwise,
  });
}

function smsFrom(environment: Environment): Messages | undefined {
  const url = environment.FANAR_SMS_URL;
  if (!url) return undefined;
  const format = environment.FANAR_SMS_FORMAT || 'json';
  if (format !== 'json' && format !== 'form') {
    throw new Error('FANAR_SMS_FORMAT must be json or form.');
  }
  return httpSmsMessages({
    url,
    format,
    token: environment.FANAR_SMS_TOKEN ?? '',
    sender: environment.FANAR_SMS_SENDER || undefined,
    fields: readFields(environment.FANAR_SMS_FIELDS ?? ''),
  });
}

/** `to=mobile,text=message`: ours, and what the gateway calls it. */
function readFields(text: string): Readonly<Partial<Record<SmsField, string>>> {
  const pairs = text
    .split(',')
    .filter((pair) => pair.trim() !== '')
    .map((pair) => pair.split('=').map((part) => part.trim()));
  if (pairs.some(([ours = '', theirs = '']) => !smsFields.includes(ours) || theirs === '')) {
    throw new Error('FANAR_SMS_FIELDS must look like to=mobile,text=message,id=id,sender=from.');
  }
  return Object.fromEntries(pairs) as Partial<Record<SmsField, string>>;
}

function emailFrom({ FANAR_SMTP_URL: url, FANAR_MAIL_FROM: from }: Environment) {
  return url ? smtpMessages({ url, from: from ?? '' }) : undefined;
}
