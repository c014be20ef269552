import type { ServiceId } from '../definition.js';
import type { Office, OfficeDirectory } from '../gateway.js';
import {
  said,
  WEEKDAYS,
  type GeoCoordinates,
  type GovernmentOffice,
  type OpeningHours,
} from './vocabulary.js';
import type { Words } from './words.js';

/** Where a service is given. An office whose address is made up is none. */
export function placesOf(
  service: ServiceId,
  directory: OfficeDirectory,
  words: Words,
): GovernmentOffice[] {
  return directory.items
    .filter(({ services, isDemonstration }) => services?.includes(service) && !isDemonstration)
    .map((office) => placeOf(office, directory, words));
}

function placeOf(office: Office, { schedules }: OfficeDirectory, words: Words): GovernmentOffice {
  const { title, address, phone, place, schedule = '' } = office;
  const [usual, ...special] = (Object.hasOwn(schedules, schedule) && schedules[schedule]) || [];
  return said<GovernmentOffice>({
    '@type': 'GovernmentOffice',
    name: words(title),
    address: words(address),
    telephone: phone,
    geo: place && geoOf(place),
    openingHoursSpecification: usual && hoursOf(usual),
    specialOpeningHoursSpecification: special.flatMap(hoursOf),
  });
}

function geoOf({ latitude, longitude }: NonNullable<Office['place']>): GeoCoordinates {
  return { '@type': 'GeoCoordinates', latitude, longitude };
}

function hoursOf({
  from,
  to,
  hours,
}: OfficeDirectory['schedules'][string][number]): OpeningHours[] {
  return WEEKDAYS.flatMap((dayOfWeek, day) =>
    (hours[String(day)] ?? []).map(({ opens, closes }) =>
      said<OpeningHours>({
        '@type': 'OpeningHoursSpecification',
        dayOfWeek,
        opens,
        closes,
        validFrom: from,
        validThrough: to,
      }),
    ),
  );
}
