import '@fanar/journeys/coverage/define';
import '@fanar/journeys/service-performance/define';
import { keepInAddress } from './keep-in-address.js';
import { keepAddress } from './other-language.js';

keepAddress();

const performance = document.querySelector('fanar-service-performance');

if (performance) {
  keepInAddress(performance, 'fanar-performance-change', {
    read(parameters) {
      performance.sector = parameters.get('sector') ?? '';
      performance.service = parameters.get('service') ?? '';
      performance.from = parameters.get('from') ?? '';
      performance.to = parameters.get('to') ?? '';
    },
    write: () => ({
      sector: performance.sector,
      service: performance.service,
      from: performance.from,
      to: performance.to,
    }),
  });
}
