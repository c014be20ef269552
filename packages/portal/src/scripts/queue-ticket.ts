import '@fanar/journeys/queue-ticket/define';
import { takeOffice } from './office-of-address.js';
import { keepAddress } from './other-language.js';

keepAddress();
takeOffice(document.querySelector('fanar-queue-ticket'));
