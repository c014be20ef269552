import { readFile } from 'node:fs/promises';
import type { LifeEvent, Sector, ServiceId, Text } from '../definition.js';
import { isObject } from '../form.js';
import { readJson } from './json-text.js';
import { Refusal } from './usage.js';

/** What definitions speak of by id, and what they do not speak of, for all services at once. */
export interface NamedDirectory {
  readonly sectors?: readonly Pick<Sector, 'id' | 'title'>[];
  readonly events?: readonly LifeEvent[];
  /** Those that a visit may be for together. */
  readonly services?: readonly { readonly id: ServiceId }[];
  /** Where the services are offered. */
  readonly area?: Text;
}

/** @throws {@link Refusal} it is no such file */
export async function readDirectory(file: string | undefined): Promise<NamedDirectory> {
  if (file === undefined) return {};
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Refusal(`${file} cannot be read.`);
  });
  const { value, faults } = readJson(text.replace(/^\uFEFF/, ''));
  const [fault] = faults;
  if (fault)
    throw new Refusal(`${file}:${String(fault.line)}:${String(fault.column)} ${fault.message}`);
  if (!isDirectory(value))
    throw new Refusal(
      `${file} is no directory: { "sectors": [{ "id", "title" }], "events": [{ "id", "title" }], "services": [{ "id" }], "area" }, with { "ar", "en" } for title and area.`,
    );
  return value;
}

function isDirectory(value: unknown): value is NamedDirectory {
  if (!isObject(value)) return false;
  const { sectors = [], events = [], services = [], area } = value;
  const isArea = area === undefined || isText(area);
  return (
    isArea &&
    [sectors, events].every((list) => Array.isArray(list) && list.every(isNamed)) &&
    Array.isArray(services) &&
    services.every(hasId)
  );
}

function hasId(value: unknown): boolean {
  return isObject(value) && typeof value.id === 'string';
}

function isNamed(value: unknown): boolean {
  return isObject(value) && hasId(value) && isText(value.title);
}

function isText(value: unknown): value is Text {
  return (
    isObject(value) &&
    typeof value.ar === 'string' &&
    (value.en === undefined || typeof value.en === 'string')
  );
}
