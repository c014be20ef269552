import { LatePart, withElements } from '../service-form/late-part.js';

/** Charts and tables, with the elements that takes: figures are read before. */
export const chartsCode = new LatePart(() =>
  withElements(import('./late/charts-part.js'), [
    import('@fanar/elements/details'),
    import('@fanar/elements/table'),
  ]),
);
