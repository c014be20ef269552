import '../desk/define.js';
import { showOnceWorded } from './once-worded.js';
import { keepAddress } from './other-language.js';

keepAddress();
void showOnceWorded(document.querySelector('portal-desk'));
