import type { ServiceDefinition, ServiceId } from '@fanar/contract';
import { loaders } from './generated/loaders.js';

type Load = () => Promise<{ readonly default: unknown }>;

const loads: Readonly<Record<ServiceId, Load>> = loaders;

/** Ids of the services offered. */
export const services = Object.keys(loaders) as readonly ServiceId[];

/** Loads the definition of one service; `undefined` where there is none of that name. */
export async function loadService(id: string): Promise<ServiceDefinition | undefined> {
  if (!Object.hasOwn(loaders, id)) return undefined;
  const module = await loads[id as ServiceId]?.();
  return module?.default as ServiceDefinition;
}
