import { show, type Field } from '@fanar/contract';
import { parsePhone } from '@fanar/egypt';
import type { ApplicationRow } from '../database/schema.js';
import type { Resources } from '../resources.js';
import { allAnswers } from './answers.js';

type Reading = Pick<Resources, 'vault' | 'catalogue'>;

/** Mobile numbers that the applicant gave, in E.164; those of others in groups are not among them. */
export function mobilesOf(resources: Reading, application: ApplicationRow): readonly string[] {
  return answersOf(resources, application, 'phone').flatMap((answer) => {
    const phone = parsePhone(answer, { kinds: ['mobile'] });
    return phone.ok ? phone.value : [];
  });
}

/** What its applicant may be known by: mobile numbers, or where there is none the national ID. */
export function numbersOf(resources: Reading, application: ApplicationRow): readonly string[] {
  const mobiles = mobilesOf(resources, application);
  return mobiles.length > 0 ? mobiles : answersOf(resources, application, 'national-id');
}

function answersOf(
  resources: Reading,
  application: ApplicationRow,
  type: Field['type'],
): readonly string[] {
  const definition = resources.catalogue.service(application.service);
  const answers = allAnswers(resources, application);
  return show(definition, answers, application.received_at)
    .steps.flatMap(({ fields }) => fields)
    .flatMap(({ field }) => {
      const answer = field.type === type ? answers[field.id] : undefined;
      return typeof answer === 'string' ? answer : [];
    });
}
