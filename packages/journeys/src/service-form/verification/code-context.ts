import type { Verification } from '@fanar/contract';

/** How it stands with the answers that a code has to prove. */
export interface CodeContext {
  readonly isVerified: (answer: unknown) => boolean;
  /** The code that was sent for an answer and is to be entered. */
  readonly codeFor: (answer: string) => Verification | undefined;
  /** Sends another one for the answer at a path. */
  readonly resend: (path: string) => void;
}
