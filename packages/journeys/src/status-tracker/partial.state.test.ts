import type { CaseEvent } from '@fanar/contract';
import { describe, expect, it } from 'vitest';
import { isOutOfStep, missingParts } from './partial.js';
import { asking, REQUEST, status } from './testing/status.js';

const [event] = status().events;
const happened = (kind: CaseEvent['kind'], more: Partial<CaseEvent> = {}) =>
  ({ ...event, kind, ...more }) as CaseEvent;

describe('a part that has not come', () => {
  it('is none in an answer that holds together', () => {
    expect(missingParts(status())).toEqual([]);
    expect(missingParts(asking({ events: [happened('request', { request: REQUEST })] }))).toEqual(
      [],
    );
  });

  it('is none in a look in brief, which tells of no request', () => {
    expect(missingParts(status({ isBrief: true, events: [], waitsFor: 'applicant' }))).toEqual([]);
  });

  it.each([
    ['events', status({ events: [], lastEvent: '7' })],
    ['requests', status({ waitsFor: 'applicant' })],
    ['requests', status({ events: [happened('request', { request: REQUEST })] })],
    ['messages', status({ events: [happened('message')], messages: [] })],
    ['documents', status({ events: [happened('document')] })],
  ] as const)('is told: %s', (part, known) => {
    expect(missingParts(known)).toEqual([part]);
  });

  it('is older than what has happened since', () => {
    expect(isOutOfStep(status())).toBe(false);
    // The same instant, written in another zone.
    expect(isOutOfStep(status({ updatedAt: '2031-01-06T09:20:00Z' }))).toBe(false);
    expect(isOutOfStep(status({ updatedAt: '2031-01-06T09:19:59Z' }))).toBe(true);
    expect(isOutOfStep(status({ events: [] }))).toBe(false);
  });
});
