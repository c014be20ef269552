import type { components, Language } from '@fanar/contract';
import { allAnswers } from '../applications/answers.js';
import { logAccess } from '../cases/access-log.js';
import { listCases } from '../cases/inbox.js';
import { findOfficeCase } from '../cases/office-case.js';
import { inLanguage } from '../http/language.js';
import { HttpProblem } from '../http/problem.js';
import type { Resources } from '../resources.js';
import { worksFor, type StaffOffices } from '../security/staff.js';
import { codeOf } from '../service-code.js';
import { describeStatus } from './files.js';
import { formIdOf } from './services.js';

type Summary = components['schemas']['CaseSummary'];

/** That an office has to act on an application. */
interface Task {
  readonly office: string;
  readonly summary: Summary;
}

export interface Wanted {
  readonly offices: readonly string[];
  readonly isWanted: (summary: Summary) => boolean;
  /** How many of each office are enough. */
  readonly enough: number;
}

/** As many as one look into an inbox gives. */
const pageSize = 200;

/** What waits for these offices, the oldest first. */
export async function listTasks(resources: Resources, wanted: Wanted): Promise<Task[]> {
  const found: Task[] = [];
  for (const office of wanted.offices) found.push(...(await tasksOf(resources, office, wanted)));
  const age = ({ office, summary: { receivedAt, reference } }: Task): string =>
    `${receivedAt} ${reference} ${office}`;
  found.sort((one, other) => (age(one) < age(other) ? -1 : 1));
  return found;
}

async function tasksOf(
  resources: Resources,
  office: string,
  { isWanted, enough }: Wanted,
): Promise<Task[]> {
  const found: Task[] = [];
  let after: string | undefined;
  do {
    const page = await listCases(resources.db, resources, office, { limit: pageSize, after });
    found.push(...page.items.filter(isWanted).map((summary) => ({ office, summary })));
    after = page.next;
  } while (after !== undefined && found.length < enough);
  return found;
}

/** An office and an application, with a dot between them, which neither has in it. */
const taskIdOf = (office: string, reference: string): string => `${office}.${reference}`;

export function describeTask(resources: Resources, { office, summary }: Task, language: Language) {
  const { reference, service, serviceTitle, stageTitle, receivedAt } = summary;
  const { version } = resources.catalogue.service(service);
  return {
    taskId: taskIdOf(office, reference),
    mainTaskId: reference,
    name: inLanguage(stageTitle, language),
    assigneeId: office,
    created: receivedAt,
    serviceId: codeOf(service),
    serviceName: inLanguage(serviceTitle, language),
    fileId: reference,
    eFormId: formIdOf({ id: service, version }),
    status: describeStatus('PENDING', stageTitle, language),
  };
}

/** The same as an application of a list. */
export function describeListed({ office, summary }: Task, language: Language) {
  const { reference, service, serviceTitle, stageTitle, receivedAt } = summary;
  return {
    fileId: reference,
    mainTaskId: reference,
    taskTitle: inLanguage(stageTitle, language),
    assigneeId: office,
    status: describeStatus('PENDING', stageTitle, language),
    applicantId: reference,
    created: receivedAt,
    registered: receivedAt,
    serviceName: inLanguage(serviceTitle, language),
    serviceId: codeOf(service),
  };
}

/**
 * One task with the answers of its application, as an office reads them; the applicant is told that it
 * was read.
 * @throws HttpProblem 404 `application-not-found`, also for one of another office, and one that waits no more
 */
export async function readTask(
  resources: Resources,
  staff: StaffOffices,
  taskId: string,
  language: Language,
) {
  const { db, catalogue } = resources;
  const [office = '', reference = ''] = taskId.split('.');
  const isTheirs = worksFor(staff, office) && catalogue.officeTitle(office) !== undefined;
  const row = isTheirs ? await findOfficeCase(db, resources, office, reference) : undefined;
  if (row?.waits_for !== 'office' || taskIdOf(office, row.reference) !== taskId) {
    throw new HttpProblem(404, 'application-not-found');
  }
  await logAccess(db, resources, { application: row.reference, office, what: 'case' });
  const { title, stages } = catalogue.service(row.service);
  const stage = stages.find(({ id }) => id === row.stage)?.title ?? { ar: row.stage };
  return {
    taskId,
    taskName: inLanguage(stage, language),
    assigneeId: office,
    created: row.received_at.toISOString(),
    fileId: row.reference,
    serviceId: codeOf(row.service),
    serviceName: inLanguage(title, language),
    eFormId: formIdOf({ id: row.service, version: row.version }),
    status: describeStatus('PENDING', stage, language),
    data: allAnswers(resources, row),
  };
}
