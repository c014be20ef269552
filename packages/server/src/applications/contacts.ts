import { show } from '@fanar/contract';
import { parsePhone } from '@fanar/egypt';
import type { ApplicationRow } from '../database/schema.js';
import type { Resources } from '../resources.js';
import { allAnswers } from './answers.js';

/** Mobile numbers that the applicant gave, in E.164; those of others in groups are not among them. */
export function mobilesOf(
  resources: Pick<Resources, 'vault' | 'catalogue'>,
  application: ApplicationRow,
): readonly string[] {
  const definition = resources.catalogue.service(application.service);
  const answers = allAnswers(resources, application);
  return show(definition, answers, application.received_at)
    .steps.flatMap(({ fields }) => fields)
    .flatMap(({ field }) => (field.type === 'phone' ? [answers[field.id]] : []))
    .flatMap((answer) => {
      const phone = parsePhone(typeof answer === 'string' ? answer : '', { kinds: ['mobile'] });
      return phone.ok ? phone.value : [];
    });
}
