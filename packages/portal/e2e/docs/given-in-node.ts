/** What a block of a guide leaves to its reader, in Node: each name that a block says is taken from here. */
import { lifeEvents, loadService, officesFor, sectors } from '@fanar/catalogue';
import type { ServiceId } from '@fanar/contract';

export { definitions } from '@fanar/catalogue/definitions';
export { sectors } from '@fanar/catalogue';

const id: ServiceId = 'traffic/renew-vehicle-licence';

export const definition = await loadService(id);
export const value: unknown = definition;
export const url = `https://portal.example/${id}/`;
export const sector = sectors.find((each) => id.startsWith(`${each.id}/`));
export const events = lifeEvents;
export const area = { ar: 'محافظة بورسعيد', en: 'Port Said Governorate' };
export const offices = officesFor(id);
/** A form of another system. */
export const form: unknown = {
  components: [{ type: 'textfield', key: 'shop', label: 'Name of the shop', input: true }],
};
