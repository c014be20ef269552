import type { Appointment } from 'fhir/r4.js';
import { startOf } from '../appointments/policy.js';
import { visitOf, type Cancellation } from '../appointments/read.js';
import type { BookableOffice } from '../catalogue.js';
import type { AppointmentRow } from '../database/schema.js';
import { cairoInstant } from './slot.js';
import { locationOf, serviceType, type TitleOf } from './terms.js';

export const appointmentStatuses = [
  'booked',
  'arrived',
  'fulfilled',
  'cancelled',
  'noshow',
] as const satisfies readonly AppointmentRow['status'][];

const reasonSystem = 'http://terminology.hl7.org/CodeSystem/appointment-cancellation-reason';

/** By whom, in the code system of FHIR, and what is said where no reason was given. */
const cancelledBy = {
  citizen: { code: 'pat', display: 'Patient', text: 'ألغاه صاحب الموعد' },
  office: { code: 'prov', display: 'Provider', text: 'ألغاه المكتب' },
} as const satisfies Record<Cancellation['by'], object>;

/**
 * An appointment for the people of its office: of the person the name alone, by which they are called;
 * the number, the needs and the notes are in the office's own view.
 */
export function appointmentResource(
  row: AppointmentRow,
  office: Pick<BookableOffice, 'office'>,
  personName: string,
  titleOf: TitleOf,
): Appointment {
  const start = startOf(row).getTime();
  return {
    resourceType: 'Appointment',
    id: row.reference,
    language: 'ar',
    status: row.status,
    ...(row.cancellation !== null && {
      cancelationReason: reasonOf(JSON.parse(row.cancellation) as Cancellation),
    }),
    serviceType: visitOf(row).services.map(({ service }) => serviceType(service, titleOf)),
    start: cairoInstant(start),
    end: cairoInstant(start + row.minutes * 60_000),
    minutesDuration: row.minutes,
    created: row.created_at.toISOString(),
    participant: [
      { actor: locationOf(office), status: 'accepted' },
      { actor: { display: personName }, status: 'accepted' },
    ],
  };
}

function reasonOf({ by, reason }: Cancellation): Appointment['cancelationReason'] {
  const { code, display, text } = cancelledBy[by];
  return { coding: [{ system: reasonSystem, code, display }], text: reason?.ar ?? text };
}
