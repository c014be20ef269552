import type { Language, Problem, SavedDraft } from '@fanar/contract';
import { problemOf, refusalFrom } from '../../refusal.js';
import { saveBlob } from '../receipt/save-file.js';
import { hrefOf, keepByLink, openByLink, type DraftGateway } from './links.js';
import { isPassphrase } from './passphrase.js';
import type { Trimmed } from './record.js';
import type { DraftFileProblem } from './draft-file.js';

/** What was asked of it and is not done yet. */
export type SaverTask = 'link' | 'file' | 'opening';

/** `passphrase-short`: shorter than is safe. `file-missing`: none was chosen. */
export type FileProblem = DraftFileProblem | 'passphrase-short' | 'file-missing';

export interface SaverState {
  readonly task?: SaverTask | undefined;
  /** A link made in this visit. */
  readonly link?: { readonly href: string; readonly expiresAt: string } | undefined;
  readonly linkProblem?: Problem | undefined;
  readonly fileProblem?: FileProblem | undefined;
  /** A file was given to the citizen. */
  readonly isFileSaved?: boolean;
}

export interface DraftFile extends Trimmed {
  readonly files: ReadonlyMap<string, File>;
}

/** Takes an application out of the page and back in, by link or as a file; tells how that went. */
export class Saver {
  readonly #onChange: () => void;
  #state: SaverState = {};
  #draft: SavedDraft | undefined;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  get state(): SaverState {
    return this.#state;
  }

  /** The draft on the server that this application came from or was kept as. */
  get draft(): SavedDraft | undefined {
    return this.#draft;
  }

  /** Forgets what it was told before: another look at it begins anew. */
  reset(): void {
    this.#become({ fileProblem: undefined, linkProblem: undefined, isFileSaved: false });
  }

  async makeLink(
    gateway: DraftGateway,
    content: Trimmed,
    language: Language,
    page: string,
  ): Promise<SaverState['link']> {
    this.#become({ task: 'link', linkProblem: undefined });
    try {
      const draft = await keepByLink(gateway, content, language, this.#draft);
      this.#draft = draft;
      const link = { href: hrefOf(page, draft), expiresAt: draft.expiresAt };
      this.#become({ task: undefined, link });
      return link;
    } catch (error) {
      this.#become({ task: undefined, linkProblem: problemOf(refusalFrom(error)) });
      return undefined;
    }
  }

  /** @throws GatewayError */
  async openLink(gateway: DraftGateway, id: string, key: string): Promise<Trimmed> {
    const { draft, ...content } = await openByLink(gateway, id, key);
    this.#draft = draft;
    return content;
  }

  async makeFile(
    { files, ...content }: DraftFile,
    passphrase: string,
    name: string,
  ): Promise<boolean> {
    if (!isPassphrase(passphrase)) {
      this.#become({ fileProblem: 'passphrase-short' });
      return false;
    }
    this.#become({ task: 'file', fileProblem: undefined });
    const { DRAFT_FILE_EXTENSION, writeDraftFile } = await import('./draft-file.js');
    const blob = await writeDraftFile({ content, files }, passphrase);
    saveBlob(`${name}${DRAFT_FILE_EXTENSION}`, blob);
    this.#become({ task: undefined, isFileSaved: true });
    return true;
  }

  /** Looks at a file before its passphrase is typed. */
  async checkFile(file: File): Promise<void> {
    const { checkDraftFile } = await import('./draft-file.js');
    const fileProblem = await checkDraftFile(file);
    this.#become({ fileProblem });
  }

  async openFile(file: File | undefined, passphrase: string): Promise<DraftFile | undefined> {
    if (!file) {
      this.#become({ fileProblem: 'file-missing' });
      return undefined;
    }
    this.#become({ task: 'opening', fileProblem: undefined });
    const { DraftFileError, readDraftFile } = await import('./draft-file.js');
    try {
      const { content, files } = await readDraftFile(file, passphrase);
      this.#become({ task: undefined });
      return { ...(content as Trimmed), files };
    } catch (error) {
      const fileProblem = error instanceof DraftFileError ? error.code : 'damaged';
      this.#become({ task: undefined, fileProblem });
      return undefined;
    }
  }

  /** The application is sent, or begun anew. */
  forget(): void {
    this.#draft = undefined;
    this.#become({ link: undefined });
  }

  #become(change: SaverState): void {
    this.#state = { ...this.#state, ...change };
    this.#onChange();
  }
}
