import { GatewayError } from '@fanar/contract';
import { describe, expect, it } from 'vitest';
import { isJudged, isOutcomeOpen, problemOf, refusalFrom } from './refusal.js';

describe('a refusal', () => {
  it('is what a gateway says, as plain data', () => {
    const error = new GatewayError({ code: 'too-many-requests', status: 429, retryAfter: 30 });
    expect(refusalFrom(error)).toEqual({
      code: 'too-many-requests',
      status: 429,
      errors: [],
      alternatives: [],
      retryAfter: 30,
    });
  });

  it('is what a host says, by its shape', () => {
    const params = { phone: '15999' };
    expect(refusalFrom({ code: 'closed', params })).toEqual({ code: 'closed', params });
  });

  it.each([new TypeError('Failed to fetch'), 'no', undefined, { code: 7 }])(
    'has words also where there are none: %s',
    (thrown) => expect(refusalFrom(thrown)).toEqual({ code: 'internal-error' }),
  );

  it('is told without what is only for the machine', () => {
    expect(problemOf(refusalFrom(new GatewayError({ code: 'file-type', status: 415 })))).toEqual({
      code: 'file-type',
    });
  });

  it.each([undefined, 0, 200, 408, 429, 500, 503])('with %s leaves the outcome open', (status) => {
    const refusal = { code: 'any', ...(status !== undefined && { status }) };
    expect([isOutcomeOpen(refusal), isJudged(refusal)]).toEqual([true, false]);
  });

  it.each([409, 410, 412, 422])('with %i is the word of the server on the request', (status) => {
    expect([isOutcomeOpen({ code: 'any', status }), isJudged({ code: 'any', status })]).toEqual([
      false,
      true,
    ]);
  });

  it.each([400, 401, 403, 413])('with %i says nothing of earlier tries', (status) => {
    expect([isOutcomeOpen({ code: 'any', status }), isJudged({ code: 'any', status })]).toEqual([
      false,
      false,
    ]);
  });
});
