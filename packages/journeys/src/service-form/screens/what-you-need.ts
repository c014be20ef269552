import type { ServiceDefinition } from '@fanar/contract';
import { iconForward } from '@fanar/elements';
import { html, nothing, type TemplateResult } from 'lit';
import { heading, say, section, t, type Screen } from './screen.js';
import { contactLine, serviceFacts } from './service-facts.js';

/** Everything the citizen should know before the first question. */
export function whatYouNeedScreen(
  screen: Screen,
  service: ServiceDefinition,
  { isUntitled, hasOffer }: { readonly isUntitled: boolean; readonly hasOffer: boolean },
): TemplateResult {
  return html`
    ${
      isUntitled
        ? heading(screen, t(screen, 'before-you-start'))
        : html`${heading(screen, t(screen, 'before-you-start'), say(screen, service.title))}
            <p class="summary" part="summary">${say(screen, service.summary)}</p>`
    }
    ${serviceFacts(screen, service)}
    ${
      hasOffer
        ? nothing
        : html`<fanar-button class="start" @click=${screen.actions.proceed}
            >${t(screen, 'start')} ${iconForward()}</fanar-button
          >`
    }
    ${section(screen, t(screen, 'contact'), contactLine(screen, service.contact))}
  `;
}
