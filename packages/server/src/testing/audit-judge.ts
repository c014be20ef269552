/**
 * Judges a trail of events by itself: it knows nothing of the engine but the names of what it writes,
 * and replays it minute by minute.
 */
export interface TrailEvent {
  readonly at: Date;
  readonly act: string;
  readonly pool: string;
  readonly office: string;
  readonly date: string;
  readonly time: string;
  readonly minutes: number;
  readonly hold: string | null;
  readonly reference: string | null;
  readonly until: Date | null;
}

export interface Verdict {
  /** In words; none: all is well. */
  readonly faults: readonly string[];
  /** Where every appointment that stands has its place: `pool date time`. */
  readonly places: ReadonlyMap<string, string>;
  /** Acts by their name. */
  readonly counts: Readonly<Record<string, number>>;
}

interface Taken {
  readonly place: string;
  readonly minutes: readonly string[];
  /** A hold ends at it; an appointment does not. */
  readonly until: number;
}

/** Events in the order in which they were written. */
export function judgeTrail(
  events: readonly TrailEvent[],
  capacity: Readonly<Record<string, number>>,
): Verdict {
  const faults: string[] = [];
  const counts: Record<string, number> = {};
  const holds = new Map<string, Taken & { readonly renewed: boolean }>();
  const appointments = new Map<string, Taken>();
  for (const event of events) {
    counts[event.act] = (counts[event.act] ?? 0) + 1;
    const now = event.at.getTime();
    const what = `${event.act} ${placeOf(event)} of ${event.hold ?? ''} at ${event.at.toISOString()}`;
    const expect = (isSo: boolean, why: string): void => {
      if (!isSo) faults.push(`${what}: ${why}`);
    };
    const hold = holds.get(event.hold ?? '');
    const old = appointments.get(event.reference ?? '');
    const runs = hold !== undefined && hold.until > now;
    const take = (until: number): Taken => ({
      place: placeOf(event),
      minutes: minutesOf(event),
      until,
    });
    switch (event.act) {
      case 'held':
        expect(hold === undefined, 'the hold is there already');
        expect((event.until?.getTime() ?? 0) > now, 'it is over before it begins');
        holds.set(event.hold ?? '', { ...take(event.until?.getTime() ?? 0), renewed: false });
        break;
      case 'renewed':
        expect(runs, 'the hold does not run');
        expect(hold?.renewed === false, 'it was renewed before');
        holds.set(event.hold ?? '', { ...take(event.until?.getTime() ?? 0), renewed: true });
        break;
      case 'released':
        expect(runs, 'the hold does not run');
        holds.delete(event.hold ?? '');
        break;
      case 'expired':
        expect(hold !== undefined && hold.until <= now, 'its time is not over');
        holds.delete(event.hold ?? '');
        break;
      case 'booked':
      case 'moved':
        expect(runs, 'the hold does not run');
        expect(hold?.place === placeOf(event), 'the hold is for another place');
        expect((old === undefined) === (event.act === 'booked'), 'the appointment is no such one');
        holds.delete(event.hold ?? '');
        appointments.set(event.reference ?? '', take(Infinity));
        break;
      case 'cancelled':
        expect(old?.place === placeOf(event), 'the appointment has another place');
        appointments.delete(event.reference ?? '');
        break;
      default:
        faults.push(`${what}: an act without a meaning`);
    }
    for (const minute of minutesOf(event)) {
      const taken = [...holds.values(), ...appointments.values()].filter(
        (one) => one.until > now && one.minutes.includes(minute),
      );
      expect(taken.length <= (capacity[event.pool] ?? 0), `${taken.length} are there at once`);
    }
  }
  const places = [...appointments].map(([reference, { place }]) => [reference, place] as const);
  return { faults, places: new Map(places), counts };
}

function placeOf({ pool, date, time }: TrailEvent): string {
  return `${pool} ${date} ${time}`;
}

/** Every fifth is enough: no visit begins or ends between two of them. */
function minutesOf({ pool, date, time, minutes }: TrailEvent): string[] {
  const [hours, first] = time.split(':').map(Number);
  const start = (hours ?? 0) * 60 + (first ?? 0);
  const places: string[] = [];
  for (let at = start; at < start + minutes; at += 5) places.push(`${pool} ${date} ${at}`);
  return places;
}
