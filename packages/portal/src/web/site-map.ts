import { sectors } from '@fanar/catalogue';
import { renderPage } from './layout.js';
import { languages, type Page } from './page.js';
import { bookPage } from './pages/book.js';
import { home } from './pages/home.js';
import { notFound } from './pages/not-found.js';
import { sectorPage } from './pages/sector.js';
import { servicePage } from './pages/service.js';
import { sign } from './pages/sign.js';
import { track } from './pages/track.js';
import { bookable, servicesOf } from './services.js';

export const pages: readonly Page[] = [
  home,
  ...sectors.flatMap((sector) => [
    sectorPage(sector),
    ...servicesOf(sector).map((service) => servicePage(sector, service)),
  ]),
  track,
  ...(bookable ? [bookPage(bookable)] : []),
  sign,
  notFound,
];

/** Every file of the site: its path below the site's root → its markup. */
export const files: ReadonlyMap<string, string> = new Map(
  languages.flatMap((language) =>
    pages.map(
      (page) =>
        [
          `${language === 'ar' ? '' : 'en/'}${page.path}index.html`,
          renderPage(page, language).source,
        ] as const,
    ),
  ),
);
