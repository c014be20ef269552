import * as tokens from '@fanar/tokens';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { kebab } from './measure.js';
import './tokens.css';

/**
 * Motion shows where something went; it never decorates. Who asks the system for less motion gets
 * none: every duration is then next to nothing.
 */
const meta: Meta = { title: 'Foundations/Motion' };
export default meta;

const durations = [
  ['motionFast', tokens.motionFast, 'ضغطة زر أو مرور فوقه', 'A press, or a pointer over it'],
  ['motionMedium', tokens.motionMedium, 'لوحة تفتح أو تغلق', 'A panel that opens or closes'],
] as const;

/** Point at a row, or move the focus to it. */
export const Durations: StoryObj = {
  render: (_, { globals }) => html`
    <ul class="motions">
      ${durations.map(
        ([name, duration, ar, en]) => html`
          <li>
            <button class="track" type="button">
              <span
                class="runner"
                style=${styleMap({
                  transitionDuration: duration,
                  transitionTimingFunction: tokens.easingStandard,
                })}
              ></span>
              <span>${globals.language === 'ar' ? ar : en}</span>
              <code dir="ltr">--fanar-${kebab(name)}</code>
            </button>
          </li>
        `,
      )}
    </ul>
  `,
};
