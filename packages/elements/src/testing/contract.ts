import type { Language } from '@fanar/arabic';
import type { FanarElement, FanarElementClass } from '../base/fanar-element.js';
import type { FormField } from '../controllers/form.js';

/** What an element promises, for `describeElement` to hold it to. */
export interface Contract<E extends FanarElement> {
  readonly elementClass: (new () => E) & Omit<FanarElementClass, 'new'>;
  /** `new URL('./define.ts', import.meta.url)`. */
  readonly define: URL;
  /** One good example in each language, the element outermost; for a control without `name`. */
  readonly markup: Readonly<Record<Language, string>>;
  /** Public properties, each with a value that is not its default. */
  readonly properties: Partial<E>;
  /** Slot names; the default one is `''`. Default: none. */
  readonly slots?: readonly string[];
  /** How often Tab stops inside the example, at links that the page wrote as well. */
  readonly tabStops: number;
  /** What stands at the start of the line in the example: a selector in the shadow root. */
  readonly atStart: string;
  /** Draws what a server does not know: what its children say, parts that come later. Default: false. */
  readonly drawsChildren?: boolean;
  /** Whether what comes later is there, with all that Tab stops at. Default: at once. */
  readonly isDrawn?: (element: E) => boolean;
  /** For form controls. */
  readonly form?: FormContract<E>;
}

export interface FormContract<E extends FanarElement> {
  /** Gives an answer as a person would, the element being empty and focused. */
  readonly fill: (element: E & ControlElement) => void | Promise<void>;
  /** Of an answer in several entries: what follows the name in the one looked at. Default: nothing. */
  readonly part?: string;
  /** What `FormData` then holds under the name. */
  readonly submits: string;
  /** Attributes that give the element an answer from the start. */
  readonly initial: string;
  /** What `FormData` holds with them; null where the element must not heed them. */
  readonly initiallySubmits: string | null;
  /** Has an answer at all times, so that `required` asks for nothing. Default: false. */
  readonly alwaysAnswered?: boolean;
  /** Whether Enter submits the form. */
  readonly enterSubmits: boolean;
  /** The inner native controls: a selector in the shadow root. */
  readonly controls: string;
}

/** A form field as the tests see it. */
export type ControlElement = FormField & { required: boolean };
