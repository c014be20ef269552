import type { FormState } from '../mixins/form-associated.js';
import {
  fromUploads,
  keptOf,
  listing,
  partsOf,
  readUploads,
  uploadsOf,
  type ListedFiles,
} from './file-list.js';

/** What a form submits: the ids of what has arrived, and what was kept; null for nothing. */
export function toFormData(files: ListedFiles, name: string): FormData | null {
  const parts = partsOf(files);
  return name && parts.length > 0 ? formDataOf(name, parts) : null;
}

/** What brings the list back: uploads as JSON, and files where there are any. */
export function toFormState(files: ListedFiles): FormData | string {
  const uploads = JSON.stringify(uploadsOf(files));
  const kept = keptOf(files);
  return kept.length > 0 ? formDataOf('file', [uploads, ...kept]) : uploads;
}

export function fromFormState(state: FormState): ListedFiles {
  const parts = typeof state === 'string' ? [state] : Array.from(state.values());
  return parts.flatMap((part): ListedFiles => {
    if (part instanceof File) return [{ ...listing(part), state: 'kept', file: part }];
    return fromUploads(readUploads(part));
  });
}

function formDataOf(name: string, parts: readonly (string | File)[]): FormData {
  const data = new FormData();
  for (const part of parts) data.append(name, part);
  return data;
}
