import type { ServiceDefinition } from '@fanar/contract';
import type { ReactElement } from 'react';
import { Town } from './town';

export default async function Page(): Promise<ReactElement> {
  return (
    <>
      <h1>خدمات المرور</h1>
      <Town definition={await definitionOf()} />
    </>
  );
}

/** Known here, the form is drawn here; else the browser asks for it, and the words between the tags stand. */
async function definitionOf(): Promise<ServiceDefinition | undefined> {
  const address = new URL('/api/v1/services/traffic/renew-vehicle-licence', process.env.FANAR_API);
  const answer = await fetch(address).catch(() => undefined);
  return answer?.ok ? ((await answer.json()) as ServiceDefinition) : undefined;
}
