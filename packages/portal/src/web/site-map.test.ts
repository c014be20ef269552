import { sectors, services } from '@fanar/catalogue';
import { describe, expect, it } from 'vitest';
import { languages } from './page.js';
import { files, pages } from './site-map.js';

/** Prettier lays the templates out over lines; a browser sees one space. */
const all = [...files].map(([file, markup]) => [file, markup.replace(/\s+/g, ' ')] as const);
const page = (path: string): string => new Map(all).get(path) ?? '';

describe('site map', () => {
  it('gives every page an address in Arabic at the root and in English under en/', () => {
    expect(files.size).toBe(pages.length * languages.length);
    for (const { path } of pages) {
      expect(page(`${path}index.html`)).toContain('<html lang="ar" dir="rtl"');
      expect(page(`en/${path}index.html`)).toContain('<html lang="en" dir="ltr"');
    }
  });

  it('names the thirteen sectors in both languages on the home page of each', () => {
    expect(sectors).toHaveLength(13);
    for (const home of [page('index.html'), page('en/index.html')]) {
      for (const { title } of sectors) {
        expect(home).toContain(title.ar);
        expect(home).toContain(title.en);
      }
    }
  });

  it('has three services or more in each of thirteen sectors, and says how many', () => {
    expect(sectors).toHaveLength(13);
    for (const { id } of sectors) {
      const own = services.filter((service) => service.startsWith(`${id}/`));
      expect(own.length).toBeGreaterThanOrEqual(3);
      for (const service of own) expect(page(`${id}/index.html`)).toContain(`href="/${service}/"`);
    }
    expect(page('index.html')).toContain('٧ خدمات');
    expect(page('en/index.html')).toContain('7 services');
  });

  it('leads to appointments only where an office receives', () => {
    expect(page('traffic/index.html')).toContain('href="/book/"');
    expect(page('courts/index.html').match(/href="\/book\/"/g)?.length).toBe(
      page('track/index.html').match(/<a [^>]*href="\/book\/"/g)?.length,
    );
    expect(page('courts/judgment-copy/index.html')).not.toContain('book-href');
  });

  it.each(all)('%s keeps the policy: no inline style, script or handler', (_, markup) => {
    expect(markup).not.toMatch(/<style|\sstyle=|<script(?![^>]*\ssrc=)|\son\w+=|javascript:/);
  });

  it.each(all)(
    '%s has one h1, a way to skip, and its twin in the other language',
    (file, markup) => {
      expect(markup.match(/<h1[ >]/g)).toHaveLength(1);
      expect(markup).toContain('<a class="skip-link" href="#main">');
      const twin = file.startsWith('en/') ? `/${file.slice(3)}` : `/en/${file}`;
      expect(markup).toContain(`class="language" href="${twin.replace('index.html', '')}"`);
    },
  );

  it.each(all)('%s links to nothing that is not there', (_, markup) => {
    for (const [, address = ''] of markup.matchAll(/<a [^>]*href="(\/[^"#]*)/g)) {
      expect(files.has(`${address.slice(1)}index.html`), address).toBe(true);
    }
  });
});
