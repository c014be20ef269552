import type { Figures, ServicePerformance } from '@fanar/contract';

/** Of a month like any other. */
export const figures = (changes: Partial<Figures> = {}): Figures => ({
  received: 412,
  online: 62,
  ended: 398,
  medianDays: 4,
  ninetiethDays: 9,
  withinPromise: 87,
  answers: 120,
  satisfied: 79,
  completed: 91,
  ...changes,
});

const DAYS = [6, 6, 5, 5, 7, 4, 4, 3, 4, 4, 3, 4];

/** A year up to a month that runs; of April nothing is told. */
export function performance(changes: Partial<ServicePerformance> = {}): ServicePerformance {
  return {
    from: '2030-02',
    to: '2031-01',
    isRunning: true,
    smallest: 10,
    withheld: 3,
    total: figures({ received: 4620 }),
    months: DAYS.map((medianDays, at) => ({
      month: at < 11 ? `2030-${String(at + 2).padStart(2, '0')}` : '2031-01',
      figures:
        at === 2
          ? {}
          : figures({
              received: at === 11 ? 96 : 360 + ((at * 37) % 120),
              medianDays,
              ninetiethDays: medianDays * 2 + (at % 3),
              withinPromise: 78 + at,
            }),
    })),
    groups: [
      {
        id: 'supply',
        title: { ar: 'التموين والتجارة الداخلية', en: 'Supply and internal trade' },
        figures: figures({ withinPromise: 94, medianDays: 2, received: 2100 }),
      },
      {
        id: 'traffic',
        title: { ar: 'المرور', en: 'Traffic' },
        figures: figures({ withinPromise: 81, medianDays: 1, received: 2520 }),
      },
      { id: 'health', title: { ar: 'الصحة', en: 'Health' }, figures: {} },
    ],
    updatedAt: '2031-01-06T11:20:00+02:00',
    ...changes,
  };
}
