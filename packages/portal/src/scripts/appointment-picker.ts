import '@fanar/journeys/appointment-picker/define';
import { keepFragment } from './other-language.js';

keepFragment();

// A receipt links here with its reference; in the fragment, which no server sees.
const reference = new URLSearchParams(location.hash.slice(1)).get('reference');
if (reference) {
  document.querySelector('fanar-appointment-picker')?.setAttribute('application', reference);
}
