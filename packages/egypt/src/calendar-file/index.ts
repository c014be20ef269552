export { writeCalendarFile, type CalendarEvent } from './calendar-file.js';
