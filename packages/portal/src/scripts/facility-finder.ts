import '@fanar/journeys/facility-finder/define';
import { keepInAddress } from './keep-in-address.js';
import { keepAddress } from './other-language.js';

keepAddress();

const finder = document.querySelector('fanar-facility-finder');

if (finder) {
  keepInAddress(finder, 'fanar-facility-change', {
    read(parameters) {
      finder.sector = parameters.get('sector') ?? '';
      finder.service = parameters.get('service') ?? '';
      finder.district = parameters.get('district') ?? '';
      finder.openNow = parameters.get('open') === 'now';
      finder.setAttribute('accessibility', parameters.get('accessibility') ?? '');
    },
    // Not the words, which may be somebody's name.
    write: () => ({
      sector: finder.sector,
      service: finder.service,
      district: finder.district,
      open: finder.openNow ? 'now' : '',
      accessibility: finder.accessibility.join(),
    }),
  });
}
