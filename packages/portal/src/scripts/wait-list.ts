import '@fanar/journeys/wait-list/define';
import { keepAddress } from './other-language.js';

keepAddress();
