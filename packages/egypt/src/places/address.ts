import {
  foldForSearch,
  isolate,
  resolveNumerals,
  sanitizeIdentity,
  toNumerals,
  type Language,
} from '@fanar/arabic';
import type { FormatOptions } from '../calendar/format-time.js';
import { GOVERNORATES } from './governorates.js';

/**
 * An address as citizens give it. Everything but the governorate may be absent: buildings without a
 * number are found by their landmark, and few people know their postcode.
 */
export interface Address {
  /** ISO 3166-2 code, such as `EG-PTS`. */
  readonly governorate: string;
  /** District, city or markaz: الحي أو المدينة أو المركز. */
  readonly city?: string;
  /** Police station: القسم. The host's data. */
  readonly policeStation?: string;
  /** Sheikha or village: الشياخة أو القرية. */
  readonly area?: string;
  readonly street?: string;
  /** Number of the building: رقم العقار. */
  readonly building?: string;
  readonly floor?: string;
  /** Flat, shop or office: الوحدة. */
  readonly unit?: string;
  /** علامة مميزة. */
  readonly landmark?: string;
  /** Five or seven digits. */
  readonly postcode?: string;
}

/** What is written before a value, but where it begins so itself. */
interface Label extends Readonly<Record<Language, string>> {
  /** Folded. */
  readonly said: RegExp;
}

const BUILDING: Label = {
  ar: 'عقار',
  en: 'Building',
  said: /^(?:ال)?(?:عقار|عماره|مبني|building)/,
};
const FLOOR: Label = { ar: 'الدور', en: 'Floor', said: /^(?:ال)?(?:دور|طابق|floor)| floor$/ };
const UNIT: Label = {
  ar: 'وحدة',
  en: 'Unit',
  said: /^(?:ال)?(?:وحده|شقه|محل|مكتب|unit|flat|apartment|shop|office)/,
};
const LANDMARK: Label = { ar: 'علامة مميزة:', en: 'Landmark:', said: /^(?:علامه مميزه|landmark)/ };

/**
 * Writes an address in the local order, line by line: street and building, floor and unit, area,
 * police station and city, governorate and postcode, landmark last. What is absent takes no place.
 * What people typed is made one line and isolated, since digits in street names (شارع 23 يوليو)
 * reorder otherwise. A value that says its label itself («الدور الثالث», «شقة ٥») gets no other. An
 * unknown governorate code is written as it is.
 * Source: the address metadata of Google's libaddressinput, entry of Egypt.
 *
 * @example addressLines({ governorate: 'EG-PTS', street: 'شارع 23 يوليو', building: '12' })
 * // ['عقار ١٢، شارع ٢٣ يوليو', 'بورسعيد'], but for isolates
 */
export function addressLines(
  address: Address,
  { language = 'ar', numerals = 'auto' }: FormatOptions = {},
): string[] {
  const governorate = GOVERNORATES.find(({ iso }) => iso === address.governorate);
  const part = (value: string | undefined, label?: Label): string => {
    const text = sanitizeIdentity(value ?? '');
    if (!text) return '';
    const shown = isolate(toNumerals(text, resolveNumerals(numerals, language)));
    return label && !label.said.test(foldForSearch(text)) ? `${label[language]} ${shown}` : shown;
  };
  const line = (...parts: readonly string[]): string =>
    parts.filter(Boolean).join(language === 'ar' ? '، ' : ', ');

  return [
    line(part(address.building, BUILDING), part(address.street)),
    line(part(address.floor, FLOOR), part(address.unit, UNIT)),
    line(part(address.area), part(address.policeStation), part(address.city)),
    `${part(governorate?.[language] ?? address.governorate)} ${part(address.postcode)}`.trim(),
    part(address.landmark, LANDMARK),
  ].filter(Boolean);
}
