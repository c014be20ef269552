import type { ThunkedRenderResult } from '@lit-labs/ssr/lib/render-result.js';

type Thunked = void | string | ThunkedRenderResult | Promise<string | ThunkedRenderResult>;

/** What Lit ends a template with whose last thing is a value; in HTML it is a fault, read as a comment. */
const END_OF_TEMPLATE = '<?>';

/** A property of a native element, written as an attribute: `checked="false"` would tick the box. */
const BOOLEAN =
  /^(checked|disabled|hidden|inert|multiple|open|readonly|required|selected)="(\w+)"$/;

/** The same, where what Lit writes is no valid HTML or says something else. */
export function repaired(result: ThunkedRenderResult): ThunkedRenderResult {
  return result.map((part) =>
    typeof part === 'string' ? repairedText(part) : () => settled(part()),
  );
}

function settled(value: Thunked): Thunked {
  if (typeof value === 'string') return repairedText(value);
  if (value === undefined) return value;
  if (Array.isArray(value)) return repaired(value);
  return value.then((late) => settled(late) as string | ThunkedRenderResult);
}

function repairedText(text: string): string {
  if (text === END_OF_TEMPLATE) return '<!---->';
  const [, name, value] = BOOLEAN.exec(text) ?? [];
  if (name === undefined) return text;
  return value === 'false' ? '' : name;
}
