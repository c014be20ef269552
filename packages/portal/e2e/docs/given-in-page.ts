/** What a block of a guide leaves to its reader, in a page: each name that a block says is taken from here. */
import '@fanar/journeys/appointment-picker/define';
import '@fanar/journeys/service-feedback/define';
import '@fanar/journeys/service-form/define';
import '@fanar/journeys/wait-list/define';
import type {} from '@fanar/cdn';
import { createHttpGateway, type Answers } from '@fanar/contract';

const placed = <Tag extends keyof HTMLElementTagNameMap>(tag: Tag): HTMLElementTagNameMap[Tag] =>
  document.body.appendChild(document.createElement(tag));

export const host = document.body.appendChild(document.createElement('div'));
export const form = placed('fanar-service-form');
export const feedback = placed('fanar-service-feedback');
export const picker = placed('fanar-appointment-picker');
export const waitList = placed('fanar-wait-list');

export const gateway = createHttpGateway({ base: '/api/v1' });
export const definition = await gateway.getService('traffic/renew-vehicle-licence');
export const entered: Answers = {};

export const reference = 'AP-7K3M-9QXA';
export const key = '7K3M-9QXA-V2DT';

/** A host that takes whatever is sent. */
export const save = async (_request: unknown, _files: unknown, _key: string) => undefined;
export const send = async (..._sent: readonly unknown[]) => undefined;
export const confirmWithTheCitizen = async (): Promise<void> => undefined;

/** Where a host gathers what goes wrong. */
export const report = (..._said: readonly unknown[]): void => undefined;
