import type { Answers, Language, ServiceDefinition } from '@fanar/contract';
import type { Tab } from '../browsers/index.js';
import { Answering, type Wrong } from './answering.js';
import { arrive, enter, goOn, readStatus, type Problem, type View } from './citizen.js';
import { messageOf, plain } from './messages.js';

/** What opens an application. */
export interface Receipt {
  readonly reference: string;
  readonly key: string;
}

/** More screens than any service has. */
const MOST_SCREENS = 60;

const declare = {
  name: 'declared',
  acts: [{ do: 'tick', part: 'input[type=checkbox]', isOn: true }],
} as const;

/**
 * One application, from its first screen to the tracker. On every screen the citizen first goes on
 * with nothing entered, then with a slip for each type of field that is met for the first time; what
 * is told then is held against what the definition calls for.
 */
export class Walk {
  /** What was told otherwise than it should be, with screen and field. */
  readonly faults: string[] = [];
  /** Names of all controls that came into view. */
  readonly asked = new Set<string>();
  /** Names of those that were told to be missing or wrong. */
  readonly told = new Set<string>();

  readonly #tab: Tab;
  readonly #definition: ServiceDefinition;
  readonly #language: Language;
  readonly #answering: Answering;
  #heading = '';

  constructor(tab: Tab, definition: ServiceDefinition, language: Language, answers: Answers) {
    this.#tab = tab;
    this.#definition = definition;
    this.#language = language;
    this.#answering = new Answering(definition, language, answers);
  }

  /** Fills in and sends the form at an address. */
  async apply(address: string): Promise<Receipt> {
    await this.#tab.goto(address);
    let view = await this.#seeing(arrive);
    for (let screens = 0; view.screen !== 'sent'; screens += 1) {
      if (screens > MOST_SCREENS) throw this.#stuck('goes round in circles');
      view = await this.#leave(view);
    }
    const key = new URLSearchParams(view.trackHref.split('#')[1]);
    return { reference: key.get('reference') ?? '', key: key.get('key') ?? '' };
  }

  /** Finds the application at the tracker, as the link of its receipt does. */
  async track(address: string, { reference, key }: Receipt): Promise<void> {
    await this.#tab.goto(`${address}#${String(new URLSearchParams({ reference, key }))}`);
    const { heading, service, stage } = await this.#tab.evaluate(readStatus);
    const { title, stages } = this.#definition;
    const expected = [reference, this.#answering.say(title), this.#answering.say(stages[0]!.title)];
    const seen = [heading, service, stage];
    if (expected.some((words, at) => !seen[at]?.includes(words))) {
      throw new Error(`The tracker shows “${seen.join('”, “')}”, not “${expected.join('”, “')}”.`);
    }
  }

  async #leave(view: View): Promise<View> {
    switch (view.screen) {
      case 'start':
      case 'tasks':
        return this.#seeing(goOn);
      case 'questions':
        return this.#answerAll(view);
      case 'review':
        return this.#send();
      default:
        throw this.#stuck('is no screen of the way');
    }
  }

  async #answerAll(arrived: View): Promise<View> {
    let view = await this.#addItems(arrived);
    for (;;) {
      const wrong = this.#answering.wrongIn(view.names);
      const entries = this.#answering.entriesFor(view.names);
      if (wrong.size > 0 || entries.length === 0) {
        const next = await this.#seeing(goOn);
        if (wrong.size === 0 && next.problems.length === 0) return next;
        this.#check(next.problems, wrong);
        if (entries.length === 0) throw this.#stuck('lets nobody go on', next.problems);
      }
      view = await this.#addItems(await this.#seeing(enter, entries));
    }
  }

  /** All items of groups are there before the citizen first goes on, so that each is told of. */
  async #addItems(view: View): Promise<View> {
    for (const name of view.names) this.asked.add(name);
    const items = this.#answering.entriesFor(this.#answering.groupsIn(view.names));
    return items.length > 0 ? this.#addItems(await this.#seeing(enter, items)) : view;
  }

  async #send(): Promise<View> {
    const label = this.#answering.say(this.#definition.declaration);
    const undeclared = await this.#seeing(goOn);
    this.#check(undeclared.problems, new Map([['declared', { label, code: 'checkbox-missing' }]]));
    await this.#seeing(enter, [declare]);
    const sent = await this.#seeing(goOn);
    if (sent.screen !== 'sent') throw this.#stuck('was not sent', sent.problems);
    return sent;
  }

  /** Each problem is told once, in words of its own, in the summary and at its field; none beside. */
  #check(problems: readonly Problem[], wrong: ReadonlyMap<string, Wrong>): void {
    for (const [name, { label, code }] of wrong) {
      const told = problems.filter((problem) => problem.name === name);
      if (told.length !== 1) this.#fault(name, `“${code}” is told ${String(told.length)} times`);
      else this.told.add(name);
      const message = messageOf(code, label, this.#language);
      for (const words of told.flatMap(({ inSummary, atField }) => [inSummary, atField])) {
        if (!message.test(plain(words))) this.#fault(name, `“${code}” is told as “${words}”`);
      }
    }
    for (const [at, { name, inSummary }] of problems.entries()) {
      if (!wrong.has(name)) this.#fault(name, `told “${inSummary}” for nothing`);
      const other = problems.slice(0, at).find((problem) => problem.inSummary === inSummary);
      if (other) this.#fault(name, `told “${inSummary}”, as ${other.name} is`);
    }
  }

  #fault(name: string, what: string): void {
    this.faults.push(`“${this.#heading}”, ${name}: ${what}`);
  }

  #stuck(what: string, problems: readonly Problem[] = []): Error {
    const told = problems.map(({ name, inSummary }) => `${name}: ${inSummary}`);
    return new Error([`“${this.#heading}” ${what}`, ...told, ...this.faults].join('\n'));
  }

  async #seeing<Args extends unknown[]>(
    act: (...args: Args) => Promise<View>,
    ...args: Args
  ): Promise<View> {
    try {
      const view = await this.#tab.evaluate(act, ...args);
      this.#heading = view.heading;
      return view;
    } catch (error) {
      throw new Error(`After “${this.#heading}”: ${String(error)}`, { cause: error });
    }
  }
}
