import { isInEgypt, parseCoordinates, roundedPlace } from '@fanar/egypt';
import type { FieldOf } from '../definition.js';
import { isObject, type Unchecked } from '../form.js';
import { TEXT_MAX_LENGTH } from '../limits.js';
import {
  hasOnly,
  isEmptyObject,
  unread,
  type AnswerProblem,
  type FieldRules,
} from './field-rules.js';
import { textArea } from './text.js';

/** Metres; beyond, a device knows its country at the best. */
export const ACCURACY_MAX = 1_000_000;

const PARTS = ['description', 'latitude', 'longitude', 'accuracy'];

/** In words, by coordinates, or both. What was typed as coordinates and cannot be read says why. */
export const location: FieldRules<FieldOf<'location'>> = {
  missing: 'location-required',
  isBlank: isEmptyObject,
  check: (_field, answer) => {
    if (!isObject(answer) || !hasOnly(answer, [...PARTS, 'coordinates'])) {
      return [{ code: 'answer-type' }];
    }
    return [
      ...checkDescription(answer.description),
      ...(answer.coordinates === undefined ? checkPlace(answer) : checkTyped(answer.coordinates)),
    ];
  },
};

function checkDescription(description: unknown): AnswerProblem[] {
  if (description === undefined) return [];
  const constraints = { minLength: 1, maxLength: TEXT_MAX_LENGTH };
  const field = { id: 'description', type: 'text-area', label: { ar: '' }, constraints } as const;
  return textArea
    .check(field, description, new Date())
    .map((problem) => ({ ...problem, at: '/description' }));
}

function checkTyped(coordinates: unknown): AnswerProblem[] {
  if (typeof coordinates !== 'string') return [{ code: 'answer-type' }];
  const problems = unread(parseCoordinates(coordinates));
  return problems.length > 0 ? problems : [{ code: 'answer-not-canonical' }];
}

function checkPlace({ description, latitude, longitude, accuracy }: Unchecked): AnswerProblem[] {
  if (latitude === undefined && longitude === undefined) {
    return description === undefined || accuracy !== undefined ? [{ code: 'answer-type' }] : [];
  }
  if (typeof latitude !== 'number' || typeof longitude !== 'number') {
    return [{ code: 'answer-type' }];
  }
  const place = { latitude, longitude };
  if (!isInEgypt(place)) return [{ code: 'coordinates-outside' }];
  const rounded = roundedPlace(place);
  const isRound = rounded.latitude === latitude && rounded.longitude === longitude;
  if (!isRound) return [{ code: 'answer-not-canonical' }];
  return accuracy === undefined || isAccuracy(accuracy) ? [] : [{ code: 'answer-type' }];
}

function isAccuracy(accuracy: unknown): boolean {
  return Number.isInteger(accuracy) && Number(accuracy) >= 1 && Number(accuracy) <= ACCURACY_MAX;
}
