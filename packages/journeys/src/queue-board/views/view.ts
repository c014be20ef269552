import type { Text } from '@fanar/contract';
import type { Params } from '@fanar/elements';
import type { BoardState } from '../queue-board.state.js';

/** What the board is drawn from. */
export interface BoardView {
  readonly state: BoardState;
  /** Level of the heading, 1–6. */
  readonly level: number;
  /** Cairo time and date, in words; undefined until it is known. */
  readonly clock: { readonly time: string; readonly date: string } | undefined;
  /** Whether calls are to be heard at all, and whether they are. */
  readonly isVoiced: boolean;
  readonly isSounding: boolean;
  readonly isVoiceMissing: boolean;
  readonly t: (key: string, params?: Params) => string;
  readonly words: (text: Text) => string;
  readonly time: (time: string) => string;
  /** Milliseconds as time on Egyptian walls. */
  readonly moment: (at: number) => string;
  readonly number: (number: string) => string;
  /** The same for who reads the other script; undefined where it would be the same. */
  readonly otherNumber: (number: string) => string | undefined;
  readonly toggleSound: () => void;
}
