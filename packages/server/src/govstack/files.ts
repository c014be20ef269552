import type {
  ApplicationReceipt,
  ApplicationStatus,
  Language,
  ServiceDefinition,
  Text,
} from '@fanar/contract';
import { readAnswers } from '../applications/answers.js';
import type { ApplicationRow } from '../database/schema.js';
import { inLanguage } from '../http/language.js';
import type { Resources } from '../resources.js';
import { codeOf } from '../service-code.js';
import { formIdOf } from './services.js';

type StatusCode = 'PENDING' | 'APPROVED' | 'SENDBACK' | 'REJECTED';

/** One of the four of the specification, with the stage as the service calls it. */
export function describeStatus(code: StatusCode, stage: Text, language: Language) {
  return { code, title: inLanguage(stage, language) };
}

/** What was approved in part was approved; what was withdrawn is not to be had any more. */
export function statusCode({ state, waitsFor, decision }: ApplicationStatus): StatusCode {
  if (state === 'refused') return 'REJECTED';
  const outcome = decision?.isAppealed ? undefined : decision?.outcome;
  if (outcome === 'approved' || outcome === 'partly-approved') return 'APPROVED';
  if (outcome !== undefined) return 'REJECTED';
  return waitsFor === 'applicant' ? 'SENDBACK' : 'PENDING';
}

/** What came with an application and is told again, but not kept. */
interface Submitted {
  readonly applicantId: string;
  readonly applicationName?: string | undefined;
}

/** An application that was taken just now. */
export function describeNewFile(
  definition: ServiceDefinition,
  { reference, receivedAt }: ApplicationReceipt,
  { applicantId, applicationName }: Submitted,
  language: Language,
) {
  const [first] = definition.stages;
  return {
    fileId: reference,
    registered: receivedAt,
    serviceId: codeOf(definition.id),
    serviceName: inLanguage(definition.title, language),
    status: describeStatus('PENDING', first?.title ?? definition.title, language),
    ended: false,
    applicantId,
    applicationData: {
      applicantId,
      ...(applicationName !== undefined && { applicationName }),
      formData: { eFormId: formIdOf(definition) },
    },
  };
}

/** An application for whoever has its key. There are no accounts: its reference stands for who sent it. */
export function describeFile(
  resources: Pick<Resources, 'vault' | 'catalogue'>,
  row: ApplicationRow,
  status: ApplicationStatus,
  language: Language,
) {
  const { reference, received_at, service, version } = row;
  const { answers } = readAnswers(resources, row);
  const stage = status.stages.find(({ id }) => id === status.current)?.title;
  return {
    fileId: reference,
    registered: received_at.toISOString(),
    serviceId: codeOf(service),
    serviceName: inLanguage(status.serviceTitle, language),
    status: describeStatus(statusCode(status), stage ?? { ar: status.current }, language),
    ended: status.waitsFor === 'nobody',
    applicantId: reference,
    applicationData: {
      applicantId: reference,
      formData: { eFormId: formIdOf({ id: service, version }), ...(answers && { data: answers }) },
    },
  };
}
