import {
  fieldsOf,
  stepsOf,
  type Field,
  type FieldOf,
  type ServiceDefinition,
  type ServiceId,
} from '@fanar/contract';
import type { Catalogue } from '../catalogue.js';
import { codeOf } from '../service-code.js';
import type { Open311Options } from './options.js';

/** Field types that a text, or several, can answer. */
const answerable = [
  'text',
  'text-area',
  'person-name',
  'national-id',
  'phone',
  'email',
  'number',
  'date',
  'date-picker',
  'select',
  'radio',
  'segmented-control',
  'combobox',
  'checkbox-group',
  'checkbox',
  'switch',
] as const;
export type AnswerableField = FieldOf<(typeof answerable)[number]>;

/** The fields that what the standard itself asks for answers. */
export interface CoreFields {
  /** By `description`: the words of the report. */
  readonly description: AnswerableField;
  /** By `lat`, `long` and `address_string`: a place by coordinates, else a text called `place`. */
  readonly place: FieldOf<'location'> | FieldOf<'text'>;
  /** By `first_name` and `last_name`. */
  readonly name: AnswerableField | undefined;
  readonly phone: AnswerableField | undefined;
  readonly email: AnswerableField | undefined;
}

/** A service that can be reported to. */
export interface OfferedService {
  readonly definition: ServiceDefinition;
  readonly core: CoreFields;
  /** What is asked besides, by the id of the field, with whether every report has to answer it. */
  readonly attributes: ReadonlyMap<
    string,
    { readonly field: AnswerableField; readonly isNeeded: boolean }
  >;
}

const complaining = 'complaining';

/**
 * What can be reported, by code, in the order of the catalogue.
 * @throws RangeError on a service that was named and cannot be
 */
export function offeredServices(
  { summaries, service }: Pick<Catalogue, 'summaries' | 'service'>,
  { services }: Pick<Open311Options, 'services'>,
): ReadonlyMap<string, OfferedService> {
  const known: readonly string[] = summaries.map(({ id }) => id);
  const wrong = services?.find((id) => !known.includes(id) || !offer(service(id)));
  if (wrong !== undefined) throw new RangeError(`"${wrong}" cannot be reported to by Open311`);
  const isMeant = (id: ServiceId, events: readonly string[] = []): boolean =>
    services?.includes(id) ?? events.includes(complaining);
  const offered = summaries
    .filter(({ id, events }) => isMeant(id as ServiceId, events))
    .flatMap(({ id }) => offer(service(id)) ?? []);
  return new Map(offered.map((one) => [codeOf(one.definition.id), one]));
}

/** Nothing where a report has no place for what the service needs, or the service none for the report. */
function offer(definition: ServiceDefinition): OfferedService | undefined {
  const core = coreOf(fieldsOf(definition));
  if (!core || definition.payment === 'online') return undefined;
  const taken = new Set<Field | undefined>(Object.values(core));
  const asked = stepsOf(definition).flatMap(({ when, fields }) =>
    fields.map((field) => ({ field, isAlways: when === undefined && field.when === undefined })),
  );
  const besides = asked.filter(({ field }) => !taken.has(field) && field.type !== 'computed');
  const isLost = besides.some(({ field }) => field.required !== false && !isAnswerable(field));
  if (isLost) return undefined;
  const attributes = besides.flatMap(({ field, isAlways }) =>
    isAnswerable(field)
      ? [[field.id, { field, isNeeded: isAlways && isNeeded(field) }] as const]
      : [],
  );
  return { definition, core, attributes: new Map(attributes) };
}

function isAnswerable(field: Field): field is AnswerableField {
  const isToProve =
    (field.type === 'phone' || field.type === 'email') && field.constraints?.verify === true;
  return (answerable as readonly string[]).includes(field.type) && !isToProve;
}

function isNeeded({ required = true }: Field): boolean {
  return required === true;
}

function coreOf(fields: readonly Field[]): CoreFields | undefined {
  const known = fields.filter(isAnswerable);
  const first = (type: AnswerableField['type']): AnswerableField | undefined =>
    known.find((field) => field.type === type);
  const description =
    known.find((one) => one.type === 'text-area' && isNeeded(one)) ?? first('text-area');
  const place = fields.find(isLocation) ?? fields.find(isPlaceInWords);
  if (!description || !place) return undefined;
  return {
    description,
    place,
    name: first('person-name'),
    phone: first('phone'),
    email: first('email'),
  };
}

function isLocation(field: Field): field is FieldOf<'location'> {
  return field.type === 'location';
}

function isPlaceInWords(field: Field): field is FieldOf<'text'> {
  return field.type === 'text' && field.id === 'place';
}
