import { FanarCalendar } from './calendar.js';

FanarCalendar.define();

declare global {
  interface HTMLElementTagNameMap {
    'fanar-calendar': FanarCalendar;
  }
}
