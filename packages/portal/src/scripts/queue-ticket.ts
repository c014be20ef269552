import '@fanar/journeys/queue-ticket/define';
import { takeOfficeOrChoose } from './office-of-address.js';
import { keepAddress } from './other-language.js';

keepAddress();
takeOfficeOrChoose(document.querySelector('fanar-queue-ticket'));
