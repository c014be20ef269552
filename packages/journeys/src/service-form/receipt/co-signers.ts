import type { ApplicationReceipt, CoSigner } from '@fanar/contract';
import type { TagTone } from '@fanar/elements/tag';
import { html, nothing, type TemplateResult } from 'lit';
import { section, t, type Screen } from '../screens/screen.js';
import { lookAgain } from './progress.js';
import { instant } from './receipt-content.js';
import { addressOf, type ReceiptView } from './receipt-view.js';

const TONES: Readonly<Record<CoSigner['status'], TagTone>> = {
  waiting: 'info',
  signed: 'success',
  declined: 'danger',
};

/** Who has to sign, who has, and the link to pass on to each of the others. */
export function coSignersPart(
  screen: Screen,
  { coSigners = [], reference }: ApplicationReceipt,
  view: ReceiptView,
): TemplateResult | typeof nothing {
  if (coSigners.length === 0) return nothing;
  const count = coSigners.filter(({ status }) => status === 'waiting').length;
  return section(
    screen,
    t(screen, 'co-signers'),
    html`<p>${t(screen, 'co-signers-waiting', { count })}</p>
      <ul class="signers">
        ${coSigners.map((signer) => signerItem(screen, signer, reference, view))}
      </ul>
      ${count > 0 ? lookAgain(screen, view, 'signatures-late') : nothing}`,
  );
}

function signerItem(
  screen: Screen,
  signer: CoSigner,
  reference: string,
  { pages }: ReceiptView,
): TemplateResult {
  const { name, status, key, decidedAt, reason } = signer;
  const address =
    status === 'waiting' && key ? addressOf(pages.sign, { reference, key }) : undefined;
  const label = t(screen, 'signature-link', { name });
  return html`<li class="signer">
    <div class="signature">
      <bdi class="signer-name">${name}</bdi>
      <fanar-tag tone=${TONES[status]}>${t(screen, `signature-${status}`)}</fanar-tag>
    </div>
    ${decidedAt ? html`<div class="note">${instant(screen, decidedAt)}</div>` : nothing}
    ${reason ? html`<p>${t(screen, 'signature-reason', { reason })}</p>` : nothing}
    ${
      address
        ? html`<fanar-copy-button value=${address} label=${label} size="small"
            >${t(screen, 'signature-copy')}<span class="visually-hidden">: ${label}</span>
          </fanar-copy-button>`
        : nothing
    }
  </li>`;
}
