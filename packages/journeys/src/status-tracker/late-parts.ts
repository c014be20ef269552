import type { ApplicationStatus, ServiceGateway } from '@fanar/contract';
import { lateElement, LatePart, withElements } from '../service-form/late-part.js';
import type { Load } from '../service-form/lazy-parts.js';
import { abilitiesOf } from './deeds.js';

/** What one does with an application, with the elements that takes. */
export const deedsCode = new LatePart(() =>
  withElements(import('./late/deeds-part.js'), [
    import('@fanar/elements/critical-action'),
    import('@fanar/elements/details'),
    import('@fanar/elements/file-upload'),
    import('@fanar/elements/message-thread'),
    import('@fanar/elements/text-area'),
  ]),
);

/** Corrects what was sent; the fields that it takes come with the service. */
export const correctionCode = new LatePart(() =>
  withElements(import('./late/correction-part.js'), [
    import('@fanar/elements/critical-action'),
    import('@fanar/elements/summary-list'),
  ]),
);

/** Asks what the applicant thinks, once the application has ended. */
export const feedbackCode = lateElement(() => import('../service-feedback/service-feedback.js'));

/** The applications that this device keeps. */
export const mineCode = new LatePart(() =>
  withElements(import('./late/mine-part.js'), [
    import('@fanar/elements/checkbox'),
    import('@fanar/elements/critical-action'),
    import('@fanar/elements/search-field'),
    import('@fanar/elements/segmented-control'),
    import('@fanar/elements/tag'),
  ]),
);

/** What only some services have after an application is sent. */
export const afterCode = new LatePart(() =>
  withElements(import('./late/after-part.js'), [
    import('@fanar/elements/one-time-code'),
    import('@fanar/elements/phone-field'),
    import('@fanar/elements/summary-list'),
  ]),
);

/** Whether its stages say more than what comes next. */
export function hasSteps({ lanes, stages }: ApplicationStatus): boolean {
  return lanes !== undefined || stages.some(({ duration }) => duration !== undefined);
}

/** Whether an application has any of it. */
export function hasAfter(status: ApplicationStatus): boolean {
  const { items, payment, appointments, notifications } = status;
  const told = [items, payment, appointments, notifications];
  return hasSteps(status) || told.some((one) => one !== undefined);
}

/** What a status is drawn with: more where something can be done with it, and where there is more to it. */
export function partsFor(
  gateway: ServiceGateway | undefined,
  status: ApplicationStatus | undefined,
): readonly Load[] {
  const isOpen = Object.values(abilitiesOf(gateway)).includes(true);
  return [
    ...(isOpen || status?.messages ? [deedsCode.load] : []),
    ...(status && hasAfter(status) ? [afterCode.load] : []),
  ];
}
