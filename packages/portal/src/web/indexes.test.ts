import { describe, expect, it } from 'vitest';
import { publicAddress } from '../public-address.js';
import { robots, siteIndex } from './indexes.js';
import { pages } from './site-map.js';

const SITE = 'https://portsaid.example/services/';

describe('the list for search engines', () => {
  const list = siteIndex(pages, SITE);
  const listed = Array.from(list.matchAll(/<loc>(.*?)<\/loc>/g), ([, address = '']) => address);

  it('names each page in both languages, by its whole address', () => {
    expect(list.startsWith('<?xml version="1.0" encoding="UTF-8"?>')).toBe(true);
    expect(listed).toContain(SITE);
    expect(listed).toContain(`${SITE}en/traffic/renew-vehicle-licence/`);
    expect(listed.every((address) => address.startsWith(SITE))).toBe(true);
    expect(new Set(listed).size).toBe(listed.length);
  });

  it('leaves out forms, and what is of use to nobody who searches', () => {
    expect(listed.filter((address) => /\/(apply|sign|not-found)\/$/.test(address))).toEqual([]);
  });

  it('is found by robots.txt, where there is one', () => {
    expect(robots(SITE)).toContain(`Sitemap: ${SITE}sitemap.xml`);
    expect(robots(undefined)).toBe('User-agent: *\nDisallow:\n');
  });
});

describe('a public address', () => {
  it('is a folder', () => {
    expect(publicAddress('https://portsaid.example')).toBe('https://portsaid.example/');
  });

  it.each(['portsaid.example', 'ftp://portsaid.example/', 'https://'])('is not %s', (text) => {
    expect(() => publicAddress(text)).toThrow(TypeError);
  });
});
