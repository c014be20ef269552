import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import type { Operation } from './document.js';
import type { HttpProblem } from './problem.js';
import { problemResponse } from './problem.js';
import { createRequestChecks } from './request-check.js';

const list = {
  type: 'array',
  minItems: 1,
  maxItems: 3,
  items: { type: 'string', pattern: '^\\w+$' },
};

const operation: Operation = {
  id: 'ask',
  method: 'get',
  path: '/ask',
  parameters: [
    { name: 'names', in: 'query', required: true, schema: list },
    {
      name: 'counts',
      in: 'query',
      schema: { type: 'array', items: { type: 'integer' } } as object,
    },
    { name: 'text', in: 'query', schema: { type: 'string' } },
  ],
  responses: {},
};

const check = createRequestChecks({ source: {}, operations: [operation] })(operation);
const app = new Hono()
  .get('/ask', async (c) => c.json((await check(c)).query))
  .onError((error) => problemResponse(error as HttpProblem));

const ask = async (query: string): Promise<[number, unknown]> => {
  const answer = await app.request(`/ask?${query}`);
  const body = await answer.json();
  return [answer.status, answer.status === 200 ? body : body.errors];
};

describe('a list in one parameter', () => {
  it('is split at its commas, escaped or not, and a text is not', async () => {
    const expected = { names: ['one', 'two'], text: 'a,b' };
    expect(await ask('names=one,two&text=a,b')).toEqual([200, expected]);
    expect(await ask('names=one%2Ctwo&text=a%2Cb')).toEqual([200, expected]);
    expect(await ask('names=one')).toEqual([200, { names: ['one'] }]);
  });

  it('holds what its items are', async () => {
    expect(await ask('names=a&counts=1,20')).toEqual([200, { names: ['a'], counts: [1, 20] }]);
    expect(await ask('names=a&counts=1,b')).toEqual([
      400,
      [{ pointer: '/query/counts/1', code: 'type' }],
    ]);
  });

  it.each([
    ['names=', '/query/names', 'min-items'],
    ['names=a,b,c,d', '/query/names', 'max-items'],
    ['names=a,,c', '/query/names/1', 'pattern'],
    ['names=a,b,', '/query/names/2', 'pattern'],
    ['text=a', '/query/names', 'required'],
  ])('is refused as %s', async (query, pointer, code) => {
    expect(await ask(query)).toEqual([400, [{ pointer, code }]]);
  });
});
