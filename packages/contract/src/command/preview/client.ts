/** Runs in the page of the preview. The form is defined by a script beside it. */
import type { Finding } from '../findings.js';

/** What the server tells of the file, at first and after every change. */
export interface PreviewState {
  readonly findings: readonly Finding[];
  /** Absent where it cannot be offered: the page keeps the one before. */
  readonly definition?: object;
}

interface SubmitDetail {
  readonly request: { readonly answers: unknown };
  readonly respondWith: (promise: Promise<undefined>) => void;
}

type PreviewForm = HTMLElement & { definition?: object };

const form: PreviewForm = document.createElement('fanar-service-form');

form.addEventListener('fanar-submit', (event) => {
  const { request, respondWith } = (event as CustomEvent<SubmitDetail>).detail;
  respondWith(Promise.resolve(undefined));
  show('answers', [JSON.stringify(request.answers, null, 2)]);
});

new EventSource('/events').addEventListener('message', ({ data }: MessageEvent<string>) => {
  const { definition, findings } = JSON.parse(data) as PreviewState;
  show('faults', findings.map(itemOf));
  if (!definition) return;
  form.definition = definition;
  if (!form.isConnected) document.querySelector('main')?.append(form);
});

function itemOf({ file, line, column, severity, message, suggestion }: Finding): HTMLElement {
  const name = file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
  const item = document.createElement('li');
  item.append(
    part('code', `${name}:${String(line)}:${String(column)} ${severity}`),
    part('span', message),
    part('span', suggestion),
  );
  return item;
}

function part(tag: string, text: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}

function show(id: string, content: readonly (string | HTMLElement)[]): void {
  const section = document.getElementById(id);
  if (!section) return;
  section.hidden = content.length === 0;
  section.querySelector('ul, pre')?.replaceChildren(...content);
}
