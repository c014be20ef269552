import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { FanarElement, type FanarElementClass } from '../base/fanar-element.js';
import { elementMessages } from '../i18n/messages.js';
import ar from '../i18n/locales/ar/task-list.json' with { type: 'json' };
import { Localized } from '../mixins/localized.js';
import { FanarTag, type TagTone } from '../tag/tag.js';
import { taskListStyles } from './task-list.styles.js';

export type TaskStatus = 'completed' | 'in-progress' | 'not-started' | 'cannot-start';

/** One part of a long application. */
export interface Task {
  /** Names the slot that may replace the hint. */
  readonly id: string;
  readonly title: string;
  /**
   * Where the task is done; needed unless the list is `selectable`. One that cannot start yet leads
   * nowhere.
   */
  readonly href?: string | undefined;
  readonly hint?: string | undefined;
  /** Default: `not-started`. */
  readonly status?: TaskStatus | undefined;
}

const TONES: Readonly<Record<Exclude<TaskStatus, 'cannot-start'>, TagTone>> = {
  completed: 'success',
  'in-progress': 'info',
  'not-started': 'neutral',
};

/** What `fanar-task-open` tells. */
export interface TaskOpenDetail {
  /** Of the task to open. */
  readonly id: string;
}

declare global {
  interface HTMLElementEventMap {
    'fanar-task-open': CustomEvent<TaskOpenDetail>;
  }
}

/**
 * The parts of a long application, to be done in any order and at any time, each with its status. A
 * press anywhere in the line of a task follows its link.
 *
 * A journey without addresses of its own makes it `selectable`: buttons stand in for the links.
 *
 * @fires fanar-task-open - While `selectable`: the person wants to do a task: `{ id }`.
 * @slot [id] - Replaces the hint of the task of that `id`.
 * @csspart count - How many are completed.
 * @csspart tasks - The list.
 * @csspart task - One task.
 * @csspart link - Its link, or the button in its stead.
 */
export class FanarTaskList extends Localized(FanarElement) {
  static override readonly tag: string = 'fanar-task-list';

  static override readonly dependencies: readonly FanarElementClass[] = [FanarTag];

  static override readonly messageSets = [elementMessages('task-list', ar)];

  static override readonly styles = taskListStyles;

  /** In the order to show; in the attribute as JSON. Default: none. */
  @property({ type: Array }) tasks: readonly Task[] = [];

  /** The name of the list. Default: «أقسام الطلب». */
  @property() label = '';

  /** Tells of a press by `fanar-task-open`, instead of following `href`. Default: false. */
  @property({ type: Boolean }) selectable = false;

  #open(id: string): void {
    const init = { detail: { id }, bubbles: true, composed: true };
    this.dispatchEvent(new CustomEvent<TaskOpenDetail>('fanar-task-open', init));
  }

  protected override render(): TemplateResult | typeof nothing {
    // Broken JSON in the attribute gives null.
    if (!this.tasks?.length) return nothing;
    const label = this.label || this.locale.t('task-list:tasks');
    return html`<p class="count" part="count">${this.#countWords()}</p>
      <ul class="tasks" part="tasks" aria-label=${label}>
        ${this.tasks.map((task, place) => this.#renderTask(task, place))}
      </ul>`;
  }

  #countWords(): string {
    const total = this.tasks.length;
    const count = this.tasks.filter(({ status }) => status === 'completed').length;
    if (count === total) return this.locale.t('task-list:all-completed');
    return this.locale.t('task-list:count', { count, total });
  }

  #renderTask(task: Task, place: number): TemplateResult {
    const { id, hint, status = 'not-started' } = task;
    const word = this.locale.t(`task-list:${status}`);
    return html`<li class="task stretched ${status}" part="task">
      <div class="words">
        ${this.#renderTitle(task, place)}
        <div class="hint" id="hint-${place}"><slot name=${id}>${hint}</slot></div>
      </div>
      <div class="status" id="status-${place}">
        ${
          status === 'cannot-start'
            ? word
            : html`<fanar-tag tone=${TONES[status]}>${word}</fanar-tag>`
        }
      </div>
    </li>`;
  }

  #renderTitle(task: Task, place: number): TemplateResult {
    const { id, title, href, status } = task;
    const description = `hint-${place} status-${place}`;
    if (status === 'cannot-start' || (!href && !this.selectable)) {
      return html`<span class="title">${title}</span>`;
    }
    return this.selectable
      ? html`<button
          type="button"
          class="title leading"
          part="link"
          aria-describedby=${description}
          @click=${() => this.#open(id)}
        >
          ${title}
        </button>`
      : html`<a class="title leading" part="link" href=${href ?? ''} aria-describedby=${description}
          >${title}</a
        >`;
  }
}
