import { sanitizeIdentity } from '@fanar/arabic';
import type { UploadRef } from './definition.js';
import { GatewayError } from './gateway.js';
import { FILE_NAME_MAX_LENGTH } from './limits.js';
import { sniffMediaType, SNIFFED_BYTES } from './media-type.js';
import { isPassing, UploadTransfer, type UploadTarget } from './upload-transfer.js';

export type { UploadTarget } from './upload-transfer.js';

/**
 * Where uploads that broke off stand. In memory alone: an address is a secret of this citizen, and
 * whoever wants to keep it longer is told it and decides.
 */
const unfinished = new WeakMap<File, string>();

/**
 * Sends a file by tus 1.0, in parts, going on after a break where the server left off; so does
 * calling it again with the same `File`, or with the address of an earlier upload of the same bytes.
 * Rejects with {@link GatewayError}.
 */
export async function uploadFile(file: File, target: UploadTarget): Promise<UploadRef> {
  if (target.signal?.aborted) throw new GatewayError({ code: 'request-cancelled', status: 0 });
  if (file.size === 0) throw new GatewayError({ code: 'file-empty', status: 0 });
  const type = await mediaType(file);
  const name = fileName(file);
  const endpoint = new URL(target.endpoint, globalThis.document?.baseURI).href;
  const transfer = new UploadTransfer(
    file,
    { filename: name, filetype: type },
    {
      ...target,
      endpoint,
      onAddress: (address) => {
        unfinished.set(file, address);
        target.onAddress?.(address);
      },
    },
    unfinished.get(file) ?? below(endpoint, target.address),
  );
  try {
    const address = await transfer.run();
    unfinished.delete(file);
    return { id: idOf(address), name, size: file.size, type };
  } catch (error) {
    if (error instanceof GatewayError && isRefused(error)) unfinished.delete(file);
    throw error;
  }
}

/** The server will not have it: the next attempt is another upload. */
function isRefused(error: GatewayError): boolean {
  return error.status >= 400 && error.status !== 401 && !isPassing(error);
}

/** An address that was kept somewhere gets the token of the host only where it leads to this API. */
function below(endpoint: string, address: string | undefined): string | undefined {
  return address?.startsWith(`${endpoint}/`) ? address : undefined;
}

/** By content; the browser's guess from the name only where the content is of no type known here. */
async function mediaType(file: File): Promise<string> {
  const head = await file
    .slice(0, SNIFFED_BYTES)
    .arrayBuffer()
    .catch((cause: unknown) => {
      // The file was moved or changed after it was chosen.
      throw new GatewayError({ code: 'file-unreadable', status: 0, cause });
    });
  return sniffMediaType(new Uint8Array(head)) ?? (file.type || 'application/octet-stream');
}

/** A name that hides nothing and fits, its extension kept. */
function fileName(file: File): string {
  const characters = Array.from(sanitizeIdentity(file.name) || 'file');
  const extension = /\.[^.]{1,10}$/.exec(characters.join(''))?.[0] ?? '';
  const kept = characters.slice(0, FILE_NAME_MAX_LENGTH - extension.length).join('');
  return characters.length > FILE_NAME_MAX_LENGTH ? kept + extension : characters.join('');
}

function idOf(url: string): string {
  return (
    url
      .replace(/[?#].*$/, '')
      .split('/')
      .at(-1) ?? ''
  );
}
