import '@fanar/journeys/queue-ticket/define';
import { takeOfficeOrChoose } from './office-of-address.js';
import { showOnceWorded } from './once-worded.js';
import { keepAddress } from './other-language.js';

keepAddress();

const ticket = document.querySelector('fanar-queue-ticket');
takeOfficeOrChoose(ticket);
void showOnceWorded(ticket);
