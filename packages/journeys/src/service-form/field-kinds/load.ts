import { isToVerify, loadRulesOf, type Field, type FieldType } from '@fanar/contract';
import { lateElement } from '../late-part.js';
import type { Load } from '../lazy-parts.js';
import { verification } from '../verification/part.js';
import type { FieldKind } from './kind.js';

interface Source {
  readonly kind: () => Promise<FieldKind<never, never>>;
  /** The module of the control. */
  readonly element?: () => Promise<object>;
}

/** Where each type comes from: how it is asked, and its control. */
const SOURCES: Readonly<Record<FieldType, Source>> = {
  text: {
    kind: async () => (await import('./texts.js')).text,
    element: () => import('@fanar/elements/text-field'),
  },
  'text-area': {
    kind: async () => (await import('./texts.js')).textArea,
    element: () => import('@fanar/elements/text-area'),
  },
  email: {
    kind: async () => (await import('./texts.js')).email,
    element: () => import('@fanar/elements/text-field'),
  },
  'person-name': {
    kind: async () => (await import('./texts.js')).personName,
    element: () => import('@fanar/elements/person-name-field'),
  },
  'national-id': {
    kind: async () => (await import('./identifiers.js')).nationalId,
    element: () => import('@fanar/elements/national-id-field'),
  },
  phone: {
    kind: async () => (await import('./identifiers.js')).phone,
    element: () => import('@fanar/elements/phone-field'),
  },
  plate: {
    kind: async () => (await import('./plate.js')).plate,
    element: () => import('@fanar/elements/plate-field'),
  },
  iban: {
    kind: async () => (await import('./iban.js')).iban,
    element: () => import('@fanar/elements/iban-field'),
  },
  address: {
    kind: async () => (await import('./address.js')).address,
    element: () => import('@fanar/elements/address-field'),
  },
  location: {
    kind: async () => (await import('./location.js')).location,
    element: () => import('@fanar/elements/location-field'),
  },
  'case-number': {
    kind: async () => (await import('./case-number.js')).caseNumber,
    element: () => import('@fanar/elements/case-number-field'),
  },
  number: {
    kind: async () => (await import('./numbers.js')).number,
    element: () => import('@fanar/elements/number-field'),
  },
  amount: {
    kind: async () => (await import('./numbers.js')).amount,
    element: () => import('@fanar/elements/amount-field'),
  },
  rating: {
    kind: async () => (await import('./numbers.js')).rating,
    element: () => import('@fanar/elements/rating'),
  },
  date: {
    kind: async () => (await import('./dates.js')).date,
    element: () => import('@fanar/elements/date-field'),
  },
  'date-picker': {
    kind: async () => (await import('./dates.js')).datePicker,
    element: () => import('@fanar/elements/date-picker'),
  },
  'date-range': {
    kind: async () => (await import('./dates.js')).dateRange,
    element: () => import('@fanar/elements/date-range'),
  },
  time: {
    kind: async () => (await import('./dates.js')).time,
    element: () => import('@fanar/elements/time-field'),
  },
  select: {
    kind: async () => (await import('./choices.js')).select,
    element: () => import('@fanar/elements/select'),
  },
  radio: {
    kind: async () => (await import('./choices.js')).radio,
    element: () => import('@fanar/elements/radio-group'),
  },
  'segmented-control': {
    kind: async () => (await import('./choices.js')).segmentedControl,
    element: () => import('@fanar/elements/segmented-control'),
  },
  combobox: {
    kind: async () => (await import('./choices.js')).combobox,
    element: () => import('@fanar/elements/combobox'),
  },
  'checkbox-group': {
    kind: async () => (await import('./choices.js')).checkboxGroup,
    element: () => import('@fanar/elements/checkbox-group'),
  },
  checkbox: {
    kind: async () => (await import('./choices.js')).checkbox,
    element: () => import('@fanar/elements/checkbox'),
  },
  switch: {
    kind: async () => (await import('./choices.js')).onOrOff,
    element: () => import('@fanar/elements/switch'),
  },
  file: {
    kind: async () => (await import('./files.js')).file,
    element: async () => {
      const both = [import('@fanar/elements/file-upload'), import('../file-facts.js')] as const;
      return (await Promise.all(both))[0];
    },
  },
  signature: {
    kind: async () => (await import('./acceptance.js')).signature,
    element: () => import('@fanar/elements/signature-pad'),
  },
  consent: {
    kind: async () => (await import('./acceptance.js')).consent,
    element: () => import('@fanar/elements/consent'),
  },
  declaration: {
    kind: async () => (await import('./acceptance.js')).declaration,
    element: () => import('@fanar/elements/declaration'),
  },
  computed: { kind: async () => (await import('./computed.js')).computed },
  group: {
    kind: async () => (await import('./group.js')).group,
    element: () => import('@fanar/elements/add-another'),
  },
};

/** Code that was fetched once, for every form of the page. */
const loaded = new Map<FieldType, FieldKind>();

/** The same function for the same type, each time. */
const loads = new Map<FieldType, Load>();

const loadDetails = lateElement(() => import('@fanar/elements/details'));

/** A type of field was to be drawn before it was loaded: see {@link loadsOf}. */
export class FieldKindMissingError extends Error {
  override readonly name = 'FieldKindMissingError';

  constructor(readonly type: string) {
    super(`How to ask for "${type}" is not loaded.`);
  }
}

/**
 * How a field is asked and read back; its functions take that field and its answers.
 * @throws {@link FieldKindMissingError} before it is loaded
 */
export function kindOf({ type }: Field): FieldKind {
  const kind = loaded.get(type);
  if (!kind) throw new FieldKindMissingError(type);
  return kind;
}

/** Whether a field can be asked yet. */
export function isLoaded({ type }: Field): boolean {
  return loaded.has(type);
}

/** What fields cannot be asked, judged or read back without; those within groups included. */
export function loadsOf(fields: readonly Field[] = []): readonly Load[] {
  return Array.from(new Set(fields.flatMap(loadsOfOne)));
}

function loadsOfOne(field: Field): readonly Load[] {
  return [
    loadOf(field.type),
    ...(field.help ? [loadDetails] : []),
    ...(isToVerify(field) ? [verification.load] : []),
    ...(field.type === 'group' ? loadsOf(field.fields) : []),
  ];
}

function loadOf(type: FieldType): Load {
  const known = loads.get(type);
  if (known) return known;
  const load: Load = async (language, registry) => {
    const { kind, element } = SOURCES[type];
    const control = element && lateElement(element)(language, registry);
    const [fetched] = await Promise.all([kind(), control, loadRulesOf([type])]);
    loaded.set(type, fetched as FieldKind);
  };
  loads.set(type, load);
  return load;
}

/** What fields of these types are read back with, without their controls; groups included. */
export async function loadKinds(fields: readonly Field[]): Promise<void> {
  await Promise.all(
    fields.map(async (field) => {
      if (!loaded.has(field.type)) {
        loaded.set(field.type, (await SOURCES[field.type].kind()) as FieldKind);
      }
      if (field.type === 'group') await loadKinds(field.fields);
    }),
  );
}
