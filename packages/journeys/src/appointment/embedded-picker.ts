import type { Problem, ServiceGateway } from '@fanar/contract';
import { html, type TemplateResult } from 'lit';
import type { MovedDetail } from '../appointment-picker/appointment-picker.events.js';
import type { AppointmentFlow } from './appointment-flow.js';
import { isFinal, type AppointmentState } from './appointment.state.js';

/** What it is told of the element that it stands in. */
export interface PickerSurroundings {
  readonly numerals: unknown;
  readonly messages: unknown;
  readonly hijriOffset: number | undefined;
  readonly manageUrl: string | undefined;
}

/** The picker, to move the appointment that is open, or to book instead of a cancelled one. */
export function embeddedPicker(
  { numerals, messages, hijriOffset, manageUrl }: PickerSurroundings,
  state: AppointmentState,
  flow: AppointmentFlow,
  gateway: ServiceGateway | undefined,
  level: number,
): TemplateResult {
  const { opened, screen, wanted } = state;
  const isMove = screen === 'move';
  const { visit, office, slot } = opened?.appointment ?? {};
  return html`<fanar-appointment-picker
    heading-level=${level}
    .service=${isMove ? '' : (visit?.services ?? []).map(serviceWords).join(',')}
    .office=${wanted?.office ?? office?.id}
    .date=${wanted?.date ?? slot?.date}
    .moving=${isMove ? moving(opened) : undefined}
    .gateway=${gateway}
    .manageUrl=${manageUrl}
    .hijriOffset=${hijriOffset}
    .numerals=${numerals}
    .messages=${messages}
    @fanar-moved=${({ detail }: CustomEvent<MovedDetail>) => void flow.moved(detail.appointment)}
    @fanar-error=${({ detail }: CustomEvent<Problem>) => {
      if (isMove && isFinal(detail)) void flow.refuse(detail);
    }}
  ></fanar-appointment-picker>`;
}

const serviceWords = ({ service, count = 1 }: { service: string; count?: number }) =>
  count > 1 ? `${service}*${String(count)}` : service;

/** The same object for the same copy: another one would begin anew. */
const known = new WeakMap<object, object>();

function moving(opened: AppointmentState['opened']): object | undefined {
  if (!opened) return undefined;
  const made = known.get(opened) ?? { ...opened.appointment, key: opened.key };
  known.set(opened, made);
  return made;
}
