import {
  correctedAnswers,
  GatewayError,
  validateAnswers,
  type Answers,
  type ApplicationStatus,
  type Correction,
  type ServiceDefinition,
} from '@fanar/contract';
import { licence, licenceAnswers, licenceReceipt } from '../../testing/licence.js';
import { caseGateway, status } from './status.js';

const { nationalId, vehicleLicence: _, ...open } = licenceAnswers;

/** An application just sent, whose answers may be corrected. */
export const sentNow = (changes: Partial<ApplicationStatus> = {}): ApplicationStatus =>
  status({
    current: 'received',
    events: status().events.slice(1),
    ...{ lastEvent: '7', waitsFor: 'office', messages: [], mayCorrect: true },
    ...changes,
  });

/**
 * A back end that takes corrections as the server does. Put a failure into `next` to have a call fail;
 * `change` is what an office does.
 */
export function correctingGateway(
  first: ApplicationStatus = sentNow(),
  definition: ServiceDefinition = licence,
) {
  const back = caseGateway(first);
  let answers: Answers = open;
  const corrections: Correction[] = [];
  return {
    ...back,
    corrections,
    getService: async () => definition,
    getReceipt: async () => ({
      ...licenceReceipt,
      answers,
      withheld: ['/nationalId', '/vehicleLicence'],
    }),
    correctApplication: async (
      _application: unknown,
      correction: Correction,
      { idempotencyKey }: { idempotencyKey: string },
    ): Promise<ApplicationStatus> => {
      back.keys.add(idempotencyKey);
      if (back.next.length > 0) throw back.next.shift();
      const known = await back.getApplication('', '');
      if (correction.basedOn !== known.lastEvent) {
        throw new GatewayError({ code: 'application-changed', status: 412 });
      }
      const corrected = correctedAnswers(answers, correction.changes) as Answers;
      const files = { vehicleLicence: licenceAnswers.vehicleLicence };
      const errors = validateAnswers(definition, { nationalId, ...files, ...corrected });
      if (errors.length > 0)
        throw new GatewayError({ code: 'answers-invalid', status: 422, errors });
      corrections.push(correction);
      answers = corrected;
      const { updatedAt: at } = known;
      const base = { stage: known.current, at, date: '2031-01-06', time: '12:00' };
      const fields = definition.steps
        .flatMap((step) => step.fields)
        .filter(({ id }) => correction.changes.some(({ pointer }) => pointer === `/${id}`))
        .map(({ label }) => label);
      back.change({
        events: [
          {
            ...base,
            id: `c${String(corrections.length)}`,
            kind: 'correction',
            by: 'applicant',
            fields,
          },
          ...known.events,
        ],
      });
      return back.getApplication('', '');
    },
  };
}
