import { toNumerals } from '@fanar/arabic';
import type { ServiceDefinition } from '@fanar/contract';
import { formatPhone } from '@fanar/egypt';
import { modulesOf } from '@fanar/elements/qr-code';
import { maskOf } from '../mask.js';
import { name, t, type Screen } from '../screens/screen.js';
import {
  answerSections,
  expectation,
  factRows,
  feeRows,
  titleOf,
  type AnswerSection,
  type Received,
} from './receipt-content.js';
import {
  asPage,
  asText,
  type ReceiptDocument,
  type ReceiptPart,
  type ReceiptRow,
} from './receipt-document.js';
import { saveFile } from './save-file.js';

export type DownloadFormat = 'page' | 'text';

export interface DownloadView {
  /** Paths of the sensitive answers that the citizen had shown; the others stay masked. */
  readonly revealed: ReadonlySet<string>;
  /** Opens the tracker at this application; put into the code for a camera. */
  readonly trackAddress?: string | undefined;
}

/** Saves the receipt on the device. Needs no server. */
export function download(
  screen: Screen,
  submitted: Received,
  view: DownloadView,
  format: DownloadFormat,
): void {
  const written = documentOf(screen, submitted, view);
  const missing = screen.locale.t('summary-list:missing');
  const { reference } = submitted.receipt;
  if (format === 'page') saveFile(`${reference}.html`, 'text/html', asPage(written, missing));
  else saveFile(`${reference}.txt`, 'text/plain', asText(written, missing));
}

/**
 * The whole receipt in words. Reference, key and fees come first: they are what it is kept for.
 */
export function documentOf(
  screen: Screen,
  submitted: Received,
  { revealed, trackAddress }: DownloadView,
): ReceiptDocument {
  const { definition, receipt } = submitted;
  const { payment, coSigners = [] } = receipt;
  const { language } = screen.locale;
  const steps = nextSteps(screen, submitted);
  const [service, receivedAt] = factRows(screen, submitted);
  const facts = [service, receivedAt].flatMap((row) =>
    row ? [{ label: row.label, lines: [row.value] }] : [],
  );
  const parts: readonly ReceiptPart[] = [
    {
      rows: [
        {
          label: screen.locale.t('confirmation-panel:reference'),
          lines: [receipt.reference],
          isLtr: true,
        },
        { label: t(screen, 'tracking-key'), lines: [receipt.trackingKey], isLtr: true },
        ...facts,
      ],
    },
    ...(payment
      ? [
          {
            heading: t(screen, 'fees'),
            rows: feeRows(screen, payment),
            lines: [t(screen, `payment-${payment.status}`)],
          },
        ]
      : []),
    ...(coSigners.length > 0
      ? [
          {
            heading: t(screen, 'co-signers'),
            rows: coSigners.map((signer) => ({
              label: signer.name,
              lines: [t(screen, `signature-${signer.status}`)],
            })),
          },
        ]
      : []),
    ...(steps.length > 0 ? [{ heading: t(screen, 'next-title'), list: steps }] : []),
    ...answerSections(screen, submitted).flatMap((section) => documentAnswers(section, revealed)),
    { heading: t(screen, 'contact'), rows: contactRows(screen, definition) },
  ];
  const modules = trackAddress ? modulesOf(trackAddress, 'M') : undefined;
  const code = modules && { ...modules, label: t(screen, 'scan-to-track') };
  return { language, title: titleOf(screen, receipt), parts, ...(code && { code }) };
}

function documentAnswers(
  { title, parts }: AnswerSection,
  revealed: ReadonlySet<string>,
): readonly ReceiptPart[] {
  return parts.map((part) => ({
    heading: part.title ? `${title} – ${part.title}` : title,
    rows: part.rows.map(({ label, lines, isLtr, isSensitive, path }) => ({
      label,
      isLtr,
      lines: isSensitive && !revealed.has(path) ? lines.map(maskOf) : lines,
    })),
  }));
}

function contactRows(screen: Screen, { contact }: ServiceDefinition): readonly ReceiptRow[] {
  const { hours, phone, title } = contact;
  const written = toNumerals(formatPhone(phone), screen.locale.numerals);
  return [
    { label: name(screen, title), lines: [written], isLtr: true },
    ...(hours
      ? [{ label: screen.locale.t('contact-block:hours'), lines: [name(screen, hours)] }]
      : []),
  ];
}

function nextSteps(screen: Screen, { definition, receipt }: Received): readonly string[] {
  const steps = definition.next.map((event) => name(screen, event));
  if (steps.length === 0) return [];
  return [...steps, expectation(screen, definition, receipt)];
}
