import '@fanar/journeys/queue-board/define';
import { takeOffice } from './office-of-address.js';

takeOffice(document.querySelector('fanar-queue-board'));
