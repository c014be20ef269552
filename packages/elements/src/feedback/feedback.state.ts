export type FeedbackAnswer = 'yes' | 'no' | 'problem';

/** Asked; told more, if the person wishes; sent. A try that failed goes back to what was written. */
export type FeedbackState =
  | { readonly name: 'asking' }
  | { readonly name: 'writing'; readonly answer: FeedbackAnswer; readonly hasFailed: boolean }
  | { readonly name: 'sending'; readonly answer: FeedbackAnswer }
  | { readonly name: 'thanks' };

export type FeedbackStep =
  | { readonly name: 'answer'; readonly answer: FeedbackAnswer }
  | { readonly name: 'back' | 'send' | 'sent' | 'failed' };

export const ASKING: FeedbackState = { name: 'asking' };

/** What comes next; the same where a step does not fit, such as a second press. */
export function next(state: FeedbackState, step: FeedbackStep): FeedbackState {
  switch (`${state.name} ${step.name}`) {
    case 'asking answer':
      return step.name === 'answer'
        ? { name: 'writing', answer: step.answer, hasFailed: false }
        : state;
    case 'writing back':
      return ASKING;
    case 'writing send':
      return state.name === 'writing' ? { name: 'sending', answer: state.answer } : state;
    case 'sending sent':
      return { name: 'thanks' };
    case 'sending failed':
      return state.name === 'sending'
        ? { name: 'writing', answer: state.answer, hasFailed: true }
        : state;
    default:
      return state;
  }
}
