import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { problemResponse, type HttpProblem } from '../http/problem.js';
import { assertStaffOf, createStaffOf, type StaffOf } from './staff.js';

const clerk = 'a-token-of-the-clerk-at-one';
const head = 'a-token-of-the-head-of-all-offices';
const tokens = [
  { token: clerk, offices: ['one'] },
  { token: head, offices: 'all' as const },
];

async function ask(staffOf: StaffOf, office: string, Authorization?: string): Promise<Response> {
  const app = new Hono();
  app.get('/', async (c) => {
    await assertStaffOf({ staffOf }, c, office);
    return c.body(null, 204);
  });
  app.onError((error) => problemResponse(error as HttpProblem));
  return app.request('/', { headers: Authorization === undefined ? {} : { Authorization } });
}

const statusOf = async (...asked: Parameters<typeof ask>): Promise<number> =>
  (await ask(...asked)).status;

describe('the people of an office', () => {
  const staffOf = createStaffOf(tokens);

  it('are known by their token, at their office alone', async () => {
    expect(await statusOf(staffOf, 'one', `Bearer ${clerk}`)).toBe(204);
    expect(await statusOf(staffOf, 'one', `bearer  ${clerk}`)).toBe(204);
    expect(await statusOf(staffOf, 'two', `Bearer ${clerk}`)).toBe(401);
    expect(await statusOf(staffOf, 'two', `Bearer ${head}`)).toBe(204);
  });

  it.each([undefined, '', 'Bearer', `Basic ${clerk}`, `Bearer ${clerk}x`, `Bearer ${clerk} x`])(
    'are not known by %s',
    async (authorization) => {
      const answer = await ask(staffOf, 'one', authorization);
      expect(answer.status).toBe(401);
      expect(answer.headers.get('WWW-Authenticate')).toBe('Bearer realm="fanar"');
      expect((await answer.json()).code).toBe('sign-in-needed');
    },
  );

  it('may be known to the host alone', async () => {
    const asking = createStaffOf(tokens, (token) =>
      Promise.resolve(token === 'from-the-host' ? ['two'] : undefined),
    );
    expect(await statusOf(asking, 'two', 'Bearer from-the-host')).toBe(204);
    expect(await statusOf(asking, 'one', 'Bearer from-the-host')).toBe(401);
    expect(await statusOf(asking, 'one', `Bearer ${clerk}`)).toBe(204);
    expect(await statusOf(asking, 'one', 'Bearer of-nobody')).toBe(401);
  });

  it('get no token that can be guessed', () => {
    expect(() => createStaffOf([{ token: 'short', offices: 'all' }])).toThrow(RangeError);
  });
});
