/** Renders one request after the other: `{ id, file, markup }`, answered by `{ id, html | problem }`. */
import { parentPort } from 'node:worker_threads';
import { pathToFileURL } from 'node:url';
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { html } from 'lit';

const Registry = globalThis.customElements.constructor;
let complaints = [];
for (const level of ['warn', 'error']) {
  console[level] = (...words) => complaints.push(words.join(' '));
}

let last = Promise.resolve();
parentPort.on('message', ({ id, file, markup }) => {
  last = last
    .then(() => rendered(file, markup))
    .then(
      (html) => parentPort.postMessage({ id, html }),
      (error) => parentPort.postMessage({ id, problem: String(error?.stack ?? error) }),
    );
});

async function rendered(file, markup) {
  complaints = [];
  // A registry cannot forget a tag: the module finds one of its own.
  globalThis.customElements = new Registry();
  await import(pathToFileURL(file).href);
  const strings = [markup];
  strings.raw = strings;
  const result = await collectResult(render(html(strings)));
  if (complaints.length > 0) throw new Error(complaints.join('\n'));
  return result;
}
