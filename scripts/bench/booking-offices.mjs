/** What is booked in the measurement of booking: twenty offices, and services of three lengths. */

export const [offices, slots, capacity] = [20, 24, 7];

export const officeIds = Array.from({ length: offices }, (_, at) => `office-${at}`);

/** @type {Readonly<Record<`bench/${string}`, number>>} Minutes, by service. */
const lengths = { 'bench/visit': 15, 'bench/longer': 30, 'bench/longest': 45 };

export const services = /** @type {`bench/${string}`[]} */ (Object.keys(lengths));

export async function catalogue() {
  const { definitions } = await import('../../packages/catalogue/dist/definitions.js');
  const model = definitions.find(({ appointment }) => appointment !== 'none');
  if (!model) throw new Error('No service is by appointment');
  const day = [{ opens: '08:00', closes: '14:00' }];
  const hours = { 0: day, 1: day, 2: day, 3: day, 4: day, 5: day, 6: day };
  return {
    definitions: services.map((id) => ({
      ...model,
      id,
      appointment: /** @type {const} */ ('offered'),
      visit: { minutes: lengths[id] ?? 15 },
    })),
    sectors: [],
    lifeEvents: [],
    holidays: [],
    schedules: { always: [{ from: '2020-01-01', hours }] },
    offices: officeIds.map((id) => ({
      id,
      title: { ar: 'مكتب للقياس', en: 'Office to measure' },
      address: { ar: 'بورسعيد', en: 'Port Said' },
      services,
      schedule: 'always',
      reception: { slotMinutes: 15, capacity, bookableDays: 90 },
      isDemonstration: true,
    })),
  };
}
