import '@fanar/journeys/queue-board/define';
import { takeOfficeOrChoose } from './office-of-address.js';

takeOfficeOrChoose(document.querySelector('fanar-queue-board'));
