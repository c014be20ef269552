import type { UploadRef } from '@fanar/contract';
import { fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import { must, settled } from '../../testing/fixtures.js';
import { until } from '../../testing/until.js';
import type { FanarFileUpload, UploadFile } from '../file-upload.js';
import '../define.js';

export const refOf = (file: File, id = 'upload-1'): UploadRef => ({
  id,
  name: file.name,
  size: file.size,
  type: 'application/pdf',
});

export const pdf = (name = 'scan.pdf', content: BlobPart = '%PDF-1.7 ') =>
  new File([content], name, { lastModified: 0 });

export const root = (element: FanarFileUpload) => must(element.shadowRoot, 'root');

export const pickerOf = (element: FanarFileUpload) =>
  must(root(element).querySelector('input'), 'native input');

export const controlOf = (element: FanarFileUpload) =>
  must(root(element).querySelector<HTMLElement>('#control'), 'control');

export const itemsOf = (element: FanarFileUpload) =>
  Array.from(root(element).querySelectorAll('li'));

export const textOf = (node: Element | null | undefined) =>
  must(node, 'node')
    .textContent.replace(/\p{Bidi_Control}/gu, '')
    .replace(/\s+/g, ' ')
    .trim();

export const button = (item: Element | undefined, name: string) =>
  must(
    Array.from(item?.querySelectorAll('button') ?? []).find((each) =>
      (each.getAttribute('aria-label') ?? '').startsWith(name),
    ),
    name,
  );

export function transferOf(files: readonly File[]): DataTransfer {
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  return transfer;
}

/** As the platform does it once the person has chosen. */
export function choose(element: FanarFileUpload, ...files: readonly File[]): void {
  const input = pickerOf(element);
  input.files = transferOf(files).files;
  for (const type of ['input', 'change']) {
    input.dispatchEvent(new Event(type, { bubbles: true, composed: type === 'input' }));
  }
}

/** A transfer that goes on when the test says so. */
export class Transfer {
  static last: Transfer;
  static readonly start: UploadFile = (file, options) =>
    new Promise((resolve, reject) => {
      const arrive = () => resolve(refOf(file));
      Transfer.last = new Transfer(file, options, arrive, reject);
    });

  constructor(
    readonly file: File,
    readonly options: Parameters<UploadFile>[1],
    readonly arrive: () => void,
    readonly fail: (error: unknown) => void,
  ) {}

  get signal(): AbortSignal {
    return this.options.signal;
  }

  onProgress(sent: number, total: number): void {
    this.options.onProgress(sent, total);
  }
}

/** An element in an Arabic form, and what the form hears of it. */
export async function make(
  template: TemplateResult = html`<fanar-file-upload label="صورة الرخصة"></fanar-file-upload>`,
) {
  const form = await fixture<HTMLFormElement>(html`<form lang="ar" dir="rtl">${template}</form>`);
  const element = must(form.querySelector('fanar-file-upload'), 'element');
  element.name = 'papers';
  await settled(element);
  const heard: string[] = [];
  for (const type of ['input', 'change']) form.addEventListener(type, () => heard.push(type));
  return { form, element, heard };
}

/** Until as many files are listed, as they should stand. */
export async function listed(element: FanarFileUpload, ...states: string[]) {
  const seen = () => itemsOf(element).map(({ className }) => className.replace('file ', ''));
  await until(
    () => seen().join() === states.join(),
    () => `${states.join()}, not ${seen().join()}`,
  );
  return itemsOf(element);
}

export async function said(element: FanarFileUpload, words: string) {
  const region = () => root(element).querySelector('[role=status]');
  await until(() => region() && textOf(region()).includes(words), `"${words}" to be announced`);
}
