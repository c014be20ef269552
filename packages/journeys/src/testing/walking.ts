import type { Answer } from '@fanar/contract';
import type { Draft } from '../service-form/service-form.model.js';
import { currentPage, placeOf } from '../service-form/service-form.path.js';
import { answer, proceed } from '../service-form/service-form.state.js';

/** The present place by name: the page of a step, else the screen. */
export function where(draft: Draft): string {
  return currentPage(draft)?.id ?? placeOf(draft).screen;
}

export function fill(draft: Draft, answers: Readonly<Record<string, Answer>>): Draft {
  return Object.entries(answers).reduce((filled, [id, value]) => answer(filled, id, value), draft);
}

export function proceedTo(draft: Draft, target: string): Draft {
  for (let steps = 0; where(draft) !== target; steps += 1) {
    if (steps > 20) throw new Error(`never reached ${target}, stuck at ${where(draft)}`);
    draft = proceed(draft);
  }
  return draft;
}
