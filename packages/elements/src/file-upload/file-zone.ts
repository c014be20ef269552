import { html, nothing, type TemplateResult } from 'lit';
import type { FormControl } from '../base/form-control.js';
import { isDisabled } from '../mixins/form-associated.js';
import { describedBy, outerName } from '../mixins/labelled-control.js';
import { nameInMessages } from '../mixins/validated.js';
import type { FileLimits } from './file-list.js';
import { sizeInWords } from '../i18n/file-size.js';
import { formatsInWords } from './formats.js';

export interface ZoneContext {
  readonly limits: FileLimits;
  /** How many files there are, in words. */
  readonly words: string | undefined;
  /** A file chosen now takes the place of another. */
  readonly isFull: boolean;
  /** Where a refusal is told, if there is one. */
  readonly refusalId: string | undefined;
  /** The person is about to choose. */
  readonly onIntent: () => void;
  /** Opens the platform's list of files, or its camera. */
  readonly onOpen: (event: Event) => void;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Shares with what is dropped, pasted and chosen where its files are. */
type FilesEvent = Event & Partial<Pick<DragEvent, 'dataTransfer'>> & Partial<ClipboardEvent>;

/** The press was the button's; the answer changes later, if at all, and then the page hears. */
const keepInside = (event: Event): void => event.stopPropagation();

/**
 * A face in the page's language, and over it, unseen, a button that opens the platform's list of
 * files. The native control itself stays hidden: it would be read in the browser's language, and
 * with “no file chosen” though there is one, since it is emptied after each choice.
 */
export function renderZone(field: FormControl, context: ZoneContext): TemplateResult {
  const { refusalId = '', onIntent, onOpen, onFiles } = context;
  const take = (event: FilesEvent): void => {
    const transfer = event.dataTransfer ?? event.clipboardData;
    if (!transfer?.types.includes('Files')) return;
    // The browser would open the file and leave the page.
    event.preventDefault();
    mark(event, event.type === 'dragover');
    if (event.type !== 'dragover') onFiles([...transfer.files]);
  };
  const onChange = ({ target }: Event): void => {
    const picker = target as HTMLInputElement;
    const files = [...(picker.files ?? [])];
    // Emptied, so that the same file can be chosen again.
    picker.value = '';
    onFiles(files);
  };
  return html`<div
    class="zone"
    part="zone"
    @pointerenter=${onIntent}
    @focusin=${onIntent}
    @dragenter=${onIntent}
    @dragover=${take}
    @dragleave=${mark}
    @drop=${take}
    @paste=${take}
  >
    <button
      id="control"
      class="native"
      part="control"
      type="button"
      aria-label=${outerName(field)}
      aria-describedby=${describedBy(field, 'limits', refusalId)}
      aria-disabled=${field.readonly || nothing}
      ?disabled=${field[isDisabled]}
      @click=${onOpen}
    ></button>
    <input
      class="picker"
      type="file"
      hidden
      ?disabled=${field[isDisabled]}
      @click=${keepInside}
      @input=${keepInside}
      @change=${onChange}
    />
    ${
      // What can be read and not changed says what it holds.
      field.readonly ? html`<span id="limits">${context.words}</span>` : renderFace(field, context)
    }
  </div>`;
}

/** Shows that files hover over it. */
function mark({ currentTarget }: Event, isOver = false): void {
  (currentTarget as Element).toggleAttribute('data-over', isOver);
}

function renderFace(field: FormControl, { limits, isFull, onOpen }: ZoneContext): TemplateResult {
  const { locale } = field;
  const { accept, max, maxSize } = limits;
  const several = max > 1 ? '-several' : '';
  return html`<span class="choose" aria-hidden="true"
      >${locale.t(`file-upload:${isFull ? 'replace' : `choose${several}`}`)}</span
    >
    ${
      accept.some((type) => type.startsWith('image/'))
        ? html`<button
            type="button"
            class="choose camera"
            ?disabled=${field[isDisabled]}
            @click=${onOpen}
          >
            ${locale.t('file-upload:camera')}<span class="visually-hidden"
              >: ${field[nameInMessages]()}</span
            >
          </button>`
        : nothing
    }
    <span class="drop" aria-hidden="true">${locale.t(`file-upload:drop${several}`)}</span>
    <p id="limits" class="limits">
      ${locale.t('file-upload:limits', {
        formats: formatsInWords(accept, locale.language),
        size: sizeInWords(maxSize, locale),
      })}
      ${max > 1 ? locale.t('file-upload:most', { max }) : nothing}
    </p>`;
}
