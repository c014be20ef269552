import {
  show,
  type Answer,
  type Answers,
  type Field,
  type Language,
  type ServiceDefinition,
  type Text,
} from '@fanar/contract';
import type { Entry } from './citizen.js';
import { actsFor, missingCodeOf, slipFor } from './entries.js';
import { consentTo } from './messages.js';
import { fieldsIn } from './valid-answers.js';

/** What has to be told of a field: the code of the message, and the name that the field goes by. */
export interface Wrong {
  readonly code: string;
  readonly label: string;
}

interface Question {
  readonly field: Field;
  readonly label: string;
  readonly isRequired: boolean;
}

/** How far one answer is: of a slip the code that is told. */
type Given = 'right' | { readonly slip: string };

/**
 * The answers of one application as they are entered, by the names of the controls: what is next, and
 * what would have to be told were the citizen to go on now. A slip comes first for each type of field.
 */
export class Answering {
  readonly #definition: ServiceDefinition;
  readonly #language: Language;
  readonly #answers: Answers;
  readonly #given = new Map<string, Given>();
  readonly #slipped = new Set<string>();
  #entered: Answers = {};
  #questions: ReadonlyMap<string, Question> | undefined;

  constructor(definition: ServiceDefinition, language: Language, answers: Answers) {
    this.#definition = definition;
    this.#language = language;
    this.#answers = answers;
  }

  say(text: Text): string {
    return text[this.#language] ?? text.ar;
  }

  wrongIn(names: readonly string[]): ReadonlyMap<string, Wrong> {
    return new Map(
      names.flatMap((name) => {
        const wrong = this.#wrongAt(name);
        return wrong ? [[name, wrong] as const] : [];
      }),
    );
  }

  /**
   * The next thing to enter at each question that is not answered yet. What may yet come to be needed
   * waits for the others, so that it is told of while it is empty.
   */
  entriesFor(names: readonly string[]): readonly Entry[] {
    const isLate = (name: string) => {
      const question = this.#asked.get(name);
      return typeof question?.field.required === 'object' && !question.isRequired;
    };
    const now = names.filter((name) => !isLate(name)).flatMap((name) => this.#entryFor(name));
    return now.length > 0 ? now : names.flatMap((name) => this.#entryFor(name));
  }

  /** Of the questions those that hold several items, whose questions come into view with them. */
  groupsIn(names: readonly string[]): readonly string[] {
    return names.filter((name) => this.#asked.get(name)?.field.type === 'group');
  }

  get #asked(): ReadonlyMap<string, Question> {
    this.#questions ??= new Map([...this.#screening(), ...this.#shown()]);
    return this.#questions;
  }

  #screening(): readonly (readonly [string, Question])[] {
    return (this.#definition.screening ?? []).map(({ id, label }) => {
      const field = { id, type: 'radio', label, options: [] } as const;
      return [screeningName(id), { field, label: this.say(label), isRequired: true }];
    });
  }

  #shown(): readonly (readonly [string, Question])[] {
    const { steps } = show(this.#definition, this.#entered);
    return fieldsIn(steps.flatMap(({ fields }) => fields)).map(({ field, pointer, isRequired }) => [
      pointer.slice(1),
      { field, label: this.#labelOf(field), isRequired },
    ]);
  }

  /** A consent goes by the words beside its box. */
  #labelOf(field: Field): string {
    return field.type === 'consent'
      ? consentTo(this.say(field.text), this.#language)
      : this.say(field.label);
  }

  #wrongAt(name: string): Wrong | undefined {
    const question = this.#asked.get(name);
    const given = this.#given.get(name);
    if (!question || given === 'right' || question.field.type === 'group') return undefined;
    const { field, label, isRequired } = question;
    if (given) return { label, code: given.slip };
    return isRequired ? { label, code: missingCodeOf(field) } : undefined;
  }

  #entryFor(name: string): readonly Entry[] {
    const field = this.#asked.get(name)?.field;
    const answer = this.#answerAt(name);
    if (!field || answer === undefined || this.#given.get(name) === 'right') return [];
    const slip = this.#slipped.has(field.type) ? undefined : slipFor(field);
    if (slip) {
      this.#slipped.add(field.type);
      this.#given.set(name, { slip: slip.code });
      return [{ name, acts: slip.acts, isSlip: true }];
    }
    this.#given.set(name, 'right');
    this.#put(
      name,
      field.type === 'group' ? (answer as readonly object[]).map(() => ({})) : answer,
    );
    return [{ name, acts: actsFor(field, answer, this.#language) }];
  }

  #answerAt(name: string): Answer | undefined {
    const asked = this.#definition.screening?.find(({ id }) => name === screeningName(id));
    if (asked) return (asked.accepts ?? ['yes'])[0];
    return at(this.#answers, name.split('/')) as Answer | undefined;
  }

  #put(name: string, answer: Answer): void {
    if (name.startsWith(SCREENING)) return;
    const entered = structuredClone(this.#entered);
    const path = name.split('/');
    Reflect.set(Object(at(entered, path.slice(0, -1))), path.at(-1) ?? '', answer);
    this.#entered = entered;
    this.#questions = undefined;
  }
}

const SCREENING = 'screening:';

const screeningName = (id: string): string => `${SCREENING}${id}`;

function at(answers: unknown, path: readonly string[]): unknown {
  return path.reduce((place, part) => Reflect.get(Object(place), part) as unknown, answers);
}
