import { isBookable, loadService, officesFor, services } from '@fanar/catalogue';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  appointmentSms,
  appointmentTitle,
  appointmentWords,
  type AppointmentData,
  type AppointmentKind,
} from './appointment-words.js';
import { smsSize } from './sms-parts.js';

const link = 'https://fanar.portsaid.example/appointments/#reference=BK-1234-5678&key=ABCD-EFGH';

const data: AppointmentData = {
  serviceTitle: 'تجديد بطاقة الرقم القومي',
  officeTitle: 'سجل مدني العرب',
  date: '2027-03-14',
  time: '09:30',
  reference: 'BK-1234-5678',
};

const english: AppointmentData = {
  ...data,
  serviceTitle: 'Certificate from the prosecution’s register',
  officeTitle: 'Prosecution office, El Arab',
};

/** In Egypt the fourteenth, half past three in the afternoon. */
const until = '2027-03-13T13:30:00Z';

describe('what is told of an appointment', () => {
  it.each<[AppointmentKind, string]>([
    ['confirmed', 'موعدك محجوز: الأحد ١٤ مارس ٩:٣٠ ص'],
    ['moved', 'موعدك الجديد: الأحد ١٤ مارس ٩:٣٠ ص'],
    ['cancelled', 'ألغينا موعدك كما طلبت: الأحد ١٤ مارس ٩:٣٠ ص'],
    ['reminder', 'تذكير بموعدك: الأحد ١٤ مارس ٩:٣٠ ص'],
    ['wait-list-offer', 'وجدنا لك موعدًا: الأحد ١٤ مارس ٩:٣٠ ص'],
    ['cancelled-by-office', 'نعتذر لك: ألغينا موعدك الأحد ١٤ مارس ٩:٣٠ ص'],
  ])('in Arabic: %s', (kind, happened) => {
    expect(appointmentTitle(kind, data, 'ar').replaceAll('\u00A0', ' ')).toBe(happened);
    const text = appointmentSms(kind, data, 'ar').replaceAll('\u00A0', ' ');
    expect(text).toBe(
      `${happened}، سجل مدني العرب. تجديد بطاقة الرقم القومي. رقم الموعد BK-1234-5678`,
    );
  });

  it('in English stays in the small alphabet, and so in one part', () => {
    const text = appointmentSms('confirmed', english, 'en');
    expect(text).toBe(
      "Your appointment is booked: Sun 14 March, 9:30 am, Prosecution office, El Arab. Certificate from the prosecution's register. Reference BK-1234-5678",
    );
    expect(smsSize(text)).toMatchObject({ encoding: 'gsm-7', parts: 1 });
  });

  it('ends with the link, and says of an offer how long it is kept', () => {
    const offer = appointmentSms('wait-list-offer', { ...data, link, until }, 'ar');
    expect(offer.replaceAll('\u00A0', ' ')).toContain('. محجوز لك حتى السبت ٣:٣٠ م. لتأكيده: ');
    expect(offer.endsWith(link)).toBe(true);
    expect(appointmentSms('reminder', { ...data, link, until }, 'ar')).not.toContain('حتى');
    expect(appointmentSms('cancelled', { ...english, link }, 'en')).toMatch(
      /\. Book another: https:\S+$/,
    );
  });

  it('says a number once in a text message, and in an e-mail whatever is in its link', () => {
    const numbers = (text: string) => text.match(/BK-1234-5678/g)?.length;
    const linked = { ...data, link };
    expect(numbers(appointmentSms('confirmed', linked, 'ar'))).toBe(1);
    expect(numbers(appointmentWords('confirmed', linked, 'ar'))).toBe(2);
    const elsewhere = { ...data, link: 'https://portsaid.example/a/1' };
    expect(numbers(appointmentSms('confirmed', elsewhere, 'ar'))).toBe(1);
  });

  it('leaves out the title before there is a fourth part, and then the link', () => {
    const officeTitle = 'المركز التكنولوجي لخدمة المواطنين بديوان عام محافظة بورسعيد';
    const long = { ...data, officeTitle, link };
    const text = appointmentSms('confirmed', long, 'ar');
    expect(smsSize(text).parts).toBe(3);
    expect(text).not.toContain(data.serviceTitle);
    expect(text.endsWith(link)).toBe(true);
    expect(appointmentWords('confirmed', long, 'ar')).toContain(data.serviceTitle);

    const longer = { ...long, link: link + 'x'.repeat(100) };
    const brief = appointmentSms('confirmed', longer, 'ar');
    expect(brief.endsWith(`${officeTitle}. رقم الموعد BK-1234-5678`)).toBe(true);
    const offer = appointmentSms('wait-list-offer', { ...longer, link: `${link}xx`, until }, 'ar');
    expect(offer.endsWith(`${link}xx`)).toBe(true);
    expect(offer).not.toContain(officeTitle);
  });
});

