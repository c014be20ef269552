import { FanarDatePicker } from './date-picker.js';

FanarDatePicker.define();

declare global {
  interface HTMLElementTagNameMap {
    'fanar-date-picker': FanarDatePicker;
  }
}
