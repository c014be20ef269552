import type { Field, Problem } from '@fanar/contract';
import { fromInstant } from '@fanar/egypt';
import { formatDate, formatTime } from '@fanar/egypt/calendar';
import type { LocaleController, Params } from '@fanar/elements';
import { inLanguage } from '../../../i18n/in-language.js';
import type { KeeperState } from '../keeper.js';
import type { SaverState } from '../saver.js';

/** What all the views are drawn with. */
export interface KeepingView {
  readonly locale: LocaleController;
  /** Level of the screen's heading, 1–6. */
  readonly level: number;
  /** Nothing where nothing is kept by itself. */
  readonly kept: KeeperState | undefined;
  readonly isShared: boolean;
  /** Whether the citizen wants sensitive answers to go along. */
  readonly keepsSensitive: boolean;
  /** How the citizen came back to an application, until she goes on. */
  readonly returned: Returned | undefined;
  /** Why one could not be opened. */
  readonly refusal: Problem | undefined;
  readonly isWaiting: boolean;
  readonly isSure: boolean;
  readonly saver: SaverState;
  readonly actions: KeepingActions;
}

export interface Returned {
  readonly leftOut: readonly Field[];
  /** Names of files that are gone. */
  readonly lostFiles: readonly string[];
  /** Under a newer version of the service. */
  readonly isChanged: boolean;
}

export interface KeepingActions {
  readonly goOn: () => void;
  readonly startAgain: () => void;
  /** Asks first whether it is meant, or no longer. */
  readonly askToStartAgain: (isAsked: boolean) => void;
  readonly saveHere: () => void;
  readonly openSaver: () => void;
  readonly share: (isShared: boolean) => void;
  readonly keepSensitive: (keeps: boolean) => void;
  readonly makeLink: () => void;
  readonly makeFile: (passphrase: string) => void;
  readonly checkFile: (file: File) => void;
  readonly openFile: (file: File | undefined, passphrase: string) => void;
  readonly stopWaiting: () => void;
  readonly wipe: () => void;
}

export function t({ locale }: KeepingView, key: string, params?: Params): string {
  return locale.t(`keeping:${key}`, params);
}

/** A day, as Egypt counts it. */
export function day({ locale }: KeepingView, instant: number | string): string {
  return formatDate(fromInstant(instant).date, { ...locale.format, style: 'full' });
}

export function time({ locale }: KeepingView, instant: number): string {
  return formatTime(fromInstant(instant).time, locale.format);
}

/** The questions by name, in one line. */
export function names({ locale }: KeepingView, fields: readonly Field[]): string {
  return list(
    locale,
    fields.map(({ label }) => inLanguage(label, locale.language)),
  );
}

export function list({ language }: LocaleController, parts: readonly string[]): string {
  return parts.join(language === 'ar' ? '، ' : ', ');
}
