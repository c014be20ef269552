import type { Language, NumberingSystem } from '@fanar/arabic';
import type { Problem } from '@fanar/contract';
import type { CivilDate } from '@fanar/egypt';
import { formatDate, type Calendar } from '@fanar/egypt/calendar';
import type { LitElement } from 'lit';
import { hijriFor } from '../controllers/hijri.js';
import type { LocaleController } from '../controllers/locale.js';
import ar from '../i18n/locales/ar/calendar.json' with { type: 'json' };
import arErrors from '../i18n/locales/ar/calendar-errors.json' with { type: 'json' };
import { elementMessages, type MessageSet } from '../i18n/messages.js';
import type { LocalizedElement } from '../mixins/localized.js';
import type { DayStatus } from './day-rules.state.js';

/** The texts of everything that asks for a day; what is typed has errors of its own. */
export const calendarMessages: readonly MessageSet[] = [
  elementMessages('calendar-errors', arErrors, 'errors'),
  elementMessages('calendar', ar),
];

/** How days are written. */
export interface DayFormat {
  readonly language: Language;
  readonly numerals: NumberingSystem;
  /** Written beside the Gregorian date. */
  readonly hijri?: Calendar | undefined;
}

type DayWriter = LitElement &
  LocalizedElement & { readonly hijri: boolean; readonly hijriAdjustment: -1 | 0 | 1 };

/** How an element writes days now. The Hijri calendar comes when it is first asked for. */
export function dayFormat(element: DayWriter): DayFormat {
  const { hijriAdjustment: adjustment } = element;
  const hijri = element.hijri ? hijriFor(element, { adjustment }) : undefined;
  return { ...element.locale.format, hijri };
}

/** What stands between the things said of a day. */
export const commaOf = (language: Language): string => (language === 'ar' ? '، ' : ', ');

/** A day as it was understood, for the person to see that it is the right one. */
export function dayInWords(date: CivilDate, element: DayWriter): string {
  const { hijri: calendar, ...format } = dayFormat(element);
  const full = formatDate(date, { ...format, style: 'full' });
  if (!calendar) return full;
  const hijri = formatDate(date, { ...format, calendar });
  return `${full}${commaOf(format.language)}${hijri} (${element.locale.t('calendar:hijri')})`;
}

/** «مغلق: إجازة رسمية» */
export function statusWords({ state, reason }: DayStatus, locale: LocaleController): string {
  const words = locale.t(`calendar:${state}`);
  return reason ? locale.t('calendar:because', { state: words, reason }) : words;
}

/** A problem with its days as they are read. */
export function withDaysInWords(problem: Problem, locale: LocaleController): Problem {
  const params = { ...problem.params };
  for (const name of ['date', 'min', 'max']) {
    const date = params[name];
    if (typeof date === 'string') params[name] = formatDate(date, locale.format);
  }
  if (problem.code === 'date-unavailable') {
    const { state = 'unavailable', reason = '' } = params;
    params.reason = statusWords({ state, reason } as DayStatus, locale);
  }
  return { ...problem, params };
}
