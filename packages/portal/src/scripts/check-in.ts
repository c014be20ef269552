import '@fanar/journeys/check-in/define';
import { takeOffice } from './office-of-address.js';
import { keepAddress } from './other-language.js';

keepAddress();

const element = document.querySelector('fanar-check-in');
const office = takeOffice(element);
const { lang } = document.documentElement;
if (office) {
  const path = lang === 'en' ? '/en/queue/' : '/queue/';
  element?.setAttribute('ticket-href', `${path}?${new URLSearchParams({ office }).toString()}`);
}
