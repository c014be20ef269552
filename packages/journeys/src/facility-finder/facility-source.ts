import type { Directory, OfficeDirectory, ServiceGateway } from '@fanar/contract';

/** Offices, and the names of sectors and services where they are known. */
export interface FacilitySource {
  readonly offices?: OfficeDirectory | undefined;
  readonly directory?: Directory | undefined;
}

/** Asks for what is not given; `undefined` where there is nobody to ask for offices, or nothing to ask. */
export function askForRest(
  { offices, directory }: FacilitySource,
  gateway: ServiceGateway | undefined,
  signal: AbortSignal,
): Promise<FacilitySource> | undefined {
  const wanted = offices ? undefined : gateway?.getOffices?.({ signal });
  if (!offices && !wanted) return undefined;
  const names = directory ? undefined : gateway?.getDirectory?.({ signal });
  return both(wanted, names);
}

async function both(
  offices: Promise<OfficeDirectory> | undefined,
  directory: Promise<Directory> | undefined,
): Promise<FacilitySource> {
  const [given, names] = await Promise.all([offices, directory]);
  return { offices: given, directory: names };
}
