/** Where a critical action stands: its dialog is not open while `closed`. */
export type CriticalState = 'closed' | 'asking' | 'working' | 'failed' | 'done';

/** `confirm`: the verb was pressed. `succeed`, `fail`: the work has ended. */
export type CriticalEvent = 'open' | 'confirm' | 'succeed' | 'fail' | 'close';

const NEXT: Readonly<Record<CriticalState, Partial<Record<CriticalEvent, CriticalState>>>> = {
  closed: { open: 'asking' },
  asking: { confirm: 'working', close: 'closed' },
  // Under way it can be neither left nor started again.
  working: { succeed: 'done', fail: 'failed' },
  failed: { confirm: 'working', close: 'closed' },
  done: { close: 'closed' },
};

/** The state after an event; one that does not belong there changes nothing. */
export function afterEvent(state: CriticalState, event: CriticalEvent): CriticalState {
  return NEXT[state][event] ?? state;
}
