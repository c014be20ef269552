import type { ServiceDefinition } from '@fanar/contract';
import renewVehicleLicence from './services/traffic/renew-vehicle-licence.json' with { type: 'json' };

/** Every service in full, for servers and site builders. A page loads one by `loadService`. */
export const definitions = [renewVehicleLicence] as unknown as readonly ServiceDefinition[];
