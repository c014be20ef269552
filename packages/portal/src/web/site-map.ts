import { isBookable } from '@fanar/catalogue';
import { renderPage } from './layout.js';
import { languages, type Page } from './page.js';
import { appointment } from './pages/appointment.js';
import { applyPage } from './pages/apply.js';
import { bookings, bookPage } from './pages/book.js';
import { board, checkIn, hall, kiosk, queue } from './pages/hall.js';
import { desk } from './pages/desk.js';
import { home } from './pages/home.js';
import { notFound } from './pages/not-found.js';
import { offices } from './pages/offices.js';
import { performance } from './pages/performance.js';
import { sectorPage } from './pages/sector.js';
import { servicePage } from './pages/service.js';
import { directory } from './pages/services.js';
import { sign } from './pages/sign.js';
import { track } from './pages/track.js';
import { waiting } from './pages/waiting.js';
import { servicesBySector } from './services.js';

export const pages: readonly Page[] = [
  home,
  ...servicesBySector.flatMap(({ sector, services }) => [
    sectorPage(sector, services),
    ...services.flatMap((service) => [
      servicePage(sector, service),
      applyPage(sector, service),
      ...(isBookable(service) ? [bookPage(sector, service)] : []),
    ]),
  ]),
  directory,
  offices,
  track,
  bookings,
  appointment,
  waiting,
  hall,
  queue,
  checkIn,
  kiosk,
  board,
  performance,
  sign,
  desk,
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
