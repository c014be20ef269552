/** Renders one request after the other: `{ id, file, markup, language }`, answered by `{ id, html | problem }`. */
import { parentPort } from 'node:worker_threads';
import { pathToFileURL } from 'node:url';
// Brings the registry.
import '@lit-labs/ssr';

const Registry = globalThis.customElements.constructor;
let complaints = [];
for (const level of ['warn', 'error']) {
  console[level] = (...words) => complaints.push(words.join(' '));
}

let last = Promise.resolve();
parentPort.on('message', ({ id, ...request }) => {
  last = last
    .then(() => rendered(request))
    .then(
      (html) => parentPort.postMessage({ id, html }),
      (error) => parentPort.postMessage({ id, problem: String(error?.stack ?? error) }),
    );
});

async function rendered({ file, markup, language }) {
  complaints = [];
  // A registry cannot forget a tag: the module finds one of its own.
  globalThis.customElements = new Registry();
  const { markup: template, renderToString } = await import(pathToFileURL(file).href);
  const result = await renderToString(template(markup), { language });
  if (complaints.length > 0) throw new Error(complaints.join('\n'));
  return result;
}
