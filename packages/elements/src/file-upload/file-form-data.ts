import type { FormState } from '../mixins/form-associated.js';
import {
  attach,
  fromUploads,
  keptOf,
  readUploads,
  uploadsOf,
  type ListedFiles,
} from './file-upload.state.js';

/** What a form submits: the ids of what has arrived, and what was kept; null for nothing. */
export function toFormData(files: ListedFiles, name: string): FormData | null {
  const parts = [...uploadsOf(files).map(({ id }) => id), ...keptOf(files)];
  if (!name || parts.length === 0) return null;
  const data = new FormData();
  for (const part of parts) data.append(name, part);
  return data;
}

/** What brings the list back: uploads as JSON, and files where there are any. */
export function toFormState(files: ListedFiles): FormData | string {
  const uploads = JSON.stringify(uploadsOf(files));
  const kept = keptOf(files);
  if (kept.length === 0) return uploads;
  const data = new FormData();
  for (const part of [uploads, ...kept]) data.append('file', part);
  return data;
}

export function fromFormState(state: FormState | null, max: number): ListedFiles {
  const parts = Array.isArray(state) ? state.map(([, part]) => part) : [state];
  const uploads = parts.flatMap((part) => (typeof part === 'string' ? readUploads(part) : []));
  const kept = parts.filter((part) => part instanceof File);
  return attach(
    fromUploads(uploads),
    kept.map((file) => ({ file, problem: null })),
    max,
    'kept',
  );
}
