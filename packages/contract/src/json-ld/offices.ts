import { addDays } from '@fanar/egypt';
import { hoursOn } from '@fanar/egypt/calendar';
import type { ServiceId } from '../definition.js';
import type { Office } from '../appointment-gateway.js';
import type { OfficeDirectory } from '../gateway.js';
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

/** Days of a week whose prayers nobody asks for: a gap that goes by one stands as it usually does. */
const SUNDAY = '2023-01-01';

function hoursOf(period: OfficeDirectory['schedules'][string][number]): OpeningHours[] {
  return WEEKDAYS.flatMap((dayOfWeek, day) =>
    hoursOn(addDays(SUNDAY, day), period).openings.map(({ opens, closes }) =>
      said<OpeningHours>({
        '@type': 'OpeningHoursSpecification',
        dayOfWeek,
        opens,
        closes,
        validFrom: period.from,
        validThrough: period.to,
      }),
    ),
  );
}
