/** Does a piece of work for all who ask for the same at the same time. */
export type Shared<Value> = (key: string, work: () => Promise<Value>) => Promise<Value>;

interface UnderWay<Value> {
  readonly running: Promise<Value>;
  /** Begins once that has ended. */
  next?: Promise<Value>;
}

/**
 * Whoever asks while the work is under way waits for the next turn, together with all others who do:
 * the turn under way may have begun before what they know of.
 */
export function shareWork<Value>(): Shared<Value> {
  const turns = new Map<string, UnderWay<Value>>();

  function begin(key: string, work: () => Promise<Value>): Promise<Value> {
    const turn: UnderWay<Value> = { running: work() };
    turns.set(key, turn);
    const end = (): void => {
      if (!turn.next) turns.delete(key);
    };
    turn.running.then(end, end);
    return turn.running;
  }

  return (key, work) => {
    const turn = turns.get(key);
    if (!turn) return begin(key, work);
    const again = (): Promise<Value> => begin(key, work);
    turn.next ??= turn.running.then(again, again);
    return turn.next;
  };
}
