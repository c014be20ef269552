import '@fanar/journeys/service-directory/define';
import { keepInAddress } from './keep-in-address.js';
import { keepAddress } from './other-language.js';

keepAddress();

const directory = document.querySelector('fanar-service-directory');

if (directory) {
  keepInAddress(directory, 'fanar-directory-change', {
    read(parameters) {
      directory.query = parameters.get('q') ?? '';
      directory.sector = parameters.get('sector') ?? '';
      directory.event = parameters.get('event') ?? '';
      directory.setAttribute('filters', parameters.get('filters') ?? '');
    },
    write: () => ({
      q: directory.query,
      sector: directory.sector,
      event: directory.event,
      filters: directory.filters.join(),
    }),
  });
}
