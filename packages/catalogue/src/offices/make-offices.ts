import type { ServiceId, Text } from '@fanar/contract';
import { PORT_SAID_DISTRICTS, type District } from '@fanar/egypt';
import type { Facility, SectorFacilities, Site } from './facilities/facility.js';
import { localities, type Locality } from './localities.js';
import type { CatalogueOffice } from './office.js';

const BOOKABLE_DAYS = 45;
/** How far the last of so many offices of a locality stands from its middle: some 200 metres. */
const SPREAD_DEGREES = 0.0018;
const OFFICES_IN_LOCALITY = 45;
/** Turned by it from one to the next, points never fall in line. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

const landmarks: readonly Required<Text>[] = [
  { ar: 'بجوار مكتب البريد', en: 'next to the post office' },
  { ar: 'أمام المدرسة الابتدائية', en: 'opposite the primary school' },
  { ar: 'خلف الحديقة العامة', en: 'behind the public garden' },
  { ar: 'بجوار مركز الشباب', en: 'next to the youth centre' },
  { ar: 'أمام موقف الحافلات', en: 'opposite the bus station' },
  { ar: 'بجوار السوق', en: 'next to the market' },
  { ar: 'أمام الصيدلية', en: 'opposite the pharmacy' },
];

/** What all offices of a kind have in common. */
type Shared = Pick<CatalogueOffice, 'sector' | 'services' | 'opensOnHolidays' | 'isDemonstration'>;

/** What all offices of a building have in common. */
type Building = Pick<CatalogueOffice, 'address' | 'place'>;

/** Where the next office of a locality stands follows from how many there are. */
interface Ground extends Locality {
  offices: number;
}

/**
 * The demonstration offices of these facilities, the same each time. Names of kinds and districts
 * are real; addresses, phones, places, hours and numbers of offices are made up.
 */
export function makeOffices(sectors: readonly SectorFacilities[]): CatalogueOffice[] {
  const grounds = new Map<string, Ground>(
    localities.map((one) => [one.id, { ...one, offices: 0 }]),
  );
  const buildings = new Map<string, Building>();
  const offices: CatalogueOffice[] = [];
  for (const { sector, facilities } of sectors) {
    for (const facility of facilities) {
      const shared = sharedBy(sector, facility);
      sitesOf(facility).forEach((site, at) => {
        const ground = grounds.get(site.locality);
        if (!ground) throw new RangeError(`No locality "${site.locality}"`);
        const own = ownOf(facility, site, at, ground, offices.length + 1);
        const pool = facility.pools?.[site.locality];
        const building = buildings.get(pool ?? '');
        if (pool !== undefined && !building) buildings.set(pool, own);
        offices.push({
          ...own,
          ...(building && { address: building.address, place: building.place }),
          ...shared,
          ...receptionOf(facility, pool),
        });
        ground.offices += 1;
      });
    }
  }
  return offices;
}

function sitesOf({ at }: Facility): readonly Site[] {
  if (typeof at !== 'string') return at;
  return localities
    .filter(({ id, district, isLarge }) => {
      if (at === 'districts') return id === district;
      return at === 'localities' || isLarge;
    })
    .map(({ id }) => ({ locality: id }));
}

function sharedBy(sector: string, { services, opensOnHolidays }: Facility): Shared {
  return {
    sector,
    services: services.map((service): ServiceId => `${sector}/${service}`),
    ...(opensOnHolidays && { opensOnHolidays }),
    isDemonstration: true,
  };
}

function receptionOf(
  { receives }: Facility,
  pool: string | undefined,
): Pick<CatalogueOffice, 'reception'> {
  if (!receives) return {};
  return {
    reception: { ...receives, bookableDays: BOOKABLE_DAYS, ...(pool !== undefined && { pool }) },
  };
}

function ownOf(
  { id, title, schedules, accessibility }: Facility,
  site: Site,
  at: number,
  ground: Ground,
  number: number,
): Omit<CatalogueOffice, keyof Shared | 'reception'> {
  return {
    id: site.id ?? `${id}-${ground.id}`,
    title: site.title ?? inPlace(title, ground),
    address: addressOf(ground, landmarks[number % landmarks.length]),
    phone: `066${String(number).padStart(7, '0')}`,
    district: ground.district,
    place: placeOf(ground),
    schedule: schedules[at % schedules.length] ?? schedules[0],
    accessibility: accessibility.filter((_, feature) => (at + feature) % 4 !== 3),
  };
}

/** «قسم شرطة العرب», but «مكتب السجل التجاري بحي العرب»: after «ب» the short name is no place. */
function inPlace({ ar, en }: Required<Text>, place: Locality): Required<Text> {
  const whole = districtOf(place.id)?.ar ?? place.ar;
  return {
    ar: ar.replace(/(?<=\s)ب\{place\}/, `ب${whole}`).replace('{place}', place.ar),
    en: en.replace('{place}', place.en),
  };
}

function addressOf(locality: Locality, landmark: Required<Text> | undefined): Required<Text> {
  const district = districtOf(locality.district);
  const parts = [
    landmark,
    locality.id !== locality.district && locality,
    district,
    district?.kind === 'district' && { ar: 'بورسعيد', en: 'Port Said' },
  ].filter((part) => typeof part === 'object');
  const ar = parts.map((part) => part.ar).join('، ');
  const en = parts.map((part) => part.en).join(', ');
  return { ar: `${ar} (عنوان تجريبي)`, en: `${capitalized(en)} (demonstration address)` };
}

function districtOf(id: string): District | undefined {
  return PORT_SAID_DISTRICTS.find((district) => district.id === id);
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The offices of a locality stand round its middle, each further out than the one before. */
function placeOf({
  at: [latitude, longitude],
  offices,
}: Ground): NonNullable<CatalogueOffice['place']> {
  const distance = SPREAD_DEGREES * Math.sqrt((offices + 0.5) / OFFICES_IN_LOCALITY);
  const angle = offices * GOLDEN_ANGLE;
  return {
    latitude: rounded(latitude + distance * Math.sin(angle)),
    longitude: rounded(longitude + distance * Math.cos(angle)),
  };
}

/** To a metre or so. */
function rounded(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}
