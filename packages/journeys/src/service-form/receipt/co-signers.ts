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
  const links = coSigners.map((signer) => linkOf(signer, reference, view));
  return section(
    screen,
    t(screen, 'co-signers'),
    html`<p>
        ${t(screen, 'co-signers-waiting', { count })}
        ${links.some(Boolean) ? t(screen, 'co-signers-links') : nothing}
      </p>
      <ul class="signers">
        ${coSigners.map((signer, at) => signerItem(screen, signer, links[at]))}
      </ul>
      ${count > 0 ? lookAgain(screen, view, 'signatures-late') : nothing}`,
  );
}

/** Where one who has not signed may do so; nowhere where the page leads to no such place. */
function linkOf({ status, key }: CoSigner, reference: string, { pages }: ReceiptView) {
  return status === 'waiting' && key ? addressOf(pages.sign, { reference, key }) : undefined;
}

function signerItem(
  screen: Screen,
  { name, status, decidedAt, reason }: CoSigner,
  address: string | undefined,
): TemplateResult {
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
