import { isolate, resolveNumerals, toNumerals, type Language } from '@fanar/arabic';
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

type Label = 'building' | 'floor' | 'unit' | 'landmark';

const LABELS: Readonly<Record<Language, Readonly<Record<Label, string>>>> = {
  ar: { building: 'عقار', floor: 'الدور', unit: 'وحدة', landmark: 'علامة مميزة:' },
  en: { building: 'Building', floor: 'Floor', unit: 'Unit', landmark: 'Landmark:' },
};

/**
 * Writes an address in the local order, line by line: street and building, floor and unit, area,
 * police station and city, governorate and postcode, landmark last. What is absent takes no place.
 * What people typed is isolated, since digits in street names (شارع 23 يوليو) reorder otherwise. An
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
    const text = value?.trim();
    if (!text) return '';
    const shown = isolate(toNumerals(text, resolveNumerals(numerals, language)));
    return label ? `${LABELS[language][label]} ${shown}` : shown;
  };
  const line = (...parts: readonly string[]): string =>
    parts.filter(Boolean).join(language === 'ar' ? '، ' : ', ');

  const region = part(governorate?.[language] ?? address.governorate);
  return [
    line(part(address.building, 'building'), part(address.street)),
    line(part(address.floor, 'floor'), part(address.unit, 'unit')),
    line(part(address.area), part(address.policeStation), part(address.city)),
    [region, part(address.postcode)].filter(Boolean).join(' '),
    part(address.landmark, 'landmark'),
  ].filter(Boolean);
}
