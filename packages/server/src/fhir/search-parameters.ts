import { longestRange } from './date-range.js';

interface SearchParameter {
  readonly name: string;
  readonly type: 'token' | 'reference' | 'date';
  readonly definition: string;
  readonly isRequired?: boolean;
  readonly documentation: string;
}

/** The resources of this view. */
export type FhirType = 'Schedule' | 'Slot' | 'Appointment';

const list = 'Several values, with commas between them, are alternatives.';
const range =
  'Days in Cairo (2026-11-29) or instants with their offset; eq, ge, gt, le, lt. ' +
  `A range of ${String(longestRange)} days at most; a bound that is missing makes it as long, from today where both are.`;

const standard = 'http://hl7.org/fhir/SearchParameter/';

/** What can be searched by: what is read, and what the CapabilityStatement says. */
export const searchParameters: Readonly<Record<FhirType, readonly SearchParameter[]>> = {
  Schedule: [
    { name: '_id', type: 'token', definition: `${standard}Resource-id`, documentation: list },
    {
      name: 'actor',
      type: 'reference',
      definition: `${standard}Schedule-actor`,
      documentation: `Location/<office>. ${list}`,
    },
  ],
  Slot: [
    {
      name: 'schedule',
      type: 'reference',
      definition: `${standard}Slot-schedule`,
      isRequired: true,
      documentation: `Required, ten at most. ${list}`,
    },
    { name: 'start', type: 'date', definition: `${standard}Slot-start`, documentation: range },
    { name: 'status', type: 'token', definition: `${standard}Slot-status`, documentation: list },
  ],
  Appointment: [
    {
      name: 'actor',
      type: 'reference',
      definition: `${standard}Appointment-actor`,
      isRequired: true,
      documentation: `Location/<office>, required, ten at most. ${list}`,
    },
    { name: 'date', type: 'date', definition: `${standard}Appointment-date`, documentation: range },
    {
      name: 'status',
      type: 'token',
      definition: `${standard}Appointment-status`,
      documentation: list,
    },
  ],
};
