import { lifeEvents, sectors, services } from '@fanar/catalogue';
import { definitions } from '@fanar/catalogue/definitions';
import { describe, expect, it } from 'vitest';
import { languages } from './page.js';
import { files, pages } from './site-map.js';

/** Prettier lays the templates out over lines; a browser sees one space. */
const all = new Map([...files].map(([file, markup]) => [file, markup.replace(/\s+/g, ' ')]));
const page = (path: string): string => all.get(path) ?? '';

/** Files whose markup is not as it should be. */
const filesWhere = (isWrong: (markup: string, file: string) => boolean): string[] =>
  [...all].filter(([file, markup]) => isWrong(markup, file)).map(([file]) => file);

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
    for (const { id } of sectors) {
      const own = services.filter((service) => service.startsWith(`${id}/`));
      expect(own.length).toBeGreaterThanOrEqual(3);
      expect(page(`${id}/index.html`)).toContain(`<html lang="ar" dir="rtl" data-sector="${id}"`);
      for (const service of own) expect(page(`${id}/index.html`)).toContain(`href="/${service}/"`);
    }
    expect(page('index.html')).toContain('٧ خدمات');
    expect(page('en/index.html')).toContain('7 services');
  });

  it('has a page and a form for each service, and leads to appointments where they are made', () => {
    const bookings = page('book/index.html');
    for (const { id, appointment } of definitions) {
      const form = page(`${id}/apply/index.html`);
      expect(page(`${id}/index.html`)).toContain(`start-href="/${id}/apply/"`);
      expect(form).toContain(`service="${id}"`);
      const isBookable = appointment !== 'none';
      expect(form.includes(`book-href="/${id}/book/"`), id).toBe(isBookable);
      expect(bookings.includes(`href="/${id}/book/"`), id).toBe(isBookable);
      expect(files.has(`en/${id}/book/index.html`), id).toBe(isBookable);
    }
  });

  it('says whom to ask where the picker of appointments does not come', () => {
    for (const { id, appointment, contact } of definitions) {
      if (appointment === 'none') continue;
      const [, inside = ''] =
        /<fanar-appointment-picker[^>]*>([^]*?)<\/fanar-appointment-picker/.exec(
          page(`${id}/book/index.html`),
        ) ?? [];
      expect(inside, id).toContain(`href="tel:${contact.phone}"`);
    }
  });

  it('lists every service by event and by sector without scripts', () => {
    const directory = page('services/index.html');
    for (const { id, events = [] } of definitions) {
      expect(directory.split(`href="/${id}/"`), id).toHaveLength(events.length + 2);
    }
    for (const { title } of lifeEvents) expect(directory).toContain(title.ar);
  });

  it('tells search engines of each service in the language of the page', () => {
    for (const { id, title } of definitions) {
      for (const [file, name] of [
        [`${id}/index.html`, title.ar],
        [`en/${id}/index.html`, title.en],
      ] as const) {
        const [, json = ''] =
          /<script type="application\/ld\+json">(.*?)<\/script>/.exec(page(file)) ?? [];
        expect(JSON.parse(json), file).toMatchObject({ '@type': 'GovernmentService', name });
      }
    }
  });

  it('keeps the policy: no inline style, script or handler', () => {
    const inline =
      /<style|\sstyle=|<script(?![^>]*\ssrc=| type="application\/ld\+json")|\son\w+=|javascript:/;
    expect(filesWhere((markup) => inline.test(markup))).toEqual([]);
  });

  it('has one h1 on each page, a way to skip, and its twin in the other language', () => {
    expect(filesWhere((markup) => markup.match(/<h1[ >]/g)?.length !== 1)).toEqual([]);
    const skip = '<a class="skip-link" href="#main">';
    // On a screen of its own there is nothing to skip, and nobody to choose a language.
    const bare = pages.filter(({ isBare }) => isBare).map(({ path }) => `${path}index.html`);
    const isBare = (file: string) => bare.includes(file.replace(/^en\//, ''));
    expect(filesWhere((markup, file) => markup.includes(skip) === isBare(file))).toEqual([]);
    const hasTwin = (markup: string, file: string) => {
      const twin = file.startsWith('en/') ? `/${file.slice(3)}` : `/en/${file}`;
      return markup.includes(`class="language" href="${twin.replace('index.html', '')}"`);
    };
    expect(filesWhere((markup, file) => hasTwin(markup, file) === isBare(file))).toEqual([]);
  });

  it('has titles that no two pages share', () => {
    const titles = [...all.values()].map((markup) => /<title>(.*?)<\/title>/.exec(markup)?.[1]);
    expect(titles.filter((title, at) => titles.indexOf(title) !== at)).toEqual([]);
  });

  it('links to nothing that is not there', () => {
    const dead = [...all].flatMap(([file, markup]) =>
      Array.from(
        markup.matchAll(/<(?:a|form) [^>]*(?:href|action)="(\/[^"#?]*)/g),
        ([, at = '']) => at,
      )
        .filter((address) => !files.has(`${address.slice(1)}index.html`))
        .map((address) => `${file} → ${address}`),
    );
    expect(dead).toEqual([]);
  });
});
