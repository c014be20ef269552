import { FanarAppointmentPicker } from './appointment-picker.js';

FanarAppointmentPicker.define();

declare global {
  interface HTMLElementTagNameMap {
    'fanar-appointment-picker': FanarAppointmentPicker;
  }
}
