import '@fanar/journeys/queue-board/define';
import { takeOfficeOrChoose } from './office-of-address.js';
import { showOnceWorded } from './once-worded.js';

const board = document.querySelector('fanar-queue-board');
takeOfficeOrChoose(board);
void showOnceWorded(board);
