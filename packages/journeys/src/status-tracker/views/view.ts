import type {
  ApplicationStatus,
  CaseAccess,
  CaseDocument,
  CaseMessage,
  NotificationChannel,
  OpenedApplication,
  PaymentStatus,
  Problem,
  ServiceGateway,
  Text,
} from '@fanar/contract';
import type { LocaleController, Waitable } from '@fanar/elements';
import type { SummaryProblem } from '@fanar/elements/error-summary';
import type { nothing, TemplateResult } from 'lit';
import type { Refusal } from '../../refusal.js';
import type { HandOff } from '../../service-form/receipt/payment-hand-off.js';
import type { Readiness } from '../../service-form/lazy-parts.js';
import type { FileStore } from '../../service-form/field-kinds/kind.js';
import type { Abilities, Deed, Sent } from '../deeds.js';
import type { Extent, Kept, Wanted } from '../mine/kept.js';
import type { StageView, TrackerState } from '../status-tracker.state.js';

/** What every screen is drawn from. */
export interface TrackerView {
  readonly state: TrackerState;
  /** Level of the first heading, 1–6. */
  readonly level: number;
  /** The last stage stands first. */
  readonly isReversed: boolean;
  /** Today in Cairo. */
  readonly today: string;
  /** Where an appointment can be booked, if anywhere. */
  readonly bookHref: string | undefined;
  /** The page where an appointment is seen, moved and cancelled, if any. */
  readonly appointmentHref: string | undefined;
  /** How far the way to pay is; nothing before it was begun. */
  readonly handOff: HandOff | undefined;
  /** How numbers are written. */
  readonly format: LocaleController['format'];
  /** Of the form in view, at the last try. */
  readonly problems: readonly SummaryProblem[];
  /** What the back end takes. */
  readonly can: Abilities;
  /** Whether the last digits of a number may stand for the key. */
  readonly mayGlance: boolean;
  /** Whether {@link TrackerView.deeds} is here. */
  readonly readiness: Readiness;
  /** How it is drawn what one does; nothing before it was fetched. */
  readonly deeds: DeedViews | undefined;
  /** How it is drawn what only some services have; nothing before it was fetched. */
  readonly after: AfterViews | undefined;
  /** How it is drawn that what was sent is corrected; nothing before it was fetched. */
  readonly correction: {
    readonly readiness: Readiness;
    readonly draw: CorrectionDraw | undefined;
  };
  /** Which office read what, once that was asked for. */
  readonly accesses: {
    readonly value: readonly CaseAccess[] | undefined;
    readonly failure: Refusal | undefined;
  };
  /** What the applicant is asked about; nothing where they are not. */
  readonly feedback: Judged | undefined;
  /** Where the files of an answer go. */
  readonly files: FileStore | undefined;
  /** What this device keeps. */
  readonly mine: MineView;
  /** The tracker's own words. */
  readonly t: (key: string, params?: Readonly<Record<string, string | number>>) => string;
  /** Words by their full key. */
  readonly say: (key: string, params?: Readonly<Record<string, string | number>>) => string;
  readonly problem: (problem: Problem) => string;
  /** A text of the service in the language shown. */
  readonly words: (text: Text) => string;
  readonly date: (date: string) => string;
  readonly time: (time: string) => string;
  /** An instant as date and time on Egyptian walls. */
  readonly moment: (instant: string) => { readonly date: string; readonly time: string };
  readonly actions: TrackerActions;
}

/** Of what, and by whom, it is asked what the applicant thinks. */
export type Judged = OpenedApplication & { readonly gateway: ServiceGateway };

/** How it is drawn what one does, by code that comes later. */
export interface DeedViews {
  readonly deedForm: (view: TrackerView, deed: Sent) => TemplateResult;
  readonly thread: (view: TrackerView, written: readonly CaseMessage[]) => TemplateResult;
  readonly withdrawal: (view: TrackerView) => TemplateResult;
  readonly accesses: (view: TrackerView) => TemplateResult;
}

/** How it is drawn that what was sent is corrected, by code that comes later. */
export interface CorrectionDraw {
  readonly form: (view: TrackerView, status: ApplicationStatus) => TemplateResult;
  /** That the last one has arrived. */
  readonly note: (view: TrackerView) => TemplateResult | undefined;
}

type Part = (view: TrackerView, status: ApplicationStatus) => TemplateResult | typeof nothing;

/** What only some services have after an application is sent, by code that comes where it is wanted. */
export interface AfterViews {
  readonly lanes: (
    view: TrackerView,
    status: ApplicationStatus,
    stages: readonly StageView[],
    list: (view: TrackerView, stages: readonly StageView[], label: string) => TemplateResult,
  ) => TemplateResult;
  /** What comes next in each stage that it is in. */
  readonly nextSteps: (view: TrackerView, status: ApplicationStatus) => TemplateResult;
  readonly items: Part;
  readonly appointments: Part;
  readonly payment: Part;
  readonly notifications: Part;
  readonly payHere: (view: TrackerView, payment: PaymentStatus) => TemplateResult;
}

/** The applications of this device, and what is new of the one in view. */
export interface MineView {
  readonly list: readonly Kept[];
  readonly wanted: Wanted;
  readonly isFailed: boolean;
  /** How it is drawn; nothing before it was fetched. */
  readonly code: MineViews | undefined;
  readonly extentOf: (reference: string) => Extent;
  readonly isNew: (id: string) => boolean;
}

/** How the list of this device is drawn, by code that comes later. */
export interface MineViews {
  readonly mineList: (view: TrackerView) => TemplateResult | typeof nothing;
  readonly keeping: (view: TrackerView, status: ApplicationStatus) => TemplateResult;
  readonly news: (view: TrackerView, status: ApplicationStatus) => TemplateResult | typeof nothing;
  readonly newMark: (view: TrackerView) => TemplateResult;
}

export interface TrackerActions {
  readonly onInput: (event: Event) => void;
  readonly lookUp: (event: Event) => void;
  readonly refresh: () => void;
  readonly leave: () => void;
  readonly print: () => void;
  readonly openForm: (deed: Deed) => void;
  readonly closeForm: () => void;
  /** Sends the form that is open. */
  readonly send: (event: Event) => void;
  readonly withdraw: (event: CustomEvent<Waitable>) => void;
  readonly fetchDocument: (document: CaseDocument) => void;
  readonly showAccesses: (event: ToggleEvent) => void;
  readonly retryAccesses: () => void;
  readonly retryPart: () => void;
  readonly narrow: (wanted: Partial<Wanted>) => void;
  readonly openKept: (kept: Kept) => void;
  readonly keep: (extent: Extent) => void;
  readonly forget: (reference: string) => void;
  readonly forgetAll: (event: CustomEvent<Waitable>) => void;
  readonly pay: () => void;
  /** Asks for the key of the application in view. */
  readonly openWithKey: () => void;
  /** Asks for the last digits of a number, or for the key again. */
  readonly swap: (toDigits: boolean) => void;
  readonly stopNotifying: (channel: NotificationChannel) => void;
}
