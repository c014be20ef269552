import type { ApplicationStatus } from '@fanar/contract';

/** A part of the answer that its own history tells of, and that has not come: `missing-…`. */
export type MissingPart = 'events' | 'requests' | 'messages' | 'documents';

/** What of an application could not be had, while the rest of it was. A look in brief lacks it by right. */
export function missingParts(status: ApplicationStatus): readonly MissingPart[] {
  if (status.isBrief) return [];
  const { events, requests = [], messages = [], documents = [], lastEvent, waitsFor } = status;
  const known = new Set(requests.map(({ id }) => id));
  const tells = (kind: string) => events.some((event) => event.kind === kind);
  const isMissing: Readonly<Record<MissingPart, boolean>> = {
    events: events.length === 0 && lastEvent !== undefined,
    requests:
      (waitsFor === 'applicant' && requests.length === 0) ||
      events.some(({ kind, request }) => kind === 'request' && request && !known.has(request)),
    messages: tells('message') && messages.length === 0,
    documents: tells('document') && documents.length === 0,
  };
  return (Object.keys(isMissing) as MissingPart[]).filter((part) => isMissing[part]);
}

/** What happened last is newer than the rest: the answer was put together of older parts. */
export function isOutOfStep({ events, updatedAt }: ApplicationStatus): boolean {
  const [newest] = events;
  return newest !== undefined && Date.parse(newest.at) > Date.parse(updatedAt);
}
