import '@fanar/journeys/wait-list/define';
import { showOnceWorded } from './once-worded.js';
import { inThisLanguage, keepAddress } from './other-language.js';

keepAddress();
// Of whom nothing is known there is nothing to show: a wait begins where an appointment is looked for.
if (!new URLSearchParams(location.hash.slice(1)).has('entry')) {
  location.replace(inThisLanguage('/book/'));
}
void showOnceWorded(document.querySelector('fanar-wait-list'));
