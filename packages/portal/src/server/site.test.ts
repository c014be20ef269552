import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSite } from './site.js';

let directory: string;
let site: Hono;

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'fanar-site-'));
  const content = {
    'index.html': '<p>فنار</p>',
    'traffic/index.html': '<p>المرور</p>',
    'not-found/index.html': '<p>لم نجد</p>',
    'en/not-found/index.html': '<p>not found</p>',
    'assets/site-abc.css': 'p{}',
    'assets/site-abc.css.br': 'small',
    'fanar/1.2.3/fanar.js': 'export {}',
    'fanar/index.html': '<p>فنار</p>',
  };
  for (const [name, text] of Object.entries(content)) {
    mkdirSync(dirname(join(directory, name)), { recursive: true });
    writeFileSync(join(directory, name), text);
  }
  site = createSite(directory);
});

afterAll(() => rmSync(directory, { recursive: true }));

describe('site', () => {
  it.each(['/', '/traffic/', '/assets/site-abc.css', '/nowhere/'])(
    'answers %s under the security policy',
    async (path) => {
      const { headers } = await site.request(path);
      const policy = headers.get('Content-Security-Policy');
      expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
      expect(policy).toContain("require-trusted-types-for 'script'");
      expect(policy).not.toContain('unsafe');
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
      expect(headers.get('Referrer-Policy')).toBe('no-referrer');
    },
  );

  it.each(['/assets/site-abc.css', '/fanar/1.2.3/fanar.js'])(
    'lets %s, which never changes, be kept for a year',
    async (path) => {
      const { headers } = await site.request(path);
      expect(headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
    },
  );

  it.each(['/', '/fanar/', '/fanar/1.2.3/missing.js'])(
    'lets nothing be kept of %s unasked',
    async (path) => {
      const { headers } = await site.request(path);
      expect(headers.get('Cache-Control')).toBe('no-cache');
    },
  );

  it('says when a page is as it was', async () => {
    const page = await site.request('/');
    const again = await site.request('/', {
      headers: { 'If-None-Match': page.headers.get('ETag') ?? '' },
    });
    expect(again.status).toBe(304);
  });

  it('sends the compressed twin to who takes it', async () => {
    const answer = await site.request('/assets/site-abc.css', {
      headers: { 'Accept-Encoding': 'gzip, br' },
    });
    expect(answer.headers.get('Content-Encoding')).toBe('br');
    expect(answer.headers.get('Content-Type')).toContain('text/css');
    expect(await answer.text()).toBe('small');
  });

  it('has one address for a page', async () => {
    const answer = await site.request('/traffic');
    expect(answer.status).toBe(301);
    expect(answer.headers.get('Location')).toBe('/traffic/');
  });

  it('says in the language of the address that a page is not there', async () => {
    const arabic = await site.request('/nowhere/');
    expect(arabic.status).toBe(404);
    expect(await arabic.text()).toContain('لم نجد');
    expect(await (await site.request('/en/nowhere/')).text()).toContain('not found');
  });

  it('never leaves its directory', async () => {
    for (const path of ['/../package.json', '/%2e%2e/package.json', '/assets/..%2f..%2fx']) {
      expect((await site.request(path)).status).toBe(404);
    }
  });
});
