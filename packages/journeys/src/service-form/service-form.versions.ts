import {
  fieldsOf,
  migrateAnswers,
  type Answers,
  type Presentation,
  type ServiceDefinition,
} from '@fanar/contract';
import { answersWithItems } from './service-form.groups.js';
import type { ApplicationRecord } from './keeping/record.js';
import type { Draft } from './service-form.model.js';
import { whatYouNeed } from './service-form.path.js';
import { begin } from './service-form.state.js';

/*
 * An application that outlives the page it was begun on, or the version of the service.
 */

/** Why a record cannot be gone on with, in a code of the problem codes. */
export type ResumeProblem = 'draft-other-service' | 'draft-too-old' | 'draft-too-new';

/**
 * The application of a record, under the version at hand: as it was left, or, where the version is
 * another, with its answers carried over and everything asked again.
 */
export function resume(
  definition: ServiceDefinition,
  record: ApplicationRecord,
  presentation?: Presentation,
): Draft | ResumeProblem {
  const { service, version, key, unsettled, proving } = record;
  if (service !== definition.id) return 'draft-other-service';
  const fresh = { ...begin(definition, key, presentation), unsettled, ...(proving && { proving }) };
  if (version !== definition.version) {
    const migrated = migrateAnswers(definition, version, record.answers);
    return migrated.ok ? withAnswers(fresh, migrated.answers) : migrated.code;
  }
  const { answers, screening, trail, asked, isDeclared } = record;
  const [first = whatYouNeed, ...rest] = trail;
  return {
    ...withAnswers(fresh, answers),
    screening,
    trail: [first, ...rest],
    asked: new Set(asked),
    isDeclared,
  };
}

/**
 * The same application under another version of the service: everything is asked again, filled in
 * with the answers that the declared steps carry over, or, where none are declared, with those whose
 * questions are still of the same kind.
 */
export function beginAgain(draft: Draft, definition: ServiceDefinition, key: string): Draft {
  const { answers, definition: former, presentation, proving } = draft;
  const isLater = former.version < definition.version;
  const migrated = isLater && migrateAnswers(definition, former.version, answers);
  const kept = migrated && migrated.ok ? migrated.answers : sameKind(answers, former, definition);
  const fresh = { ...begin(definition, key, presentation), ...(proving && { proving }) };
  return withAnswers(fresh, kept);
}

function sameKind(
  answers: Answers,
  former: ServiceDefinition,
  definition: ServiceDefinition,
): Answers {
  const types = new Map(fieldsOf(definition).map(({ id, type }) => [id, type]));
  const formerTypes = new Map(fieldsOf(former).map(({ id, type }) => [id, type]));
  const kept = Object.entries(answers).filter(([id]) => types.get(id) === formerTypes.get(id));
  return Object.fromEntries(kept);
}

function withAnswers(draft: Draft, answers: Answers): Draft {
  return { ...draft, answers: answersWithItems({ ...draft, answers }) };
}

/** An application under way as plain JSON; {@link resume} makes one of it again. */
export function recordOf(draft: Draft): ApplicationRecord {
  const { definition, answers, screening, trail, asked, isDeclared, proving, key, sending } = draft;
  const open = draft.unsettled.filter((request) => request !== sending);
  return {
    service: definition.id,
    version: definition.version,
    answers,
    screening,
    trail,
    asked: Array.from(asked),
    isDeclared,
    ...(proving && { proving }),
    key,
    // It may arrive although nobody is left to hear so.
    unsettled: sending ? [sending, ...open] : open,
  };
}
