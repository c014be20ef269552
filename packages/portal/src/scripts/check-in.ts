import '@fanar/journeys/check-in/define';
import { takeOffice } from './office-of-address.js';
import { showOnceWorded } from './once-worded.js';
import { inThisLanguage, keepAddress } from './other-language.js';

keepAddress();

const element = document.querySelector('fanar-check-in');
const office = takeOffice(element);
if (office) {
  const query = new URLSearchParams({ office }).toString();
  element?.setAttribute('ticket-href', `${inThisLanguage('/queue/')}?${query}`);
}
void showOnceWorded(element);
