import { LatePart, withElements } from '../service-form/late-part.js';
import type { Load } from '../service-form/lazy-parts.js';
import type { PickerState } from './appointment-picker.state.js';

/** Screens that are fetched when they are needed, or ahead, with the elements they are made of. */
export const visitCode = new LatePart(() =>
  withElements(import('./late/visit-part.js'), [
    import('@fanar/elements/details'),
    import('@fanar/elements/radio-group'),
    import('@fanar/elements/search-field'),
    import('@fanar/elements/select'),
  ]),
);

export const officeCode = new LatePart(() =>
  withElements(import('./late/office-part.js'), [
    import('@fanar/elements/checkbox-group'),
    import('@fanar/elements/details'),
  ]),
);

export const detailsCode = new LatePart(() =>
  withElements(import('./late/details-part.js'), [
    import('@fanar/elements/checkbox'),
    import('@fanar/elements/checkbox-group'),
    import('@fanar/elements/error-summary'),
    import('@fanar/elements/person-name-field'),
    import('@fanar/elements/phone-field'),
    import('@fanar/elements/summary-list'),
    import('@fanar/elements/text-area'),
    import('@fanar/elements/text-field'),
  ]),
);

export const receiptCode = new LatePart(() =>
  withElements(import('./late/receipt-part.js'), [
    import('@fanar/elements/confirmation-panel'),
    import('@fanar/elements/qr-code'),
    import('@fanar/elements/summary-list'),
  ]),
);

const ALL = [visitCode, officeCode, detailsCode, receiptCode];

/** Gives a root the styles of all that it may draw by now. */
export function adoptStyles(root: ShadowRoot): void {
  for (const part of ALL) part.adopt(root);
}

/** What the present screen cannot be drawn without. */
export function partsNeeded({ screen }: PickerState): readonly Load[] {
  switch (screen) {
    case 'visit':
      return [visitCode.load];
    case 'offices':
      return [officeCode.load];
    case 'details':
      return [detailsCode.load];
    case 'confirmed':
    case 'moved':
      return [receiptCode.load];
    default:
      return [];
  }
}

/** What comes next, so that a connection lost on the way stops nobody. */
export function partsAhead({ screen }: PickerState): readonly Load[] {
  if (screen === 'visit') return [officeCode.load];
  if (screen === 'times') return [detailsCode.load, receiptCode.load];
  return screen === 'details' ? [receiptCode.load] : [];
}
