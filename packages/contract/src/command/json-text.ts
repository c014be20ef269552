/** Where in a text a value stands, counted from 1 as editors do. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** The text is no JSON, or says something twice. */
export interface JsonFault extends Position {
  readonly message: string;
}

/** A JSON text, and where each of its values stands. */
export interface JsonText {
  readonly value: unknown;
  readonly faults: readonly JsonFault[];
  /** The place of a value by its JSON Pointer; of what is missing, that of what it is missing in. */
  positionOf(pointer: string): Position;
}

/** Deeper nesting is not meant well. */
const MAX_DEPTH = 200;

/** Reads a JSON text. Never throws: what is wrong with it is in `faults`. */
export function readJson(text: string): JsonText {
  const scan = new Scan(text);
  const faults = scan.run();
  const offsets = scan.offsets;
  return {
    value: faults.some(({ isFatal }) => isFatal) ? undefined : (JSON.parse(text) as unknown),
    faults: faults.map(({ offset, message }) => ({ ...positionAt(text, offset), message })),
    positionOf: (pointer) => {
      let place = pointer;
      while (place !== '' && !offsets.has(place)) place = place.slice(0, place.lastIndexOf('/'));
      return positionAt(text, offsets.get(place) ?? 0);
    },
  };
}

function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

interface ScanFault {
  readonly offset: number;
  readonly message: string;
  readonly isFatal: boolean;
}

class Unreadable extends Error {}

const SPACE = /[\t\n\r ]*/y;
const SCALAR = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

const TEXT = /"(?:[^"\\\u0000-\u001F]|\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4}))*"/y;

/** Goes through the text once, keeping where each value begins. */
class Scan {
  readonly offsets = new Map<string, number>();
  readonly #faults: ScanFault[] = [];
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  run(): readonly ScanFault[] {
    try {
      this.#value('', 0);
      this.#skip(SPACE);
      if (this.#at < this.#text.length) this.#fail('Nothing may follow the last bracket.');
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      this.#faults.push({ offset: this.#at, message: error.message, isFatal: true });
    }
    return this.#faults;
  }

  #value(pointer: string, depth: number): void {
    this.#skip(SPACE);
    this.offsets.set(pointer, this.#at);
    if (depth > MAX_DEPTH) this.#fail('This is nested too deep.');
    const first = this.#text[this.#at];
    if (first === '{') this.#object(pointer, depth);
    else if (first === '[') this.#array(pointer, depth);
    else if (first === '"') this.#string();
    else if (this.#skip(SCALAR) === '')
      this.#fail('Here a value belongs: a text, a number, a list, an object, true, false or null.');
  }

  #object(pointer: string, depth: number): void {
    const keys = new Set<string>();
    this.#list('}', () => {
      const offset = this.#at;
      const key = this.#string();
      if (keys.has(key)) {
        const message = `\`${key}\` is written twice in one object: only the last counts.`;
        this.#faults.push({ offset, message, isFatal: false });
      }
      keys.add(key);
      this.#skip(SPACE);
      this.#expect(':');
      this.#value(`${pointer}/${escaped(key)}`, depth + 1);
      // An author looks for the name, not for what stands after it.
      this.offsets.set(`${pointer}/${escaped(key)}`, offset);
    });
  }

  #array(pointer: string, depth: number): void {
    let index = 0;
    this.#list(']', () => {
      this.#value(`${pointer}/${String(index)}`, depth + 1);
      index += 1;
    });
  }

  #list(end: string, readOne: () => void): void {
    this.#at += 1;
    this.#skip(SPACE);
    if (this.#text[this.#at] === end) {
      this.#at += 1;
      return;
    }
    for (;;) {
      this.#skip(SPACE);
      readOne();
      this.#skip(SPACE);
      if (this.#text[this.#at] === end) break;
      this.#expect(',', ` or \`${end}\``);
    }
    this.#at += 1;
  }

  #string(): string {
    const found = this.#skip(TEXT);
    if (found === '') this.#fail('Here a text in double quotation marks belongs.');
    return JSON.parse(found) as string;
  }

  #expect(sign: string, or = ''): void {
    if (this.#text[this.#at] !== sign) this.#fail(`Here \`${sign}\`${or} belongs.`);
    this.#at += 1;
  }

  #skip(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const [found = ''] = pattern.exec(this.#text) ?? [];
    this.#at += found.length;
    return found;
  }

  #fail(message: string): never {
    throw new Unreadable(message);
  }
}

function escaped(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
