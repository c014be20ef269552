import '@fanar/journeys/appointment/define';
import { keepAddress } from './other-language.js';

keepAddress();
