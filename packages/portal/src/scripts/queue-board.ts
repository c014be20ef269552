import '@fanar/journeys/queue-board/define';
import { takeOffice } from './office-of-address.js';

const { lang } = document.documentElement;
// A board is of one hall: who has not said which chooses it first.
if (!takeOffice(document.querySelector('fanar-queue-board'))) {
  location.replace(lang === 'en' ? '/en/hall/' : '/hall/');
}
