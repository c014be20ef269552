import { html, nothing, type TemplateResult } from 'lit';
import type { FormControl } from '../base/form-control.js';
import { iconUpload } from '../icons/icons.js';
import { isDisabled } from '../mixins/form-associated.js';
import { describedBy, outerName } from '../mixins/labelled-control.js';
import type { FileDrop } from './file-drop.js';
import { sizeInWords } from './file-item.js';
import type { FileLimits } from './file-upload.state.js';
import { formatsInWords } from './formats.js';

interface ZoneContext {
  readonly limits: FileLimits;
  readonly capture: string | undefined;
  readonly drop: FileDrop;
  /** A file chosen now takes the place of another. */
  readonly isFull: boolean;
  /** Where a refusal is told, if there is one. */
  readonly refusalId: string;
  readonly onOpen: () => void;
  readonly onChange: (event: Event) => void;
}

/** The press was the button's; the answer changes later, if at all, and then the page hears. */
const keepInside = (event: Event): void => event.stopPropagation();

/**
 * A face in the page's language, and over it, unseen, a button that opens the platform's list of
 * files. The native control itself stays hidden: it would be read in the browser's language, and
 * with “no file chosen” though there is one, since it is emptied after each choice.
 */
export function renderZone(field: FormControl, context: ZoneContext): TemplateResult {
  const { locale } = field;
  const { limits, capture, drop, isFull, refusalId, onOpen, onChange } = context;
  const { accept, max, maxSize } = limits;
  const several = max > 1 ? '-several' : '';
  return html`<div
    class="zone"
    part="zone"
    ?data-over=${drop.isOver}
    @dragover=${drop.onOver}
    @dragleave=${drop.onLeave}
    @drop=${drop.onDrop}
  >
    <button
      id="control"
      class="native"
      part="control"
      type="button"
      aria-label=${outerName(field)}
      aria-describedby=${describedBy(field, 'limits', refusalId)}
      ?disabled=${field[isDisabled]}
      @click=${onOpen}
    ></button>
    <input
      class="picker"
      type="file"
      hidden
      accept=${accept.join(',')}
      capture=${capture ?? nothing}
      ?multiple=${max > 1}
      ?disabled=${field[isDisabled]}
      @click=${keepInside}
      @input=${keepInside}
      @change=${onChange}
    />
    <span class="choose" aria-hidden="true"
      >${iconUpload()}${locale.t(`file-upload:${isFull ? 'replace' : `choose${several}`}`)}</span
    >
    <span class="drop" aria-hidden="true">${locale.t(`file-upload:drop${several}`)}</span>
    <p id="limits" class="limits">
      ${locale.t('file-upload:limits', {
        formats: formatsInWords(accept, locale.language),
        size: sizeInWords(maxSize, locale),
      })}
      ${max > 1 ? locale.t('file-upload:at-most', { count: max }) : nothing}
    </p>
  </div>`;
}
