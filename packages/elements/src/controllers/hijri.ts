import type { Calendar } from '@fanar/egypt/calendar';
import type { hijriCalendar, HijriOptions } from '@fanar/egypt/hijri';
import type { ReactiveControllerHost } from 'lit';

let loaded: typeof hijriCalendar | undefined;

/**
 * The Hijri calendar, fetched when it is first asked for: its tables weigh as much as the control
 * that shows them. Undefined until it is here; the host is then drawn again.
 */
export function hijriFor(
  host: ReactiveControllerHost,
  options: HijriOptions,
): Calendar | undefined {
  if (!loaded) void load(host);
  return loaded?.(options);
}

async function load(host: ReactiveControllerHost): Promise<void> {
  ({ hijriCalendar: loaded } = await import('@fanar/egypt/hijri'));
  host.requestUpdate();
}
