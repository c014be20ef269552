import type { Hold } from '@fanar/contract';
import { without, type PickerEvent, type PickerState, type WantedSlot } from './model.js';

/** A slot held, confirmed, lost, run out or given back. What was typed stays. */
export function holdTransition(state: PickerState, event: PickerEvent): PickerState | undefined {
  switch (event.type) {
    case 'call-started':
      return { ...without(state, 'notice'), doing: event.doing };
    case 'call-failed': {
      const { doing, slot, failure } = event;
      return { ...without(state, 'doing'), notice: { kind: 'failed', doing, slot, failure } };
    }
    case 'call-withdrawn':
      return without(state, 'doing');
    case 'held':
      return hold(state, event.hold);
    case 'slot-lost':
      return {
        ...without(state, 'doing', 'hold', 'picked'),
        screen: 'times',
        notice: { kind: 'slot-taken', slot: event.slot, alternatives: event.alternatives },
      };
    case 'hold-expired':
      return expire(state);
    case 'hold-released':
      return { ...without(state, 'doing', 'hold', 'notice'), screen: 'times' };
    case 'renewal-refused':
      return state.hold
        ? { ...without(state, 'doing'), hold: { ...state.hold, renewable: false } }
        : state;
    case 'details-changed':
      return { ...state, details: { ...state.details, ...event.details } };
    case 'confirmed': {
      const { receipt } = event;
      return { ...without(state, 'doing', 'hold', 'notice'), screen: 'confirmed', receipt };
    }
    case 'moved': {
      const { appointment: moved } = event;
      return { ...without(state, 'doing', 'hold', 'notice'), screen: 'moved', moved };
    }
    default:
      return undefined;
  }
}

/** What is held, as it was wanted. */
export function slotOfHold({ office, slot: { date, time } }: Hold): WantedSlot {
  return { office, date, time };
}

function expire(state: PickerState): PickerState {
  if (!state.hold) return state;
  return {
    ...without(state, 'doing', 'hold', 'picked'),
    screen: 'times',
    notice: { kind: 'hold-expired', slot: slotOfHold(state.hold) },
  };
}

/** An alternative may be on another day, or at another office, than the ones whose times are shown. */
function hold(state: PickerState, held: Hold): PickerState {
  const picked = slotOfHold(held);
  const { date } = picked;
  const calm = without(state, 'doing', 'notice');
  const base = date === state.date ? calm : without(calm, 'slots');
  return { ...base, screen: 'details', hold: held, date, picked, cursor: date };
}
