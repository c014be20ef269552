import { formatDate } from '@fanar/egypt/calendar';
import { hijriFor, type LocaleController } from '@fanar/elements';
import { isServer, type LitElement } from 'lit';
import type { HijriOffset } from './views/view.js';

type Host = LitElement & {
  readonly locale: LocaleController;
  readonly hijriOffset: HijriOffset | undefined;
};

/** Writes a day in the Hijri calendar; undefined where that is not shown, and until it is here. */
export function hijriWriter(host: Host): (date: string) => string | undefined {
  const { hijriOffset: adjustment, locale } = host;
  if (isServer || adjustment === undefined) return () => undefined;
  const calendar = hijriFor(host, { adjustment });
  return (date) => calendar && formatDate(date, { ...locale.format, calendar });
}
