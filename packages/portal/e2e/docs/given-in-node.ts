/** What a block of a guide leaves to its reader, in Node: each name that a block says is taken from here. */
import { lifeEvents, loadService, sectors } from '@fanar/catalogue';
import type { OfficeDirectory, ServiceId } from '@fanar/contract';

export { definitions } from '@fanar/catalogue/definitions';
export { sectors } from '@fanar/catalogue';

const id: ServiceId = 'traffic/renew-vehicle-licence';

const known = await loadService(id);
if (!known) throw new Error(`${id} is not there.`);
export const definition = known;
export const value: unknown = structuredClone(known);
export const url = `https://portal.example/${id}/`;
export const sector = sectors.find((each) => id.startsWith(`${each.id}/`));
export const events = lifeEvents;
export const area = { ar: 'محافظة بورسعيد', en: 'Port Said Governorate' };
/** None of this town's own: those of the demonstration are not told to search engines. */
export const offices: OfficeDirectory = { items: [], districts: [], schedules: {}, closures: [] };
/** A form of another system. */
export const form: unknown = {
  components: [{ type: 'textfield', key: 'shop', label: 'Name of the shop', input: true }],
};
