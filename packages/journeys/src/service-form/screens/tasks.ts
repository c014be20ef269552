import type { FormError } from '@fanar/elements';
import type { TaskOpenDetail } from '@fanar/elements/task-list';
import { html, type TemplateResult } from 'lit';
import { pathOf } from '../answer-paths.js';
import type { Draft } from '../service-form.model.js';
import { areTasksCompleted, tasksOf } from '../service-form.tasks.js';
import { tasksMessages } from '../words/tasks.js';
import { backButton, heading, name, say, t, type Screen } from './screen.js';
import { errorSummary } from './step.js';

export const messages = [tasksMessages];

/** The steps as tasks, and the way to the review once all are done. */
export function tasksScreen(
  screen: Screen,
  draft: Draft,
  errors: readonly FormError[],
): TemplateResult {
  const tasks = tasksOf(draft);
  const isDone = areTasksCompleted(draft);
  const list = tasks.map(({ page, status, waitsFor }) => ({
    id: page.id,
    title: name(screen, page.step.title),
    status,
    ...(status === 'cannot-start' && {
      hint: t(screen, 'task-waits', { titles: titlesOf(screen, waitsFor) }),
    }),
  }));
  const open = ({ detail }: CustomEvent<TaskOpenDetail>) => {
    const [first] = tasks.find(({ page }) => page.id === detail.id)?.page.fields ?? [];
    if (first) screen.actions.open(pathOf(first.pointer));
  };
  return html`
    ${backButton(screen)} ${errorSummary(screen, errors)}
    ${heading(screen, t(screen, 'tasks-title'), say(screen, draft.definition.title))}
    <p class="intro">${t(screen, 'tasks-intro')}</p>
    <fanar-task-list selectable .tasks=${list} @fanar-task-open=${open}></fanar-task-list>
    ${
      isDone
        ? html`<fanar-button @click=${screen.actions.proceed}
            >${t(screen, 'tasks-review')}</fanar-button
          >`
        : html`<p class="note">${t(screen, 'tasks-left')}</p>`
    }
  `;
}

function titlesOf(screen: Screen, pages: ReturnType<typeof tasksOf>[number]['waitsFor']): string {
  const { language } = screen.locale;
  const titles = pages.map(({ step }) => name(screen, step.title));
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(titles);
}
