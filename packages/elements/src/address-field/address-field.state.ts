import { sanitizeIdentity, toAsciiDigits } from '@fanar/arabic';
import type { Problem } from '@fanar/contract';
import { GOVERNORATES, parsePostcode, PORT_SAID_DISTRICTS, type Address } from '@fanar/egypt';

export type AddressPart = keyof Address;

/** What is known of an address, in canonical form or as typed; a part that is not known is absent. */
export type AddressParts = Readonly<Partial<Record<AddressPart, string>>>;

/** A district, city or markaz. */
export interface AddressDistrict {
  /** Stable key; a value of the page may give it in place of the name. */
  readonly id: string;
  /** The name that is answered, whatever the language of the page. */
  readonly ar: string;
  readonly en: string;
}

/** Districts by the ISO 3166-2 code of their governorate, such as `EG-PTS`. */
export type AddressDistricts = Readonly<Record<string, readonly AddressDistrict[]>>;

/** Every part, in the order in which a person says them. */
export const ADDRESS_PARTS: readonly AddressPart[] = [
  'governorate',
  'city',
  'policeStation',
  'area',
  'street',
  'building',
  'floor',
  'unit',
  'landmark',
  'postcode',
];

const BUILT_IN: AddressDistricts = { 'EG-PTS': PORT_SAID_DISTRICTS };

/** What a browser may fill in; it knows no word for the others. */
const AUTOFILL: Readonly<Partial<Record<AddressPart, string>>> = {
  governorate: 'address-level1',
  city: 'address-level2',
  area: 'address-level3',
  street: 'address-line1',
  unit: 'address-line2',
  postcode: 'postal-code',
};

/** Parts that lie within a governorate. */
const WITHIN: readonly AddressPart[] = ['city', 'policeStation', 'area'];

/** Numbers, which travel in ASCII digits; names keep theirs. */
const NUMBERED = new Set<AddressPart>(['building', 'floor', 'unit', 'postcode']);

/** The districts to choose from; none where the city is free text. */
export function districtsOf(
  { governorate = '' }: AddressParts,
  own: AddressDistricts | undefined,
): readonly AddressDistrict[] {
  const all = { ...BUILT_IN, ...own };
  return Object.hasOwn(all, governorate) ? (all[governorate] ?? []) : [];
}

/** The canonical form: cleaned, numbers in ASCII digits, a known district under its Arabic name. */
export function toAddress(
  typed: AddressParts,
  districts: readonly AddressDistrict[],
): AddressParts {
  const given = ADDRESS_PARTS.map((part) => {
    const text = sanitizeIdentity(typed[part] ?? '');
    if (part === 'postcode') {
      const postcode = parsePostcode(text);
      if (postcode.ok) return [part, postcode.value] as const;
    }
    if (part === 'city') return [part, nameOf(text, districts)] as const;
    return [part, NUMBERED.has(part) ? toAsciiDigits(text) : text] as const;
  });
  return Object.fromEntries(given.filter(([, text]) => text !== ''));
}

/** Parts of an address out of whatever a page gives; what is no text is left out. */
export function readAddress(value: unknown): AddressParts {
  const given = typeof value === 'string' ? parseJson(value) : value;
  if (typeof given !== 'object' || given === null) return {};
  const parts = given as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    ADDRESS_PARTS.flatMap((part) => {
      const text = parts[part];
      return typeof text === 'string' && text !== '' ? [[part, text]] : [];
    }),
  );
}

/** Another governorate leaves nothing of what lay within the one before. */
export function movedTo(governorate: string, typed: AddressParts): AddressParts {
  // Without one before, what is there came with it: a browser fills in every part at once.
  const left = typed.governorate ? WITHIN : [];
  return { ...typed, ...Object.fromEntries(left.map((part) => [part, ''])), governorate };
}

/** What is wrong with an address that is not empty. */
export function addressProblem(
  address: AddressParts,
  required: readonly AddressPart[],
): Problem | null {
  const missing = required.filter((part) => !address[part]);
  if (missing.length > 0) {
    return { code: 'address-incomplete', params: { parts: missing.join(' ') } };
  }
  const { governorate, postcode } = address;
  if (governorate && !GOVERNORATES.some(({ iso }) => iso === governorate)) {
    return { code: 'choice-unknown' };
  }
  const read = postcode ? parsePostcode(postcode) : undefined;
  return read && !read.ok ? { code: read.code, ...(read.params && { params: read.params }) } : null;
}

/** The parts that a problem is about; undefined where it is about all of them. */
export function partsOf(
  problem: Problem & { readonly pointer?: string },
  required: readonly AddressPart[],
): readonly AddressPart[] | undefined {
  const { code, params, pointer } = problem;
  if (code === 'address-required') return required;
  if (code === 'address-incomplete') return toParts(String(params?.parts));
  if (code === 'choice-unknown') return ['governorate'];
  if (code.startsWith('postcode-')) return ['postcode'];
  // The server points into the address.
  const named = toParts(pointer?.split('/').pop() ?? null);
  return named.length > 0 ? named : undefined;
}

/**
 * The `autocomplete` of a part.
 *
 * @param wish `off`, or what comes before the part's own word, such as `shipping`.
 */
export function autofillOf(part: AddressPart, wish: string): string {
  const word = AUTOFILL[part];
  return word && wish !== 'off' ? `${wish} ${word}`.trim() : 'off';
}

/** The names of parts out of words with spaces between. */
export function toParts(words: string | null): readonly AddressPart[] {
  return (words?.split(/\s+/) ?? []).filter((word): word is AddressPart =>
    (ADDRESS_PARTS as readonly string[]).includes(word),
  );
}

/** A district by its key or either name; any other text is a name of its own. */
function nameOf(text: string, districts: readonly AddressDistrict[]): string {
  return districts.find(({ id, ar, en }) => [id, ar, en].includes(text))?.ar ?? text;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
