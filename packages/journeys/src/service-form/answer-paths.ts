import type { Answer, Answers } from '@fanar/contract';

/*
 * Where an answer stands: `owners/0/name`. A path is the name of the control, and with a slash before
 * it the JSON Pointer (RFC 6901) of the answer.
 */

type Container = Readonly<Record<string, unknown>> | readonly unknown[];

export function pathOf(pointer: string): string {
  return pointer.slice(1);
}

/** Whether a path or pointer is another one or leads into it: `owners/0/name` is within `owners`. */
export function isWithin(path: string, other: string): boolean {
  return path === other || path.startsWith(`${other}/`);
}

export function answerAt(answers: Answers, path: string): unknown {
  return tokensOf(path).reduce<unknown>(childOf, answers);
}

/** The answers with another one at a path; `undefined` takes it away. What is no place changes nothing. */
export function withAnswer(answers: Answers, path: string, value: Answer | undefined): Answers {
  return replaced(answers, tokensOf(path), value) as Answers;
}

/** Paths of a list after one item was taken out: what stood behind it has moved up. */
export function movedUp(path: string, list: string, removed: number): string | undefined {
  if (!path.startsWith(`${list}/`)) return path;
  const [place = '', ...rest] = path.slice(list.length + 1).split('/');
  const index = Number(place);
  if (index === removed) return undefined;
  return index < removed ? path : [list, String(index - 1), ...rest].join('/');
}

/** Parts are put together anew each time a control is asked, so what counts is what they say. */
export function isSameAnswer(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

/** What a record holds under a name: `constructor` is as good an id as any. */
export function own<Value>(
  record: Readonly<Record<string, Value>>,
  name: string,
): Value | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

function tokensOf(path: string): string[] {
  return path.split('/').map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function childOf(container: unknown, token: string): unknown {
  return isContainer(container) && Object.hasOwn(container, token)
    ? (container as Readonly<Record<string, unknown>>)[token]
    : undefined;
}

function replaced(container: Container, tokens: readonly string[], value: unknown): Container {
  const [token = '', ...rest] = tokens;
  const child = childOf(container, token);
  if (rest.length > 0 && !isContainer(child)) return container;
  const next = rest.length > 0 && isContainer(child) ? replaced(child, rest, value) : value;
  if (next === child) return container;
  if (Array.isArray(container))
    return (container as readonly unknown[]).map((one, at) => (String(at) === token ? next : one));
  const { [token]: _former, ...others } = container as Readonly<Record<string, unknown>>;
  return next === undefined ? others : { ...others, [token]: next };
}

function isContainer(value: unknown): value is Container {
  return typeof value === 'object' && value !== null;
}
