import type { Language } from '@fanar/contract';
import type { Message } from './messages.js';

/** Pages of the site that messages lead to. */
export interface MessagePages {
  /** Absolute addresses of the page where others sign. Default: they are told their key alone. */
  readonly sign?: Readonly<Record<Language, string>>;
}

type Kind = Message['kind'];
type Words = (params: Message['params'], link: string | undefined) => string;

const words: Readonly<Record<Language, Readonly<Record<Kind, Words>>>> = {
  ar: {
    'signature-request': ({ service, reference, key }, link) =>
      link
        ? `توقيعك مطلوب على طلب «${service}» رقم ${reference}. اقرأه ثم وقّع أو ارفض، والرابط لك وحدك: ${link}`
        : `توقيعك مطلوب على طلب «${service}» رقم ${reference}. رمزك للتوقيع ${key}، وهو لك وحدك.`,
    'verification-code': ({ code }) => `رمز التحقق ${code}. لا تعطه لأحد.`,
  },
  en: {
    'signature-request': ({ service, reference, key }, link) =>
      link
        ? `Your signature is needed on “${service}”, application ${reference}. Read it, then sign or decline. The link is for you alone: ${link}`
        : `Your signature is needed on “${service}”, application ${reference}. Your key to sign is ${key}, and it is for you alone.`,
    'verification-code': ({ code }) => `Your code is ${code}. Give it to nobody.`,
  },
};

/** What a person is sent. A link carries its secret in the fragment, which no server sees. */
export function textOf(
  { kind, language, params }: Omit<Message, 'text'>,
  pages: MessagePages,
): string {
  return words[language][kind](params, linkOf(kind, language, params, pages));
}

function linkOf(
  kind: Kind,
  language: Language,
  { reference = '', key = '' }: Message['params'],
  { sign }: MessagePages,
): string | undefined {
  if (kind !== 'signature-request' || !sign) return undefined;
  const url = new URL(sign[language]);
  url.hash = new URLSearchParams({ reference, key }).toString();
  return url.href;
}
