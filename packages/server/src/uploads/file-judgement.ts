import { fileTypeFromBuffer } from 'file-type';
import { ACCEPTED_FILES } from '@fanar/contract';
import { HttpProblem } from '../http/problem.js';

/**
 * The media type by content: the name and the type that the client gives count for nothing.
 * @throws HttpProblem 415 `file-type` with what was found
 */
export async function judgeFile(content: Uint8Array): Promise<string> {
  const found = await fileTypeFromBuffer(content).catch(() => undefined);
  if (found && ACCEPTED_FILES.includes(found.mime)) return found.mime;
  throw new HttpProblem(415, 'file-type', { params: { found: found?.mime ?? 'unknown' } });
}
