import { FanarAppointment } from './appointment.js';

FanarAppointment.define();

declare global {
  interface HTMLElementTagNameMap {
    'fanar-appointment': FanarAppointment;
  }
}
