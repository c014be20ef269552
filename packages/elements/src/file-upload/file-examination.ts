import { SNIFFED_BYTES, sniffMediaType, type Problem } from '@fanar/contract';
import type { FileLimits } from './file-list.js';
import { judge, type JudgedFile } from './file-upload.state.js';

export interface PhotoWishes {
  /** Bytes above which a photo is made smaller; 0: never. */
  readonly budget: number;
  readonly keepLocation: boolean;
}

type Examined = Omit<JudgedFile, 'key'>;

/** Formats that a browser draws, and that a photo may come in. */
const PHOTOS = ['image/jpeg', 'image/png', 'image/heic', 'image/webp'];
/** Between two tries to fetch what looks at a file; a browser may refuse to ask again at all. */
const RETRY_MS = 3000;
const MOST_TRIES = 5;
/** A photo can be cured of these. */
const CURABLE = ['file-too-large', 'file-heic'];

/**
 * Looks at a file on the device: what it is, whether it is whole and open; and makes of a photo what
 * is to be sent. Nothing leaves the device.
 */
export async function examine(
  file: File,
  limits: FileLimits,
  wishes: PhotoWishes,
): Promise<Examined> {
  try {
    const head = new Uint8Array(await file.slice(0, SNIFFED_BYTES).arrayBuffer());
    const problem = judge(file.size, head, limits);
    const type = sniffMediaType(head);
    if (type && PHOTOS.includes(type) && (!problem || CURABLE.includes(problem.code))) {
      return await examinePhoto(file, type, problem, limits, wishes);
    }
    if (problem || type !== 'application/pdf') return { file, problem };
    const { examinePdf } = await fetched(() => import('./pdf/pdf.js'));
    return { file, problem: await examinePdf(file) };
  } catch (cause) {
    const code = cause instanceof UnreachableError ? 'network-unreachable' : 'file-unreadable';
    return { file, problem: { code } };
  }
}

/** The network is at fault, not the file. */
class UnreachableError extends Error {}

async function fetched<Part>(load: () => Promise<Part>, tries = 1): Promise<Part> {
  try {
    return await load();
  } catch (cause) {
    if (tries >= MOST_TRIES) throw new UnreachableError('', { cause });
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    return fetched(load, tries + 1);
  }
}

async function examinePhoto(
  file: File,
  type: string,
  problem: Problem | null,
  limits: FileLimits,
  wishes: PhotoWishes,
): Promise<Examined> {
  const { preparePhoto } = await fetched(() => import('./photo/photo.js'));
  const prepared = await preparePhoto(file, type, { ...limits, ...wishes });
  if (!prepared) return { file, problem: problem ?? { code: 'file-damaged' } };
  const limit = limits.maxSize;
  return prepared.file.size > limit
    ? { file, problem: { code: 'file-too-large', params: { limit } } }
    : { ...prepared, problem: prepared.file === file ? problem : null };
}