describe('the parts of a text message, for all services at all of their offices', () => {
  const places: Pick<AppointmentData, 'serviceTitle' | 'officeTitle'>[] = [];
  const inEnglish: typeof places = [];

  beforeAll(async () => {
    for (const id of services) {
      const service = await loadService(id);
      if (!service || !isBookable(service)) continue;
      for (const office of officesFor(id)) {
        places.push({ serviceTitle: service.title.ar, officeTitle: office.title.ar });
        const { en: serviceTitle = '' } = service.title;
        inEnglish.push({ serviceTitle, officeTitle: office.title.en ?? '' });
      }
    }
  });

  // On the longest day of the week, in a month of a long name, at a time of two digits.
  const longest = { date: '2026-09-30', time: '12:30', reference: 'BK-1234-5678' };

  it.each<[AppointmentKind, 'ar' | 'en', boolean, number, number]>([
    ['confirmed', 'ar', false, 2, 3],
    ['moved', 'ar', false, 2, 3],
    ['cancelled', 'ar', false, 2, 3],
    ['reminder', 'ar', false, 2, 3],
    ['wait-list-offer', 'ar', false, 3, 3],
    ['cancelled-by-office', 'ar', false, 2, 3],
    ['confirmed', 'ar', true, 3, 3],
    ['moved', 'ar', true, 3, 3],
    ['cancelled', 'ar', true, 3, 3],
    ['reminder', 'ar', true, 3, 3],
    ['wait-list-offer', 'ar', true, 3, 3],
    ['cancelled-by-office', 'ar', true, 3, 3],
    ['confirmed', 'en', false, 1, 2],
    ['moved', 'en', false, 1, 2],
    ['cancelled', 'en', false, 1, 2],
    ['reminder', 'en', false, 1, 2],
    ['wait-list-offer', 'en', false, 2, 2],
    ['cancelled-by-office', 'en', false, 2, 2],
    ['confirmed', 'en', true, 2, 2],
    ['moved', 'en', true, 2, 2],
    ['cancelled', 'en', true, 2, 2],
    ['reminder', 'en', true, 2, 2],
    ['wait-list-offer', 'en', true, 2, 2],
    ['cancelled-by-office', 'en', true, 2, 2],
  ])('%s, %s, with a link: %s: usually %i, at most %i', (kind, language, isLinked, usual, most) => {
    const parts = (language === 'ar' ? places : inEnglish)
      .map((place) => {
        const known = { ...place, ...longest, until, ...(isLinked && { link }) };
        return smsSize(appointmentSms(kind, known, language)).parts;
      })
      .sort((one, other) => one - other);
    expect(parts.length).toBeGreaterThan(500);
    expect([parts[Math.floor(parts.length / 2)], parts.at(-1)]).toEqual([usual, most]);
  });

  it.each<AppointmentKind>(['confirmed', 'reminder'])(
    '%s keeps to two for usual titles',
    (kind) => {
      const usual = places.filter(
        ({ serviceTitle, officeTitle }) => serviceTitle.length + officeTitle.length <= 64,
      );
      expect(usual.length / places.length).toBeGreaterThan(0.8);
      const texts = usual.map((place) => appointmentSms(kind, { ...place, ...longest }, 'ar'));
      expect(texts.filter((text) => smsSize(text).parts > 2)).toEqual([]);
    },
  );

  it('tells the title at most places though there is a link', () => {
    const titled = places.filter((place) =>
      appointmentSms('reminder', { ...place, ...longest, link }, 'ar').includes(place.serviceTitle),
    );
    expect(titled.length / places.length).toBeGreaterThan(0.5);
  });
});
