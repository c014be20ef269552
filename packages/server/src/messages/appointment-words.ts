import type { Language } from '@fanar/contract';
import { fromInstant, weekday } from '@fanar/egypt';
import { formatNearDay, formatTime, weekdayName } from '@fanar/egypt/calendar';
import { plainForSms, smsSize } from './sms-parts.js';

/**
 * - `confirmed`, `moved`, `cancelled`: what the citizen has done
 * - `reminder`: the day before, and two hours before; its words name the day, and so fit both
 * - `wait-list-offer`: a place that is kept for a while
 * - `cancelled-by-office`: what the office has done
 */
export type AppointmentKind =
  'confirmed' | 'moved' | 'cancelled' | 'reminder' | 'wait-list-offer' | 'cancelled-by-office';

/** A type and no interface, so that it can travel as the params of a message. */
export type AppointmentData = {
  /** In the language of the message, as is the title of the office. */
  readonly serviceTitle: string;
  readonly officeTitle: string;
  /** Civil date and time in Egypt; of `moved`, the new ones. */
  readonly date: string;
  readonly time: string;
  readonly reference: string;
  /** Where to change or cancel, to accept an offer, or to book anew. Its secret is in the fragment. */
  readonly link?: string;
  /** The instant until which an offer is kept. */
  readonly until?: string;
};

/** What a text is made of, in this order; each is a sentence or part of one. */
interface Sentences {
  /** What happened, when. */
  readonly happened: (when: string) => string;
  /** Of the wait list: how long it is kept. */
  readonly until?: (until: string) => string;
  /** What the link is for. */
  readonly link: string;
}

type Words = Readonly<Record<AppointmentKind, Sentences>>;

const ar: Words = {
  confirmed: { happened: (when) => `موعدك محجوز: ${when}`, link: 'للتعديل أو الإلغاء' },
  moved: { happened: (when) => `موعدك الجديد: ${when}`, link: 'للتعديل أو الإلغاء' },
  cancelled: { happened: (when) => `ألغينا موعدك كما طلبت: ${when}`, link: 'لحجز موعد آخر' },
  reminder: { happened: (when) => `تذكير بموعدك: ${when}`, link: 'للتعديل أو الإلغاء' },
  'wait-list-offer': {
    happened: (when) => `وجدنا لك موعدًا: ${when}`,
    until: (until) => `محجوز لك حتى ${until}`,
    link: 'لتأكيده',
  },
  'cancelled-by-office': {
    happened: (when) => `نعتذر لك: ألغينا موعدك ${when}`,
    link: 'لحجز موعد آخر',
  },
};

const en: Words = {
  confirmed: {
    happened: (when) => `Your appointment is booked: ${when}`,
    link: 'Change or cancel',
  },
  moved: { happened: (when) => `Your new appointment: ${when}`, link: 'Change or cancel' },
  cancelled: {
    happened: (when) => `You cancelled your appointment: ${when}`,
    link: 'Book another',
  },
  reminder: { happened: (when) => `Your appointment is coming: ${when}`, link: 'Change or cancel' },
  'wait-list-offer': {
    happened: (when) => `We found you an appointment: ${when}`,
    until: (until) => `It is kept for you until ${until}`,
    link: 'Confirm it',
  },
  'cancelled-by-office': {
    happened: (when) => `We are sorry: we had to cancel your appointment, ${when}`,
    link: 'Book another',
  },
};

const words: Readonly<Record<Language, Words>> = { ar, en };
const comma: Readonly<Record<Language, string>> = { ar: '،', en: ',' };
const number: Readonly<Record<Language, string>> = { ar: 'رقم الموعد', en: 'Reference' };

const mostParts = 3;

/** In a few words: the subject line of an e-mail. */
export function appointmentTitle(
  kind: AppointmentKind,
  { date, time }: Pick<AppointmentData, 'date' | 'time'>,
  language: Language,
): string {
  return words[language][kind].happened(whenOf(date, time, language));
}

/** What a person is told of an appointment, whole: for an e-mail. */
export function appointmentWords(
  kind: AppointmentKind,
  data: AppointmentData,
  language: Language,
): string {
  const { serviceTitle, officeTitle, date, time, reference, link, until } = data;
  const sentences = words[language][kind];
  const place = officeTitle && `${comma[language]} ${officeTitle}`;
  return [
    sentences.happened(whenOf(date, time, language)) + place,
    serviceTitle,
    until === undefined ? '' : (sentences.until?.(untilOf(until, language)) ?? ''),
    reference && `${number[language]} ${reference}`,
    // Last, and without a full stop, which some phones take for a part of it.
    link === undefined ? '' : `${sentences.link}: ${link}`,
  ]
    .filter((sentence) => sentence !== '')
    .join('. ');
}

/**
 * The same for a text message, of three parts at most. A number that stands in the link is not said
 * twice. Where there would be more parts, the title of the service is left out, and then the link, or
 * of an offer the place.
 */
export function appointmentSms(
  kind: AppointmentKind,
  data: AppointmentData,
  language: Language,
): string {
  const isLinked = data.link?.includes(data.reference) ?? false;
  const full = isLinked ? { ...data, reference: '' } : data;
  const untitled = { ...full, serviceTitle: '' };
  const shorter = [full, untitled, briefest(kind, data)].map((known) =>
    plainForSms(appointmentWords(kind, known, language)),
  );
  return shorter.find((text) => smsSize(text).parts <= mostParts) ?? shorter.at(-1) ?? '';
}

/**
 * Where even that is too long, as with a long link: day, place and number say enough to come, or to
 * find the page. An offer is worth nothing without its link, and the page tells the place.
 */
function briefest(kind: AppointmentKind, data: AppointmentData): AppointmentData {
  if (kind === 'wait-list-offer') return { ...data, serviceTitle: '', officeTitle: '' };
  const { link: _, ...known } = data;
  return { ...known, serviceTitle: '' };
}

function whenOf(date: string, time: string, language: Language): string {
  const day = formatNearDay(date, { language });
  return `${day}${language === 'en' ? ',' : ''} ${formatTime(time, { language })}`;
}

/** An offer is kept for hours, and may end after midnight: the weekday is said, and no more. */
function untilOf(instant: string, language: Language): string {
  const { date, time } = fromInstant(instant);
  const day = weekdayName(weekday(date), { language, width: 'short' });
  return `${day} ${formatTime(time, { language })}`;
}
