import type { Office } from '@fanar/contract';
import { without, type PickerEvent, type OfficeEvent, type PickerState } from './model.js';

/** Twenty is what one question about availability takes. */
export const MOST_OFFICES = 20;

/** Where: the offices that serve the visit, compared, and those chosen of them. */
export function officeTransition(state: PickerState, event: PickerEvent): PickerState | undefined {
  switch (event.type) {
    case 'offices-requested':
      return {
        ...state,
        offices: { status: 'loading' },
        ...(state.screen === 'visit' && { isLeaving: true }),
      };
    case 'offices-received':
      return receive(state, event.offices);
    case 'offices-failed':
      return {
        ...without(state, 'isLeaving'),
        offices: { status: 'failed', failure: event.failure },
        ...(state.screen === 'visit' && { screen: 'offices' }),
      };
    case 'standings-requested':
      return { ...state, standings: { status: 'loading' } };
    case 'standings-received': {
      const { standings: value, minutes } = event;
      return { ...state, minutes, standings: { status: 'ready', value } };
    }
    case 'standings-failed':
      return { ...state, standings: { status: 'failed', failure: event.failure } };
    case 'office-ticked':
      // The days that were there are those of other offices.
      return {
        ...without(state, 'officeMissing', 'cursor'),
        chosen: ticked(state.chosen, event),
        days: {},
        months: {},
      };
    case 'office-missing':
      return { ...state, officeMissing: true };
    case 'offices-chosen':
      return atOffices(state, event.offices);
    case 'offices-reconsidered':
      return {
        ...without(state, 'doing', 'hold', 'notice', 'date', 'slots', 'picked', 'timeMissing'),
        screen: 'offices',
      };
    default:
      return undefined;
  }
}

/** An office of the list; none of those that the server has not named. */
export function officeOf({ offices }: PickerState, id: string): Office | undefined {
  return offices.status === 'ready' ? offices.value.find((each) => each.id === id) : undefined;
}

/** Offices that share their capacity, as one place to choose. */
export interface Place {
  readonly office: Office;
  readonly others: readonly Office[];
  readonly free?: number | undefined;
  readonly first?: string | undefined;
}

/** The offices in their order, those of one pool together. */
export function placesOf({ offices, standings }: PickerState): readonly Place[] {
  if (offices.status !== 'ready') return [];
  const known = standings?.status === 'ready' ? standings.value : {};
  const pools = new Map<string, Office[]>();
  for (const office of offices.value) {
    const pool = known[office.id]?.pool ?? `office ${office.id}`;
    pools.set(pool, [...(pools.get(pool) ?? []), office]);
  }
  return [...pools.values()].flatMap(([office, ...others]) =>
    office
      ? [{ office, others, free: known[office.id]?.free, first: known[office.id]?.first }]
      : [],
  );
}

function receive(state: PickerState, offices: readonly Office[]): PickerState {
  const next: PickerState = {
    ...without(state, 'isLeaving'),
    offices: { status: 'ready', value: offices },
    opening: { status: 'ready', value: true },
  };
  const wanted = state.chosen.filter((id) => offices.some((office) => office.id === id));
  const [first] = offices;
  if (offices.length === 1 && first) return atOffices(next, [first.id]);
  return wanted.length > 0
    ? atOffices(next, wanted)
    : { ...next, screen: 'offices', chosen: wanted };
}

function atOffices(state: PickerState, chosen: readonly string[]): PickerState {
  const isSame =
    chosen.length === state.chosen.length && chosen.every((id) => state.chosen.includes(id));
  if (isSame && state.cursor !== undefined) return { ...state, screen: 'times' };
  return {
    ...without(state, 'cursor', 'date', 'slots', 'picked', 'hold', 'notice', 'doing'),
    screen: 'times',
    chosen,
    days: {},
    months: {},
  };
}

function ticked(
  chosen: readonly string[],
  { office, isTicked }: Extract<OfficeEvent, { type: 'office-ticked' }>,
): readonly string[] {
  const others = chosen.filter((id) => id !== office);
  return isTicked ? [...others, office].slice(0, MOST_OFFICES) : others;
}
