import type { CivilDate } from '@fanar/egypt';
import type { Calendar } from '@fanar/egypt/calendar';
import type { HijriOptions } from '@fanar/egypt/hijri';
import type { ReactiveControllerHost } from 'lit';
import type { HijriFormat } from './hijri-words.js';

let loaded: typeof import('./hijri-words.js') | undefined;

/**
 * The Hijri calendar, fetched when it is first asked for: few pages show it. Undefined until it is
 * here; the host is then drawn again.
 */
export function hijriFor(
  host: ReactiveControllerHost,
  options: HijriOptions,
): Calendar | undefined {
  if (!loaded) void load(host);
  return loaded?.hijriCalendar(options);
}

/** The Hijri months from one day to another: «رجب – شعبان ١٤٤٧ هـ»; empty until they are known. */
export function hijriMonths(from: CivilDate, to: CivilDate, format: HijriFormat): string {
  return loaded?.hijriMonths(from, to, format) ?? '';
}

async function load(host: ReactiveControllerHost): Promise<void> {
  loaded = await import('./hijri-words.js');
  host.requestUpdate();
}
