import type { components } from '@fanar/contract';
import type { CivilDate } from '@fanar/egypt';
import type { Kysely } from 'kysely';
import { slotOf } from '../appointments/holds.js';
import type { DayLoad } from '../appointments/load.js';
import { openPerson } from '../appointments/person.js';
import type { OfficePlans } from '../appointments/plans.js';
import { visitOf } from '../appointments/read.js';
import { bookedVisit } from '../appointments/visit.js';
import type { AppointmentRow, Database } from '../database/schema.js';
import type { Resources } from '../resources.js';

export type OfficeAppointment = components['schemas']['OfficeAppointment'];

/** An appointment as the people of its office see it. */
export function officeAppointment(
  { catalogue, vault }: Pick<Resources, 'catalogue' | 'vault'>,
  row: AppointmentRow,
  plans: OfficePlans | undefined,
  load: DayLoad | undefined,
  ticket?: string,
): OfficeAppointment {
  const { name, mobile, bookedBy, needs = [], note, place } = openPerson(vault, row);
  const { visit, services } = bookedVisit(catalogue, visitOf(row));
  return {
    reference: row.reference,
    status: row.status,
    visit,
    titles: services.map(({ definition }) => definition.title),
    slot: slotOf(row, plans, load),
    name,
    mobile,
    needs: [...needs],
    ...(bookedBy && { bookedBy }),
    ...(note && { note }),
    ...(place && { place }),
    ...(row.application !== null && { application: row.application }),
    ...(ticket !== undefined && { ticket }),
    language: row.language === 'en' ? 'en' : 'ar',
    updatedAt: row.updated_at.toISOString(),
  };
}

/** Those of an office over some days, in order of time. */
export function appointmentsOf(
  db: Kysely<Database>,
  office: string,
  from: CivilDate,
  to: CivilDate,
): Promise<AppointmentRow[]> {
  return db
    .selectFrom('appointment')
    .selectAll()
    .where('office', '=', office)
    .where('date', '>=', from)
    .where('date', '<=', to)
    .orderBy('date')
    .orderBy('time')
    .orderBy('reference')
    .execute();
}
