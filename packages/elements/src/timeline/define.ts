import { FanarTimeline } from './timeline.js';

FanarTimeline.define();

declare global {
  interface HTMLElementTagNameMap {
    'fanar-timeline': FanarTimeline;
  }
}
