import type { Queue } from '@fanar/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { counterWords } from '../../queue/words.js';
import { idOf, shownCalls, type Call } from '../queue-board.state.js';
import type { BoardView } from './view.js';

/** The whole screen: whose hall and what time, the latest call, those before, how it stands. */
export function board(view: BoardView): TemplateResult {
  const { state, t, clock, words, level } = view;
  const { queue } = state;
  return html`
    <div class="top">
      <div class="office" role="heading" aria-level=${level}>
        ${queue ? words(queue.office.title) : t('loading')}
      </div>
      <p class="clock">
        <span class="time">${clock?.time}</span>
        <span class="date">${clock?.date}</span>
      </p>
    </div>
    ${queue ? hall(view, queue) : nothing}
    <div class="bottom">${connection(view)} ${queue ? below(view, queue) : nothing}</div>
  `;
}

function hall(view: BoardView, queue: Queue): TemplateResult {
  const { latest, earlier } = shownCalls(queue);
  return html`<div class="hall">
    ${latest ? keyed(idOf(latest), hero(view, latest)) : quiet(view, queue)}
    ${earlier.length > 0 ? list(view, earlier) : nothing}
  </div>`;
}

function hero({ t, number, otherNumber }: BoardView, call: Call): TemplateResult {
  const other = otherNumber(call.number);
  return html`<div class="latest news">
    <p class="label">${t('latest')}</p>
    <p class="number" translate="no">
      <bdi>${number(call.number)}</bdi>
      ${other ? html`<bdi class="other" lang="en" dir="ltr">${other}</bdi>` : nothing}
    </p>
    <p class="counter">${counterWords(t, call.counter)}</p>
  </div>`;
}

function quiet({ t, time }: BoardView, { isOpen, opens }: Queue): TemplateResult {
  return html`<div class="latest">
    <p class="counter">${t(isOpen ? 'none' : 'closed')}</p>
    ${!isOpen && opens ? html`<p class="label">${t('opens', { time: time(opens) })}</p>` : nothing}
  </div>`;
}

function list({ t, number }: BoardView, calls: readonly Call[]): TemplateResult {
  return html`<table class="calls">
    <caption>
      ${t('calls')}
    </caption>
    <thead>
      <tr>
        <th scope="col">${t('number-column')}</th>
        <th scope="col">${t('counter-column')}</th>
      </tr>
    </thead>
    <tbody>
      ${calls.map(
        (call) =>
          html`<tr>
            <th scope="row" translate="no"><bdi>${number(call.number)}</bdi></th>
            <td>${counterWords(t, call.counter)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** All at once with the hall, so that nothing has to make room for anything. */
function below(view: BoardView, queue: Queue): TemplateResult {
  const { t } = view;
  return html`<p class="waiting">${t('queue:waiting', { count: queue.waiting })}</p>
    ${sound(view)}`;
}

/** Nobody is told that all is well; that it is not, with the time of what is shown. */
function connection({ t, state, moment }: BoardView): TemplateResult | typeof nothing {
  const { liveliness, heardAt } = state;
  if (liveliness !== 'lost') return nothing;
  return html`<p class="lost">
    ${heardAt === undefined ? t('lost-before') : t('lost', { time: moment(heardAt) })}
  </p>`;
}

function sound(view: BoardView): TemplateResult | typeof nothing {
  const { t, isVoiced, isSounding, isVoiceMissing, toggleSound } = view;
  if (!isVoiced) return nothing;
  return html`<div class="sound">
    ${isSounding && isVoiceMissing ? html`<p class="note">${t('no-voice')}</p>` : nothing}
    <fanar-button variant=${isSounding ? 'quiet' : 'primary'} @click=${toggleSound}>
      ${t(isSounding ? 'sound-off' : 'sound-on')}
    </fanar-button>
  </div>`;
}
