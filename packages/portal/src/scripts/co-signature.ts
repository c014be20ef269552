import '@fanar/journeys/co-signature/define';
import { keepAddress } from './other-language.js';

keepAddress();
