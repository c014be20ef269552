import '@fanar/journeys/appointment-picker/define';
import { takeOffice } from './office-of-address.js';
import { keepAddress } from './other-language.js';

keepAddress();

const picker = document.querySelector('fanar-appointment-picker');

// A receipt links here with its reference; in the fragment, which no server sees.
const reference = new URLSearchParams(location.hash.slice(1)).get('reference');
if (reference) picker?.setAttribute('application', reference);

// Who found an office first links here with it.
takeOffice(picker);
