import { watchAvailability } from '../appointments/watch-availability.js';
import type { RoutesOf } from '../http/router.js';
import type { Resources } from '../resources.js';

export function availabilityEventRoutes(resources: Resources): RoutesOf<'watchAvailability'> {
  const { catalogue, streams } = resources;
  return {
    watchAvailability({ c, query: { offices } }) {
      for (const office of offices) catalogue.bookable(office);
      return streams.answer(c, ({ send, end }) =>
        // Whoever is connected anew asks for everything anew.
        watchAvailability(resources, offices, (change) => send('availability', change), end),
      );
    },
  };
}
