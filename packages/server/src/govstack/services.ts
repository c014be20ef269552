import type { Language, ServiceDefinition } from '@fanar/contract';
import { toJsonSchema } from '@fanar/contract/schema';
import { matchesSearch } from '@fanar/arabic';
import { agreement } from '../applications/declaration.js';
import type { Catalogue } from '../catalogue.js';
import { inLanguage } from '../http/language.js';
import { HttpProblem } from '../http/problem.js';
import type { Resources } from '../resources.js';
import { codeOf, idOfCode } from '../service-code.js';
import { assertOpen } from '../service-pause.js';

type Services = Pick<Resources, 'catalogue' | 'pauseOf' | 'now'>;

/** @throws HttpProblem 404 `service-not-found` */
export function serviceOf(
  { catalogue }: Pick<Resources, 'catalogue'>,
  code: string,
): ServiceDefinition {
  const definition = catalogue.service(idOfCode(code));
  if (codeOf(definition.id) !== code) throw new HttpProblem(404, 'service-not-found');
  return definition;
}

/** All services, or those whose name has these words in it. */
export function listServices(services: Services, name: string | undefined, language: Language) {
  const { catalogue } = services;
  return catalogue.summaries
    .filter(({ title }) => !name || matchesSearch(inLanguage(title, language), name))
    .map(({ id }) => describeService(services, catalogue.service(id), language));
}

export function describeService(
  services: Services,
  definition: ServiceDefinition,
  language: Language,
) {
  const { id, title, version, summary } = definition;
  return {
    id: codeOf(id),
    name: inLanguage(title, language),
    version: String(version),
    type: 'Public',
    isExecutable: isOpen(services, definition),
    description: inLanguage(summary, language),
  };
}

function isOpen(services: Services, definition: ServiceDefinition): boolean {
  try {
    assertOpen(services, definition);
    return true;
  } catch (error) {
    if (error instanceof HttpProblem) return false;
    throw error;
  }
}

export function formIdOf({ id, version }: { id: string; version: number }): string {
  return `${codeOf(id)}@${String(version)}`;
}

/** A service has one form: its questions. */
export function describeForm(definition: ServiceDefinition, language: Language) {
  const { title, summary, version } = definition;
  return {
    eFormId: formIdOf(definition),
    name: inLanguage(title, language),
    description: inLanguage(summary, language),
    version: String(version),
    latest: true,
  };
}

/**
 * The form of an id, of the version that is asked now.
 * @throws HttpProblem 404 `service-not-found`
 */
export function formOf(
  resources: { readonly catalogue: Catalogue },
  formId: string,
): ServiceDefinition {
  const definition = serviceOf(resources, formId.replace(/@\d+$/, ''));
  if (formIdOf(definition) !== formId) throw new HttpProblem(404, 'service-not-found');
  return definition;
}

/** The schema of the answers, and of the agreement to the declaration among them. */
export function schemaOf(definition: ServiceDefinition): Readonly<Record<string, unknown>> {
  const schema = toJsonSchema(definition);
  const title = definition.declaration.en ?? definition.declaration.ar;
  return {
    ...schema,
    properties: { ...(schema.properties as object), [agreement]: { title, const: true } },
    required: [agreement],
  };
}
