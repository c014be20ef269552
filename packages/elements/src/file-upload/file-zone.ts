import { html, nothing, type TemplateResult } from 'lit';
import type { FormControl } from '../base/form-control.js';
import { iconUpload } from '../icons/icons.js';
import { isDisabled } from '../mixins/form-associated.js';
import { describedBy, outerName } from '../mixins/labelled-control.js';
import { shownProblem } from '../mixins/validated.js';
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
  readonly onInput: (event: Event) => void;
  readonly onChange: (event: Event) => void;
}

/** The native control, unseen, over a face in the page's language: its own words are not ours. */
export function renderZone(field: FormControl, context: ZoneContext): TemplateResult {
  const { locale } = field;
  const { limits, capture, drop, isFull, refusalId, onInput, onChange } = context;
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
    <input
      id="control"
      class="native"
      part="input"
      type="file"
      accept=${accept.join(',')}
      capture=${capture ?? nothing}
      aria-label=${outerName(field)}
      aria-describedby=${describedBy(field, 'limits', refusalId)}
      aria-invalid=${field[shownProblem] ? 'true' : nothing}
      ?multiple=${max > 1}
      ?disabled=${field[isDisabled]}
      @input=${onInput}
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
