import { formatAmount } from '@fanar/arabic';
import {
  show,
  type ApplicationReceipt,
  type ServiceDefinition,
  type ShownStep,
} from '@fanar/contract';
import { fromInstant } from '@fanar/egypt';
import { formatDate, formatTime } from '@fanar/egypt/calendar';
import { pathOf } from '../answer-paths.js';
import { expectedDates } from '../expected-dates.js';
import { showGiven } from '../given-answers.js';
import { readBack, type ReadBackPart, type ReadBackRow } from '../read-back.js';
import { name, t, type Screen } from '../screens/screen.js';
import type { Submitted } from '../service-form.model.js';
import type { ReceiptRow } from './receipt-document.js';

/** A receipt that has arrived. */
export type Received = Submitted & { readonly receipt: ApplicationReceipt };

/** What it is for, and since when. */
export function factRows(screen: Screen, { definition, receipt }: Received) {
  const { date, time } = receipt;
  return [
    { id: 'service', label: t(screen, 'service'), value: name(screen, definition.title) },
    {
      id: 'received-at',
      label: t(screen, 'received-at'),
      value: t(screen, 'date-and-time', written(screen.locale, { date, time })),
    },
  ];
}

export function titleOf(screen: Screen, { state = 'received' }: ApplicationReceipt): string {
  const key = state === 'received' ? 'confirmation-title' : `confirmation-${state}`;
  return t(screen, key);
}

/** The days on which it is likely done. */
export function expectation(
  screen: Screen,
  { processingTime }: ServiceDefinition,
  receipt: ApplicationReceipt,
): string {
  const dates = expectedDates(processingTime, receipt.date);
  const written = (date: string) => formatDate(date, { ...screen.locale.format, style: 'full' });
  return dates.from === dates.to
    ? t(screen, 'expected-day', { date: written(dates.to) })
    : t(screen, 'expected', { from: written(dates.from), to: written(dates.to) });
}

/** Each fee, and what they come to. */
export function feeRows(
  screen: Screen,
  { amount, fees }: NonNullable<ApplicationReceipt['payment']>,
): readonly ReceiptRow[] {
  const money = (piastres: number) => formatAmount(piastres, screen.locale.format);
  return [
    ...fees.map((fee) => ({ label: name(screen, fee.title), lines: [money(fee.amount)] })),
    { label: t(screen, 'fees-total'), lines: [money(amount)] },
  ];
}

export interface AnswerSection {
  readonly title: string;
  readonly parts: readonly ReadBackPart[];
}

/** What the citizen answered: all of it once it was sent, later what the back end tells again. */
export function answerSections(screen: Screen, submitted: Submitted): readonly AnswerSection[] {
  const { definition, answers } = submitted;
  if (!answers) return answersTold(screen, submitted);
  return sectionsOf(screen, show(definition, answers).steps);
}

function answersTold(screen: Screen, { definition, receipt }: Submitted): readonly AnswerSection[] {
  const { answers, withheld = [], version } = receipt ?? {};
  if (!answers || version !== definition.version) return [];
  const hidden = new Set(withheld.map(pathOf));
  const told = (row: ReadBackRow): ReadBackRow => ({
    ...row,
    isSensitive: false,
    ...(hidden.has(row.path) && { lines: [t(screen, 'answer-withheld')], isLtr: false }),
  });
  return sectionsOf(screen, showGiven(definition, { answers, withheld })).map(
    ({ title, parts }) => ({
      title,
      parts: parts.map((part) => ({ ...part, rows: part.rows.map(told) })),
    }),
  );
}

function sectionsOf(screen: Screen, steps: readonly ShownStep[]): readonly AnswerSection[] {
  return steps.map(({ step, fields }) => ({
    title: name(screen, step.title),
    parts: readBack(fields, screen.locale),
  }));
}

/** An instant on Egyptian walls, to be put into a sentence. */
export function dateAndTime({ locale }: Screen, at: string): { date: string; time: string } {
  return written(locale, fromInstant(at));
}

/** An instant on Egyptian walls, standing by itself. */
export function instant(screen: Screen, at: string): string {
  return t(screen, 'date-and-time', dateAndTime(screen, at));
}

function written({ format }: Screen['locale'], { date, time }: { date: string; time: string }) {
  return {
    date: formatDate(date, { ...format, style: 'full' }),
    time: formatTime(time, format),
  };
}
