import { sanitizeIdentity } from '@fanar/arabic';
import { sniffMediaType, SNIFFED_BYTES, type UploadRef } from '@fanar/contract';

/** What a reference to a file says of it: its type goes by its content, not by its name. */
export async function factsOf(file: File): Promise<Omit<UploadRef, 'id'>> {
  const head = new Uint8Array(await file.slice(0, SNIFFED_BYTES).arrayBuffer());
  const name = sanitizeIdentity(file.name) || 'file';
  return { name, size: file.size, type: sniffMediaType(head) ?? file.type };
}
