/** The default alphabet of text messages (3GPP TS 23.038): one septet a character. */
const BASIC = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?' +
    '¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
/** Two septets each: an escape goes before them. */
const EXTENDED = new Set('\f^{}\\[~]|€');

/** Units in a message that is alone, and in each of several, where a header takes its room. */
const ROOM = {
  'gsm-7': { alone: 160, each: 153 },
  'ucs-2': { alone: 70, each: 67 },
} as const;

export interface SmsSize {
  /** One letter that is not in the alphabet of `gsm-7`, such as any Arabic one, makes all `ucs-2`. */
  readonly encoding: keyof typeof ROOM;
  /** Septets, or UTF-16 code units. */
  readonly units: number;
  /** Messages that the sender pays for. */
  readonly parts: number;
}

/**
 * How long a text is as an SMS. A character of two units is never cut: it goes to the next part whole.
 * Source: 3GPP TS 23.038 and 23.040.
 *
 * @example smsSize('رمز التحقق 482193.').parts // 1
 */
export function smsSize(text: string): SmsSize {
  const encoding = isBasic(text) ? 'gsm-7' : 'ucs-2';
  const { alone, each } = ROOM[encoding];
  let units = 0;
  let parts = 1;
  let room: number = each;
  for (const character of text) {
    const size = encoding === 'ucs-2' ? character.length : EXTENDED.has(character) ? 2 : 1;
    units += size;
    if (size > room) {
      parts += 1;
      room = each;
    }
    room -= size;
  }
  return { encoding, units, parts: units <= alone ? 1 : parts };
}

function isBasic(text: string): boolean {
  for (const character of text) {
    if (!BASIC.has(character) && !EXTENDED.has(character)) return false;
  }
  return true;
}

/** What looks the same in the alphabet of `gsm-7`: one curly quote would double the price. */
const PLAIN: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '–': '-',
  '—': '-',
  '…': '...',
  '\u00A0': ' ',
  '\u202F': ' ',
};

/** Writes punctuation plainly where nothing else keeps the text from `gsm-7`. */
export function plainForSms(text: string): string {
  const plain = text.replace(/[‘’“”–—…\u00A0\u202F]/g, (mark) => PLAIN[mark] ?? mark);
  return isBasic(plain) ? plain : text;
}
