import type { ServiceDefinition, ServiceId } from '@fanar/contract';

type Load = () => Promise<{ readonly default: unknown }>;

/** Literal paths, so that a bundler makes one lazy chunk of each service. */
const loaders: Readonly<Record<ServiceId, Load>> = {
  'traffic/renew-vehicle-licence': () =>
    import('./services/traffic/renew-vehicle-licence.json', { with: { type: 'json' } }),
};

/** Ids of the services offered. */
export const services = Object.keys(loaders) as readonly ServiceId[];

/** Loads the definition of one service; `undefined` where there is none of that name. */
export async function loadService(id: string): Promise<ServiceDefinition | undefined> {
  if (!Object.hasOwn(loaders, id)) return undefined;
  const module = await loaders[id as ServiceId]?.();
  return module?.default as ServiceDefinition;
}
