import { toNumerals } from '@fanar/arabic';
import type { Problem, Text } from '@fanar/contract';
import { fromInstant, type CivilDateTime } from '@fanar/egypt';
import { formatDate, formatTime, type DateStyle } from '@fanar/egypt/calendar';
import type { LocaleController, Params } from '@fanar/elements';
import { inLanguage } from '../i18n/in-language.js';
import ar from '../i18n/locales/ar/booking.json' with { type: 'json' };
import { journeyMessages } from '../i18n/messages.js';

/** The texts that all of a booking share: `booking:…`. */
export const bookingMessages = journeyMessages('booking', ar);

/** How a booking speaks. */
export interface BookingSpeech {
  /** The words for `namespace:key`. */
  readonly say: (key: string, params?: Params) => string;
  readonly problem: (problem: Problem) => string;
  /** A text of the data in the language shown. */
  readonly words: (text: Text) => string;
  readonly date: (date: string, style?: DateStyle) => string;
  readonly time: (time: string) => string;
  /** «الأحد، ٥ يناير ٢٠٢٦، الساعة ٩:٠٠ ص», of a slot, or of an instant on Egyptian walls. */
  readonly when: (moment: string | CivilDateTime) => string;
  /** ASCII digits in the digits shown. */
  readonly digits: (text: string) => string;
  /** Level of the headings, 1–6. */
  readonly level: number;
}

/** What an element speaks of a booking with, as its page wants it now. */
export function bookingSpeech(locale: LocaleController, level: number): BookingSpeech {
  const { language, numerals, format } = locale;
  const say = (key: string, params?: Params) => locale.t(key, params);
  const date = (day: string, style?: DateStyle) =>
    formatDate(day, { ...format, ...(style && { style }) });
  const time = (civil: string) => formatTime(civil, format);
  return {
    say,
    date,
    time,
    level,
    problem: (problem) => locale.problemText(problem),
    words: (text) => inLanguage(text, language),
    when: (moment) => {
      const civil = typeof moment === 'string' ? fromInstant(moment) : moment;
      return say('booking:when', { date: date(civil.date, 'full'), time: time(civil.time) });
    },
    digits: (text) => toNumerals(text, numerals),
  };
}
