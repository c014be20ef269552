import type { Seasons } from '@fanar/egypt/calendar';

/**
 * The days of Ramadan as they are reckoned, one year after the other, by the calendar of Umm al-Qura.
 * Sighting decides: where it begins a day earlier or later, one shift moves it for every office.
 */
export const seasons = {
  ramadan: [
    { from: '2027-02-08', to: '2027-03-08' },
    { from: '2028-01-28', to: '2028-02-25' },
    { from: '2029-01-16', to: '2029-02-13' },
    { from: '2030-01-05', to: '2030-02-03' },
  ],
} as const satisfies Seasons;
