import { formatAmount } from '@fanar/arabic';
import type { ComputedFieldDefinition } from '@fanar/contract';
import { formatDate } from '@fanar/egypt/calendar';
import type { LocaleController } from '@fanar/elements';
import { html, nothing } from 'lit';
import { common, type KindOf } from './kind.js';

/** Worked out, so there is nothing to fill in: what changes in it is said. */
export const computed: KindOf<'computed'> = {
  control: (shown, context) => {
    const { label, hint } = common(shown, context);
    const { field, answer } = shown;
    const { locale } = context;
    const words =
      answer === undefined
        ? locale.t('service-form:not-computed')
        : inWords(field, answer as string | number, locale);
    return html`<output class="computed">
      <span class="computed-label">${label}</span>
      <span class=${answer === undefined ? 'computed-note' : 'computed-value'}
        ><bdi>${words}</bdi></span
      >
      ${typeof hint === 'string' ? html`<span class="computed-note">${hint}</span>` : nothing}
    </output>`;
  },
  review: (field, answer, locale) => [inWords(field, answer, locale)],
  isLive: true,
};

function inWords(
  { format = 'text' }: ComputedFieldDefinition,
  answer: string | number | boolean,
  locale: LocaleController,
): string {
  if (typeof answer === 'boolean') return locale.t(`service-form:${answer ? 'yes' : 'no'}`);
  if (typeof answer === 'string') {
    return format === 'date' ? formatDate(answer, locale.format) : answer;
  }
  return format === 'amount' && Number.isSafeInteger(answer)
    ? formatAmount(answer, locale.format)
    : locale.formatNumber(answer);
}
