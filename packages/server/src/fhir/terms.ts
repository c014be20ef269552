import type { CodeableConcept, Reference } from 'fhir/r4.js';
import type { BookableOffice, Catalogue } from '../catalogue.js';

/** Of ids of services, such as `health/register-birth`. */
export const serviceSystem = 'urn:fanar:service';
/** Of what a problem of this API is called. */
export const problemSystem = 'urn:fanar:problem';

/** The title of a service in Arabic; nothing for one that is offered no more. */
export type TitleOf = (service: string) => string | undefined;

export function titlesOf({ summaries }: Pick<Catalogue, 'summaries'>): TitleOf {
  const titles = new Map<string, string>(summaries.map(({ id, title }) => [id, title.ar]));
  return (service) => titles.get(service);
}

export function serviceType(service: string, titleOf: TitleOf): CodeableConcept {
  const title = titleOf(service);
  return {
    coding: [{ system: serviceSystem, code: service, ...(title && { display: title }) }],
    ...(title && { text: title }),
  };
}

/** Offices are no resources here: their id and what they are called is all there is of them. */
export function locationOf({ office }: Pick<BookableOffice, 'office'>): Reference {
  return { reference: `Location/${office.id}`, display: office.title.ar };
}
