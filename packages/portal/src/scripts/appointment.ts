import '@fanar/journeys/appointment/define';
import { showOnceWorded } from './once-worded.js';
import { keepAddress } from './other-language.js';

keepAddress();
void showOnceWorded(document.querySelector('fanar-appointment'));
