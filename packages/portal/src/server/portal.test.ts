import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPortal, type Portal } from './portal.js';

let home: string;
let portal: Portal;

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'fanar-portal-'));
  for (const folder of ['', 'not-found', 'en/not-found']) {
    mkdirSync(join(home, 'site', folder), { recursive: true });
    writeFileSync(join(home, 'site', folder, 'index.html'), '<h1>فنار</h1>');
  }
  portal = await startPortal({ port: 0, dataDir: join(home, 'data'), siteDir: join(home, 'site') });
}, 60_000);

afterAll(async () => {
  await portal.close();
  rmSync(home, { recursive: true });
});

describe('portal', () => {
  it('serves the site and the API at one address', async () => {
    expect(await (await fetch(portal.url)).text()).toContain('فنار');
    const sectors = (await (await fetch(`${portal.url}api/v1/sectors`)).json()) as {
      items: unknown[];
    };
    expect(sectors.items).toHaveLength(13);
  });

  it('lets payments be tried', async () => {
    const answer = await fetch(`${portal.url}sandbox-payments/style.css`);
    expect([answer.status, answer.headers.get('Content-Type')]).toEqual([
      200,
      'text/css; charset=utf-8',
    ]);
  });

  it('says how its desk is opened, and not with what', async () => {
    const answer = await fetch(`${portal.url}desk/access.json`);
    expect(await answer.json()).toEqual({ access: 'none' });
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
  });

  it('refuses a taken port before it touches the data', async () => {
    const second = startPortal({
      port: Number(new URL(portal.url).port),
      dataDir: join(home, 'data'),
      siteDir: join(home, 'site'),
    });
    await expect(second).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  it('frees its port when the data is in use, and says so', async () => {
    const second = startPortal({
      port: 0,
      dataDir: join(home, 'data'),
      siteDir: join(home, 'site'),
    });
    await expect(second).rejects.toThrow('in use by another Fanar server');
  });
});
