import type { ApplicationStatus, components, ServiceDefinition, Stage } from '@fanar/contract';
import { fromInstant } from '@fanar/egypt';
import { expectedRange } from '../applications/working-days.js';
import type { ApplicationRow } from '../database/schema.js';
import type { Resources } from '../resources.js';
import { caseOf, waitsFor, type Case, type CaseEvent } from './case.js';
import { mayCorrect } from './correction.js';
import type { HeldItem } from './items.js';
import { lanesOf } from './lanes.js';
import type { UsualTime } from './usual-time.js';

type Schemas = components['schemas'];

/** An application as its applicant sees it. */
export function describeCase(
  { catalogue }: Pick<Resources, 'catalogue'>,
  application: ApplicationRow,
  history: readonly CaseEvent[],
  usual?: UsualTime,
): ApplicationStatus {
  const { reference, service, stage, state, office } = application;
  const definition = catalogue.service(service);
  const known = caseOf(history);
  const last = history.at(-1);
  return {
    reference,
    service,
    serviceTitle: definition.title,
    stages: definition.stages.map(tellStage),
    current: stage,
    ...(definition.lanes && { lanes: tellLanes({ catalogue }, definition, known) }),
    state,
    events: history.map((event) => tellEvent(event, known.items)).reverse(),
    ...(last && { lastEvent: String(last.position) }),
    waitsFor: state === 'refused' ? 'nobody' : waitsFor(definition, known, stage),
    ...(office !== null && { office: officeOf({ catalogue }, office) }),
    mayCorrect: mayCorrect(definition, application, known),
    requests: [...known.requests],
    messages: [...known.messages],
    ...(known.decision && { decision: known.decision }),
    documents: known.documents.map(tellDocument),
    ...(known.items.length > 0 && {
      items: known.items.map((item) => tellItem({ catalogue }, item)),
    }),
    expected: expectedOf({ catalogue }, application, usual),
    contact: definition.contact,
    appointmentOffered: catalogue.offersAppointments(definition),
    updatedAt: application.updated_at.toISOString(),
  };
}

function tellStage({ moves: _, ...told }: Stage): ApplicationStatus['stages'][number] {
  return told;
}

function tellLanes(
  resources: Pick<Resources, 'catalogue'>,
  definition: ServiceDefinition,
  known: Case,
): Schemas['CaseLane'][] {
  const states = new Map(lanesOf(definition, known).map((lane) => [lane.id, lane]));
  return (definition.lanes ?? []).map(({ id, title }) => {
    const { current, isDone, office } = states.get(id) ?? {};
    return {
      ...{ id, title },
      ...(current !== undefined && { current, isDone: isDone ?? false }),
      ...(office !== undefined && { office: officeOf(resources, office) }),
    };
  });
}

/**
 * The time of the service begins when nothing is left to wait for. By what such applications took, where
 * that is known, else by what the service declares.
 */
export function expectedOf(
  { catalogue }: Pick<Resources, 'catalogue'>,
  { service, taken_at, received_at }: Pick<ApplicationRow, 'service' | 'taken_at' | 'received_at'>,
  usual?: UsualTime,
): ApplicationStatus['expected'] {
  const { processingTime } = catalogue.service(service);
  const { date } = fromInstant(taken_at ?? received_at);
  if (!usual) {
    return { ...expectedRange(date, processingTime, catalogue.holidays), basis: 'declared' };
  }
  const unit = processingTime.unit === 'working-day' ? 'working-day' : 'day';
  const range = expectedRange(date, { min: usual.from, max: usual.to, unit }, catalogue.holidays);
  return { ...range, basis: 'measured', cases: usual.cases };
}

/** An office that is there no more is told by its id. */
export function officeOf(
  { catalogue }: Pick<Resources, 'catalogue'>,
  id: string,
): Schemas['CaseOffice'] {
  const title = catalogue.officeTitle(id) ?? { ar: id };
  return { id, title };
}

/** What the applicant reads of an event; the rest of it stands where it belongs. */
export function tellEvent(
  { id, by, stage, at, fact }: CaseEvent,
  items: readonly HeldItem[] = [],
): Schemas['CaseEvent'] {
  const base = { id, kind: fact.kind, by, stage, at: at.toISOString(), ...fromInstant(at) };
  switch (fact.kind) {
    case 'stage':
      return { ...base, ...(fact.note && { note: fact.note }) };
    case 'state':
      return { ...base, state: fact.state };
    case 'request':
      return { ...base, request: id, title: fact.title, ...(fact.why && { note: fact.why }) };
    case 'request-withdrawn':
    case 'response':
      return { ...base, request: fact.request };
    case 'judgement': {
      const { request, isAccepted, note } = fact;
      return { ...base, request, isAccepted, ...(note && { note }) };
    }
    case 'decision':
      return { ...base, outcome: fact.outcome, ...(fact.note && { note: fact.note }) };
    case 'document':
    case 'collection':
    case 'delivery':
      return { ...base, title: fact.title };
    case 'handed-over': {
      const { title } = items.find((item) => item.id === fact.item) ?? {};
      return { ...base, ...(title && { title }) };
    }
    case 'office':
      return { ...base, ...(fact.lane !== undefined && { lane: fact.lane }) };
    case 'correction':
      return { ...base, fields: [...fact.fields] };
    case 'message':
    case 'appeal':
      return base;
  }
}

function tellItem(
  resources: Pick<Resources, 'catalogue'>,
  { office, ...item }: HeldItem,
): Schemas['CaseItem'] {
  return { ...item, ...(office !== undefined && { office: officeOf(resources, office) }) };
}

function tellDocument({
  id,
  title,
  date,
  file,
}: Case['documents'][number]): Schemas['CaseDocument'] {
  const { name, size, type } = file;
  return { id, title, date, name, size, type };
}
