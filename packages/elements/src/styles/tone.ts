import {
  colorDanger,
  colorDangerSoft,
  colorInfo,
  colorInfoSoft,
  colorSuccess,
  colorSuccessSoft,
  colorWarning,
  colorWarningSoft,
} from '@fanar/tokens';
import { css } from './css.js';

/** `tone="…"` of the host as `--_tone`, for lines and marks, and `--_tone-soft`, for the ground. */
export const toneStyles = css`
  :host,
  :host([tone='info']) {
    --_tone: ${colorInfo};
    --_tone-soft: ${colorInfoSoft};
  }

  :host([tone='success']) {
    --_tone: ${colorSuccess};
    --_tone-soft: ${colorSuccessSoft};
  }

  :host([tone='warning']) {
    --_tone: ${colorWarning};
    --_tone-soft: ${colorWarningSoft};
  }

  :host([tone='danger']) {
    --_tone: ${colorDanger};
    --_tone-soft: ${colorDangerSoft};
  }
`;
