import { toNumerals } from '@fanar/arabic';
import { isToVerify, verifiedAs, type ShownField, type Verification } from '@fanar/contract';
import { formatPhone } from '@fanar/egypt';
import { iconSuccess, type LocaleController } from '@fanar/elements';
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { keyed } from 'lit/directives/keyed.js';
import { pathOf } from '../answer-paths.js';
import { codeName } from '../service-form.verification.js';
import type { CodeContext } from './code-context.js';

/** What it is drawn with. */
interface EntryContext {
  readonly locale: LocaleController;
  /** Nothing where no answer needs a code. */
  readonly codes?: CodeContext | undefined;
}

/** Seconds to wait at the most, whatever the clock of the device says. */
const LONGEST_WAIT = 60;

/** That a code will be sent, for the hint of the question. */
export function codeHint({ field, answer }: ShownField, { codes, locale }: EntryContext): string {
  if (!codes || !isToVerify(field) || codes.isVerified(answer)) return '';
  const isSent = typeof answer === 'string' && codes.codeFor(answer) !== undefined;
  return isSent ? '' : locale.t(`verification:${field.type}-hint`);
}

/** Under the question: the code to enter once it was sent, or that the answer is verified. */
export function codeEntry(
  { field, pointer, answer }: ShownField,
  { codes, locale }: EntryContext,
): TemplateResult | typeof nothing {
  if (!codes || !isToVerify(field) || typeof answer !== 'string') return nothing;
  if (codes.isVerified(answer)) {
    return html`<p class="verified">
      ${iconSuccess()} ${locale.t(`verification:${field.type}-verified`)}
    </p>`;
  }
  const code = codes.codeFor(answer);
  if (!code) return nothing;
  const to = field.type === 'phone' ? phoneInWords(answer, locale) : answer;
  const hint = locale.t(`verification:${field.type}-sent`, { to });
  const box = codeBox(pathOf(pointer), code, hint, { codes, locale });
  return html`<div class="code">${keyed(verifiedAs(answer), box)}</div>`;
}

function codeBox(
  path: string,
  code: Verification,
  hint: string,
  { codes, locale }: { readonly codes: CodeContext; readonly locale: LocaleController },
): TemplateResult {
  return html`<fanar-one-time-code
    name=${codeName(path)}
    label=${locale.t('verification:code')}
    hint=${hint}
    required
    resendable
    length=${code.length}
    .resendAfter=${guard([code.id], () => secondsUntil(code.resendAt))}
    @fanar-resend=${() => codes.resend(path)}
  ></fanar-one-time-code>`;
}

/** Spaces that break would let the groups of Arabic digits change places. */
function phoneInWords(answer: string, { numerals }: LocaleController): string {
  return toNumerals(formatPhone(answer), numerals).replaceAll(' ', '\u00A0');
}

function secondsUntil(instant: string): number {
  const seconds = Math.ceil((Date.parse(instant) - Date.now()) / 1000);
  return Math.min(Math.max(seconds, 0), LONGEST_WAIT);
}
