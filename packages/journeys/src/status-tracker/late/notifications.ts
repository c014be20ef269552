import type { ApplicationStatus, NotificationChannel } from '@fanar/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { keepFocus } from '../../keep-focus.js';
import type { Notify } from '../deeds.js';
import { part, reason } from '../views/parts.js';
import type { TrackerView } from '../views/view.js';

const CHANNELS = ['sms', 'email'] as const;

/** By which channels one is told of news, and the way to begin and to end it. */
export function notifications(
  view: TrackerView,
  { notifications: told }: ApplicationStatus,
): TemplateResult | typeof nothing {
  if (!told) return nothing;
  const { say } = view;
  const addressOf = (asked: NotificationChannel) =>
    told.find(({ channel }) => channel === asked)?.to;
  return part(
    view,
    'notifications',
    html`<p>${say('status-after:notify-what')}</p>
      <ul>
        ${CHANNELS.map(
          (channel) =>
            html`<li class=${addressOf(channel) ? 'event' : 'event no-print'}>
              ${one(view, channel, addressOf(channel))}
            </li>`,
        )}
      </ul>`,
    say('status-after:notify-heading'),
    CHANNELS.some(addressOf),
  );
}

function one(
  view: TrackerView,
  channel: NotificationChannel,
  to: string | undefined,
): TemplateResult {
  const { say, actions, state } = view;
  const { opened, doing, trouble } = state;
  if (opened?.kind === 'notify' && opened.channel === channel) return form(view, opened);
  const isBusy = doing?.kind === 'notify' && doing.channel === channel;
  const failed = trouble?.deed.kind === 'notify' && trouble.deed.channel === channel;
  return html`${
      to === undefined
        ? nothing
        : html`<span
            >${say(`status-after:notify-${channel}-on`)}
            <bdi dir="ltr" translate="no">${to}</bdi></span
          >`
    }
    ${failed ? html`<p role="alert">${reason(view, trouble.failure)}</p>` : nothing}
    <p class="no-print">
      ${
        to === undefined
          ? html`<fanar-button
              variant="secondary"
              @click=${() => actions.openForm({ kind: 'notify', channel })}
              >${say(`status-after:notify-${channel}`)}</fanar-button
            >`
          : html`<fanar-button
              variant="secondary"
              ?busy=${isBusy}
              @click=${() => actions.stopNotifying(channel)}
              >${say(`status-after:notify-${channel}-stop`)}</fanar-button
            >`
      }
    </p>`;
}

function form(view: TrackerView, { channel, sent }: Notify): TemplateResult {
  const { say, state, level, problems, actions } = view;
  const { trouble, doing } = state;
  const isBusy = doing !== undefined;
  const failed = trouble?.deed.kind === 'notify' ? trouble.failure : undefined;
  const words = sent ? 'notify-confirm' : 'notify-send-code';
  return html`<form id="deed" novalidate @submit=${actions.send}>
    <fanar-error-summary
      id="deed-errors"
      heading-level=${Math.min(level + 2, 6)}
      .problems=${problems}
    ></fanar-error-summary>
    ${
      failed && !failed.errors?.length
        ? html`<fanar-alert tone="danger" announce="assertive"
            ><p>${reason(view, failed)}</p></fanar-alert
          >`
        : nothing
    }
    ${sent ? codeField(view, sent) : addressField(view, channel)}
    <p class="actions">
      <fanar-button type="submit" ?busy=${isBusy} @mousedown=${keepFocus}
        >${say(`status-after:${words}`)}</fanar-button
      >
      <fanar-button variant="quiet" ?disabled=${isBusy} @click=${actions.closeForm}
        >${say('status-after:notify-cancel')}</fanar-button
      >
    </p>
  </form>`;
}

function addressField({ say }: TrackerView, channel: NotificationChannel): TemplateResult {
  const [label, hint] = [say(`status-after:notify-${channel}-to`), say('status-after:notify-hint')];
  return channel === 'sms'
    ? html`<fanar-phone-field
        name="to"
        label=${label}
        hint=${hint}
        kinds="mobile"
        required
      ></fanar-phone-field>`
    : html`<fanar-text-field
        name="to"
        type="email"
        autocomplete="email"
        label=${label}
        hint=${hint}
        required
      ></fanar-text-field>`;
}

function codeField(
  { say }: TrackerView,
  { to, code }: NonNullable<Notify['sent']>,
): TemplateResult {
  return html`<fanar-one-time-code
    name="code"
    label=${say('status-after:notify-code')}
    hint=${say('status-after:notify-code-hint', { to })}
    length=${code.length}
    required
  ></fanar-one-time-code>`;
}
