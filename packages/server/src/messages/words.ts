import type { Language } from '@fanar/contract';
import {
  appointmentSms,
  appointmentTitle,
  appointmentWords,
  type AppointmentData,
  type AppointmentKind,
} from './appointment-words.js';
import { arabicNews, englishNews, type NewsKind } from './case-words.js';
import type { Content, Message } from './messages.js';
import { plainForSms } from './sms-parts.js';

/** Pages of the site that messages lead to. */
export interface MessagePages {
  /** Absolute addresses of the page where others sign. Default: they are told their key alone. */
  readonly sign?: Readonly<Record<Language, string>>;
  /** Absolute addresses of the page where an appointment is seen, moved and cancelled. Default: none. */
  readonly appointment?: Readonly<Record<Language, string>>;
  /**
   * Of the page where somebody who waits for a slot confirms the one that is offered. It is opened
   * with `entry` and `key` in the fragment. Default: they are told the slot alone.
   */
  readonly waitList?: Readonly<Record<Language, string>>;
}

type Kind = 'signature-request' | 'verification-code' | `case-${NewsKind}`;
type Params = Content['params'];

interface Words {
  readonly title: (params: Params) => string;
  readonly text: (params: Params, link: string | undefined) => string;
}

const words: Readonly<Record<Language, Readonly<Record<Kind, Words>>>> = {
  ar: {
    'signature-request': {
      title: ({ service }) => `توقيعك مطلوب على طلب «${service}»`,
      text: ({ service, reference, key }, link) =>
        link
          ? `توقيعك مطلوب على طلب «${service}» رقم ${reference}. اقرأه ثم وقّع أو ارفض، والرابط لك وحدك: ${link}`
          : `توقيعك مطلوب على طلب «${service}» رقم ${reference}. رمزك للتوقيع ${key}، وهو لك وحدك.`,
    },
    'verification-code': {
      title: () => 'رمز التحقق',
      text: ({ code }) => `رمز التحقق ${code}. لا تعطه لأحد.`,
    },
    ...arabicNews,
  },
  en: {
    'signature-request': {
      title: ({ service }) => `Your signature is needed on “${service}”`,
      text: ({ service, reference, key }, link) =>
        link
          ? `Your signature is needed on “${service}”, application ${reference}. Read it, then sign or decline. The link is for you alone: ${link}`
          : `Your signature is needed on “${service}”, application ${reference}. Your key to sign is ${key}, and it is for you alone.`,
    },
    'verification-code': {
      title: () => 'Your code',
      text: ({ code }) => `Your code is ${code}. Give it to nobody.`,
    },
    ...englishNews,
  },
};

/**
 * What a person is sent, for its channel: in few parts where each is paid for. A link carries its
 * secret in the fragment, which no server sees.
 */
export function textOf(
  { kind, channel, language, params }: Content & Pick<Message, 'channel'>,
  pages: MessagePages,
): string {
  const appointment = appointmentKind(kind);
  if (appointment) {
    const write = channel === 'sms' ? appointmentSms : appointmentWords;
    return write(appointment, appointmentData(params), language);
  }
  const own = kind as Kind;
  const text = words[language][own].text(params, linkOf(own, language, params, pages));
  return channel === 'sms' ? plainForSms(text) : text;
}

/** In a few words, and without a secret: a locked phone shows the subject line of an e-mail. */
export function titleOf({ kind, language, params }: Content): string {
  const appointment = appointmentKind(kind);
  return appointment
    ? appointmentTitle(appointment, appointmentData(params), language)
    : words[language][kind as Kind].title(params);
}

function appointmentKind(kind: Content['kind']): AppointmentKind | undefined {
  const prefix = 'appointment-';
  return kind.startsWith(prefix) ? (kind.slice(prefix.length) as AppointmentKind) : undefined;
}

function appointmentData(params: Params): AppointmentData {
  const { serviceTitle = '', officeTitle = '', date = '', time = '', reference = '' } = params;
  const { link, until } = params;
  return {
    ...{ serviceTitle, officeTitle, date, time, reference },
    ...(link !== undefined && { link }),
    ...(until !== undefined && { until }),
  };
}

function linkOf(
  kind: Kind,
  language: Language,
  { reference = '', key = '' }: Params,
  { sign }: MessagePages,
): string | undefined {
  if (kind !== 'signature-request' || !sign) return undefined;
  const url = new URL(sign[language]);
  url.hash = new URLSearchParams({ reference, key }).toString();
  return url.href;
}
